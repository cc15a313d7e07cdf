// The types of what Python and browser send each other. Written by tests/browser_types.py.

import type { Payload } from "../../story/payload.d.ts";
import type { QueryIndex } from "../../query/query_index.d.ts";
import type { ActorList } from "../../query/actor_list.d.ts";
import type { Switch } from "../../query/switch.d.ts";
import type { Catalogue } from "../../messages/catalogue.d.ts";

/** The markup of the parts of the page, which the browser fills for a query. */
export interface Panes {
  header: string;
  guide: string;
  share: string;
  /** about problems of the file */
  notice: string;
  /** the same, with what is said about a link and about recent events */
  notes: string;
  kinds: string;
  zoom: string;
  chosen: string;
  count: string;
  /** the button that shows the others, "" without one */
  controls: string;
  /** the list of all events of a small story, "" for others */
  entries: string;
  nothingPicked: string;
  noneInWindow: string;
  nothingMatches: string;
}

/** What a folder of the canvas draws, by the name with which the script exports it. */
export interface StandaloneDrawing {
  entry: string;
  drawing: Record<string, unknown>;
  summary: string;
}

/** What a folder of the canvas draws from the story, by the name with which the script exports it. */
export interface StandaloneStoryDrawing {
  storyEntry: string;
}

/** A view: it shows the timeline, or its texts and drawings, which are the same for every query. */
export interface StandaloneView {
  title: string;
  /** has no filters and no card */
  isIndependent: boolean;
  /** next to it; otherwise it takes the whole width */
  hasCard: boolean;
  /** a choice of the scale and of the layout */
  hasScales: boolean;
  /** that its markup needs */
  facts: ("questions" | "story")[];
  hasTimeline: boolean;
  /** from top to bottom */
  parts: (string | StandaloneDrawing | StandaloneStoryDrawing)[];
  /** by the value of `tab` in a link, in place of `parts` */
  tabs: Record<string, (string | StandaloneDrawing | StandaloneStoryDrawing)[]>;
  /** by the id of an actor, in place of `parts` */
  pages: Record<string, (string | StandaloneDrawing | StandaloneStoryDrawing)[]>;
}

/** What a page without a server contains of a dossier, except for its cards. */
export interface StandaloneData {
  payload: Payload;
  index: QueryIndex;
  /** whose `alike` is that of the index */
  actorList: ActorList;
  /** actors that have a chip, the most frequent first */
  frequent: number[];
  panes: Panes;
  /** by slug */
  views: Record<string, StandaloneView>;
  switches: Switch[];
  /** of the timeline */
  name: string;
  /** the events in words, for the summary of the timeline */
  summaryEvents: string;
  /** from when to when; None without a dated event */
  summarySpan: string | null;
}

/** A language in which a page can be read. */
export interface PortableLanguage {
  /** of its texts, BCP 47 */
  language: string;
  direction: string;
  /** without its texts; None for English */
  catalogue: Catalogue | null;
  /** by the numbers of messages */
  texts: Record<number, string | string[]>;
}

/** What replaces the marks of a page; a message with a context begins with it and U+0004. */
export interface PortableWords {
  /** of its marks */
  signs: string;
  /** by their numbers in marks; of a plural both forms; then others */
  messages: (string | string[])[];
  /** in the order of the texts in a mark */
  languages: Record<string, PortableLanguage>;
}
