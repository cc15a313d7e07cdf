// Equal steps: a scale with steps of the same length, one for each day on which something happened.
//
// Pure. Between two steps the axis does not measure time, so its labels are the dates of the events
// themselves.

/** @import { Scale, Story } from "../story/types.d.ts" */

import { BAR } from "../story/forms.js";
import { row } from "./text_row.js";
import { MINOR_EVERY_PX } from "./ticks.js";

const APART_PX = 1; // of the steps that are nearer than this only one can have a label

/**
 * Return {days, shares}: the distinct `days` in ascending order, and the share of the axis, 0 to 1, of each.
 *
 * All steps are equal, with half a step as a margin at both ends; a single day lies in the middle.
 */
export function orderScale(days) {
  const distinct = [...Float64Array.from(new Set(days)).sort()];
  return { days: distinct, shares: distinct.map((_, index) => (index + 0.5) / distinct.length) };
}

/**
 * Return the last day of bar `i`, which has a step of its own; NaN if it is not known. `until` is one day
 * later and may be the day of another event.
 *
 * @type {(story: Story, i: number) => number}
 */
export const lastDayOf = ({ ends }, i) => ends[i][2] ?? NaN;

/**
 * Return the scale of equal steps: one step for each mark and for each known end of a bar.
 *
 * @param {Story} story
 * @returns {Scale}
 */
export function orderOf(story) {
  const { events, size } = story;
  const days = [];
  for (let i = 0; i < size; i += 1) {
    const own = events.mark[i] === BAR ? [events.earliest[i], lastDayOf(story, i)] : [events.position[i]];
    days.push(...own.filter((day) => day === day));
  }
  const scale = orderScale(days.length > 0 ? days : [0]);
  const [start, end] = [scale.days[0], scale.days[scale.days.length - 1]];
  return {
    kind: "order",
    stretches: [{ start, end, left: 0, right: 1 }],
    breakpoints: [],
    half: 0.5 / scale.days.length,
    ...scale,
  };
}

/**
 * Return the steps of the events `indices` with their dates, `[{day, text}]`, for orderTicks.
 *
 * @param {Story} story
 * @param {number[]} indices
 */
export function stepsOf(story, indices) {
  const { events, ends } = story;
  return indices.flatMap((i) => {
    if (events.mark[i] !== BAR) return [{ day: events.position[i], text: events.date[i] }];
    const [start, end] = ends[i];
    return [
      { day: events.earliest[i], text: start },
      { day: lastDayOf(story, i), text: end },
    ].filter(({ text }) => text !== null);
  });
}

/**
 * Return the ticks of an axis of equal steps, in the form that `ticks` returns.
 *
 * `steps` are `[{day, text}]` in any order, fastest if ascending; of equal days the first has its text shown.
 * `x(day)` returns px; steps outside `bounds`, `{left, right}` in px, are left out. The label of the last
 * step is placed first, the others from left to right wherever there is room.
 */
export function orderTicks(steps, x, bounds, measure) {
  const visible = [...steps]
    .sort((a, b) => a.day - b.day)
    .filter((step, index, sorted) => step.day !== sorted[index - 1]?.day)
    .map((step) => ({ x: x(step.day), text: step.text }))
    .filter((step) => step.x >= bounds.left && step.x <= bounds.right);
  const { place, labels } = row(bounds, [], measure);
  const major = [];
  const last = visible.at(-1);
  const isLastPlaced = last && place(last.x, last.text, false);
  let offered = -Infinity;
  for (const step of visible.slice(0, -1)) {
    if (step.x - offered < APART_PX) continue;
    offered = step.x;
    if (place(step.x, step.text, false)) major.push(step.x);
  }
  if (isLastPlaced) major.push(last.x);
  const everyPx = last && visible.length > 1 ? (last.x - visible[0].x) / (visible.length - 1) : Infinity;
  return { minor: everyPx >= MINOR_EVERY_PX ? visible.map((step) => step.x) : [], major, labels: labels() };
}
