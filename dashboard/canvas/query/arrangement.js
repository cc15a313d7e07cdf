// Arrangement: the parameters of a link that arrange the events on the chart; those of lanes are as in
// query/lanes.py.

/** @import { Arrangement, Scale } from "../story/types.d.ts" */

import { changed, valuesOf } from "./address.js";

/** The id of the lane of events without a side, a kind or an actor. */
export const REST = "~";

/** The orders of lanes: of the file, by first event, by last event, by number of events. */
export const SORTS = ["file", "first", "last", "count"];

/** Return the order of the lanes of a layout if a link does not say. */
export function usualSort(layout) {
  return layout === "actor" ? "count" : "file";
}

/** Return whether two queries differ in nothing but how they arrange the same events. */
export function areArrangedOtherwise(query, other) {
  const without = { scale: [], layout: [], closed: [], open: [], sort: [] };
  return String(changed(query, without)) === String(changed(other, without));
}

/**
 * Return the scale of a query.
 *
 * @returns {Scale["kind"]}
 */
export function scaleIn(query) {
  return /** @type {any} */ (valuesOf(query, "scale")[0] ?? "folded");
}

/**
 * Return how a query arranges the lanes, null for one line.
 *
 * @returns {Arrangement | null}
 */
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
