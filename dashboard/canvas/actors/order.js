// Order: in which order the rows of a side are, so that curves are short.
//
// Pure. A row is a number, and its place is the number of rows above it. Sides keep their order, and a row is
// below the row that contains it, before the next one that is not part of that. The search begins with the
// order of the file and takes another one only if the curves are shorter in sum. It ends when no side can be
// made better alone: for a side of up to `EXHAUSTIVE` rows every order was tried.

import { lengthsOf, sumOf } from "./lengths.js";

/**
 * A side: its `rows` in the order of the file, and `last`, the row for its other actors, null for none.
 *
 * @typedef {{rows: number[], last: number | null}} SideOfRows
 */

/**
 * What is drawn of an event: the rows of those who acted, are accused and are affected, each once.
 *
 * @typedef {{acted: number[], accused: number[], affected: number[]}} Link
 */

export const EXHAUSTIVE = 7; // rows of a side: 5,040 orders
/** @type {number[][][]} */
const permuted = []; // the permutations of the numbers below each number
const MOVED = 40; // rows of a side: to move each of more to each place takes longer than drawing them

/**
 * Return the places of the rows of `sides`, by row.
 *
 * @param {SideOfRows[]} sides
 */
function placesOf(sides) {
  const rows = sides.flatMap(({ rows: own, last }) => (last === null ? own : [...own, last]));
  const places = new Int32Array(1 + Math.max(0, ...rows));
  rows.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}

/**
 * Return the rows of each side in the order with the shortest curves. `above(row)` is the row that contains
 * it, null for none.
 *
 * @param {SideOfRows[]} sides
 * @param {Link[]} links
 * @param {(row: number) => number | null} above
 * @returns {number[][]}
 */
export function shortest(sides, links, above) {
  const parts = sides.flatMap(({ rows }) => rows.map((row) => [row, above(row)]));
  const key = JSON.stringify([sides, links, parts]);
  if (newest.key !== key) newest = { key, orders: search(sides, links, above) };
  return newest.orders;
}

// What was found last, because each pick and each return to the view asks for the same rows again.
/** @type {{key: string, orders: number[][]}} */
let newest = { key: "", orders: [] };

function search(sides, links, above) {
  const ordered = sides.map(({ rows, last }) => ({ rows: nested(rows, above), last }));
  const own = ordered.map(({ rows, last }) => {
    const members = new Set([...rows, last]);
    const isIn = (row) => members.has(row);
    return lengthsOf(links.filter((link) => Object.values(link).some((all) => all.some(isIn))));
  });
  const orders = ordered.map(({ rows }) => (rows.length <= EXHAUSTIVE ? allOrders(rows, above) : null));
  let waiting = [...ordered.keys()]; // the sides for which there may be a better order
  while (waiting.length > 0) {
    const [i, ...others] = waiting;
    const rows = betterOf(ordered, i, own[i], orders[i], above);
    if (rows) ordered[i] = { ...ordered[i], rows };
    const isBest = rows === null || rows.length <= EXHAUSTIVE;
    waiting = rows ? [...ordered.keys()].filter((side) => side !== i || !isBest) : others;
  }
  return ordered.map(({ rows }) => rows);
}

/**
 * The rows of side `i` in a better order, the others being as they are; null if none is found. If all
 * possible `orders` are given, it is the best of them; otherwise each row has moved to where it is best.
 *
 * @param {SideOfRows[]} sides
 * @param {number} i
 * @param {import("./lengths.js").Lengths} lengths
 * @param {number[][] | null} orders
 * @param {(row: number) => number | null} above
 * @returns {number[] | null}
 */
function betterOf(sides, i, lengths, orders, above) {
  const { rows } = sides[i];
  if (rows.length < 2 || rows.length > MOVED) return null;
  const places = placesOf(sides);
  const first = Math.min(...rows.map((row) => places[row]));
  let least = sumOf(lengths, places);
  /** @type {number[] | null} */
  let best = null;
  const tryOrder = (order) => {
    for (let at = 0; at < order.length; at += 1) places[order[at]] = first + at;
    const sum = sumOf(lengths, places, least);
    if (sum >= least) return;
    least = sum;
    best = order;
  };
  if (orders) orders.forEach(tryOrder);
  else for (const row of rows) for (const order of movesOf(best ?? rows, row, above)) tryOrder(order);
  return best;
}

/** `rows` with each row below the one that contains it. */
export function nested(rows, above) {
  const parts = Map.groupBy(rows, above);
  const below = (one) => (parts.get(one) ?? []).flatMap((row) => [row, ...below(row)]);
  return below(null);
}

/**
 * Every order of up to `EXHAUSTIVE` rows; without parts among them, these are permutations of any rows.
 *
 * @param {number[]} rows
 * @param {(row: number) => number | null} above
 * @returns {number[][]}
 */
function allOrders(rows, above) {
  if (rows.some((row) => above(row) !== null)) return [...ordersOf(rows, above)];
  permuted[rows.length] ??= [...permutations([...rows.keys()])];
  return permuted[rows.length].map((order) => order.map((i) => rows[i]));
}

/**
 * Yield every order of `rows` in which each is below the one that contains it, that of `rows` first.
 *
 * @param {number[]} rows
 * @param {(row: number) => number | null} above
 * @returns {Generator<number[]>}
 */
function* ordersOf(rows, above, whole = null) {
  const siblings = rows.filter((row) => above(row) === whole);
  if (siblings.length === 0) yield [];
  for (const order of permutations(siblings)) yield* joined(order, rows, above);
}

/** Every order of `siblings`, which are in this order themselves, each with what is below it. */
function* joined(siblings, rows, above) {
  if (siblings.length === 0) {
    yield [];
    return;
  }
  const [first, ...rest] = siblings;
  for (const below of ordersOf(rows, above, first))
    for (const others of joined(rest, rows, above)) yield [first, ...below, ...others];
}

function* permutations(all) {
  if (all.length < 2) {
    yield all;
    return;
  }
  for (const [i, first] of all.entries())
    for (const rest of permutations(all.toSpliced(i, 1))) yield [first, ...rest];
}

/** Every order in which `row`, with what is below it, is at another place of its siblings. */
function* movesOf(rows, row, above) {
  const siblings = rows.filter((one) => above(one) === above(row));
  const others = siblings.filter((one) => one !== row);
  const areAll = siblings.length === rows.length; // without parts, which would have to follow
  for (const at of siblings.keys()) {
    const order = others.toSpliced(at, 0, row);
    if (siblings[at] !== row) yield areAll ? order : nested(sortedBy(rows, order), above);
  }
}

/** `rows` with those that are in `order` in that order, at the places that they have together. */
function sortedBy(rows, order) {
  const known = new Set(order);
  let next = 0;
  return rows.map((row) => (known.has(row) ? order[next++] : row));
}
