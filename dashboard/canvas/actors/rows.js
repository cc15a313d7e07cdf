// Rows: which actors have a row, in which order, and which share the line of the others of their side.
//
// Pure. The actors with most events fill the room that there is: those in the filter and the window count
// first, then those in the filter, then all. The first of every side and all that take part in the picked
// event have a row too.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Story } from "../story/types.d.ts" */
/** @import { Link } from "./order.js" */

import { REST } from "../query/arrangement.js";
import { nested, shortest } from "./order.js";
import { ROLES, eventCounts, rolesOf } from "./roles.js";

/**
 * A row: its `number`, the `actor` or null for the others of a side, the index of the `side`, how many rows
 * contain it as parts (`depth`), the `count` of its events in the filter, whether it `isPicked`, that is in
 * the picked event, and of the others of a side how many there are, 0 if all have rows of their own.
 *
 * @typedef {{number: number, actor: number | null, side: number, id: string, depth: number, count: number,
 *   isPicked: boolean, others: number}} Row
 */

/**
 * What is selected: bytes of the events in the filter and of those of them in the window, the index of the
 * picked event, the sides that are open, and the order, null for short curves.
 *
 * @typedef {{matched: Uint8Array, inWindow: Uint8Array, picked: number | null, open: string[],
 *   sort: string | null}} Selection
 */

/**
 * Return the rows of each side that has some, from top to bottom, and how many actors have neither a role nor
 * a status.
 *
 * `capacity` is how many rows there is room for, `events` are those that are drawn.
 *
 * @param {Story} story
 * @param {MatchIndex} index
 * @param {Selection} selection
 * @param {number} capacity
 * @param {number[]} events
 * @returns {{sides: Row[][], idle: number}}
 */
export function actorRows(story, index, selection, capacity, events) {
  const { side, id, whole } = story.cast.actors;
  const counts = eventCounts(index, (event) => selection.matched[event]);
  const all = eventCounts(index, () => true);
  const withStatus = new Set(Object.values(story.statuses).map(([of]) => of));
  const active = [...id.keys()].filter((actor) => all[actor] > 0 || withStatus.has(actor));
  const sideOf = (actor) => side[actor] ?? story.cast.sides.id.length;
  const ids = [...story.cast.sides.id, REST];
  const members = ids.map((_, i) => active.filter((one) => sideOf(one) === i));
  const isOpen = (i) => selection.open.includes(ids[i]) && members[i].length > 0;
  const shown = shownOf(index, selection, members, isOpen, capacity, counts, all);
  const lastOf = (i) => (members[i].some((one) => !shown.has(one)) || isOpen(i) ? id.length + i : null);
  const sides = members.map((those, i) => ({ rows: those.filter((one) => shown.has(one)), last: lastOf(i) }));
  const above = (actor) => aboveIn(whole, shown, sideOf, actor);
  const rowOf = (actor) => (shown.has(actor) ? actor : id.length + sideOf(actor));
  const linked = rowLinks(index, events, rowOf);
  const orders = selection.sort
    ? sides.map(({ rows }) => nested(sorted(rows, story, index, selection, counts), above))
    : shortest(sides, linked, above);
  const depthOf = (actor, depth = 0) => (above(actor) === null ? depth : depthOf(above(actor), depth + 1));
  const pickedRoles = selection.picked === null ? new Map() : rolesOf(index)[selection.picked];
  const rows = orders.map((order, i) => [
    ...order.map((actor) => ({
      number: actor,
      actor,
      side: i,
      id: id[actor],
      depth: depthOf(actor),
      count: counts[actor],
      isPicked: pickedRoles.has(actor),
      others: 0,
    })),
    ...(sides[i].last === null
      ? []
      : [othersOf(i, id.length + i, ids[i], members[i], shown, index, selection)]),
  ]);
  return { sides: rows.filter((those) => those.length > 0), idle: id.length - active.length };
}

/** @returns {Row} */
function othersOf(side, number, id, members, shown, index, { matched }) {
  const hidden = new Set(members.filter((one) => !shown.has(one)));
  const isIn = (roles, event) => matched[event] && [...roles.keys()].some((one) => hidden.has(one));
  const count = rolesOf(index).filter(isIn).length;
  return { number, actor: null, side, id, depth: 0, count, isPicked: false, others: hidden.size };
}

/** The actors with a row of their own; `members` are those of each side that are in an event. */
function shownOf(index, { inWindow, picked }, members, isOpen, capacity, counts, all) {
  const near = eventCounts(index, (event) => inWindow[event]);
  const compare = (a, b) => near[b] - near[a] || counts[b] - counts[a] || all[b] - all[a] || a - b;
  const ranked = members.map((those) => those.toSorted(compare));
  const firsts = ranked.flatMap((those) => those.slice(0, 1));
  const others = ranked.flatMap((those) => those.slice(1)).sort(compare);
  const room = Math.max(0, capacity - firsts.length);
  const isRoomForAll = others.length <= room;
  const lines = isRoomForAll ? 0 : members.filter((those) => those.length > 1).length;
  const shown = new Set([...firsts, ...others.slice(0, Math.max(0, room - lines))]);
  if (picked !== null) for (const actor of rolesOf(index)[picked].keys()) shown.add(actor);
  ranked.forEach((those, i) => {
    const hidden = those.filter((one) => !shown.has(one));
    if (hidden.length === 1 || isOpen(i)) hidden.forEach((one) => shown.add(one));
  });
  return shown;
}

/** The nearest actor of the same side that has a row and contains `actor`; null if there is none. */
function aboveIn(whole, shown, sideOf, actor) {
  for (let at = whole[actor]; at !== null; at = whole[at])
    if (shown.has(at) && sideOf(at) === sideOf(actor)) return at;
  return null;
}

/**
 * Return what is drawn of each of `events` between rows, as `lengthOf` takes it.
 *
 * @param {MatchIndex} index
 * @param {number[]} events
 * @param {(actor: number) => number} rowOf
 * @returns {Link[]}
 */
export function rowLinks(index, events, rowOf) {
  return events.map((event) => {
    const rows = (role) => [...new Set((index.events.roles[event][role] ?? []).map(rowOf))];
    const [acted, accused, affected] = ROLES.slice(0, 3).map(rows);
    return { acted, accused, affected };
  });
}

/** `rows` by their first or last event, by number of events, or as in the file. */
function sorted(rows, { events: { order } }, index, { sort, matched }, counts) {
  if (sort === "file") return rows;
  if (sort === "count") return rows.toSorted((a, b) => counts[b] - counts[a] || a - b);
  const places = new Map(rows.map((row) => [row, { first: Infinity, last: -1 }]));
  rolesOf(index).forEach((roles, event) => {
    for (const actor of matched[event] ? roles.keys() : []) {
      const known = places.get(actor);
      if (known) {
        known.first = Math.min(known.first, order[event]);
        known.last = Math.max(known.last, order[event]);
      }
    }
  });
  const value = (row) => (sort === "first" ? places.get(row)?.first : -(places.get(row)?.last ?? -1)) ?? 0;
  return rows.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a - b));
}
