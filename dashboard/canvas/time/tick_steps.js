// Steps: how far it is from one tick to the next, and on which days the ticks of a step fall.
//
// Pure. From a million million years to a second, so that any window of any
// story has a step; ticks stand on round numbers, wherever the window begins.

import { DAY_SECONDS, fromDay, toDay } from "./gregorian.js";
import { roundYear } from "./date_words.js";

const MINUTE = 60; // seconds
const HOUR = 60 * MINUTE;
const WIDE_DAY_PX = 184; // room for four labels: from here on a day is a place to look into, not a mark
// Powers of ten: longer than the world has lasted, to a year
const MAGNITUDES = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

const UNITS = ["year", "month", "day", "time", "second"]; // from coarse to fine, as the dates of a story are
// Days in one; a time in seconds
const LENGTHS = { year: 365.2425, month: 365.2425 / 12, day: 1, time: 1 / DAY_SECONDS };

const stepsOf = (unit, counts) => counts.map((count) => ({ unit, count, days: count * LENGTHS[unit] }));

// From coarse to fine: `count` units, on average `days` long. Those of a day divide it, so that each day has
// its own.
const STEPS = [
  ...stepsOf(
    "year",
    MAGNITUDES.flatMap((power) => [5, 2, 1].map((digit) => digit * 10 ** power)),
  ),
  ...stepsOf("month", [3, 1]),
  ...stepsOf("day", [10, 5, 2, 1]),
  ...stepsOf("time", [
    12 * HOUR,
    6 * HOUR,
    3 * HOUR,
    HOUR,
    ...[30, 15, 10, 5, 1].map((count) => count * MINUTE),
  ]),
  ...stepsOf("time", [30, 15, 10, 5, 1]),
];

/**
 * Steps in which a story may be ticked where a day is `dayPx` wide, from coarse to fine.
 *
 * No finer than its dates: a story told in years is not ticked in months. But a wide day is ticked
 * in hours though no date has one, for there the axis is a ruler and the mark of a day is the whole day.
 */
export function stepsFor(finest, dayPx) {
  const allowed = UNITS.indexOf(finest);
  const inHours = finest === "day" && dayPx >= WIDE_DAY_PX;
  const isAllowed = ({ unit, count }) =>
    UNITS.indexOf(unit === "time" && count < MINUTE ? "second" : unit) <= allowed ||
    (inHours && unit === "time" && count >= HOUR);
  return STEPS.filter(isAllowed);
}

// The whole number of steps up to a day, and the day on which a number of steps falls.
const NUMBER = {
  year: (day, count) => Math.floor(fromDay(day).year / count),
  month: (day, count) => Math.floor((fromDay(day).year * 12 + fromDay(day).month - 1) / count),
  time: (day, count) => Math.floor((day * DAY_SECONDS) / count),
};
const FALLS = {
  year: (number, count) => toDay(roundYear(number, count)),
  month: (number, count) => monthStart(number * count),
  time: (number, count) => (number * count) / DAY_SECONDS,
};

/** First day of the month that is `number` months after the start of year 0. */
function monthStart(number) {
  const year = Math.floor(number / 12);
  return toDay(year, number - year * 12 + 1);
}

/** Every day, or each tenth, fifth or second of each month; the 31st would crowd the next month's. */
function daysOfMonths(count, start, end) {
  const days = [];
  for (let month = NUMBER.month(start, 1); monthStart(month) <= end; month += 1) {
    const first = monthStart(month);
    const last = count === 1 ? monthStart(month + 1) - 1 : Math.min(first + 29, monthStart(month + 1) - 1);
    for (let day = first + count - 1; day <= Math.min(last, end); day += count) {
      if (day >= start) days.push(day);
    }
  }
  return days;
}

/** The first ticks of `step` after the day `start`, two of them: what its words look like. */
export function samplesOf({ unit, count }, start) {
  return [1, 2].map((by) => FALLS[unit](NUMBER[unit](start, count) + by, count));
}

/**
 * Day numbers of all ticks of `step` from `start` to `end`, both inclusive; the cost grows with their number.
 */
export function daysOf(step, start, end) {
  const { unit, count } = step;
  if (unit === "day") return daysOfMonths(count, start, end);
  const days = [];
  // One step earlier: before our era a round year may lie a year after its number.
  for (let number = NUMBER[unit](start, count) - 1; FALLS[unit](number, count) <= end; number += 1) {
    const day = FALLS[unit](number, count);
    if (day >= start) days.push(day);
  }
  return days;
}
