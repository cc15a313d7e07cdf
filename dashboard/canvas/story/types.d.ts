// The types that the browser derives from what Python sends.
//
// A day is a float64 number of days since 1970-01-01. A share is a place on the axis: 0 at its left end and 1
// at its right end. An index is the number of an event in the order of the file.

import type { messagesOf } from "../messages/messages.js";
import type { LinkBase } from "../query/shown_query.d.ts";
import type { AsOf, BreakpointData, EventColumns, Payload, StretchData } from "./payload.d.ts";

type DayColumn = "position" | "earliest" | "until" | "begins";
type SmallColumn = "kind" | "weight" | "order";

/** The events in columns. An unknown day is NaN; `begins` is the day on which an event begins. */
export type Columns = Omit<EventColumns, DayColumn | SmallColumn> &
  Record<DayColumn, Float64Array> &
  Record<SmallColumn, Uint32Array>;

export type Messages = ReturnType<typeof messagesOf>;

/** A payload with its events in typed arrays, and found by time and by id. */
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
export type StoryEvent = { index: number } & {
  [Name in keyof Columns]-?: NonNullable<Columns[Name]>[number];
};

/** An event as it is shown now. */
export type ShownEvent = StoryEvent & {
  /** whether the event is in the filter */
  matched: boolean;
  picked: boolean;
  /** the words for a recent change, or null */
  recent: string | null;
};

/**
 * A scale with its knots, `days` and `shares`, both ascending.
 *
 * `half` is the share by which a window extends beyond the days at its ends, so that marks there are not cut:
 * half a step on a scale of equal steps, else 0.
 */
export interface Scale {
  kind: "folded" | "true" | "order";
  stretches: StretchData[];
  breakpoints: BreakpointData[];
  days: ArrayLike<number>;
  shares: ArrayLike<number>;
  half: number;
}

/** The visible part of a stretch, `left` and `right` in px; `year` is the year that contains all of it. */
export interface ShownStretch extends StretchData {
  year: number | null;
}

/** The visible events: the indices of points and of bars, and by index the x of each point in px. */
export interface VisibleEvents {
  points: number[];
  bars: number[];
  x: Float64Array;
  /** whether a point is drawn at an edge, because its middle lies outside the window (1) */
  atEdge: Uint8Array;
}

/** The recent events, one byte for each event of the story, and the words for a recent change. */
export interface RecentEvents {
  bytes: Uint8Array;
  words: string;
}

/** How the lanes of a timeline are arranged, in the terms of a link; `sort` is null for the usual order. */
export interface Arrangement {
  layout: "side" | "kind" | "actor";
  /** the ids of the lanes that are closed */
  closed: string[];
  /** the ids of the sides whose actors all have lanes */
  open: string[];
  sort: "file" | "first" | "last" | "count" | null;
}

/** What a timeline shows, as its host gives it. */
export interface TimelineState {
  story: Story;
  scale: Scale["kind"];
  /** null for one line */
  lanes: Arrangement | null;
  /** the visible days */
  window: Days;
  /** one bit for each event, packed, the most significant first, in base64 */
  matched: string;
  /** in the same form; null if no events are marked as recent */
  recent: string | null;
  recentWords: string;
  /** the id of the picked event */
  picked: string | null;
  /** the id of the event in the address */
  linked: string | null;
  /** whether only disputed events match */
  disputed: boolean;
  /** the link that changes this */
  disputedLink: string;
  /** the query that is shown, from which the links to the pages of actors are made */
  base: LinkBase;
  /** the address of Plotly's script; null for a page without Plotly */
  plotly: string | null;
}

/** What is known about a timeline before its story is loaded. */
export interface ExpectedTimeline {
  /** the slug of the view */
  view: string;
  name: string;
  summary: string;
  /** the text that is shown if the story cannot be loaded */
  failed: string;
  /** the number of events that are drawn as bars */
  bars: number;
  /** whether the page lists all events below the chart */
  isSmall: boolean;
  /** the number of events without a place in time */
  undated: number;
}

/** The events in the filter, one byte for each event of the story, the picked one and the recent ones. */
export interface Selection {
  matched: Uint8Array;
  picked: string | null;
  recent: RecentEvents | null;
}

/** All that a drawing of the timeline depends on. */
export interface Scene {
  story: Story;
  scale: Scale;
  view: View;
  /** the visible days: the first instant, and the first one after the end */
  days: [number, number];
  /** the days of the whole story */
  span: [number, number];
  /** the days that decide which events are visible, as `touches` takes them */
  window: Days | null;
  selection: Selection;
  state: TimelineState;
  /** in px */
  width: number;
  plot: Plot;
  /** whether the page is written from right to left; its axis is not */
  isRightToLeft: boolean;
  /** null for one line */
  lanes: Arrangement | null;
  measure: Measure;
  /** the height of the label zone in px */
  zonePx: number;
  /** the height in px for which it is drawn, usually that of the window */
  windowPx: number;
  form: "list" | "list first" | "chart first";
  theme: "light" | "dark";
  /** whether nothing was drawn before */
  isFirst: boolean;
  /** the address of the page of an actor, by its id */
  pageOf: (actor: string) => string;
}

/** The mark of an event, with its middle at x, y in px. */
export type DrawnPoint = ShownEvent & { x: number; y: number; labelled: boolean };

/** The visible part of the axis, as shares. */
export interface View {
  low: number;
  high: number;
}

/** The first instant and the first one after the end, in days; null for an end of the story. */
export type Days = [number | null, number | null];

/** A range in px. */
export interface Plot {
  left: number;
  right: number;
}

/** The width of a text in px. */
export type Measure = (text: string, isBold: boolean, sizePx?: number) => number;
