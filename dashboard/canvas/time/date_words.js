// Date words: years, days, times of day and lengths of time in the language of the dossier.
//
// Pure. No language is known here: `words`, the `Vocabulary` of the story, has the names and the templates.

import { DAY_SECONDS, clockText } from "./gregorian.js";

const CE_UNTIL = 1000; // an earlier year has its era, because alone it does not look like a year
const GROUPED_FROM = 10_000; // the digits of later years are grouped, as in the dates that Python writes
const DEEP_FROM = 1_000_000; // later and earlier years are counted in millions, as in dates/wording/deep.py
// The zeros of a billion and of a million, in the order of `words.lengths`
const DEEP_PLACES = [9, 6];
const EXACT_UNTIL = 10_000; // years: a longer time is rounded to three digits
const DIGITS = 3; // significant digits of a rounded number
export const YEAR_DAYS = 365.2425; // the mean Gregorian year
// Units from long to short, in the order of `words.lengths` after millions: the days in one unit, and the
// number of units from which on it is used, because below that the next shorter unit says more.
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

/** Return the attributes of an element that contains nothing but a date in words. */
export const dateSpan = ({ lang, dir }) => ({ lang, dir });

const inDigits = (text, { digits }) => text.replace(/\d/g, (digit) => digits[digit]);

const groupedText = (number, words) => String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands);

/** Return a whole number, 0 or more, as the language of the dossier writes it: "12,000". */
export const countWords = (number, words) => inDigits(groupedText(number, words), words);

/** Return whether a year is a million years or more from year 0, so that it is counted in millions. */
export const isDeep = (year) => Math.abs(year) >= DEEP_FROM;

/**
 * Return the year that is `number` steps of `step` years after year 0 (before it if negative), in
 * astronomical numbering. Round years BCE are round in their own count: the result for 300 BCE is -299.
 */
export function roundYear(number, step) {
  const year = number * step;
  return year >= 0 || step === 1 || isDeep(year) ? year : year + 1;
}

/** A number of a unit of time in words: "66 million years". */
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

/** Return a time of day, `second` after midnight; whole minutes have no seconds unless `withSeconds`. */
export function clockWords(second, words, withSeconds = second % 60 > 0) {
  return inDigits(clockText(second, withSeconds), words);
}

export const dayNumber = (day, words) => inDigits(String(day), words);

/** Return the short name of a month, with its year if `withYear`. */
export function shortMonthWords({ year, month }, words, withYear) {
  const name = words.monthsShort[month - 1];
  return withYear ? filled(words.inYear, { part: name, year: yearWords(year, words) }) : name;
}

export function monthWords({ year, month }, words) {
  return filled(words.inYear, { part: words.months[month - 1], year: yearWords(year, words) });
}

/** Return a day and its month, with its year if `withYear`. */
export function dayWords({ year, month, day }, words, withYear) {
  const names = withYear ? words.months : words.monthsAlone;
  const part = filled(words.dayMonth, { day: dayNumber(day, words), month: names[month - 1] });
  return withYear ? filled(words.inYear, { part, year: yearWords(year, words) }) : part;
}

/** Return a date in words with a time of day. */
export function timeWords(date, second, words, withSeconds) {
  return filled(words.dateTime, { date, clock: clockWords(second, words, withSeconds) });
}

export function fromToWords(first, last, words) {
  return filled(words.fromTo, { first, last });
}

/**
 * Return a length of `days`, above 0, in the longest unit that does not lose much: "39 years", "5 months",
 * "1.5 million years".
 *
 * `names` holds the singular and the plural of each unit, from billions of years to seconds. The number is
 * whole; from 10,000 years on it is rounded to three digits, and below one second to one digit.
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

/** A number of years, rounded to three digits: "79,000 years", "13.8 billion years". */
function longWords(years, names, words) {
  const rounded = Number(years.toPrecision(DIGITS));
  const unit = DEEP_PLACES.findIndex((places) => rounded >= 10 ** places);
  if (unit < 0) return lengthOf(groupedText(rounded, words), DEEP_PLACES.length, names, words);
  const count = String(Number((rounded / 10 ** DEEP_PLACES[unit]).toPrecision(DIGITS)));
  return lengthOf(count.replace(".", words.decimal), unit, names, words);
}

/**
 * Return the year for the heading of a group of years: a deep year is rounded towards 0 to three digits.
 */
export function headingYear(year) {
  if (!isDeep(year)) return year;
  const step = 10 ** (String(Math.abs(year)).length - DIGITS);
  return Math.trunc(year / step) * step;
}
