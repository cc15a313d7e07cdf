// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** An event to which the card links, with its date in words. */
export interface LinkedEvent {
  id: string;
  title: string;
  date: string;
}

/** The picked event among the events that match: its rank and its neighbours. */
export interface Surroundings {
  previous: LinkedEvent | null;
  following: LinkedEvent | null;
  /** None if the picked event does not match */
  place: string | null;
  total: string;
  /** the events of the same people */
  people: LinkedEvent[];
}

/** The query that the page shows, as pairs of a link's parameter and its value. */
export interface ShownQuery {
  query: [string, string][];
  /** the query that the address without parameters stands for */
  opens: [string, string][];
  /** the first instant after the day of `since`, in days; None without such a day */
  since: number | null;
  around: Surroundings | null;
}
