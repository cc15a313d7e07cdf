// The types of what Python sends. Written by tests/browser_types.py.

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
  /** one and many, from billions of years to seconds */
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

/** Where two stretches meet: a fold leaves out the days between, a scale change leaves out none. */
export interface BreakpointData {
  start: number;
  end: number;
  left: number;
  right: number;
  kind: "fold" | "scale change";
}

/** A monotone map between days and shares: stretches in order of time, and what lies between them. */
export interface ScaleData {
  stretches: StretchData[];
  breakpoints: BreakpointData[];
}

/** The scales that Python computes; the browser adds the one of equal steps. */
export interface Scales {
  folded: ScaleData;
  true: ScaleData;
}

/** A named time behind the chart, from its first instant to the first one after it, within the axis. */
export interface Era {
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

/** How events of one kind are drawn: Plotly's symbol, its size and its outline as an SVG path, in px. */
export interface KindStyle {
  light: string;
  dark: string;
  symbol: string;
  size: number;
  path: string;
}

/** One colour in both themes, as `#rrggbb`. */
export interface Colour {
  light: string;
  dark: string;
}

/** The shape of a mark, by how well its date is known. */
export type Form = "solid" | "hollow" | "worked_out" | "bar";

/** What is known about one end of an interval. */
export type End = "known" | "open" | "unknown";

/** The events as columns of equal length, one place an event, in the order of the file. */
export interface EventColumns {
  id: string[];
  /** the place of the event in the order of time */
  order: number[];
  title: string[];
  /** a shorter title */
  short: (string | null)[];
  /** in words, for labels */
  date: string[];
  /** the same without the year, where the year is shown */
  dateInYear: (string | null)[];
  /** the one year that holds the whole date */
  year: (number | null)[];
  /** in words, in full */
  dated: string[];
  /** how well the date is known, in words */
  certainty: string[];
  actors: string[];
  /** the place in `kinds` */
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
  /** the first instant after all that it can mean */
  until: (number | null)[];
  /** of a bar */
  opening: (End | null)[];
  closing: (End | null)[];
  disputed: boolean[];
  /** the date in the dossier's other calendars */
  otherCalendars?: string[];
}

/** What an event is to another that it names. */
export type Relation = "follows" | "ends" | "reverses" | "responds_to" | "part_of" | "reveals" | "echoes";

/** The links between events as columns of equal length, one place a link. */
export interface Links {
  source: number[];
  target: number[];
  relation: Relation[];
}

/** How finely a dossier is dated, as far as ticks and zooming need it. */
export type Finest = "year" | "month" | "day" | "time" | "second";

/** All that the browser needs of a dossier, whatever the reader asks for. */
export interface Payload {
  title: string;
  language: string;
  words: Vocabulary;
  scales: Scales;
  eras: Era[];
  /** the offset from UTC of the clock of all times, if one has another clock */
  placedOnClock: string | null;
  asOf: AsOf | null;
  /** the last one is that of events without a kind */
  kinds: KindStyle[];
  /** of events outside the filter */
  ghost: Colour;
  band: Colour;
  events: EventColumns;
  links: Links;
  relations: Record<Relation, [string, string]>;
  finest: Finest;
  /** how many events last */
  bars: number;
  /** where an event begins, unless that is its first day */
  begins: Record<number, number>;
  /** how many whole years without events precede an event */
  emptyYears: Record<number, number>;
  ends: Record<number, [string | null, string | null, number | null]>;
  /** whether marks are drawn off the middle of their dates because they share them */
  spread: boolean;
  /** from the first to the last instant of the true scale, 0 to 1 */
  density: number[];
}
