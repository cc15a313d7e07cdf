// Edge: a date of a link, which is a plain year, season, month, day or time of EDTF, and its words.
//
// Pure. The same rules are in `edge` of query/edges.py, in dates/ and in dates/wording; a property test
// compares the two.

/** @import { EdgeWords } from "../query/query_index.d.ts" */
/** @import { Vocabulary } from "../story/payload.d.ts" */

import { DAY_SECONDS, toDay } from "../time/gregorian.js";
import { dayWords, yearWords } from "../time/date_words.js";

/**
 * The bounds of a date in days, as `earliest`, `latest` and `until` in dates/value.py, and the parts that are
 * written. `seconds` after midnight and `ahead` of UTC, in minutes, are those of a time; `ahead` is null
 * without an offset.
 *
 * @typedef {{text: string, earliest: number, latest: number, until: number, year: number, month?: number,
 *   day?: number, clock?: string, zone?: string, seconds?: number, ahead?: number | null}} Edge
 */

const LONGEST = 40; // characters: a second with an offset has 25
const LARGEST_YEAR = 10 ** 12;
const LONGEST_YEAR = 13; // digits
const INSTANT = 2 ** -50; // relative: the smallest step between day numbers that survives rounding
const FARTHEST_APART = 2; // days: no two offsets from UTC differ by so much
const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T((\d\d):(\d\d)(?::(\d\d))?)(Z|[+-]\d\d(?::\d\d)?)?)?)?)?$/;
const YEAR = /^(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4}))(?:S(\d+))?$/;
const FIRST_SEASON = 21;
const FIRST_FRACTION = 33;
// The first month and the number of months of each season, from number 21; later months are of the next year
const SEASONS = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map((first) => [first, 3]),
  ...[1, 4, 7, 10].map((first) => [first, 3]),
  ...[1, 5, 9].map((first) => [first, 4]),
  ...[1, 7].map((first) => [first, 6]),
];

/**
 * Return the date that `text` means, null if it is none that a link may contain.
 *
 * @param {string} text
 * @returns {Edge | null}
 */
export function edgeOf(text) {
  if ([...text.slice(0, 2 * LONGEST + 2)].length > LONGEST) return null;
  const parts = DATE.exec(text);
  if (!parts || parts[1] === "-0000") return parts ? null : longYear(text);
  const [year, month, day] = /** @type {[number, number?, number?]} */ (
    parts.slice(1, 4).map((part) => part && Number(part))
  );
  if (month === undefined) return span(text, { year }, toDay(year, 1, 1), toDay(year + 1, 1, 1));
  if (day !== undefined) return dayOrTime(text, { year, month, day }, parts);
  const [first, count] = month > 12 ? (SEASONS[month - FIRST_SEASON] ?? []) : [month, 1];
  if (!first) return null;
  return span(text, { year, month }, monthStart(year, first), monthStart(year, first + count));
}

/** The first day of a month; month 13 is January of the next year. */
const monthStart = (year, month) => (month > 12 ? toDay(year + 1, month - 12, 1) : toDay(year, month, 1));

/** @returns {Edge} */
function span(text, parts, first, after) {
  return { text, ...parts, earliest: first, latest: after - 1, until: after };
}

/** A year with Y or with the number of its significant digits, if all are significant. */
function longYear(text) {
  const parts = YEAR.exec(text);
  if (!parts) return null;
  const [, long, exponent = "0", short, significant] = parts;
  const year = short === undefined ? yearOf(long, exponent) : short === "-0000" ? null : Number(short);
  if (year === null) return null;
  const size = String(Math.abs(year)).padStart(4, "0").length;
  if (significant !== undefined && (significant.length > 2 || Number(significant) !== size)) return null;
  return span(text, { year }, toDay(year, 1, 1), toDay(year + 1, 1, 1));
}

function yearOf(digits, exponent) {
  if (digits.replace(/^-+/, "").length > LONGEST_YEAR || exponent.length > 2) return null;
  const year = Number(digits) * 10 ** Number(exponent);
  return Math.abs(year) > LARGEST_YEAR || Math.abs(year) <= 9999 ? null : year;
}

