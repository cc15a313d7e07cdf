// The types of what Python and browser send each other. Written by tests/browser_types.py.

import type { LinkBase } from "../../query/shown_query.d.ts";
import type { ShownQuery } from "../../query/shown_query.d.ts";
import type { Switch } from "../../query/switch.d.ts";

/** A change that the reader made, with the number of its gesture. */
export interface Change {
  sequence: number;
  value: unknown;
}

/** What the browser sends after a gesture; canvas/hosts/session.js describes the protocol. */
export interface GestureMessage {
  /** the server that is meant; None before its first answer */
  server: string | null;
  /** the number of the newest gesture */
  sequence: number;
  /** by name: those that were not answered yet */
  changes: Record<string, Change>;
}

/** What each run says about the gestures of a component. */
export interface GestureAnswer {
  /** the number of the newest gesture that was applied */
  sequence: number;
  /** another name after a restart, which counts from 0 again */
  server: string;
}

/** The trigger of a component whose changes are numbered. */
export interface GestureTriggers {
  gesture?: GestureMessage;
}

/** The changes of what is searched for and filtered by, in any component of the page. */
export interface FilterChanges {
  /** to another query, relative to the page: "?actor=..." */
  link?: string;
  /** such a link, of which the browser has already dropped a picked event that it excludes */
  shown?: string;
  /** words that are still being typed */
  typed?: string;
  /** words that are to be in the address */
  committed?: string;
}

/** The trigger of a component that changes the filter, whose changes are numbered for the whole page. */
export interface FilterTriggers {
  filter?: GestureMessage;
}

/** The trigger of a component whose links change the query. */
export interface LinkTriggers {
  /** relative to the page: "?event=..." */
  link?: string;
}

/** How the lanes are arranged, in the terms of a link. */
export interface Arrangement {
  layout: "side" | "kind" | "actor";
  /** the ids of lanes */
  closed: string[];
  /** the ids of sides whose actors all have lanes */
  open: string[];
  /** None for the usual order */
  sort: "file" | "first" | "last" | "count" | null;
}

/** The changes that a reader makes in the chart. */
export interface TimelineChanges {
  lanes?: Arrangement;
  /** the id of an event */
  picked?: string;
  /** the parameters `from` and `to` of a link, "" for an end of the story */
  window?: [string, string];
}

/** The triggers of the chart. */
export interface TimelineTriggers extends GestureTriggers {
  filter?: GestureMessage;
}

/** What the chart shows. */
export interface TimelineData extends GestureAnswer {
  /** the address of the payload */
  story: string;
  /** the address of the catalogue; None for English */
  catalogue: string | null;
  /** the address of Plotly's script */
  plotly: string;
  /** the text that is shown if the payload cannot be loaded */
  failed: string;
  /** the slug */
  view: string;
  name: string;
  summary: string;
  /** the number of events that are drawn as bars */
  bars: number;
  /** whether the page lists all events below the chart */
  isSmall: boolean;
  /** the number of events without a place in time */
  undated: number;
  /** one bit for each event, packed, the most significant first, in base64 */
  matched: string;
  /** in the same form; None if no events are marked as recent */
  recent: string | null;
  recentWords: string;
  /** the id of the event whose card is shown */
  picked: string | null;
  base: LinkBase;
  scale: "folded" | "true" | "order";
  /** None for one line */
  lanes: Arrangement | null;
  /** in days; None for an end of the story */
  window: [number | null, number | null];
  /** the address of a `MatchIndex` */
  matchIndex: string;
  /** to the changes of the filter */
  filter: GestureAnswer;
}

/** The chip of an actor. */
export interface Chip {
  id: string;
  words: string;
  type: "person" | "group" | "state" | null;
}

/** The chips of actors: those that are always shown, and those that the query includes. */
export interface ChipsData extends GestureAnswer {
  label: string;
  chips: Chip[];
  base: LinkBase;
}

/** A switch, and the query that it shows. */
export interface SwitchData extends GestureAnswer {
  switch: Switch;
  base: LinkBase;
}

/** The search box: its texts, and the words that it contains. */
export interface SearchData extends GestureAnswer {
  label: string;
  clear: string;
  maxLength: number;
  words: string;
}

/** The answer to the changes of the filter, for a pane that shows and changes it. */
export interface PaneFilter extends GestureAnswer {
  /** whether the links of the pane keep the picked event and the window */
  staying: boolean;
}

/** The triggers of a pane. */
export interface PaneTriggers extends LinkTriggers {
  filter?: GestureMessage;
}

/** Markup that Python renders, and the query that the browser applies to it. */
export interface PaneData {
  html: string;
  /** the address of markup in place of `html`, as JSON */
  markup: string | null;
  shown: ShownQuery;
  /** as for the chart */
  catalogue: string | null;
  /** the address of the payload; None if the markup names none of its events */
  story: string | null;
  /** None for a pane that does not show the filter */
  filter: PaneFilter | null;
}

/** The card of an event, and what the browser needs to show that of another one. */
export interface CardData extends PaneData {
  /** the id of the event */
  picked: string;
  /** as for the chart */
  matched: string;
  /** the address below which the markup of each card is, by the id of its event */
  cards: string;
}

/** What a folder of the canvas draws; `drawing` is plain JSON, and the view defines its keys. */
export interface DrawingData {
  drawing: Record<string, unknown>;
  summary: string;
}

/** What a folder of the canvas needs to draw a selection of the story. */
export interface StoryDrawingData {
  /** the address of the payload */
  story: string;
  /** the address of the catalogue; None for English */
  catalogue: string | null;
  /** the address of a `MatchIndex` */
  matchIndex: string;
  /** as for the chart */
  matched: string;
  /** the id of the event whose card is shown */
  picked: string | null;
  base: LinkBase;
  /** the text that is shown if one of them cannot be loaded */
  failed: string;
  /** to the changes of the filter */
  filter: GestureAnswer;
}

/** The triggers of a drawing of the story. */
export interface StoryDrawingTriggers extends LinkTriggers {
  filter?: GestureMessage;
}

/** The triggers that cause a new run of the page. */
export interface LiveTriggers {
  /** the newest version of the dossier */
  version?: string;
  reconnected?: boolean;
}

/** What keeps the page up to date with the dossier's file and with its server. */
export interface LiveData {
  version: string;
  /** from which a newer version is read; None if the page does not follow a file */
  versionAddress: string | null;
  /** differs at each run, so that the component is called each time */
  run: string;
  /** BCP 47 */
  language: string;
  direction: string;
  /** the text that is shown while the server does not answer */
  disconnected: string;
}

/** The actors' menu: the query, which has the chosen actors, and where to fetch the names. */
export interface ActorsMenuData extends GestureAnswer {
  base: LinkBase;
  /** the address of an `ActorList` */
  actorList: string;
  /** as for the chart */
  catalogue: string | null;
  /** the text that is shown if the names cannot be loaded */
  failed: string;
}
