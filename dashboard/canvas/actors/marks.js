// Marks: where the marks and the curves of the events are.
//
// Pure. In a line that several actors share, an event has one mark, that of the first role. The curves of an
// event stay between its column and the next one, so those of different events do not cross.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Columns } from "./columns.js" */

import { rowLinks } from "./rows.js";
import { ROLES, rolesOf } from "./roles.js";

const STRAIGHT_PX = 60; // a shorter curve bulges less

/**
 * A mark of an event: the number of its `row`, its `role` as an index in `ROLES`, and whether a triangle
 * points up, away from who acted.
 *
 * @typedef {{event: number, x: number, y: number, row: number, role: number, isUp: boolean}} Mark
 */

/**
 * A curve of an event at column `x`, from one row to another, both y in px; it reaches `bulge` px to the
 * right of the column, 0 for the straight line through those that acted together.
 *
 * @typedef {{event: number, x: number, from: number, to: number, bulge: number, isBroken: boolean}} Curve
 */

/**
 * Return the marks of the events in `columns`, in the order of time; `y(row)` is the middle of a row in px
 * and `rowOf(actor)` the row that shows an actor.
 *
 * @param {MatchIndex} index
 * @param {Columns} columns
 * @param {(actor: number) => number} rowOf
 * @param {(row: number) => number} y
 * @returns {Mark[]}
 */
export function marksOf(index, { events, x }, rowOf, y) {
  return events.flatMap((event, i) => {
    /** @type {Map<number, number>} */
    const roles = new Map(); // by row
    for (const [actor, role] of rolesOf(index)[event]) {
      const row = rowOf(actor);
      roles.set(row, Math.min(role, roles.get(row) ?? ROLES.length));
    }
    const [{ acted, accused }] = rowLinks(index, [event], rowOf);
    const doers = (acted.length > 0 ? acted : accused).map(y);
    return [...roles].map(([row, role]) => {
      const at = y(row);
      const from = nearest(at, doers);
      return { event, x: x[i], y: at, row, role, isUp: from === null || from >= at };
    });
  });
}

/** The one of `all` that is nearest to `at`, the upper of two; null if there is none. */
function nearest(at, all) {
  const near = (best, one) => (best === null || Math.abs(one - at) < Math.abs(best - at) ? one : best);
  return all.toSorted((a, b) => a - b).reduce(near, /** @type {number | null} */ (null));
}

/**
 * Return the curves of the events in `columns`: from each affected actor to the nearest that acted, broken
 * from each accused one to the nearest affected, and a line through all that acted.
 *
 * @param {MatchIndex} index
 * @param {Columns} columns
 * @param {(actor: number) => number} rowOf
 * @param {(row: number) => number} y
 * @returns {Curve[]}
 */
export function curvesOf(index, { events, x, bulge }, rowOf, y) {
  return rowLinks(index, events, rowOf).flatMap((link, i) => {
    const [acted, accused, affected] = [link.acted, link.accused, link.affected].map((rows) => rows.map(y));
    /** @type {Curve[]} */
    const curves = [];
    const add = (from, to, isStraight, isBroken) => {
      if (from === null || to === null || from === to) return;
      const reach = isStraight ? 0 : bulge[i] * Math.min(1, Math.abs(to - from) / STRAIGHT_PX);
      curves.push({ event: events[i], x: x[i], from, to, bulge: reach, isBroken });
    };
    if (acted.length > 1) add(Math.min(...acted), Math.max(...acted), true, false);
    for (const at of affected) add(nearest(at, acted), at, false, false);
    for (const at of accused) add(at, nearest(at, affected), false, true);
    return curves;
  });
}

/** Return a curve as an SVG path. */
export function pathOf({ x, from, to, bulge }) {
  const rounded = (px) => Math.round(px * 100) / 100;
  const [left, middle] = [rounded(x), rounded((from + to) / 2)];
  if (bulge === 0) return `M${left} ${from}V${to}`;
  return `M${left} ${from}Q${rounded(x + 2 * bulge)} ${middle} ${left} ${to}`;
}
