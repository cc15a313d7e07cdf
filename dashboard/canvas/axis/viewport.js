// Viewport: which part of the axis is visible, as shares {low, high} of it.
//
// Pure. A zoom enlarges the axis as it is folded, so what is under the pointer stays there and the browser
// needs no answer from Python.

/** @import { Days, Plot, Scale, View } from "../story/types.d.ts" */
/** @import { Finest } from "../story/payload.d.ts" */

import { dayAt, shareOf } from "./scale.js";

/** @type {Readonly<View>} */
export const WHOLE = Object.freeze({ low: 0, high: 1 });
const SAME = 1e-9; // of the visible part: less than one px at every zoom

// Days in the smallest window, by the finest dates of the story: a smaller one would show no more detail.
export const LEAST_DAYS = { year: 366, month: 31, day: 0.25, time: 2 / 1440, second: 5 / 86_400 };
const LEAST_SHARE = 1e-12; // of the axis: in a smaller part the rounding of shares would be visible

const AIR = 0.1; // of the length of a cluster, at both sides of it

/**
 * Return whether two viewports are the same but for rounding.
 *
 * @param {View} a
 * @param {View} b
 */
export function same(a, b) {
  const least = SAME * Math.min(1, a.high - a.low);
  return Math.abs(a.low - b.low) <= least && Math.abs(a.high - b.high) <= least;
}

/**
 * Return whether the whole axis is visible.
 *
 * @param {View} view
 */
export function isWhole(view) {
  return same(view, WHOLE);
}

/**
 * Return the viewport with its length multiplied by `factor` (below 1 to zoom in), and `share` at the same
 * px. It is no longer than the axis and, unless it was already, no shorter than the smallest window.
 *
 * @param {View} view
 * @param {number} share
 * @param {number} factor
 * @param {Scale} scale
 * @param {Finest} finest
 * @returns {View}
 */
export function zoomed(view, share, factor, scale, finest) {
  const length = view.high - view.low;
  const wanted = Math.min(1, Math.max(length * factor, Math.min(length, leastLength(scale, share, finest))));
  const place = (share - view.low) / length;
  return withinAxis({ low: share - place * wanted, high: share + (1 - place) * wanted });
}

/**
 * Return the viewport moved by `by` shares, as far as the axis reaches.
 *
 * @param {View} view
 * @param {number} by
 * @returns {View}
 */
export function panned(view, by) {
  return withinAxis({ low: view.low + by, high: view.high + by });
}

/**
 * Return the viewport that shows the days from `from` (inclusive) to `to` (exclusive), null for an end of the
 * story. It is at least as long as the smallest window, and the whole axis if the story has no part of them.
 *
 * @param {Scale} scale
 * @param {Days} days
 * @param {Finest} finest
 * @returns {View}
 */
export function viewOf(scale, [from, to], finest) {
  const first = scale.days[0];
  const last = scale.days[scale.days.length - 1];
  const beyond = scale.half ? (from ?? first) > last : (from ?? first) >= last;
  if (beyond || (to ?? last) <= first) return WHOLE; // the story has no part of these days
  const low = from === null || from <= first ? 0 : Math.max(0, shareOf(scale, from) - scale.half);
  const high = to === null || to >= last ? 1 : Math.min(1, shareOf(scale, to) + scale.half);
  const middle = (low + high) / 2;
  const least = leastLength(scale, middle, finest);
  return high - low >= least * (1 - SAME)
    ? { low, high }
    : withinAxis({ low: middle - least / 2, high: middle + least / 2 });
}

/**
 * Return the viewport around `shares` with a margin, at most half as long as `view` unless the smallest
 * window is longer; `view` itself if it is the smallest window.
 */
export function closerTo(shares, view, scale, finest) {
  const [low, high] = shares.reduce(([a, b], share) => [Math.min(a, share), Math.max(b, share)], [1, 0]);
  const all = view.high - view.low;
  const wanted = Math.min((high - low) * (1 + 2 * AIR), all / 2);
  const length = Math.max(wanted, leastLength(scale, (low + high) / 2, finest));
  if (length >= all) return view;
  return withinAxis({ low: (low + high - length) / 2, high: (low + high + length) / 2 });
}

/**
 * Return `view` moved as little as possible so that the event from share `start` to share `end` is visible:
 * all of it with a margin, or the nearer part of one that is longer. An event of which more than a margin is
 * visible moves nothing.
 *
 * @param {View} view
 * @param {number} start
 * @param {number} end at least `start`
 * @returns {View}
 */
export function revealing(view, start, end) {
  const margin = (view.high - view.low) * AIR;
  const [low, high] = [view.low + margin, view.high - margin];
  if (end >= low && start <= high) return view;
  const isEarlier = end < low;
  const fits = end - start <= high - low;
  if (isEarlier) return panned(view, (fits ? start : end - (high - low)) - low);
  return panned(view, (fits ? end : start + (high - low)) - high);
}

/** Return the viewport around `shares` with a margin, no shorter than `view`. */
export function viewAround(shares, view) {
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const length = Math.max((high - low) * (1 + 2 * AIR), view.high - view.low);
  return withinAxis({ low: (low + high - length) / 2, high: (low + high + length) / 2 });
}

/**
 * Return the first visible instant and the first one after the visible part.
 *
 * @param {Scale} scale
 * @param {View} view
 * @returns {[number, number]}
 */
export function daysOf(scale, view) {
  const inset = isWhole(view) ? 0 : scale.half;
  const end = dayAt(scale, view.high - inset);
  // On an axis of equal steps the last step is a whole day.
  const last = scale.half && view.high >= 1 - SAME ? end + 1 : end;
  return [dayAt(scale, view.low + inset), last];
}

/** The length, in shares, of the smallest window around `share`. */
function leastLength(scale, share, finest) {
  if (scale.half) return Math.min(1, 6 * scale.half); // three steps
  const day = dayAt(scale, share);
  const half = LEAST_DAYS[finest] / 2;
  const length = shareOf(scale, day + half) - shareOf(scale, day - half);
  return Math.max(length, LEAST_SHARE);
}

/** A viewport of the same length that lies within the axis. */
function withinAxis({ low, high }) {
  const length = Math.min(1, high - low);
  const start = Math.min(Math.max(low, 0), 1 - length);
  return { low: start, high: start + length };
}
