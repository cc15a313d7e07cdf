// Ticks: which columns have a date on the axis.
//
// Pure. Columns do not measure time, so a date belongs to a column: the first of each year, or every event
// where the window shows few years.

/** @import { Measure, Plot, Story } from "../story/types.d.ts" */
/** @import { Columns } from "./columns.js" */

import { row } from "../axis/text_row.js";
import { fromDay } from "../time/gregorian.js";
import { yearWords } from "../time/date_words.js";

const FEW_YEARS = 3;
const LEAN_PX = 20; // a date may be this far to the right of its column

/**
 * Return the dates below the axis as `row` returns its labels, and the x of the columns that have one.
 *
 * @param {Story} story
 * @param {Columns} columns
 * @param {Plot} plot
 * @param {Measure} measure
 */
export function ticksOf(story, { events, x }, plot, measure) {
  const { begins, position, date } = story.events;
  const years = events.map((event) => {
    const day = Number.isFinite(begins[event]) ? begins[event] : position[event];
    return Number.isFinite(day) ? fromDay(day).year : null;
  });
  const isFew = new Set(years).size <= FEW_YEARS;
  const { place, labels } = row(plot, [], measure);
  const major = [];
  /** @type {number | null} */
  let before = null;
  events.forEach((event, i) => {
    const year = years[i];
    if (year === null || (!isFew && year === before)) return;
    before = year;
    const text = isFew ? date[event] : yearWords(year, story.words);
    if (place(x[i], text, false, LEAN_PX)) major.push(x[i]);
  });
  return { labels: labels(), major };
}
