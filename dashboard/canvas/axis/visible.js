// Visible: which events the window shows, and where each is drawn across it.
//
// Pure. An event is visible when any day that it can mean is visible: an event that is known to the year only
// is visible in each month of that year. A mark whose middle lies outside the window is drawn at the nearest
// edge.

/** @import { Columns, Days, Plot, Scale, Story, View, VisibleEvents } from "../story/types.d.ts" */

import { BAR } from "../story/forms.js";
import { shareOf } from "./scale.js";

const middles = new WeakMap(); // by scale, which belongs to one story

/** The middle of each event as a share of the axis, computed once for each scale. */
function middlesOf(story, scale) {
  if (!middles.has(scale)) {
    middles.set(
      scale,
      story.events.position.map((day) => (day === day ? shareOf(scale, day) : NaN)),
    );
  }
  return middles.get(scale);
}

/**
 * Return a function from shares to px if `plot` shows `view`.
 *
 * @param {View} view
 * @param {Plot} plot
 * @returns {(share: number) => number}
 */
export function pixelsOf(view, plot) {
  const perShare = (plot.right - plot.left) / (view.high - view.low);
  return (share) => plot.left + (share - view.low) * perShare;
}

/**
 * Return the first and the last share of the axis that event `i`, which has a place in time, covers, as far
 * as they are known.
 *
 * @param {Story} story
 * @param {Scale} scale
 * @param {number} i
 * @returns {[number, number]}
 */
export function extentOf({ events: { position, earliest, until, mark } }, scale, i) {
  const ends = mark[i] === BAR ? [earliest[i], until[i]].filter((day) => !Number.isNaN(day)) : [];
  const shares = (ends.length > 0 ? ends : [position[i]]).map((day) => shareOf(scale, day));
  return [Math.min(...shares), Math.max(...shares)];
}

/** Return the share of the axis at `x` px of `plot`, or at its nearest edge, if it shows `view`. */
export function shareAt(x, view, plot) {
  const inside = Math.min(Math.max(x, plot.left), plot.right);
  return view.low + ((inside - plot.left) / (plot.right - plot.left)) * (view.high - view.low);
}

/**
 * Return whether event `i` has a place in time and, unless `days` is null, touches them: [first instant,
 * first one after it], null for an open side. `rows_touching` in query/windows.py has the same rule; a
 * property test compares the two.
 *
 * @param {Pick<Columns, "placed" | "earliest" | "until">} events
 * @param {number} i
 * @param {Days | null} days
 */
export function touches({ placed, earliest, until }, i, days) {
  if (!placed[i] || days === null) return Boolean(placed[i]);
  const [start, end] = days;
  // An end that is open or unknown is NaN, which is neither less nor greater than any day.
  const isOver = start !== null && (until[i] < start || (until[i] === start && earliest[i] !== start));
  return !isOver && (end === null || !(earliest[i] >= end));
}

/**
 * Return the events that touch `days` (as for `touches`): the indices of points and of bars in chronological
 * order, and by index the x of each point and whether it is drawn at an edge, because its middle lies
 * outside `view` (1).
 *
 * No x lies outside `plot`, and x grows with the date, at the edges too.
 *
 * @param {Story} story
 * @param {Scale} scale
 * @param {View} view
 * @param {Plot} plot
 * @param {Days | null} days
 * @returns {VisibleEvents}
 */
export function visibleEvents(story, scale, view, plot, days) {
  const { mark } = story.events;
  const shares = middlesOf(story, scale);
  const at = pixelsOf(view, plot);
  const points = [];
  const bars = [];
  const x = new Float64Array(story.size);
  const atEdge = new Uint8Array(story.size);
  for (const i of story.byTime) {
    if (!touches(story.events, i, days)) continue;
    if (mark[i] === BAR) bars.push(i);
    else {
      points.push(i);
      const middle = at(shares[i]);
      atEdge[i] = middle < plot.left - 0.5 || middle > plot.right + 0.5 ? 1 : 0;
      x[i] = Math.min(Math.max(middle, plot.left), plot.right);
    }
  }
  return { points, bars, x, atEdge };
}
