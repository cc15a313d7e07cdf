// Date words: years, days, clocks and lengths of time as the dossier's language says them. Pure.
//
// `words` are the story's: names and templates with named places, so that no language is known here.

import { DAY_SECONDS, clockText } from "./gregorian.js";

const CE_UNTIL = 1000; // a shorter year does not look like one
const GROUPED_FROM = 10_000; // the dates beside the marks group the digits of a year from here on
const DEEP_FROM = 1_000_000; // from here on a year is said in millions, as Python's dates/deep.py has it
// Digits of a year below a billion and below a million, as the words of lengths come
const DEEP_PLACES = [9, 6];
const EXACT_UNTIL = 10_000; // years: a longer time is rounded
const DIGITS = 3; // of a rounded number
export const YEAR_DAYS = 365.2425; // mean Gregorian year
// Days in a unit, and below how many of it the next finer unit says more; from long to short, as the words of
// lengths come after those of millions and billions of years.
const UNITS = [
  [YEAR_DAYS, 1.5],
  [YEAR_DAYS / 12, 2.5],
  [1, 1],
  [1 / 24, 1.5],
  [1 / 1440, 1.5],
  [1 / DAY_SECONDS, 0],
];

/** A template with its places filled: "{day} {month}". */
function filled(template, places) {
  return template.replace(/\{(\w+)\}/g, (_, name) => places[name]);
}

/** The attributes of an element that holds nothing but a date in words. */
export const dateSpan = ({ lang, dir }) => ({ lang, dir });

const inDigits = (text, { digits }) => text.replace(/\d/g, (digit) => digits[digit]);

const groupedText = (number, words) => String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands);

/** A whole number, 0 or more, as the dossier's language writes it: "12,000". */
export const countWords = (number, words) => inDigits(groupedText(number, words), words);

/** Whether a year is so far from our era that it is said in millions. */
export const isDeep = (year) => Math.abs(year) >= DEEP_FROM;

/**
 * The year that is `number` steps of `step` years from the beginning of our era, as its name counts: year
 * -299 is 300 BCE.
 */
export function roundYear(number, step) {
  const year = number * step;
  return year >= 0 || step === 1 || isDeep(year) ? year : year + 1;
}

/** A number of a unit of time: "66 million years". */
function lengthOf(count, unit, names, words) {
  return filled(words.length, { count: inDigits(count, words), unit: names[unit][count === "1" ? 0 : 1] });
}

function deepWords(year, words) {
  const size = String(Math.abs(year));
  const unit = DEEP_PLACES.findIndex((places) => size.length > places);
  const decimals = size.slice(-DEEP_PLACES[unit]).replace(/0+$/, "");
  const whole = size.slice(0, -DEEP_PLACES[unit]);
  const length = lengthOf(decimals ? whole + words.decimal + decimals : whole, unit, words.lengths, words);
  return filled(year < 0 ? words.ago : words.ahead, { length });
}

export function yearWords(year, words) {
  if (isDeep(year)) return deepWords(year, words);
  const number = year > 0 ? year : 1 - year;
  const digits = number >= GROUPED_FROM ? countWords(number, words) : inDigits(String(number), words);
  if (year >= CE_UNTIL) return digits;
  return filled(year > 0 ? words.ce : words.bce, { year: digits });
}

/** A time of day, `second` after midnight; a full minute without its seconds unless `withSeconds`. */
export function clockWords(second, words, withSeconds = second % 60 > 0) {
  return inDigits(clockText(second, withSeconds), words);
}

export const dayNumber = (day, words) => inDigits(String(day), words);

/** A month in short, its year beside it where `withYear`. */
export function shortMonthWords({ year, month }, words, withYear) {
  const name = words.monthsShort[month - 1];
  return withYear ? filled(words.inYear, { part: name, year: yearWords(year, words) }) : name;
}

export function monthWords({ year, month }, words) {
  return filled(words.inYear, { part: words.months[month - 1], year: yearWords(year, words) });
}

/** A day and its month, and the year where `withYear`. */
export function dayWords({ year, month, day }, words, withYear) {
  const names = withYear ? words.months : words.monthsAlone;
  const part = filled(words.dayMonth, { day: dayNumber(day, words), month: names[month - 1] });
  return withYear ? filled(words.inYear, { part, year: yearWords(year, words) }) : part;
}

/** A day in words and a time of it. */
export function timeWords(date, second, words, withSeconds) {
  return filled(words.dateTime, { date, clock: clockWords(second, words, withSeconds) });
}

export function fromToWords(first, last, words) {
  return filled(words.fromTo, { first, last });
}

/**
 * `days` in the coarsest unit that is still honest: "39 years", "5 months", "24 days", "1.5 million years".
 *
 * `names` holds for each unit, from billions of years to seconds, its name for one and for many. Whole units;
 * but from ten thousand years on three digits, which is as far as anybody compares, and below a second one.
 */
export function lengthInWords(days, names, words) {
  if (days >= EXACT_UNTIL * YEAR_DAYS) return longWords(days / YEAR_DAYS, names, words);
  const unit = UNITS.findIndex(([size, enough]) => days / size >= enough);
  const count = days / UNITS[unit][0];
  const text =
    count < 1
      ? String(Number(count.toPrecision(1))).replace(".", words.decimal)
      : groupedText(Math.round(count), words);
  return lengthOf(text, DEEP_PLACES.length + unit, names, words);
}

/** So many years in three digits: "79,000 years", "13.8 billion years". */
function longWords(years, names, words) {
  const rounded = Number(years.toPrecision(DIGITS));
  const unit = DEEP_PLACES.findIndex((places) => rounded >= 10 ** places);
  if (unit < 0) return lengthOf(groupedText(rounded, words), DEEP_PLACES.length, names, words);
  const count = String(Number((rounded / 10 ** DEEP_PLACES[unit]).toPrecision(DIGITS)));
  return lengthOf(count.replace(".", words.decimal), unit, names, words);
}

/**
 * A deep year without the digits after its first three, towards our era: what a heading over several years
 * says.
 */
export function headingYear(year) {
  if (!isDeep(year)) return year;
  const step = 10 ** (String(Math.abs(year)).length - DIGITS);
  return Math.trunc(year / step) * step;
}
