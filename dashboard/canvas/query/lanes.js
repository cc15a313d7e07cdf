// Lanes: the parameters of a link that arrange the lanes of a layout, as in query/lanes.py.

import { valuesOf } from "./address.js";

/** The id of the lane of events without a side, a kind or an actor. */
export const REST = "~";

/** The orders of lanes: of the file, by first event, by last event, by number of events. */
export const SORTS = ["file", "first", "last", "count"];

/** Return the order of the lanes of a layout if a link does not say. */
export function usualSort(layout) {
  return layout === "actor" ? "count" : "file";
}

/** Return how a query arranges the lanes, null for one line. */
export function arrangementIn(query) {
  const [layout] = valuesOf(query, "layout");
  if (!layout) return null;
  return {
    layout,
    closed: valuesOf(query, "closed"),
    open: valuesOf(query, "open"),
    sort: valuesOf(query, "sort")[0] ?? null,
  };
}
