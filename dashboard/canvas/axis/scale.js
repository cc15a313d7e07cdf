// Scale: conversion between days and shares of the axis, by linear interpolation between knots.
//
// The knots come from Python or from axis/equal_steps.js. Days before the first knot and after the last one
// have the share of that knot.

/** @import { Scale } from "../story/types.d.ts" */
/** @import { ScaleData, StretchData } from "../story/payload.d.ts" */

/**
/**
 * Return a scale made from what Python sends. Its knots are the ends of the stretches.
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
 * Return the share of the axis, 0 to 1, at which `day` lies.
 *
 * @param {Scale} scale
 * @param {number} day
 * @returns {number}
 */
export function shareOf(scale, day) {
  return between(scale.days, scale.shares, day);
}

/**
 * Return the day that lies at `share` of the axis.
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
 * Return the stretch in which `day` lies; in a fold, the one after it; after the last stretch, the last one.
 *
 * @template {StretchData} S
 * @param {S[]} stretches
 * @param {number} day
 */
export function stretchOf(stretches, day) {
  return stretches.find((s) => day <= s.end) ?? stretches[stretches.length - 1];
}
