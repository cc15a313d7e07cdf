// Viewport: which part of the axis is in sight, as shares {low, high} of it.
//
// Pure. Zooming magnifies the axis as it is folded, so what stands under the
// pointer stays there and nobody has to be asked.

/** @import { Days, Plot, Scale, View } from "../story/types.d.ts" */
/** @import { Finest } from "../story/payload.d.ts" */

import { dayAt, shareOf } from "./scale.js";

/** @type {Readonly<View>} */
export const WHOLE = Object.freeze({ low: 0, high: 1 });
const SAME = 1e-9; // of the axis: less than a pixel however far in

// Days in the smallest window, by how finely the dates are told: closer in there is nothing to tell apart.
export const LEAST_DAYS = { year: 366, month: 31, day: 0.25, time: 2 / 1440, second: 5 / 86_400 };
const LEAST_SHARE = 1e-12; // of the axis: closer in a share, a binary fraction, jumps from pixel to pixel

const AIR = 0.1; // of a cluster's own length, at both sides of it

/**
 * Whether two viewports are the same.
 *
 * @param {View} a
 * @param {View} b
 */
export function same(a, b) {
  const least = SAME * Math.min(1, a.high - a.low);
  return Math.abs(a.low - b.low) <= least && Math.abs(a.high - b.high) <= least;
}

/** @param {View} view */
export function isWhole(view) {
  return same(view, WHOLE);
}

/**
 * The viewport made `factor` times as long (below 1: closer in), with `share` kept in its place.
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
  return held({ low: share - place * wanted, high: share + (1 - place) * wanted });
}

/**
 * The viewport moved by `by` shares, as far as the axis goes.
 *
 * @param {View} view
 * @param {number} by
 * @returns {View}
 */
export function panned(view, by) {
  return held({ low: view.low + by, high: view.high + by });
}

/**
 * The viewport that shows the days `from` (inclusive) to `to` (exclusive); null for an end of the story's own.
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
  if (beyond || (to ?? last) <= first) return WHOLE; // no part of it is in the story
  const low = from === null || from <= first ? 0 : Math.max(0, shareOf(scale, from) - scale.half);
  const high = to === null || to >= last ? 1 : Math.min(1, shareOf(scale, to) + scale.half);
  const middle = (low + high) / 2;
  const least = leastLength(scale, middle, finest);
  return high - low >= least * (1 - SAME)
    ? { low, high }
    : held({ low: middle - least / 2, high: middle + least / 2 });
}

/** The viewport around `shares`, with a little air, that lies closer in than `view`; that itself where it is the smallest. */
export function closerTo(shares, view, scale, finest) {
  const [low, high] = shares.reduce(([a, b], share) => [Math.min(a, share), Math.max(b, share)], [1, 0]);
  const all = view.high - view.low;
  const wanted = Math.min((high - low) * (1 + 2 * AIR), all / 2);
  const length = Math.max(wanted, leastLength(scale, (low + high) / 2, finest));
  if (length >= all) return view;
  return held({ low: (low + high - length) / 2, high: (low + high + length) / 2 });
}

/** The viewport around `shares`, with a little air, no shorter than `view`. */
export function roundAbout(shares, view) {
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const length = Math.max((high - low) * (1 + 2 * AIR), view.high - view.low);
  return held({ low: (low + high - length) / 2, high: (low + high + length) / 2 });
}

/**
 * First instant in sight and the first one after it.
 *
 * @param {Scale} scale
 * @param {View} view
 * @returns {[number, number]}
 */
export function daysOf(scale, view) {
  const inset = isWhole(view) ? 0 : scale.half;
  const end = dayAt(scale, view.high - inset);
  // In order the last step is a day like any other: what stands on it is in sight.
  const last = scale.half && view.high >= 1 - SAME ? end + 1 : end;
  return [dayAt(scale, view.low + inset), last];
}

/** Length in shares of the smallest window around `share`. */
function leastLength(scale, share, finest) {
  if (scale.half) return Math.min(1, 6 * scale.half); // three steps
  const day = dayAt(scale, share);
  const half = LEAST_DAYS[finest] / 2;
  const length = shareOf(scale, day + half) - shareOf(scale, day - half);
  return Math.max(length, LEAST_SHARE);
}

/** The same length within the axis. */
function held({ low, high }) {
  const length = Math.min(1, high - low);
  const start = Math.min(Math.max(low, 0), 1 - length);
  return { low: start, high: start + length };
}
