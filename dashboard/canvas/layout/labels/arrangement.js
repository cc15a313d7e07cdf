/**
 * Arrangement: a set of labels that are drawn together.
 *
 * An arrangement is a list of placements, `[{box, bottom}]`, sorted by their tops, the lowest first. In that
 * order no leader crosses the frame of an earlier box, so each placement depends only on earlier ones. A box
 * has its `label`, `{rank, worth, boxes, cores, unpicked}`, a `penalty`, the cost of its shape in px of
 * leader, and the `core` of the label's boxes on its side, which is searched first: most searches fail, and
 * one for the core then replaces those for all of these boxes. `unpicked` is the placement of the label while
 * nothing is picked, undefined if it has none.
 */

import { belongsAbove, clash, lowestBottom } from "./placement.js";

const MOVED_PX = 1000; // a label that need not move for a pick stays at its unpicked placement

export const EMPTY = { placements: [], worth: 0, cost: 0 };

const isUnmoved = ({ box, bottom }) =>
  box === box.label.unpicked?.box && bottom === box.label.unpicked.bottom;

/** Return the cost of a placement in px: 0 for a label at its unpicked placement. */
export function costOf(placement) {
  if (isUnmoved(placement)) return 0;
  const { box, bottom } = placement;
  return bottom + box.penalty + (box.label.unpicked ? MOVED_PX : 0);
}

/** Return an arrangement of `placements` in any order, with its worth and its cost in px. */
export function arrangementOf(placements) {
  let worth = 0;
  let cost = 0;
  for (const placement of placements) {
    worth += placement.box.label.worth;
    cost += costOf(placement);
  }
  const sorted = placements.toSorted((a, b) => a.bottom + a.box.height - b.bottom - b.box.height);
  return { placements: sorted, worth, cost };
}

/**
 * Return the placement of a label that costs least among `others`; null if there is none.
 *
 * @returns {{box: *, bottom: number} | null}
 */
export function cheapestPlacement(label, others, zone) {
  const { unpicked } = label;
  if (unpicked && !clashesWithOneOf(others, unpicked)) return unpicked;
  const blocked = label.cores.filter((core) => lowestBottom(core, others, zone) === null);
  if (blocked.length === label.cores.length) return null;
  /** @type {{box: *, bottom: number} | null} */
  let best = null;
  for (const box of label.boxes) {
    const bottom = blocked.includes(box.core) ? null : lowestBottom(box, others, zone);
    if (bottom === null) continue;
    if (best === null || bottom + box.penalty < best.bottom + best.box.penalty) best = { box, bottom };
  }
  return best;
}

/**
 * Return the arrangement with every box at its unpicked placement, or as low as those below it allow; it
 * stays valid.
 */
export function compacted(arrangement, zone) {
  const placements = [];
  for (const placement of arrangement.placements) {
    const { box } = placement;
    placements.push(isUnmoved(placement) ? placement : { box, bottom: lowestBottom(box, placements, zone) });
  }
  return arrangementOf(placements);
}

/**
 * Return the arrangement with one more label, for which others may move up or lighter ones go; null without
 * space.
 *
 * @returns {ReturnType<typeof arrangementOf> | null}
 */
export function withLabel(arrangement, label, zone) {
  const { placements } = arrangement;
  const placement = cheapestPlacement(label, placements, zone);
  if (placement) return arrangementOf([...placements, placement]);
  const countBelow = (box) => placements.findLastIndex((placement) => belongsAbove(box, placement.box)) + 1;
  const isBlocked = (core) => lowestBottom(core, placements.slice(0, countBelow(core)), zone) === null;
  const blocked = label.cores.filter(isBlocked);
  if (blocked.length === label.cores.length) return null;
  /** @type {ReturnType<typeof arrangementOf> | null} */
  let best = null;
  for (const box of label.boxes) {
    const first = blocked.includes(box.core) ? placements.length : countBelow(box);
    if (first === placements.length) continue;
    const spare = arrangement.worth + label.worth - (best ?? arrangement).worth;
    const changed = insertedAt(placements, box, first, zone, spare);
    if (changed && isBetter(changed, best ?? arrangement)) best = changed;
  }
  return best;
}

/** Whether `arrangement` has more worth than `other`, or the same worth at less cost. */
export function isBetter(arrangement, other) {
  return (
    arrangement.worth > other.worth || (arrangement.worth === other.worth && arrangement.cost < other.cost)
  );
}

/**
 * `box` after the first `count` placements; later ones that overlap it are placed again or dropped. Null if
 * it has no place, or if those dropped would have more worth than `spare`.
 */
function insertedAt(placements, box, count, zone, spare) {
  const next = placements.slice(0, count);
  const bottom = lowestBottom(box, next, zone);
  if (bottom === null) return null;
  const moved = [{ box, bottom }];
  next.push(moved[0]);
  for (let at = count; at < placements.length; at += 1) {
    const placement = placements[at];
    const again = clashesWithOneOf(moved, placement) ? placedAgain(placement, next, zone) : placement;
    if (again === null) {
      spare -= placement.box.label.worth;
      if (spare < 0) return null;
      continue;
    }
    if (again !== placement) moved.push(again);
    next.push(again);
  }
  return arrangementOf(next);
}

function clashesWithOneOf(placements, placement) {
  for (const other of placements) if (clash(placement, other)) return true;
  return false;
}

/** A placement of the same box if there is one, else the cheapest of the label's other boxes, or null. */
function placedAgain({ box }, others, zone) {
  const bottom = lowestBottom(box, others, zone);
  return bottom === null ? cheapestPlacement(box.label, others, zone) : { box, bottom };
}
