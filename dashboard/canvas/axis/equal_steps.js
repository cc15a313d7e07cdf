// Order: an axis of equal steps, one for each day on which something happened.
//
// Pure: day numbers in, shares of the axis out; and its ticks, which say the
// dates as the dossier gives them, for between two steps there is no time to count.

/** @import { Scale, Story } from "../story/types.d.ts" */

import { BAR } from "../story/forms.js";
import { row } from "./text_row.js";
import { MINOR_EVERY_PX } from "./ticks.js";

const APART_PX = 1; // steps nearer than this stand on one pixel, and one of them is offered a label

/**
 * The distinct `days`, ascending, and the share 0..1 of the axis at which each stands.
 *
 * Equal steps, with half a step of margin at both ends; a single day stands in the middle.
 */
export function orderScale(days) {
  const distinct = [...Float64Array.from(new Set(days)).sort()];
  return { days: distinct, shares: distinct.map((_, index) => (index + 0.5) / distinct.length) };
}

/**
 * The last day of bar `i`, which has its own step, NaN where none is known: `until`, a day later, may be another's.
 *
 * @type {(story: Story, i: number) => number}
 */
export const lastDayOf = ({ ends }, i) => ends[i][2] ?? NaN;

/**
 * The scale "in order" of a story, ready to be asked: a step for each mark and for each known end of a bar.
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
  const [start, end] = [scale.days[0], scale.days.at(-1)];
  return {
    kind: "order",
    stretches: [{ start, end, left: 0, right: 1 }],
    breakpoints: [],
    half: 0.5 / scale.days.length,
    ...scale,
  };
}

/**
 * What is told of each step among the events `indices`: [{day, text}], for orderTicks.
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
 * Ticks of an axis in order, as ticks() gives them.
 *
 * `steps` are [{day, text}] in any order, quickest if ascending; of equal days the first has its words
 * shown. `x(day)` gives pixels; steps outside `bounds` are left out. The last label is set first, the
 * rest from left to right wherever there is room.
 */
export function orderTicks(steps, x, bounds, measure) {
  const seen = [...steps]
    .sort((a, b) => a.day - b.day)
    .filter((step, index, sorted) => step.day !== sorted[index - 1]?.day)
    .map((step) => ({ x: x(step.day), text: step.text }))
    .filter((step) => step.x >= bounds.left && step.x <= bounds.right);
  const { put, labels } = row(bounds, [], measure);
  const major = [];
  const last = seen.at(-1);
  const ends = last && put(last.x, last.text, false);
  let offered = -Infinity;
  for (const step of seen.slice(0, -1)) {
    if (step.x - offered < APART_PX) continue;
    offered = step.x;
    if (put(step.x, step.text, false)) major.push(step.x);
  }
  if (ends) major.push(last.x);
  const everyPx = seen.length > 1 ? (last.x - seen[0].x) / (seen.length - 1) : Infinity;
  return { minor: everyPx >= MINOR_EVERY_PX ? seen.map((step) => step.x) : [], major, labels: labels() };
}
