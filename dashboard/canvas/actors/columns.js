// Columns: where each event has its column.
//
// Pure. Every event has a column of its own, in the order of time, so that curves of different events cannot
// cross. Each stretch of the folded axis gets room by its number of columns; in it a column is as near to its
// day as the distance of columns allows.

/** @import { Plot, Story } from "../story/types.d.ts" */

import { scalesOf } from "../axis/scales.js";
import { stretchOf } from "../axis/scale.js";

export const STEP_PX = 7; // between columns, where there is room
const PICKED_STEP_PX = 11.5; // on both sides of the picked event
const PICKED_MOST = 1.5; // of the usual distance: the others become narrower by it
const FOLD_PX = 12; // between two stretches
const LEAST_PX = 3; // of a column: curves that are nearer look like an area
const BULGE_PX = 6.5; // of a curve to the right of its column, at most
const BULGE_SHARE = 0.85; // of the distance to the next column, at most

/**
 * The columns: `events` in the order of time, the `x` of each in px and how far its curves may `bulge` to the
 * right, and `folds`, the x at which time is left out.
 *
 * @typedef {{events: number[], x: number[], bulge: number[], folds: number[]}} Columns
 */

/** Return how many events can have a column in `plot`. */
export function roomFor({ left, right }) {
  return Math.max(1, Math.floor((right - left) / LEAST_PX));
}

/** The day at which event `i` has its column: a bar stands at its start, as far as this is known. */
function dayOf({ begins, position, until }, i) {
  return [begins[i], position[i], until[i]].find((day) => Number.isFinite(day)) ?? NaN;
}

/**
 * Return the columns of `events`, which are in the order of time, in `plot`.
 *
 * @param {Story} story
 * @param {number[]} events
 * @param {number | null} picked
 * @param {Plot} plot
 * @returns {Columns}
 */
export function columnsOf(story, events, picked, plot) {
  const groups = groupsOf(story, events);
  const width = plot.right - plot.left - FOLD_PX * Math.max(0, groups.length - 1);
  const x = [];
  const folds = [];
  let left = plot.left;
  for (const group of groups) {
    const right = left + (width * group.events.length) / events.length;
    x.push(...placed(group, group.events.indexOf(picked ?? -1), left, right));
    if (right + FOLD_PX < plot.right) folds.push(right + FOLD_PX / 2);
    left = right + FOLD_PX;
  }
  const bulge = x.map((at, i) => Math.min(BULGE_PX, ((x[i + 1] ?? plot.right + STEP_PX) - at) * BULGE_SHARE));
  return { events, x, bulge, folds };
}

/** The events of each stretch with their days, which do not decrease: the order of time counts. */
function groupsOf(story, events) {
  const { stretches } = scalesOf(story).folded;
  const groups = [];
  let before = stretches[0].start;
  for (const event of events) {
    const day = dayOf(story.events, event);
    before = Math.max(before, day === day ? day : before);
    const stretch = stretchOf(stretches, before);
    if (groups.at(-1)?.stretch !== stretch) groups.push({ stretch, events: [], days: [] });
    groups.at(-1)?.events.push(event);
    groups.at(-1)?.days.push(before);
  }
  return groups;
}

/** The x of the columns of one stretch from `left` to `right`; the one at `picked` gets more room. */
function placed({ days }, picked, left, right) {
  const count = days.length;
  const even = (right - left) / count;
  const isWide = (i) => picked !== -1 && (i === picked || i === picked + 1);
  const wide = Math.min(PICKED_STEP_PX, PICKED_MOST * even);
  const wideCount = days.filter((_, i) => i > 0 && isWide(i)).length;
  const step = Math.min(STEP_PX, (right - left - wideCount * wide) / (count - wideCount));
  const before = (i) => (isWide(i) ? wide : step);
  const [first, last] = [left + step / 2, right - step / 2];
  const span = days[count - 1] - days[0];
  const x = days.map((day) =>
    span > 0 ? first + ((day - days[0]) / span) * (last - first) : (first + last) / 2,
  );
  for (let i = 1; i < count; i += 1) x[i] = Math.max(x[i], x[i - 1] + before(i));
  x[count - 1] = Math.min(x[count - 1], last);
  for (let i = count - 2; i >= 0; i -= 1) x[i] = Math.min(x[i], x[i + 1] - before(i + 1));
  return x;
}

/**
 * Return a function from days to px: between two columns it is linear, and outside them it is the edge of
 * `plot`.
 *
 * @param {Story} story
 * @param {Columns} columns
 * @param {Plot} plot
 * @returns {(day: number) => number}
 */
export function pixelsBetween({ events: all }, { events, x }, plot) {
  const knots = [];
  events.forEach((event, i) => {
    const day = Math.max(dayOf(all, event), knots.at(-1)?.day ?? -Infinity);
    if (day > (knots.at(-1)?.day ?? -Infinity)) knots.push({ day, x: x[i] });
  });
  return (day) => {
    const after = knots.findIndex((knot) => knot.day >= day);
    if (after === -1) return plot.right;
    const [a, b] = [knots[after - 1], knots[after]];
    if (b.day === day) return b.x;
    return a ? a.x + ((day - a.day) / (b.day - a.day)) * (b.x - a.x) : plot.left;
  };
}
