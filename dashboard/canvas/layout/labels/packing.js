/**
 * Packing: the best picture found for a set of labels.
 *
 * The heaviest labels are set up first, then the next weight joins. At each weight the picture is taken
 * apart around some place and set up anew in another order, many times over (ruin and recreate: Schrimpf,
 * Schneider, Stamm-Wilbrandt and Dueck 2000); what is better stays. At last labels are inserted, swapped
 * and moved until nothing improves. The throws of the dice are the same every time.
 */

import { NOTHING, cheapestStand, compacted, isBetter, pictureOf, withLabel } from "./arrangement.js";

const ROUNDS = 2; // for each label that joins; three times as many set one label in thirty more
const MOST_REMOVED = 8; // stands taken down at a time: about what one label can stand in the way of
const NEIGHBOURS = 6; // labels left out that are tried in their place
const SLACK_PX = 100; // how much dearer a picture may get on the way, at first: out of a dead end

/**
 * The best picture found of `ranked`, `[{rank, worth, picked, x, flags}]`, heaviest first.
 *
 * As it stands, none of the labels left out can be added, none put in the place of one lighter that is not
 * picked, and no label can stand lower.
 */
export function bestPicture(ranked, zone) {
  const dice = throws(1);
  let picture = NOTHING;
  for (const rank of new Set(ranked.map((label) => label.rank))) {
    const labels = ranked.filter((label) => label.rank >= rank);
    const joining = labels.filter((label) => label.rank === rank);
    picture = improved(filled(picture, labels, zone), labels, ROUNDS * joining.length, zone, dice);
  }
  return settled(picture, ranked, zone);
}

function improved(picture, labels, rounds, zone, dice) {
  let best = compacted(picture, zone);
  let current = best;
  for (let round = 0; round < rounds && best.stands.length < labels.length; round += 1) {
    const next = renewed(current, labels, zone, dice);
    const slack = SLACK_PX * (1 - round / rounds);
    const isDearer = next.worth === current.worth && next.cost > current.cost + slack;
    if (next.worth < current.worth || isDearer) continue;
    current = next;
    if (isBetter(next, best)) best = next;
  }
  return best;
}

/** The picture taken apart around one label and set up anew with others of the neighbourhood. */
function renewed(picture, labels, zone, dice) {
  const { x } = labels[Math.floor(dice() * labels.length)];
  const taken = 1 + Math.floor(dice() * MOST_REMOVED);
  const byDistance = picture.stands.toSorted((a, b) => Math.abs(a.flag.x - x) - Math.abs(b.flag.x - x));
  const removed = byDistance.slice(0, taken).map((stand) => stand.flag.label);
  const tried = [...removed, ...leftOut(picture, labels, x)];
  const rankCounts = dice() < 0.5;
  const turns = new Map(tried.map((one) => [one, dice() - (rankCounts || one.picked ? one.rank : 0)]));
  tried.sort((a, b) => turns.get(a) - turns.get(b));
  return compacted(filled(pictureOf(byDistance.slice(taken)), tried, zone), zone);
}

/** The labels nearest to `x` that the picture leaves out. */
function leftOut(picture, labels, x) {
  const standing = labelsIn(picture.stands);
  return labels
    .filter((label) => !standing.has(label))
    .sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))
    .slice(0, NEIGHBOURS);
}

function filled(picture, labels, zone) {
  const standing = labelsIn(picture.stands);
  const missing = labels.filter((label) => !standing.has(label));
  return missing.reduce((next, label) => withLabel(next, label, zone) ?? next, picture);
}

function labelsIn(stands) {
  return new Set(stands.map((stand) => stand.flag.label));
}

/** No label can be added, none swapped for a lighter one and none stand cheaper as the others stand. */
function settled(picture, ranked, zone) {
  let stands = picture.stands;
  for (;;) {
    stands = lowered(stands, zone);
    const next = inserted(stands, ranked, zone) ?? swapped(stands, ranked, zone);
    if (next === null) return pictureOf(stands);
    stands = next;
  }
}

function lowered(stands, zone) {
  const standing = [...stands];
  for (let moved = true; moved;) {
    moved = false;
    for (const [at, stand] of standing.entries()) {
      const better = cheapestStand(stand.flag.label, standing.toSpliced(at, 1), zone);
      if (better.bottom + better.flag.toll >= stand.bottom + stand.flag.toll) continue;
      standing[at] = better;
      moved = true;
    }
  }
  return standing;
}

function inserted(stands, ranked, zone) {
  const standing = labelsIn(stands);
  for (const label of ranked) {
    const stand = standing.has(label) ? null : cheapestStand(label, stands, zone);
    if (stand) return [...stands, stand];
  }
  return null;
}

function swapped(stands, ranked, zone) {
  const standing = labelsIn(stands);
  const lightestFirst = stands.toSorted((a, b) => a.flag.label.rank - b.flag.label.rank);
  for (const label of ranked.filter((one) => !standing.has(one))) {
    for (const lighter of lightestFirst.filter((stand) => stand.flag.label.rank < label.rank)) {
      const others = stands.filter((stand) => stand !== lighter);
      const stand = cheapestStand(label, others, zone);
      if (stand) return [...others, stand];
    }
  }
  return null;
}

/** A linear congruential generator, numbers from 0 up to 1 (constants of Numerical Recipes). */
function throws(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
