// Date words: years, days, clocks and lengths of time as the dossier's language says them. Pure.
//
// `words` are the story's: names and templates with named places, so that no language is known here.

const CE_UNTIL = 1000; // a shorter year does not look like one
const GROUPED_FROM = 10_000; // the dates beside the marks group the digits of a year from here on
export const YEAR_DAYS = 365.2425; // mean Gregorian year
// Days in a unit, and below how many of it the next finer unit says more; from long to short, as the words come.
const UNITS = [
  [1000 * YEAR_DAYS, 10],
  [YEAR_DAYS, 1.5],
  [YEAR_DAYS / 12, 2.5],
  [1, 1],
  [1 / 24, 1.5],
  [1 / 1440, 0],
];

/** A template with its places filled: "{day} {month}". */
function filled(template, places) {
  return template.replace(/\{(\w+)\}/g, (_, name) => places[name]);
}

/** The attributes of an element that holds nothing but a date in words. */
export const dateSpan = ({ lang, dir }) => ({ lang, dir });

const inDigits = (text, { digits }) => text.replace(/\d/g, (digit) => digits[digit]);

/** A whole number, 0 or more, as the dossier's language writes it: "12,000". */
export function countWords(number, words) {
  return inDigits(String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands), words);
}

export function yearWords(year, words) {
  const number = year > 0 ? year : 1 - year;
  const digits = number >= GROUPED_FROM ? countWords(number, words) : inDigits(String(number), words);
  if (year >= CE_UNTIL) return digits;
  return filled(year > 0 ? words.ce : words.bce, { year: digits });
}

/** A time of day, `minutes` after midnight. */
export function clockWords(minutes, words) {
  const two = (number) => String(number).padStart(2, "0");
  return inDigits(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, words);
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
export function timeWords(date, minutes, words) {
  return filled(words.dateTime, { date, clock: clockWords(minutes, words) });
}

export function fromToWords(first, last, words) {
  return filled(words.fromTo, { first, last });
}

/**
 * `days` in the coarsest unit that is still honest: "39 years", "5 months", "24 days".
 *
 * `names` holds for each unit, from millennia to minutes, its name for one and for many. Whole units, never none.
 */
export function lengthInWords(days, names, words) {
  const unit = UNITS.findIndex(([size, enough]) => days / size >= enough);
  const count = Math.max(1, Math.round(days / UNITS[unit][0]));
  return filled(words.length, { count: countWords(count, words), unit: names[unit][count === 1 ? 0 : 1] });
}
