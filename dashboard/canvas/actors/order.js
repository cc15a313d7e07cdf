// Order: in which order the rows of a side are, so that curves are short.
//
// Pure. A row is a number, and its place is the number of rows above it. Sides keep their order, and a row is
// below the row that contains it, before the next one that is not part of that. The search begins with the
// order of the file and takes another one only if the curves are shorter in sum. It ends when no side can be
// made better alone: for a side of up to `EXHAUSTIVE` rows every order was tried.

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
const MOVED = 60; // rows of a side: with more, moving each to each place would take longer than drawing

const apart = (places, from, to) => Math.abs(places[from] - places[to]);
const nearest = (places, from, all) => Math.min(...all.map((to) => apart(places, from, to)));

/**
 * Return the length of the curves of an event in rows: the line through all that acted, from each affected
 * actor to the nearest that acted, and from each accused one to the nearest affected.
 *
 * @param {Link} link
 * @param {ArrayLike<number>} places by row
 */
export function lengthOf({ acted, accused, affected }, places) {
  let length = 0;
  if (acted.length > 1) {
    const at = acted.map((row) => places[row]);
    length += Math.max(...at) - Math.min(...at);
  }
  if (acted.length > 0) for (const row of affected) length += nearest(places, row, acted);
  if (affected.length > 0) for (const row of accused) length += nearest(places, row, affected);
  return length;
}

/** The sum of the lengths of `links`. */
export function sumOf(links, places) {
  return links.reduce((sum, link) => sum + lengthOf(link, places), 0);
}

/**
 * Return the places of the rows of `sides`, by row.
 *
 * @param {SideOfRows[]} sides
 */
export function placesOf(sides) {
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const { rows, last } of sides)
    for (const row of last === null ? rows : [...rows, last]) places[row] = place++;
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
  const found = sides.map(({ rows, last }) => ({ rows: nested(rows, above), last }));
  const own = found.map(({ rows, last }) => {
    const members = new Set([...rows, last]);
    const isIn = (row) => members.has(row);
    return links.filter((link) => Object.values(link).some((all) => all.some(isIn)));
  });
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const i of found.keys()) {
      const rows = betterOf(found, i, own[i], above);
      if (rows) found[i] = { ...found[i], rows };
      isBetter ||= rows !== null;
    }
  }
  return found.map(({ rows }) => rows);
}

/** The rows of side `i` in a better order, the others being as they are; null if there is none. */
function betterOf(sides, i, links, above) {
  const { rows } = sides[i];
  if (rows.length < 2 || rows.length > MOVED) return null;
  const places = placesOf(sides);
  const [first] = rows.map((row) => places[row]).sort((a, b) => a - b);
  let least = sumOf(links, places);
  let best = null;
  const orders = rows.length <= EXHAUSTIVE ? ordersOf(rows, above) : movesOf(rows, above);
  for (const order of orders) {
    order.forEach((row, at) => {
      places[row] = first + at;
    });
    const sum = sumOf(links, places);
    if (sum < least) [least, best] = [sum, order];
  }
  return best;
}

/** `rows` with each row below the one that contains it. */
export function nested(rows, above) {
  const below = (one) => rows.filter((row) => above(row) === one).flatMap((row) => [row, ...below(row)]);
  return below(null);
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

/** Every order in which one of `rows`, with what is below it, is at another place of its siblings. */
function* movesOf(rows, above) {
  for (const row of rows) {
    const siblings = rows.filter((one) => above(one) === above(row));
    const others = siblings.filter((one) => one !== row);
    for (const at of siblings.keys()) {
      const order = others.toSpliced(at, 0, row);
      if (order[at] !== siblings[at]) yield nested(sortedBy(rows, order), above);
    }
  }
}

/** `rows` with those that are in `order` in that order, at the places that they have together. */
function sortedBy(rows, order) {
  const known = new Set(order);
  let next = 0;
  return rows.map((row) => (known.has(row) ? order[next++] : row));
}
