// Spans: instants and windows in words, and as the texts that links contain. Pure.

/** @import { Days, Scale, View } from "../story/types.d.ts" */

import { DAY_SECONDS, clockText, fromDay, isoDay, toDay } from "../time/gregorian.js";
import { YEAR_DAYS, dayWords, fromToWords, roundYear, timeWords, yearWords } from "../time/date_words.js";
import { daysOf, isWhole } from "./viewport.js";

const DAY_END = 1e-6; // days; a window that ends at midnight does not include the day that begins then
const MIDNIGHT = 1e-9; // days; a rounding error must not move midnight to the day before
const HOUR = 1 / 24;
const TIMED_DAYS = 2; // a shorter window is described with times of day
const MINUTE = 60; // seconds
const ROUNDED = 2; // the ends of a window in deep time are rounded to its length divided by 10 ** ROUNDED
const INSTANT = 2 ** -50; // relative: the smallest step between day numbers that survives rounding
const MOST_YEARS = 9999; // beyond this EDTF has only years, written with a Y

/** Return the text of `data-window`, the first and the last day, both inclusive. */
export function windowInWords([from, to]) {
  return `${isoDay(from + DAY_END)}/${isoDay(Math.max(from, to - DAY_END))}`;
}

/**
 * Return [from, to] for a link to a window, "" where it reaches the end of the story.
 *
 * The texts are whole days that contain the window. They are minutes if the window is shorter than a day, and
 * seconds if it is shorter than an hour, rounded to the nearest one.
 */
export function linkWindow([from, to], { low, high }) {
  const [first, last] =
    to - from < 1
      ? [from, to].map((end) => timeText(end, to - from < HOUR ? 1 : MINUTE))
      : [linkDay(from + DAY_END), linkDay(to - DAY_END)];
  return [low <= 0 ? "" : first, high >= 1 ? "" : last];
}

/** Return the day of an instant as a link contains it; beyond the year 9999 it is the year. */
export function linkDay(instant) {
  const { year } = fromDay(instant);
  return Math.abs(year) > MOST_YEARS ? `Y${year}` : isoDay(instant);
}

/** The nearest time that is a whole number of `step` seconds; seconds are written unless they are 0. */
function timeText(instant, step) {
  const { year } = fromDay(instant);
  if (Math.abs(year) > MOST_YEARS) return `Y${year}`;
  const { day, second } = nearest(instant, step);
  return `${isoDay(day)}T${clockText(second, second % MINUTE > 0)}`;
}

/** {day, second} of the multiple of `step` seconds that is nearest to an instant. */
function nearest(instant, step) {
  const day = Math.floor(instant);
  const rounded = Math.round(((instant - day) * DAY_SECONDS) / step) * step;
  return rounded === DAY_SECONDS ? { day: day + 1, second: 0 } : { day, second: rounded };
}

/**
 * Return the days that Python reads from the window of a link: [first instant, first one after it], null for
 * an end of the story.
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
 * Return the days that decide which events `view` of `scale` shows, null for all. They are the days of a link
 * to the view, so that both show the same events.
 *
 * @param {Scale} scale
 * @param {View} view
 * @returns {Days | null}
 */
export function visibleDays(scale, view) {
  return isWhole(view) ? null : windowDays(linkWindow(daysOf(scale, view), view));
}

/**
 * The first instant after a time, as in query/query.py: a window includes an event at the time of its end.
 */
function justAfter(instant) {
  return instant + Math.abs(instant) * INSTANT;
}

const TEXT = /^(?:Y(-?\d+)|(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)$/;

/** The parts of a text of `linkWindow` or of the address, which Python wrote; else RangeError. */
function partsOf(text) {
  const parts = TEXT.exec(text);
  if (!parts) throw new RangeError(`no day: ${text}`);
  return parts;
}

function instantOf(text) {
  const [, longYear, year, month, day, hour = 0, minute = 0, second = 0] = partsOf(text);
  if (longYear) return toDay(Number(longYear));
  return (
    toDay(Number(year), Number(month), Number(day)) +
    ((Number(hour) * 60 + Number(minute)) * MINUTE + Number(second)) / DAY_SECONDS
  );
}

function dayAfter(text) {
  const [, longYear] = partsOf(text);
  return longYear ? toDay(Number(longYear) + 1) : instantOf(text) + 1;
}

/**
 * Return an instant in words, as precise as a window of `length` days needs it.
 *
 * It is a day, "20 June 2023"; in a window of less than two days also a time, "20 June 2023, 14:30", and in
 * one of less than an hour also seconds. Years without months in EDTF are rounded: "66.04 million years ago".
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

/** The year at an end of a window of `years`, rounded to about a hundredth of its length. */
function roundedYear(year, years) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, years))) - ROUNDED);
  return roundYear(Math.round(year / step), step);
}

/** Return the end of a window of `length` days in words: without times of day, its last day. */
export function endInWords(end, words, length) {
  return dayInWords(length < TIMED_DAYS ? end : end - DAY_END, words, length);
}

/** Return a window in words for the reader: "17 June 2023 to 11 July 2023". */
export function spanInWords([from, to], words) {
  return fromToWords(dayInWords(from, words, to - from), endInWords(to, words, to - from), words);
}

/** Return a number of events in words: "1 event", "12,345 events". */
export function eventsInWords(count, messages) {
  return messages.ngettext("%(count)s event", "%(count)s events", count);
}

/** Return in words how many events are visible and, if not all of them match the filter, how many do. */
export function countInWords({ count, matched }, messages) {
  const events = eventsInWords(count, messages);
  return matched === count
    ? events
    : messages.gettext("%(events)s, %(matched)s of them in the filter", {
        events,
        matched: messages.number(matched),
      });
}