function dayOrTime(text, date, parts) {
  const clock = parts[4];
  const { year, month, day } = date;
  const number = month >= 1 && month <= 12 && day >= 1 ? toDay(year, month, day) : NaN;
  if (!(number < monthStart(year, month + 1))) return null; // it does not exist
  return clock === undefined ? span(text, date, number, number + 1) : timeOf(text, date, number, parts);
}

function timeOf(text, date, number, [, , , , clock, hour, minute, second = "0", zone = ""]) {
  const isTime = hour <= "23" && minute <= "59" && second <= "59";
  if (!isTime || zone.slice(1, 3) > "23" || zone.slice(4) > "59") return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const instant = (number * DAY_SECONDS + seconds) / DAY_SECONDS;
  const ahead = zone ? minutesAhead(zone) : null;
  return { text, ...date, earliest: instant, latest: instant, until: instant, clock, zone, seconds, ahead };
}

function minutesAhead(zone) {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4) || 0);
  return zone[0] === "-" ? -minutes : minutes;
}

/** A time with an offset at its instant on the clock that is `minutes` ahead of UTC. */
function onClock(edge, minutes) {
  if (minutes === null || (edge.ahead ?? null) === null) return edge;
  const written = toDay(edge.year, edge.month, edge.day) * DAY_SECONDS + edge.seconds;
  const instant = (written + (minutes - edge.ahead) * 60) / DAY_SECONDS;
  return { ...edge, earliest: instant, latest: instant, until: instant };
}

/** Whether all that `sooner` can mean is over before anything that `later` can mean. */
function precedes(sooner, later) {
  return sooner.latest < later.earliest && sooner.until <= later.earliest;
}

/** Return whether a window ends before it begins on every possible clock; an open side is null. */
export function isReversed(first, last) {
  if (!first || !last) return false;
  if (first.zone && last.zone) return precedes(onClock(last, 0), onClock(first, 0));
  if (first.zone || last.zone) return last.until + FARTHEST_APART < first.earliest;
  return precedes(last, first);
}

/**
 * Return the days of a window from `first` to `last`, texts of a link: its first instant and the first one
 * after it, null for an open side. `clock` is in minutes ahead of UTC, null without one.
 *
 * @param {string} first
 * @param {string} last
 * @param {number | null} clock
 * @returns {[number | null, number | null]}
 */
export function daysBetween(first, last, clock) {
  const [start, end] = [first, last].map((text) => {
    const edge = edgeOf(text);
    return edge && onClock(edge, clock);
  });
  if (start && end && precedes(end, start)) return [null, null];
  return [start ? start.earliest : null, end ? justAfter(end) : null];
}

/** The first instant after a window that ends with `end`, which is part of it. */
function justAfter(end) {
  return end.clock === undefined ? end.until : end.until + Math.abs(end.until) * INSTANT;
}

/**
 * Return a date of a link in words: "20 June 2023", "spring 2022".
 *
 * @param {Edge} edge
 * @param {Vocabulary} words
 * @param {EdgeWords} names
 */
export function edgeInWords(edge, words, names) {
  const { year, month, day, clock, zone } = edge;
  const filled = (template, places) => template.replace(/\{(\w+)\}/g, (_, name) => places[name]);
  const digits = (text) => text.replace(/\d/g, (digit) => words.digits[digit]);
  if (month === undefined) return yearWords(year, words);
  if (day === undefined) {
    const part =
      names.seasons[month - FIRST_SEASON] ??
      names.fractions[month - FIRST_FRACTION] ??
      words.months[month - 1];
    const template = month >= FIRST_FRACTION ? names.ofYear : words.inYear;
    return filled(template, { part, year: yearWords(year, words) });
  }
  if (clock === undefined) return dayWords({ year, month, day }, words, true);
  const time = zone
    ? filled(names.zoned, { clock: digits(clock), zone: zone.replace(/^Z/, "") })
    : digits(clock);
  const date = filled(words.dayMonth, { day: digits(String(day)), month: words.months[month - 1] });
  const part = filled(names.clocked, { clock: time, date });
  return filled(words.inYear, { part, year: yearWords(year, words) });
}
