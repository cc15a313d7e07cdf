// Lengths: how long the curves between rows are in sum, for many orders of the rows.
//
// Pure. Most of what is drawn leads from one row to another. Its number between each two rows is counted
// once, because the search for the best order asks for the sum thousands of times.

/** @import { Link } from "./order.js" */

/**
 * The parts of the lengths of many events: from row `from[i]` to row `to[i]` lead `count[i]` lines, and
 * `groups` are lines through more than two rows (`row` is null) and from `row` to the nearest of several.
 *
 * @typedef {{from: number[], to: number[], count: number[],
 *   groups: {row: number | null, all: number[], count: number}[]}} Lengths
 */

/**
 * Return the parts of the lengths of `links`: of each event the line through all that acted, from each
 * affected actor to the nearest that acted, and from each accused one to the nearest affected.
 *
 * @param {Link[]} links
 * @returns {Lengths}
 */
export function lengthsOf(links) {
  const counts = new Map();
  const add = (row, all) => {
    const key = row !== null && all.length === 1 ? pairKey(row, all[0]) : `${row}:${all}`;
    const known = counts.get(key) ?? { row, all, count: 0 };
    known.count += 1;
    counts.set(key, known);
  };
  for (const { acted, accused, affected } of links) {
    if (acted.length === 2) add(acted[0], [acted[1]]);
    if (acted.length > 2)
      add(
        null,
        acted.toSorted((a, b) => a - b),
      );
    if (acted.length > 0) for (const row of affected) add(row, acted);
    if (affected.length > 0) for (const row of accused) add(row, affected);
  }
  const parts = [...counts.values()];
  const isPair = ({ row, all }) => row !== null && all.length === 1;
  const pairs = parts.filter(isPair).sort((a, b) => b.count - a.count); // a sum grows early
  return {
    from: pairs.map(({ row }) => row),
    to: pairs.map(({ all }) => all[0]),
    count: pairs.map(({ count }) => count),
    groups: parts.filter(({ row, all }) => row === null || all.length > 1),
  };
}

const pairKey = (a, b) => (a < b ? `${a}-${b}` : `${b}-${a}`);

/**
 * Return the sum of `lengths` in rows, if row `r` is at `places[r]`; of a sum that is not less than `most`,
 * which is of no use then, a part that is not less either.
 *
 * @param {Lengths} lengths
 * @param {ArrayLike<number>} places
 * @param {number} most
 */
export function sumOf({ from, to, count, groups }, places, most = Infinity) {
  let sum = 0;
  for (let i = 0; i < from.length; i += 1) {
    sum += count[i] * Math.abs(places[from[i]] - places[to[i]]);
    if (sum >= most) return sum;
  }
  for (const { row, all, count: times } of groups)
    sum += times * (row === null ? span(places, all) : nearest(places, row, all));
  return sum;
}

/** The distance in rows from `row` to the nearest of `all`. */
function nearest(places, row, all) {
  let least = Infinity;
  for (const other of all) least = Math.min(least, Math.abs(places[other] - places[row]));
  return least;
}

/** The number of rows from the first to the last of `all`. */
function span(places, all) {
  let first = Infinity;
  let last = -Infinity;
  for (const row of all) {
    first = Math.min(first, places[row]);
    last = Math.max(last, places[row]);
  }
  return last - first;
}
