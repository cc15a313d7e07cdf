// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** The query that the page shows, from which the browser makes links to other queries. */
export interface LinkBase {
  query: [string, string][];
  /** the query of the address without parameters */
  opens: [string, string][];
  /** with which an address begins, "?" by default */
  start?: "?" | "#";
}

/** The numbers of events: of those that match, of those of them in the window, and of all. */
export interface MatchCounts {
  matched: number;
  /** null if the query has no window */
  inWindow: number | null;
  total: number;
}

/** The names of what a query includes or excludes, by id, in the order of the file. */
export interface ChosenNames {
  actors: Record<string, string>;
  kinds: Record<string, string>;
  places: Record<string, string>;
  sources: Record<string, string>;
}

/** The names of the actors that are parts of `actor`, an actor that a query includes or excludes. */
export interface Parts {
  actor: string;
  names: string[];
}

/** Why no event matches: how many events meet each condition alone, null where the query has none. */
export interface Why {
  actors: [string, number][];
  together: number | null;
  roles: number | null;
  without: number | null;
  kinds: number | null;
  places: number | null;
  sources: number | null;
  words: number | null;
  disputed: number | null;
  support: number | null;
  ways: [string, number][];
}

/** A part of a name; if it `isSign`, visible signs that replace invisible characters. */
export interface NameRun {
  text: string;
  isSign: boolean;
}

/** Names of one kind that a link contains and the dossier does not. */
export interface MissingNames {
  noun:
    | "view"
    | "event"
    | "actor"
    | "kind"
    | "place"
    | "source"
    | "question"
    | "claim"
    | "date"
    | "time"
    | "reversed";
  names: NameRun[][];
  count: number;
}

/** A recent event by its index in the file, and in words when it was added and changed. */
export interface RecentEvent {
  event: number;
  added: string | null;
  changed: string | null;
}

/** What was added or changed after a day, `date` in words, and what happened after it. */
export interface Recent {
  date: string;
  events: RecentEvent[];
  count: number;
  corrections: number;
  begun: number;
  begins: string;
}

/** The picked event among the events that match; an event is its index in the file. */
export interface Surroundings {
  previous: number | null;
  following: number | null;
  place: number | null;
  total: number;
  people: number[];
}

/** Which entry is open, and which events do not match the filter, by their ids. */
export interface EntryFacts {
  picked: string | null;
  unmatched: string[];
}

/** The questions that match, as indices in the order of the file, and what chosen actors have to do with
them. */
export interface QuestionFacts {
  matched: number[];
  /** on which a chosen actor says something */
  spoken: number[];
  /** on which something is said of an event with one, or its answer is missing */
  concerned: number[];
  /** on which none of them is quoted although an answer could be expected */
  silent: number[];
  /** why, for each of these */
  answers: string[];
  loose: number[];
  /** those of them that chosen actors make */
  own: number[];
  /** the names of the chosen actors */
  actors: string[];
  /** the question of the claim that the query names */
  ofClaim: string | null;
}

/** The time around the picked event, whose title is in `words`. */
export interface Near {
  words: string;
  /** `from` and `to` of a link */
  window: [string, string];
  /** as in zoom.py */
  days: string;
}

/** The title of the view, its window and its events, of which a browser can save files. */
export interface ShownView {
  title: string;
  /** the first one, and the first one after it; null for an end */
  days: [number | null, number | null];
  /** the events that match in the window, packed */
  rows: string;
  /** the address of the pieces of files, null if the page contains them */
  downloads: string | null;
}

/** The query that the page shows, as pairs of a link's parameter and its value, and facts about it. */
export interface ShownQuery extends LinkBase {
  found?: MatchCounts;
  names?: ChosenNames;
  parts?: Parts[];
  why?: Why;
  missing?: MissingNames[];
  recent?: Recent | null;
  around?: Surroundings | null;
  entries?: EntryFacts;
  questions?: QuestionFacts;
  near?: Near | null;
  view?: ShownView;
  /** the first instant after the day of `since`, in days; None without such a day */
  since: number | null;
}
