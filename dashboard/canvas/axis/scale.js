// Scale: day to share of the axis and back, by the knots of a scale that Python or axis/equal_steps.js made.
//
// Linear between two knots, so a stretch is one piece and a fold is another.
// Days before the first knot and after the last are held at its end.

/** @import { Scale } from "../story/types.d.ts" */
/** @import { ScaleData, StretchData } from "../story/payload.d.ts" */

/**
 * A scale ready to be asked: {kind, stretches, breakpoints, days, shares, half}.
 *
 * `days` and `shares` are the knots, both ascending; `half` is the share by which a window reaches
 * beyond the days at its ends, so that a mark there is not cut (0 but for steps in order).
 *
 * @param {Scale["kind"]} kind
 * @param {ScaleData} data
 * @returns {Scale}
 */
export function prepared(kind, { stretches, breakpoints }) {
  const knots = stretches.flatMap((s) => [
    [s.start, s.left],
    [s.end, s.right],
  ]);
  const distinct = knots.filter(([day], i) => i === 0 || day !== knots[i - 1][0]);
  return {
    kind,
    stretches,
    breakpoints,
    days: Float64Array.from(distinct, ([day]) => day),
    shares: Float64Array.from(distinct, ([, share]) => share),
    half: 0,
  };
}

/**
 * Share 0..1 of the axis at which `day` stands.
 *
 * @param {Scale} scale
 * @param {number} day
 * @returns {number}
 */
export function shareOf(scale, day) {
  return between(scale.days, scale.shares, day);
}

/**
 * The day that stands at `share` of the axis.
 *
 * @param {Scale} scale
 * @param {number} share
 * @returns {number}
 */
export function dayAt(scale, share) {
  return between(scale.shares, scale.days, share);
}

function between(from, to, value) {
  const last = from.length - 1;
  if (value <= from[0]) return to[0];
  if (value >= from[last]) return to[last];
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle] <= value) low = middle;
    else high = middle;
  }
  return to[low] + ((value - from[low]) / (from[high] - from[low])) * (to[high] - to[low]);
}

/**
 * The stretch in which `day` lies, or the nearest before it.
 *
 * @template {StretchData} S
 * @param {S[]} stretches
 * @param {number} day
 */
export function stretchOf(stretches, day) {
  return stretches.find((s) => day <= s.end) ?? stretches[stretches.length - 1];
}
