// The types that the browser derives from what Python sends.
//
// A day is a float64 number of days since 1970-01-01, a share is a place on the axis, 0 at its left end and 1
// at its right, and an index is the number of an event.

import type { messagesOf } from "../messages/messages.js";
import type { AsOf, BreakpointData, EventColumns, Payload, StretchData } from "./payload.d.ts";

type DayColumn = "position" | "earliest" | "until" | "begins";
type SmallColumn = "kind" | "weight" | "order";

/** The events in columns. A day that is not known is NaN; `begins` is where an event begins. */
export type Columns = Omit<EventColumns, DayColumn | SmallColumn> &
  Record<DayColumn, Float64Array> &
  Record<SmallColumn, Uint32Array>;

/** The translations of one language, as messages/messages.js takes them. */
export interface Catalogue {
  language: string;
  digits: string;
  thousands: string;
  forms: string[];
  texts: Record<string, string | string[]>;
}

export type Messages = ReturnType<typeof messagesOf>;

/** A payload with its events in typed arrays, by time and by id. */
export interface Story extends Omit<Payload, "events" | "asOf"> {
  messages: Messages;
  asOf: (AsOf & { words: string }) | null;
  events: Columns;
  /** how many events there are */
  size: number;
  /** the indices of the events in the order of time */
  byTime: Uint32Array;
  /** the index of an event by its id */
  indexOf: Map<string, number>;
}

/** One event of a story. */
export type StoryEvent = { index: number } & { [Name in keyof Columns]: Columns[Name][number] };

/** An event as it is shown now. */
export type ShownEvent = StoryEvent & {
  /** whether the event is in the filter */
  matched: boolean;
  picked: boolean;
  /** the words for a recent change, null where there is none */
  recent: string | null;
};

/**
 * A scale with its knots, both ascending. `half` is the share by which a window reaches beyond the days at
 * its ends.
 */
export interface Scale {
  kind: "folded" | "true" | "order";
  stretches: StretchData[];
  breakpoints: BreakpointData[];
  days: ArrayLike<number>;
  shares: ArrayLike<number>;
  half: number;
}

/** A stretch as far as it is shown, on the axis in px; `year` is the one that holds all of it. */
export interface ShownStretch extends StretchData {
  year: number | null;
}

/** The events that the window shows: indices of points and of bars, and by index the x of a point in px. */
export interface VisibleEvents {
  points: number[];
  bars: number[];
  x: Float64Array;
  /** whether a point is drawn at an edge, because its middle lies outside the window (1) */
  atEdge: Uint8Array;
}

/** What is drawn of one event, a point at x, y in px. */
export type DrawnPoint = ShownEvent & { x: number; y: number; labelled: boolean };

/** The part of the axis that is shown, as shares. */
export interface View {
  low: number;
  high: number;
}

/** First instant and the first one after, in days; null for an end of the story. */
export type Days = [number | null, number | null];

/** A range in px. */
export interface Plot {
  left: number;
  right: number;
}

/** The width of a text in px. */
export type Measure = (text: string, isBold: boolean, sizePx?: number) => number;
