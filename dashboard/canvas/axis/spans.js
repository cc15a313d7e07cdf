// Speech: a window and a day in words and in the texts that a link holds. Pure.

/** @import { Days, Scale, View } from "../story/types.d.ts" */

import { DAY_SECONDS, clockText, fromDay, isoDay, toDay } from "../time/gregorian.js";
import { YEAR_DAYS, dayWords, fromToWords, roundYear, timeWords, yearWords } from "../time/date_words.js";
import { daysOf, isWhole } from "./viewport.js";

const DAY_END = 1e-6; // what ends at midnight belongs to the day before, and what begins there to the day after
const MIDNIGHT = 1e-9; // a midnight that is not quite one is one all the same
const HOUR = 1 / 24;
const TIMED_DAYS = 2; // a shorter window is told with its times of day
const MINUTE = 60; // seconds
const ROUNDED = 2; // powers of ten below the length of a window: as exactly are its ends told in deep time
const INSTANT = 2 ** -50; // of a day number: the least step to a later instant that no rounding loses
const MOST_YEARS = 9999; // EDTF writes a later or much earlier year alone, after a Y

/** The window as `data-window` tells it: first and last day, both inclusive. */
export function windowInWords([from, to]) {
  return `${isoDay(from + DAY_END)}/${isoDay(Math.max(from, to - DAY_END))}`;
}

/**
 * `from` and `to` of a link, "" for the story's own end: whole days that hold the window; the nearest minutes where it is
 * shorter than a day, and the nearest seconds where it is shorter than an hour.
 */
export function linkWindow([from, to], { low, high }) {
  const [first, last] =
    to - from < 1
      ? [from, to].map((end) => timeText(end, to - from < HOUR ? 1 : MINUTE))
      : [dayText(from + DAY_END), dayText(to - DAY_END)];
  return [low <= 0 ? "" : first, high >= 1 ? "" : last];
}

function dayText(instant) {
  const { year } = fromDay(instant);
  return Math.abs(year) > MOST_YEARS ? `Y${year}` : isoDay(instant);
}

/** The nearest time that is a whole number of `step` seconds, with its seconds if it has some. */
function timeText(instant, step) {
  const { year } = fromDay(instant);
  if (Math.abs(year) > MOST_YEARS) return `Y${year}`;
  const { day, second } = nearest(instant, step);
  return `${isoDay(day)}T${clockText(second, second % MINUTE > 0)}`;
}

/** The day and the second of the whole number of `step` seconds that lies nearest. */
function nearest(instant, step) {
  const day = Math.floor(instant);
  const rounded = Math.round(((instant - day) * DAY_SECONDS) / step) * step;
  return rounded === DAY_SECONDS ? { day: day + 1, second: 0 } : { day, second: rounded };
}

/**
 * The days that Python reads from a link's window: [first instant or null, first one after it or null].
 *
 * @param {string[]} texts
 * @returns {Days}
 */
export function windowDays([from, to]) {
  return [
    from ? instantOf(from) : null,
    to ? (to.includes("T") ? justAfter(instantOf(to)) : dayAfter(to)) : null,
  ];
}

/**
 * The days that decide which events `view` of `scale` shows, null for all. They are those of a link to it, so both show the same.
 *
 * @param {Scale} scale
 * @param {View} view
 * @returns {Days}
 */
export function visibleDays(scale, view) {
  return isWhole(view) ? null : windowDays(linkWindow(daysOf(scale, view), view));
}

/** The first instant after a time, as in query/query.py: an event at the time at which a window ends lies in the window. */
function justAfter(instant) {
  return instant + Math.abs(instant) * INSTANT;
}

const TEXT = /^(?:Y(-?\d+)|(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)$/;

function instantOf(text) {
  const [, long, year, month, day, hour = 0, minute = 0, second = 0] = TEXT.exec(text);
  if (long) return toDay(Number(long));
  return (
    toDay(Number(year), Number(month), Number(day)) +
    ((Number(hour) * 60 + Number(minute)) * MINUTE + Number(second)) / DAY_SECONDS
  );
}

function dayAfter(text) {
  const [, long] = TEXT.exec(text);
  return long ? toDay(Number(long) + 1) : instantOf(text) + 1;
}

/**
 * An instant in words, as exactly as a window of `length` days needs it: "20 June 2023", "20 June 2023, 14:30" in less
 * than two days, with its seconds in less than an hour; "200,000 BCE", "66.04 million years ago" where there are no days.
 */
export function dayInWords(instant, words, length) {
  const isTimed = length < TIMED_DAYS;
  const { day, second } = isTimed
    ? nearest(instant, length < HOUR ? 1 : MINUTE)
    : { day: instant + MIDNIGHT };
  const date = fromDay(day);
  if (Math.abs(date.year) > MOST_YEARS) return yearWords(roundedYear(date.year, length / YEAR_DAYS), words);
  return isTimed ? timeWords(dayWords(date, words, true), second, words) : dayWords(date, words, true);
}

/** The year at one of the ends of a window of `years`, told no more exactly than the window shows it. */
function roundedYear(year, years) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, years))) - ROUNDED);
  return roundYear(Math.round(year / step), step);
}

/** The end of a window of `length` days in words: where days are told, the last one that it holds. */
export function endInWords(end, words, length) {
  return dayInWords(length < TIMED_DAYS ? end : end - DAY_END, words, length);
}

/** The window for a reader: "17 June 2023 to 11 July 2023". */
export function spanInWords([from, to], words) {
  return fromToWords(dayInWords(from, words, to - from), endInWords(to, words, to - from), words);
}

/** "1 event", "12,345 events". */
export function eventsInWords(count, messages) {
  return messages.ngettext("%(count)s event", "%(count)s events", count);
}

/** How many events a layout has in sight, and how many of them match. */
export function countInWords({ count, matched }, messages) {
  const events = eventsInWords(count, messages);
  return matched === count
    ? events
    : messages.gettext("%(events)s, %(matched)s of them in the filter", {
        events,
        matched: messages.number(matched),
      });
}
