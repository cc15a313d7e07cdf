// Ticks: where the axis has ticks, and their labels.
//
// Pure. Each stretch has the finest step whose labels have room. The first label of a stretch is a full date,
// so that a reader need not look at the stretch before it.

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
import { tickDays, samplesOf, stepsFor } from "../time/tick_steps.js";

const LABEL_EVERY_PX = 46; // room for a year of four digits with space around it
const YEAR_AIR_PX = 8; // between two years that are longer than that
const LEAN_PX = 16; // the first label of a stretch may be this far to the right of its tick
const BOLD_NAME_PX = 8; // space around the name of a stretch that has no room for ticks
const MOST_YEARS = 9999; // EDTF has no months and days in later years
const INSTANT = 1e-6; // days; the end of a stretch is the start of the next day, which it does not include
export const MINOR_EVERY_PX = 7; // closer lines look like a grey area

/** The date and time of a tick: {year, month, day, second}, `second` since midnight. */
function dateOf(instant) {
  const { day, second } = toSecond(instant);
  return { ...fromDay(day), second };
}

const sameYear = (a, b) => a.year === b.year;
const sameMonth = (a, b) => sameYear(a, b) && a.month === b.month;
const sameDay = (a, b) => sameMonth(a, b) && a.day === b.day;
// Whether two ticks of a unit have the same larger unit, which is then not repeated
const SAME = { year: () => true, month: sameYear, day: sameMonth, time: sameDay };

/** The label of a month: the year, if it is the January of a year that follows a label of an earlier one. */
function monthLabel(date, isYearAfterLabel, withYear, words) {
  if (isYearAfterLabel && date.month === 1) return { text: yearWords(date.year, words), names: "year" };
  return { text: shortMonthWords(date, words, withYear), names: "month" };
}

/**
 * A label among ticks of `unit`: {text, names}, `names` being the unit of time that it names; `before` is the
 * date of the label before it, null for the first.
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
 * The first day of what a label names and the first day after it; null for a time of day.
 *
 * A label of a year names one year. But a year beyond MOST_YEARS is a round number, and its label names the
 * whole step.
 */
function daysNamed({ year, month, day }, names, step) {
  if (names === "year") return [toDay(year), toDay(year + (Math.abs(year) > MOST_YEARS ? step.count : 1))];
  if (names === "month") return [toDay(year, month), month === 12 ? toDay(year + 1) : toDay(year, month + 1)];
  return names === "day" ? [toDay(year, month, day), toDay(year, month, day) + 1] : null;
}

/**
 * Possible names of a stretch, from the fullest to the shortest; none is finer than the dates of the story.
 */
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

/** The finest unit for the labels of a stretch: only years where EDTF has no months and days. */
function finestOf({ start, end }, finest) {
  const years = [start, end].map((day) => fromDay(day).year);
  return years.every((year) => year > MOST_YEARS) || years.every((year) => year < -MOST_YEARS)
    ? "year"
    : finest;
}

/**
 * The smallest distance in px between ticks of `step` whose labels have room: the words of a year may be
 * long.
 */
function everyPx(step, { start, end }, measure, words) {
  if (step.unit !== "year") return LABEL_EVERY_PX;
  const shown = [...samplesOf(step, start), ...samplesOf(step, end)].map((day) =>
    yearWords(fromDay(day).year, words),
  );
  return Math.max(LABEL_EVERY_PX, Math.max(...shown.map((text) => measure(text, false))) + YEAR_AIR_PX);
}

/** Place the labels of the ticks of `step` in one stretch, and return the days that have one. */
function labelled(days, step, x, place, words) {
  const { unit } = step;
  const dates = days.map(dateOf);
  const labelledAt = new Set();
  const label = (index, before) => {
    const date = dates[index];
    const { text, names } = labelOf(date, unit, before, words);
    const isPlaced = place(x(days[index]), text, false, before ? 0 : LEAN_PX, daysNamed(date, names, step));
    if (isPlaced) labelledAt.add(index);
    return isPlaced ? date : before;
  };
  // First the labels at which a larger unit begins: a new month goes before the last day of the old one.
  let before = null;
  dates.forEach((date, index) => {
    if (index === 0 || !SAME[unit](dates[index - 1], date)) before = label(index, before);
  });
  before = null;
  dates.forEach((date, index) => {
    before = labelledAt.has(index) ? date : label(index, before);
  });
  return days.filter((_, index) => labelledAt.has(index));
}

/**
 * Return the ticks of the whole axis, {minor, major, labels}.
 *
 * `minor` and `major` are px. The labels, `[{x, left, right, text, bold, days}]`, are sorted from left to
 * right and do not touch. `days` are the first day that a label names and the first one after it, null for a
 * time of day. A label that is not bold is centred on its tick, or leans from it by at most LEAN_PX.
 *
 * `scale.stretches` are the visible ones; `x(day)` returns px; `taken` are ranges `[left, right]` in px that
 * are occupied in the row of the labels; `finest` is the unit of the finest dates of the story.
 */
export function ticks(scale, x, taken, bounds, words, measure, finest) {
  const minor = [];
  const major = [];
  const { place, labels } = row(bounds, taken, measure);
  for (const stretch of scale.stretches) {
    const { start, end } = stretch;
    const px = x(end) - x(start);
    const dayPx = px / (end - start);
    const unit = finestOf(stretch, finest);
    const steps = stepsFor(unit, dayPx);
    const step = steps.findLast(
      (one) =>
        one.days * dayPx >= LABEL_EVERY_PX && one.days * dayPx >= everyPx(one, stretch, measure, words),
    );
    const fine = steps.findLast(({ days }) => days * dayPx >= MINOR_EVERY_PX);
    if (fine) minor.push(...tickDays(fine, start, end).map(x));
    const days = step ? labelled(tickDays(step, start, end), step, x, place, words) : [];
    major.push(...days.map(x));
    if (days.length === 0) {
      const name = namesOf(stretch, words, unit).find((text) => measure(text, true) <= px - BOLD_NAME_PX);
      if (name) place((x(start) + x(end)) / 2, name, true, 0, [start, end]);
    }
  }
  return { minor, major, labels: labels() };
}
