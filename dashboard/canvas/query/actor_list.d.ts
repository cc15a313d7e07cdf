// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** The actors of one side, as indices in the columns, the most frequent first. */
export interface ActorSide {
  /** None for the last side, which contains the actors without a side */
  name: string | null;
  actors: number[];
}

/** All actors as columns of equal length, in the order of the file. */
export interface ActorColumns {
  id: string[];
  name: string[];
  otherNames: string[][];
  /** the number of events */
  count: number[];
  type: ("person" | "group" | "state" | null)[];
  initials: string[];
}

/** All actors of a dossier, the same for every query. */
export interface ActorList {
  /** characters, and those that the search treats as equal */
  alike: Record<string, string>;
  sides: ActorSide[];
  actors: ActorColumns;
}
