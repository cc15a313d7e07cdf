// Cursor: how the keyboard moves from mark to mark, and which mark is nearest to the pointer.
//
// Pure.

/** @import { Layout } from "./layout.js" */
/** @import { Mark } from "./marks.js" */

const NEAR_PX = 14; // from the pointer to a mark: more than half of a target
const COLUMN_PX = 4; // from the pointer to a column

/**
 * Return the mark to which a key leads from the mark of `event` in `row`; null if the key does not move.
 *
 * Left and right go through the marks of a row in time, up and down to the nearest mark of the next row that
 * has one, Home and End to the ends of the row.
 *
 * @param {Layout} layout
 * @param {Mark} from
 * @param {string} key
 * @returns {Mark | null}
 */
export function movedBy({ marks, rows }, from, key) {
  const own = marks.filter(({ row }) => row === from.row); // in the order of time
  const at = own.findIndex(({ event }) => event === from.event);
  const steps = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: own.length - 1 };
  if (key in steps) return own[steps[key]] ?? from;
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const order = rows.map(({ number }) => number);
  const after =
    key === "ArrowDown"
      ? order.slice(order.indexOf(from.row) + 1)
      : order.slice(0, order.indexOf(from.row)).reverse();
  const used = new Set(marks.map(({ row }) => row));
  const next = after.find((row) => used.has(row));
  return next === undefined
    ? from
    : nearestIn(
        marks.filter(({ row }) => row === next),
        from.x,
      );
}

function nearestIn(marks, x) {
  return marks.reduce((best, mark) => (Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best));
}

/**
 * Return the mark with which the keyboard begins: that of `before` if it is drawn, else the first of the
 * picked event, else the first of all; null without marks.
 *
 * @param {Layout} layout
 * @param {Mark | null} before
 * @param {number | null} picked
 * @returns {Mark | null}
 */
export function startOf({ marks }, before, picked) {
  const same = before && marks.find(({ event, row }) => event === before.event && row === before.row);
  return same || marks.find(({ event }) => event === picked) || marks[0] || null;
}

/**
 * Return the event at x, y px, and its nearest mark: a mark, else a status, else a column; null if there is
 * none near.
 *
 * @param {Layout} layout
 * @param {number} x
 * @param {number} y
 * @returns {{event: number, mark: Mark | null} | null}
 */
export function eventAt({ marks, statuses, columns, rows }, x, y) {
  /** @type {Mark | undefined} */
  let best;
  let least = NEAR_PX;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least) [best, least] = [mark, distance];
  }
  if (best) return { event: best.event, mark: best };
  const bar = statuses.find(
    (one) => y >= one.top - 1 && y <= one.bottom + 1 && x >= Math.min(one.left, one.at) && x <= one.right,
  );
  if (bar) return { event: bar.index, mark: null };
  if (y < (rows[0]?.top ?? Infinity)) return null;
  const column = columns.x.findIndex((at) => Math.abs(at - x) <= COLUMN_PX);
  return column === -1 ? null : { event: columns.events[column], mark: null };
}
