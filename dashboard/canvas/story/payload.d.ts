// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** How one language writes dates and lengths of time; templates have named places, as in `Wording`. */
export interface Vocabulary {
  /** BCP 47 */
  lang: string;
  dir: "ltr" | "rtl";
  digits: string;
  thousands: string;
  decimal: string;
  months: string[];
  monthsAlone: string[];
  monthsShort: string[];
  dayMonth: string;
  inYear: string;
  dateTime: string;
  ce: string;
  bce: string;
  ago: string;
  ahead: string;
  fromTo: string;
  length: string;
  /** singular and plural of each unit, from billions of years to seconds */
  lengths: [string, string][];
  lengthsShort: [string, string][];
  undated: string;
}

/** A linear part of the axis: the days `start` to `end` on the shares `left` to `right`, ends included. */
export interface StretchData {
  start: number;
  end: number;
  left: number;
  right: number;
}

/** The border of two stretches: a fold leaves out the days between them, a scale change does not. */
export interface BreakpointData extends StretchData {
  kind: "fold" | "scale change";
}

/** A monotone map between days and shares: stretches in the order of time, and their breakpoints. */
export interface ScaleData {
  stretches: StretchData[];
  breakpoints: BreakpointData[];
}

/** The scales that Python computes; the browser adds the one of equal steps. */
export interface Scales {
  folded: ScaleData;
  true: ScaleData;
}

/** A named time, from its first instant to the first one after it, cut to the axis. */
export interface EraData {
  start: number;
  end: number;
  name: string;
  short: string;
}

/** The day on which the dossier was completed, and the date in words. */
export interface AsOf {
  day: number;
  date: string;
}

/** One colour in both themes, as `#rrggbb`. */
export interface Colour {
  light: string;
  dark: string;
}

/** The style of one kind of events: a symbol of Plotly, its size in px, and its outline as an SVG path. */
export interface KindStyle extends Colour {
  symbol: string;
  size: number;
  path: string;
}

/** The shape of a mark, by how well its date is known. */
export type Form = "solid" | "hollow" | "worked_out" | "bar";

/** What is known about one end of an interval. */
export type End = "known" | "open" | "unknown";

/** The events as columns of equal length: one value for each event, in the order of the file. */
export interface EventColumns {
  id: string[];
  /** the position of the event in the order of time */
  order: number[];
  title: string[];
  /** a shorter title */
  short: (string | null)[];
  /** in words, for labels */
  date: string[];
  /** the same without the year, where the year is shown */
  dateInYear: (string | null)[];
  /** the year that contains the whole date */
  year: (number | null)[];
  /** in words, in full */
  dated: string[];
  /** how well the date is known, in words */
  certainty: string[];
  /** the index in `kinds` */
  kind: number[];
  /** 1 to 3 */
  weight: number[];
  mark: Form[];
  /** where the mark is drawn */
  position: (number | null)[];
  /** whether the event has a place in time */
  placed: boolean[];
  /** the first instant that the date can mean */
  earliest: (number | null)[];
  /** the first instant after all that the date can mean */
  until: (number | null)[];
  /** what is known about the start of a bar */
  opening: (End | null)[];
  closing: (End | null)[];
  disputed: boolean[];
  /** the date in the dossier's other calendars */
  otherCalendars?: string[];
}

/** What an event is to another that it names. */
export type Relation = "follows" | "ends" | "reverses" | "responds_to" | "part_of" | "reveals" | "echoes";

/** The links between events as columns of equal length: one value for each link. */
export interface Links {
  source: number[];
  target: number[];
  relation: Relation[];
}

/** Entries of a section as columns of equal length, in the order of the file. */
export interface Entries {
  id: string[];
  name: string[];
}

/** All actors, by their short names. */
export interface CastActors extends Entries {
  side: (number | null)[];
  type: ("person" | "group" | "state" | null)[];
  /** the actor to which this one belongs; there are no loops */
  whole: (number | null)[];
}

/** Who takes part in each event: what the lanes are made from. */
export interface Cast {
  sides: Entries;
  kinds: Entries;
  actors: CastActors;
  /** the actors with a role in each event; the first has it in full */
  involved: number[][];
}

/** The unit of the finest dates of a dossier, which limits ticks and zoom. */
export type Finest = "year" | "month" | "day" | "time" | "second";

/** All that the browser needs to draw a dossier, independent of the query. */
export interface Payload {
  title: string;
  language: string;
  words: Vocabulary;
  scales: Scales;
  eras: EraData[];
  /** the UTC offset in which all times are placed, if one time has another */
  placedOnClock: string | null;
  asOf: AsOf | null;
  /** the last style is that of events without a kind */
  kinds: KindStyle[];
  /** the colour of events that do not match the filter */
  ghost: Colour;
  band: Colour;
  events: EventColumns;
  links: Links;
  cast: Cast;
  /** of which actor an event is a state, and who decided it */
  statuses: Record<number, [number, number | null]>;
  /** identifiers of messages: for the source, for the target */
  relations: Record<Relation, [string, string]>;
  finest: Finest;
  /** the number of events that are drawn as bars */
  bars: number;
  /** whether the page lists all events below the chart */
  isSmall: boolean;
  /** the day on which an event begins, if it is not its first day */
  begins: Record<number, number>;
  /** the number of whole years without events before an event */
  emptyYears: Record<number, number>;
  /** of a bar: its start and its end in words, and its last day */
  ends: Record<number, [string | null, string | null, number | null]>;
  /** whether some marks are spread over an uncertain date that they share */
  spread: boolean;
  /** of events, 0 to 1, at equal steps of the true scale */
  density: number[];
}
