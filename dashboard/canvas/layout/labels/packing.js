/**
 * Packing: the search for the best arrangement of a set of labels.
 *
 * The heaviest labels are placed first, then those of the next weight. At each weight, some labels around a
 * random position are removed and placed again in another order, many times (ruin and recreate: Schrimpf,
 * Schneider, Stamm-Wilbrandt and Dueck 2000); an improvement is accepted. Finally labels are inserted,
 * swapped and moved until nothing improves. The random numbers are the same every time.
 */

import { TEXT_CLEAR_PX, clash } from "./placement.js";
import {
  EMPTY,
  arrangementOf,
  cheapestPlacement,
  compacted,
  costOf,
  isBetter,
  withLabel,
} from "./arrangement.js";

const ROUNDS = 2; // for each new label; three times as many rounds place one more label in thirty
const OUTLINED_ROUNDS = 20; // for each new label with an outline: they are few, and all of them are wanted
const MOST_REMOVED = 8; // placements removed at a time: about as many as one label can block
const NEIGHBOURS = 6; // unplaced labels that are tried in their place
const SLACK_PX = 100; // an arrangement may cost this much more at first, to leave a local optimum

/**
 * Return the best arrangement found for `ranked`, `[{rank, worth, x, boxes, cores, unpicked}]`, heaviest
 * first.
 *
 * It is a local optimum: no unplaced label can be added or replace a lighter label, no label can return to
 * its unpicked placement, and none elsewhere can be lower.
 */
export function bestArrangement(ranked, zone) {
  const random = randomNumbers(1);
  let arrangement = EMPTY;
  for (const rank of new Set(ranked.map((label) => label.rank))) {
    const labels = ranked.filter((label) => label.rank >= rank);
    const added = labels.filter((label) => label.rank === rank);
    const rounds = added.length * (added[0].isOutlined ? OUTLINED_ROUNDS : ROUNDS);
    arrangement = improved(filled(arrangement, labels, zone), labels, rounds, zone, random);
  }
  return settled(arrangement, ranked, zone);
}

/**
 * Return the best arrangement found for `ranked` with all of `added`, the heaviest of them, near
 * `arrangement`, which has none of them; a local optimum as above. If they do not all fit in that way, it is
 * the best arrangement.
 */
export function withAdded(arrangement, added, ranked, zone) {
  const hasAll = ({ placements }) => added.every((label) => labelsIn(placements).has(label));
  let near = arrangement;
  for (const label of added) near = withLabel(near, label, zone) ?? inPlaceOfOthers(near, label, zone);
  const rounds = ROUNDS * added.length;
  near = settled(improved(near, ranked, rounds, zone, randomNumbers(1)), ranked, zone);
  if (hasAll(near)) return near;
  const best = bestArrangement(ranked, zone);
  return isBetter(best, near) ? best : near;
}

/** The arrangement with `label` in the place of those that are worth least; the same if it has no place. */
function inPlaceOfOthers(arrangement, label, zone) {
  const { placements } = arrangement;
  const changed = label.boxes.flatMap((box) =>
    bottomsOf(box, placements, zone).map((bottom) => {
      const placement = { box, bottom };
      return arrangementOf([...placements.filter((other) => !clash(other, placement)), placement]);
    }),
  );
  return (
    changed.reduce((best, next) => (best === null || isBetter(next, best) ? next : best), null) ?? arrangement
  );
}

/** The bottoms of `box` in the zone at which it lies on the axis or directly above one of `placements`. */
function bottomsOf(box, placements, zone) {
  const above = placements.map(({ box: other, bottom }) => bottom + other.above + TEXT_CLEAR_PX + box.below);
  return [box.below, ...above].filter((bottom) => bottom + box.above <= zone.height);
}

function improved(arrangement, labels, rounds, zone, random) {
  let best = compacted(arrangement, zone);
  let current = best;
  for (let round = 0; round < rounds && best.placements.length < labels.length; round += 1) {
    const next = renewed(current, labels, zone, random);
    const slack = SLACK_PX * (1 - round / rounds);
    const isTooCostly = next.worth === current.worth && next.cost > current.cost + slack;
    if (next.worth < current.worth || isTooCostly) continue;
    current = next;
    if (isBetter(next, best)) best = next;
  }
  return best;
}

/** The arrangement with the labels around a random one removed and placed again, with unplaced neighbours. */
function renewed(arrangement, labels, zone, random) {
  const { x } = labels[Math.floor(random() * labels.length)];
  const taken = 1 + Math.floor(random() * MOST_REMOVED);
  const byDistance = arrangement.placements.toSorted((a, b) => Math.abs(a.box.x - x) - Math.abs(b.box.x - x));
  const removed = byDistance.slice(0, taken).map((placement) => placement.box.label);
  const tried = [...removed, ...nearestUnplaced(arrangement, labels, x)];
  const rankCounts = random() < 0.5;
  const turns = tried.map((one) => ({ one, turn: random() - (rankCounts ? one.rank : 0) }));
  const inTurn = turns.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
  return compacted(filled(arrangementOf(byDistance.slice(taken)), inTurn, zone), zone);
}

/** The unplaced labels nearest to `x`. */
function nearestUnplaced(arrangement, labels, x) {
  const placed = labelsIn(arrangement.placements);
  return labels
    .filter((label) => !placed.has(label))
    .sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))
    .slice(0, NEIGHBOURS);
}

function filled(arrangement, labels, zone) {
  const placed = labelsIn(arrangement.placements);
  const missing = labels.filter((label) => !placed.has(label));
  return missing.reduce((next, label) => withLabel(next, label, zone) ?? next, arrangement);
}

function labelsIn(placements) {
  return new Set(placements.map((placement) => placement.box.label));
}

/** The arrangement improved until no label can be added, replace a lighter one, or be placed at less cost. */
function settled(arrangement, ranked, zone) {
  let placements = arrangement.placements;
  for (;;) {
    placements = lowered(placements, zone);
    const next = inserted(placements, ranked, zone) ?? swapped(placements, ranked, zone);
    if (next === null) return arrangementOf(placements);
    placements = next;
  }
}

function lowered(placements, zone) {
  const placed = [...placements];
  for (let moved = true; moved;) {
    moved = false;
    for (const [at, placement] of placed.entries()) {
      const better = cheapestPlacement(placement.box.label, placed.toSpliced(at, 1), zone);
      if (!better || costOf(better) >= costOf(placement)) continue;
      placed[at] = better;
      moved = true;
    }
  }
  return placed;
}

function inserted(placements, ranked, zone) {
  const placed = labelsIn(placements);
  for (const label of ranked) {
    const placement = placed.has(label) ? null : cheapestPlacement(label, placements, zone);
    if (placement) return [...placements, placement];
  }
  return null;
}

function swapped(placements, ranked, zone) {
  const placed = labelsIn(placements);
  const lightestFirst = placements.toSorted((a, b) => a.box.label.rank - b.box.label.rank);
  for (const label of ranked.filter((one) => !placed.has(one))) {
    for (const lighter of lightestFirst.filter((placement) => placement.box.label.rank < label.rank)) {
      const others = placements.filter((placement) => placement !== lighter);
      const placement = cheapestPlacement(label, others, zone);
      if (placement) return [...others, placement];
    }
  }
  return null;
}

/**
 * A linear congruential generator of numbers from 0 (inclusive) to 1 (exclusive); constants of Numerical
 * Recipes.
 */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
