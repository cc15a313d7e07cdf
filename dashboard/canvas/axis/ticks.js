// Ticks: where the axis is marked, and with which words.
//
// Pure: a scale and a width in, ticks out. In each stretch the finest step
// whose labels have room is taken; the first label of a stretch says all of
// its date, so that no label has to be read with another stretch's.

import { fromDay, toDay, toSecond } from "../time/gregorian.js";
import {
  clockWords,
  dayNumber,
  dayWords,
  monthWords,
  shortMonthWords,
  timeWords,
  yearWords,
} from "../time/date_words.js";
import { row } from "./text_row.js";
import { daysOf, samplesOf, stepsFor } from "../time/tick_steps.js";

const LABEL_EVERY_PX = 46; // room for a year with air around it
const YEAR_AIR_PX = 8; // between two years too long for that
const LEAN_PX = 16; // how far the first label of a stretch may stand to the right of its tick
const BOLD_NAME_PX = 8; // air around the name of a stretch that has no room for ticks
const MOST_YEARS = 9999; // EDTF has no months and days in a year that is longer
const INSTANT = 1e-6; // days; the end of a stretch is the start of what comes after
export const MINOR_EVERY_PX = 7; // closer lines read as a grey band

/** The day of a tick as a reader has it: year, month, day, and seconds since midnight. */
function dateOf(instant) {
  const { day, second } = toSecond(instant);
  return { ...fromDay(day), second };
}

const sameYear = (a, b) => a.year === b.year;
const sameMonth = (a, b) => sameYear(a, b) && a.month === b.month;
const sameDay = (a, b) => sameMonth(a, b) && a.day === b.day;
const SAME = { year: () => true, month: sameYear, day: sameMonth, time: sameDay }; // what goes without saying

/** The label of a month: its year where it is the first month of a year that begins after another label. */
function monthLabel(date, isYearAfterLabel, withYear, words) {
  if (isYearAfterLabel && date.month === 1) return { text: yearWords(date.year, words), names: "year" };
  return { text: shortMonthWords(date, words, withYear), names: "month" };
}

/**
 * One label among ticks of `unit`, {text, names: the unit of time that it names}; `before` is the date of the
 * label before it, null for the first.
 */
function labelOf(date, unit, before, words) {
  if (unit === "year") return { text: yearWords(date.year, words), names: "year" };
  const newYear = !before || !sameYear(before, date);
  if (unit === "month") return monthLabel(date, before && newYear, newYear, words);
  const day = dayWords(date, words, newYear);
  if (unit === "day")
    return { text: before && sameMonth(before, date) ? dayNumber(date.day, words) : day, names: "day" };
  if (before && sameDay(before, date)) return { text: clockWords(date.second, words), names: "time" };
  if (before && date.second === 0) return { text: day, names: "day" };
  return { text: timeWords(day, date.second, words), names: "time" };
}

/**
 * The first day of what a label names and the first day after it; null for a time of day. A label names one
 * year, but a year beyond those that EDTF writes with days is a round number, and its label names the whole
 * step.
 */
function daysNamed({ year, month, day }, names, step) {
  if (names === "year") return [toDay(year), toDay(year + (Math.abs(year) > MOST_YEARS ? step.count : 1))];
  if (names === "month") return [toDay(year, month), month === 12 ? toDay(year + 1) : toDay(year, month + 1)];
  return names === "day" ? [toDay(year, month, day), toDay(year, month, day) + 1] : null;
}

/** What a stretch may be called, from the fullest name to the shortest; no finer than the story's dates. */
function namesOf(stretch, words, finest) {
  const start = fromDay(stretch.start);
  const end = fromDay(Math.max(stretch.start, stretch.end - INSTANT));
  const year = yearWords(start.year, words);
  if (!sameYear(start, end)) {
    const last = yearWords(end.year, words);
    return [/ /.test(year + last) ? `${year} – ${last}` : `${year}–${last}`];
  }
  if (!sameMonth(start, end) || finest === "year") return [year];
  const month = monthWords(start, words);
  if (!sameDay(start, end) || finest === "month") return [month, year];
  return [dayWords(start, words, true), month, year];
}

/** How finely a stretch is told at most: where EDTF has no days there are none. */
function finestOf({ start, end }, finest) {
  const years = [start, end].map((day) => fromDay(day).year);
  return years.every((year) => year > MOST_YEARS) || years.every((year) => year < -MOST_YEARS)
    ? "year"
    : finest;
}

/** Px from one tick of `step` to the next, at least, so that labels have room: years may be long words. */
function everyPx(step, { start, end }, measure, words) {
  if (step.unit !== "year") return LABEL_EVERY_PX;
  const shown = [...samplesOf(step, start), ...samplesOf(step, end)].map((day) =>
    yearWords(fromDay(day).year, words),
  );
  return Math.max(LABEL_EVERY_PX, Math.max(...shown.map((text) => measure(text, false))) + YEAR_AIR_PX);
}

/** Sets the labels of the ticks of `step` in one stretch; returns the days that got one. */
function labelled(days, step, x, put, words) {
  const { unit } = step;
  const dates = days.map(dateOf);
  const set = new Set();
  const label = (index, before) => {
    const date = dates[index];
    const { text, names } = labelOf(date, unit, before, words);
    const done = put(x(days[index]), text, false, before ? 0 : LEAN_PX, daysNamed(date, names, step));
    if (done) set.add(index);
    return done ? date : before;
  };
  // First those that begin something: a new month must not give way to the last day of the old one.
  let before = null;
  dates.forEach((date, index) => {
    if (index === 0 || !SAME[unit](dates[index - 1], date)) before = label(index, before);
  });
  before = null;
  dates.forEach((date, index) => {
    before = set.has(index) ? date : label(index, before);
  });
  return days.filter((_, index) => set.has(index));
}

/**
 * Ticks of the whole axis.
 *
 * `x(day)` gives pixels; the stretches are those in sight. `taken` are pixel ranges [left, right]
 * already written on, in the same row. `finest` is the finest precision of the story's dates:
 * "year", "month", "day", "time" or "second".
 * Returns {minor: [x], major: [x], labels: [{x, left, right, text, bold, days}]}, labels from left to right,
 * none touching another, `days` [first, first one after] of the time that one names, null for a time of day;
 * a label that is not bold stands over the tick that it names.
 */
export function ticks(scale, x, taken, bounds, words, measure, finest) {
  const minor = [];
  const major = [];
  const { put, labels } = row(bounds, taken, measure);
  for (const stretch of scale.stretches) {
    const { start, end } = stretch;
    const px = x(end) - x(start);
    const dayPx = px / (end - start);
    const own = finestOf(stretch, finest);
    const steps = stepsFor(own, dayPx);
    const step = steps.findLast(
      (one) =>
        one.days * dayPx >= LABEL_EVERY_PX && one.days * dayPx >= everyPx(one, stretch, measure, words),
    );
    const fine = steps.findLast(({ days }) => days * dayPx >= MINOR_EVERY_PX);
    if (fine) minor.push(...daysOf(fine, start, end).map(x));
    const days = step ? labelled(daysOf(step, start, end), step, x, put, words) : [];
    major.push(...days.map(x));
    if (days.length === 0) {
      const name = namesOf(stretch, words, own).find((text) => measure(text, true) <= px - BOLD_NAME_PX);
      if (name) put((x(start) + x(end)) / 2, name, true, 0, [start, end]);
    }
  }
  return { minor, major, labels: labels() };
}
