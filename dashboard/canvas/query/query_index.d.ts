// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** Actors, kinds or places as columns of equal length. */
export interface NamedColumns {
  id: string[];
  name: string[];
  text: string[];
  /** all that belong to one, if there are others than itself */
  parts: Record<number, number[]>;
}

/** Questions as columns of equal length. */
export interface QuestionColumns {
  id: string[];
  text: string[];
  isDisputed: boolean[];
  /** actors whose answer is missing */
  silent: number[][];
  /** why, for each of them */
  answers: string[][];
}

/** Claims as columns of equal length. */
export interface ClaimColumns {
  id: string[];
  event: number[];
  /** the speaker */
  by: (number | null)[];
  question: (number | null)[];
}

/** What decides whether the events match, as columns of equal length. */
export interface MatchColumns {
  /** that a search looks through, without the names of actors and places */
  text: string[];
  /** actors with a role or a status */
  involved: number[][];
  /** actors by role */
  roles: Record<string, number[]>[];
  speakers: number[][];
  /** that are cited, in a claim or a figure too */
  sources: number[][];
  /** how many independent origins these have */
  origins: number[];
  places: number[][];
  /** where it happened */
  place: (number | null)[];
}

/** What the browser needs, besides the payload, to find the events that match a query. */
export interface MatchIndex {
  opens: [string, string][];
  /** that can be shown */
  views: string[];
  /** that a link may name */
  knownViews: string[];
  layouts: ("side" | "kind" | "actor")[];
  sides: string[];
  /** characters, and those that the search treats as equal */
  alike: Record<string, string>;
  /** of the interface */
  languages: string[];
  /** that a link leaves out */
  language: string;
  /** minutes ahead of UTC, of the clock on which times are placed */
  clock: number | null;
  /** the first and the last instant of the axis */
  span: [number, number];
  actors: NamedColumns;
  kinds: NamedColumns;
  places: NamedColumns;
  sources: NamedColumns;
  questions: QuestionColumns;
  claims: ClaimColumns;
  events: MatchColumns;
}

/** The time around an event. */
export interface Around {
  /** `from` and `to` of a link */
  window: [string, string];
  /** as in markup/zoom.py */
  days: string;
}

/** What the page says about the events for a query, as columns of equal length. */
export interface FactColumns {
  /** the first instant after the day on which it was added; None if unknown */
  added: (number | null)[];
  addedWords: (string | null)[];
  changed: (number | null)[];
  changedWords: (string | null)[];
  around: (Around | null)[];
}

/** How dates of a link are written, besides the vocabulary of the payload. */
export interface EdgeWords {
  /** of EDTF, from number 21 */
  seasons: string[];
  /** quarters, thirds and halves, from number 33 */
  fractions: string[];
  /** {part} {year} */
  ofYear: string;
  /** {clock} {date} */
  clocked: string;
  /** {clock} {zone} */
  zoned: string;
}

/** What the browser needs, besides the payload, to compute the selection of any query and its facts. */
export interface QueryIndex extends MatchIndex {
  facts: FactColumns;
  /** the first instant after each */
  corrections: number[];
  edgeWords: EdgeWords;
}
