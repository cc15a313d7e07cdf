// Unlabelled: the events of a lane without words, in one row of marks and pills above thin bars. Pure.
//
// A closed lane has all of its events there; an open one those for which its rows have no room.

import { clustered, gathered } from "../clusters.js";

const STRIP_GAP_PX = 4; // between two thin bars in a row
export const STRIP_ROWS = 4; // of thin bars; more are counted
const COUNT_PX = 40; // the least length of the axis for one count of bars
const FEWEST = 2; // bars in a count

/** The thin bars in rows, first fit by their left ends: [{bar, row}]. */
function stripsOf(bars) {
  const ends = [];
  return bars
    .toSorted((a, b) => a.left - b.left || a.order - b.order)
    .map((bar) => {
      const free = ends.findIndex((end) => end + STRIP_GAP_PX <= bar.left);
      const row = free < 0 ? ends.length : free;
      ends[row] = bar.right;
      return { bar, row };
    });
}

/**
 * Return {singles, clusters, strips, counts}: marks in one row, clusters of those that are too near, thin
 * bars in up to STRIP_ROWS rows, and clusters of the bars for which these have no room.
 *
 * `points` are [{index, x, order, matched}] and `bars` [{index, left, right, order, matched}] in px inside
 * `plot`; `widthOf` as for clusters.
 */
export function unlabelledOf(points, bars, plot, widthOf) {
  const { singles, clusters } = clustered(points, plot, widthOf, 1);
  const strips = stripsOf(bars);
  const beyond = strips.filter(({ row }) => row >= STRIP_ROWS).map(({ bar }) => bar);
  const left = beyond.length < FEWEST ? [] : beyond;
  const middles = left.map((bar) => ({ ...bar, x: (bar.left + bar.right) / 2 }));
  return {
    singles: singles.map(({ point }) => point),
    clusters,
    strips: strips.filter(({ bar }) => !left.includes(bar)),
    counts: gathered(middles, COUNT_PX, FEWEST, plot, widthOf),
  };
}
