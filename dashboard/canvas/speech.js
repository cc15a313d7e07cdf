// Speech: a window and a day in words and in the texts that a link holds. Pure.

import { fromDay, isoDay, toDay } from "./civil.js";
import { countWords, dayWords, fromToWords, timeWords, yearWords } from "./datewords.js";

const DAY_END = 1e-6; // what ends at midnight belongs to the day before, and what begins there to the day after
const DAY_MINUTES = 1440;
const MINUTE = 1 / DAY_MINUTES;
const MOST_YEARS = 9999; // EDTF writes a later or much earlier year alone, after a Y

/** The window as `data-window` tells it: first and last day, both inclusive. */
export function windowInWords([from, to]) {
  return `${isoDay(from + DAY_END)}/${isoDay(Math.max(from, to - DAY_END))}`;
}

/** `from` and `to` of a link: whole days that hold the window, minutes where it is shorter than a day, "" for the story's own end. */
export function linkWindow([from, to], { low, high }) {
  const text = to - from < 1 ? minuteText : dayText;
  return [low <= 0 ? "" : text(from + (text === dayText ? DAY_END : 0)), high >= 1 ? "" : text(to - (text === dayText ? DAY_END : 0))];
}

function dayText(instant) {
  const { year } = fromDay(instant);
  return Math.abs(year) > MOST_YEARS ? `Y${year}` : isoDay(instant);
}

function minuteText(instant) {
  const { year } = fromDay(instant);
  if (Math.abs(year) > MOST_YEARS) return `Y${year}`;
  const minutes = Math.round((instant - Math.floor(instant)) / MINUTE);
  const two = (n) => String(n).padStart(2, "0");
  return `${isoDay(instant)}T${two(Math.min(23, Math.floor(minutes / 60)))}:${two(minutes === 1440 ? 59 : minutes % 60)}`;
}

/** The days that Python reads from a link's window: [first instant or null, first one after it or null]. */
export function windowDays([from, to]) {
  return [from ? instantOf(from) : null, to ? (to.includes("T") ? instantOf(to) : dayAfter(to)) : null];
}

const TEXT = /^(?:Y(-?\d+)|(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?)$/;

function instantOf(text) {
  const [, long, year, month, day, hour, minute] = TEXT.exec(text);
  if (long) return toDay(Number(long));
  return toDay(Number(year), Number(month), Number(day)) + (hour ? (Number(hour) * 60 + Number(minute)) / 1440 : 0);
}

function dayAfter(text) {
  const [, long] = TEXT.exec(text);
  return long ? toDay(Number(long) + 1) : instantOf(text) + 1;
}

/** A day in words: "20 June 2023", "20 June 2023, 14:30" where `withTime`, "44 BCE" for what is only a year. */
export function dayInWords(instant, words, withTime = false) {
  const minute = Math.floor(instant / MINUTE + DAY_END); // a midnight that is not quite one is one all the same
  const date = fromDay((minute + 0.5) * MINUTE);
  if (Math.abs(date.year) > MOST_YEARS) return yearWords(date.year, words);
  const day = dayWords(date, words, true);
  const minutes = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return withTime ? timeWords(day, minutes, words) : day;
}

/** The window for a reader: "17 June 2023 to 11 July 2023". */
export function spanInWords([from, to], words) {
  const withTime = to - from < 2;
  return fromToWords(dayInWords(from, words, withTime), dayInWords(to - (withTime ? 0 : DAY_END), words, withTime), words);
}

/** "1 event", "12,345 events". */
export function eventsInWords(count, words) {
  const [one, many] = words.events;
  return count === 1 ? one : many.replace("{}", countWords(count, words));
}

/** How many events a picture has in sight, and how many of them match. */
export function countInWords({ count, matched }, words) {
  const told = eventsInWords(count, words);
  return matched === count ? told : words.inColour.replace("{}", told).replace("{}", countWords(matched, words));
}
