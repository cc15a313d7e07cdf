// Tick steps: the possible distances between ticks, and the days on which the ticks of a step lie.
//
// Pure. The steps reach from five million million years to one second, so that every window of every story
// has one. Ticks lie on round numbers, wherever the window begins.

import { DAY_SECONDS, fromDay, toDay } from "./gregorian.js";
import { roundYear } from "./date_words.js";

const MINUTE = 60; // seconds
const HOUR = 60 * MINUTE;
const WIDE_DAY_PX = 184; // room for four labels: from this width on a day is divided into hours
// Powers of ten of a year: the longest step is longer than the universe is old
const MAGNITUDES = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

const UNITS = ["year", "month", "day", "time", "second"]; // from long to short, the values of `Finest`
// Days in one unit; a step of "time" counts seconds
const LENGTHS = { year: 365.2425, month: 365.2425 / 12, day: 1, time: 1 / DAY_SECONDS };

const stepsOf = (unit, counts) => counts.map((count) => ({ unit, count, days: count * LENGTHS[unit] }));

// From long to short; a step is `count` units, on average `days` long. The steps below a day divide a day,
// so that every day has the same ticks.
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
 * Return the steps that a story may have, from long to short, if its finest dates are `finest` and a day is
 * `dayPx` wide.
 *
 * No step is shorter than the unit of the finest dates, with one exception: a wide day is divided into hours
 * even if no date has a time, because there the mark of a day spans the whole day.
 */
export function stepsFor(finest, dayPx) {
  const allowed = UNITS.indexOf(finest);
  const inHours = finest === "day" && dayPx >= WIDE_DAY_PX;
  const isAllowed = ({ unit, count }) =>
    UNITS.indexOf(unit === "time" && count < MINUTE ? "second" : unit) <= allowed ||
    (inHours && unit === "time" && count >= HOUR);
  return STEPS.filter(isAllowed);
}

// The number of whole steps from year 0 or from 1970 to a day, and the day on which a number of steps lies
const NUMBER_OF = {
  year: (day, count) => Math.floor(fromDay(day).year / count),
  month: (day, count) => Math.floor((fromDay(day).year * 12 + fromDay(day).month - 1) / count),
  time: (day, count) => Math.floor((day * DAY_SECONDS) / count),
};
const DAY_OF = {
  year: (number, count) => toDay(roundYear(number, count)),
  month: (number, count) => monthStart(number * count),
  time: (number, count) => (number * count) / DAY_SECONDS,
};

/** The first day of the month that is `number` months after January of year 0. */
function monthStart(number) {
  const year = Math.floor(number / 12);
  return toDay(year, number - year * 12 + 1);
}

/** Every day, or every tenth, fifth or second of each month without a 31st next to the following 1st. */
function daysOfMonths(count, start, end) {
  const days = [];
  for (let month = NUMBER_OF.month(start, 1); monthStart(month) <= end; month += 1) {
    const first = monthStart(month);
    const last = count === 1 ? monthStart(month + 1) - 1 : Math.min(first + 29, monthStart(month + 1) - 1);
    for (let day = first + count - 1; day <= Math.min(last, end); day += count) {
      if (day >= start) days.push(day);
    }
  }
  return days;
}

/**
 * Return the first two ticks of `step`, {unit, count}, after the day `start`, as examples of their labels.
 */
export function samplesOf({ unit, count }, start) {
  return [1, 2].map((by) => DAY_OF[unit](NUMBER_OF[unit](start, count) + by, count));
}

/**
 * Return the day numbers of all ticks of `step` from `start` to `end`, both inclusive. The caller limits
 * their number by the choice of the step.
 */
export function tickDays(step, start, end) {
  const { unit, count } = step;
  if (unit === "day") return daysOfMonths(count, start, end);
  const days = [];
  // Start one step earlier, because a round year BCE is one year later than the multiple of its step.
  for (let number = NUMBER_OF[unit](start, count) - 1; DAY_OF[unit](number, count) <= end; number += 1) {
    const day = DAY_OF[unit](number, count);
    if (day >= start) days.push(day);
  }
  return days;
}
