/**
 * Labels: which flags stand in the zone above the axis.
 *
 * A pure function: no DOM, no clock, no chance; the same labels in any order give the same picture.
 * A picture is a list of standing flags, `[{flag, bottom}]`.
 */

import { LINE_PX, shapesOf, squeezed } from "./wrapping.js";
import { PICKED_PX, TEXT_PX, fitsAcross, flagOf, isClear, lowestBottom } from "./flags.js";

const ROUNDS = 12; // pictures tried; more found no better one in the stories tried
const HEAVIER = 6; // labels of one weight that one of the next outweighs
const SHAPE_COST_PX = 10; // a narrower shape is worth this much stem
const LEFT_AT_LAST_PX = 1000; // or nothing does but that there is no room at the right
const LEFT_COST_PX = 60; // reading goes to the right of a mark; only a much shorter stem outweighs that

/**
 * The labels that fit, in story order: `[{id, x, order, picked, side, shape, lines, left, right, bottom, top,
 * stemTop}]`, the text box in px, `stemTop` the middle of the mark.
 *
 * `labels` are `[{id, x, weight, order, picked, date, title, priority?}]` with `x` inside the zone; of equal
 * weights the higher priority goes first, then the earlier in order. `zone` is `{left, right, height}`, at
 * least 64 by 28 px, `measure(text, bold)` gives px.
 */
export function packLabels(labels, zone, measure) {
  const candidates = labels
    .map((label) => candidateOf(label, flagsOf(label, zone, measure)))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const ranked = heaviestFirst(candidates);
  const picture = settled(raised(ranked, zone), ranked, zone);
  return picture.map(placing).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Whether a placing stands inside the zone and clear of all the others in `placed`. */
export function isLegal(candidate, placed, zone) {
  const others = placed.filter((other) => other.id !== candidate.id);
  return isClear(flagFrom(candidate), candidate.bottom, others.map((p) => ({ flag: flagFrom(p), bottom: p.bottom })), zone);
}

function flagFrom(placed) {
  const { left, right, top, bottom } = placed;
  return flagOf(placed, placed.side, { ...placed, width: right - left, height: top - bottom });
}

function placing({ flag, bottom }) {
  const { id, x, order, picked, side, shape, lines, left, right, height, mark } = flag;
  return { id, x, order, picked, side, shape, lines, left, right, bottom, top: bottom + height, stemTop: bottom + mark };
}

function candidateOf(label, flags) {
  const least = Math.min(...flags.map((flag) => flag.height * (flag.right - flag.left)));
  return { label, flags, least, id: label.id, order: label.order, priority: label.priority, rank: label.picked ? Infinity : label.weight };
}

/** All shapes on both sides that lie inside the zone; the picked label has one in any case. */
function flagsOf(label, zone, measure) {
  const across = zone.right - zone.left - TEXT_PX;
  const shapes = [label.title, label.short ?? label.title]
    .flatMap((title, i, titles) => (i && title === titles[0] ? [] : shapesOf({ ...label, title }, across, measure)));
  const flags = ["right", "left"]
    .flatMap((side) => shapes.map((shape) => flagOf(label, side, shape)))
    .filter((flag) => fitsAcross(flag, zone) && flag.above + flag.below <= zone.height);
  if (flags.length > 0 || !label.picked) return flags;
  const side = zone.right - label.x >= label.x - zone.left ? "right" : "left";
  const room = Math.max(zone.right - label.x, label.x - zone.left) - TEXT_PX - PICKED_PX;
  return [flagOf(label, side, squeezed(label, room, zone.height - 2 * PICKED_PX, measure))];
}

/**
 * A first picture, built as a skyline: heaviest first, a label is kept if all that are kept can be set up
 * anew from right to left, each above the stems that its words would cross.
 *
 * It is built several times: among equals those who need little room go first, and then whoever was left
 * out the time before. The best wins.
 */
function raised(ranked, zone) {
  let order = [...ranked].sort((a, b) => sameRank(a, b) ?? a.least - b.least);
  let best = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const picture = kept(order, zone);
    if (worth(picture) > worth(best)) best = picture;
    const standing = new Set(picture.map((stand) => stand.candidate));
    const urgent = (candidate) => (standing.has(candidate) ? 1 : 0);
    order = [...order].sort((a, b) => sameRank(a, b) ?? urgent(a) - urgent(b));
  }
  return best;
}

/** How two labels of different rank are ordered, heaviest first; undefined for equals. */
function sameRank(a, b) {
  return a.rank === b.rank ? undefined : b.rank > a.rank ? 1 : -1;
}

function worth(picture) {
  return picture.reduce((sum, { candidate }) => sum + HEAVIER ** candidate.label.weight, 0);
}

function kept(ranked, zone) {
  let standing = [];
  for (const candidate of ranked) {
    const from = standing.findIndex((stand) => isLeftOf(stand.candidate, candidate));
    const at = from < 0 ? standing.length : from;
    // Those to the right stand as they stood; the new one and all to its left are set up again.
    const again = [candidate, ...standing.slice(at).map((stand) => stand.candidate)];
    standing =
      setUp(standing.slice(0, at), again, zone, LEFT_COST_PX) ??
      setUp(standing.slice(0, at), again, zone, LEFT_AT_LAST_PX) ??
      standing;
  }
  return standing;
}

/** `standing` with all of `candidates` set up one after the other, or null. */
function setUp(standing, candidates, zone, leftCost) {
  for (const candidate of candidates) {
    const stand = bestStand(candidate, standing, zone, leftCost);
    if (!stand) return null;
    standing.push(stand);
  }
  return standing;
}

/** Whether `a` is set up after `b`: further left, or earlier on the same stem, where it stands higher. */
function isLeftOf(a, b) {
  return a.label.x < b.label.x || (a.label.x === b.label.x && a.label.order < b.label.order);
}

function heaviestFirst(candidates) {
  return [...candidates].sort(
    (a, b) => (a.rank === b.rank ? (b.priority ?? 0) - (a.priority ?? 0) || a.order - b.order : b.rank - a.rank),
  );
}

/** The cheapest legal stand of a label beside `others`, or null. */
function bestStand(candidate, others, zone, leftCost = LEFT_COST_PX) {
  let best = null;
  for (const flag of candidate.flags) {
    const bottom = lowestBottom(flag, others, zone);
    if (bottom === null) continue;
    const cost = bottom + flag.height + SHAPE_COST_PX * flag.shape + (flag.side === "left" ? leftCost : 0);
    if (best === null || cost < best.cost) best = { flag, bottom, cost, candidate };
  }
  return best;
}

/** The picture after inserting, swapping a lighter label for a heavier and moving down, until nothing helps. */
function settled(picture, candidates, zone) {
  let standing = picture;
  for (;;) {
    const next = lowered(filledUp(standing, candidates, zone), zone);
    const swapped = swap(next, candidates, zone);
    if (swapped) standing = swapped;
    else if (next.length === filledUp(next, candidates, zone).length) return next;
    else standing = next;
  }
}

function filledUp(picture, candidates, zone) {
  const standing = [...picture];
  const known = new Set(standing.map((stand) => stand.candidate));
  for (const candidate of candidates) {
    const stand = known.has(candidate) ? null : bestStand(candidate, standing, zone);
    if (stand) standing.push(stand);
  }
  return standing;
}

function lowered(picture, zone) {
  const standing = [...picture];
  for (let moved = true; moved; ) {
    moved = false;
    for (const [at, stand] of standing.entries()) {
      const others = standing.toSpliced(at, 1);
      const better = bestStand(stand.candidate, others, zone);
      if (better.cost >= stand.cost) continue;
      standing[at] = better;
      moved = true;
    }
  }
  return standing;
}

function swap(picture, candidates, zone) {
  const known = new Set(picture.map((stand) => stand.candidate));
  const lightestFirst = [...picture].sort((a, b) => a.candidate.rank - b.candidate.rank);
  for (const candidate of candidates) {
    if (known.has(candidate)) continue;
    for (const lighter of lightestFirst) {
      if (lighter.candidate.rank >= candidate.rank) break;
      const others = picture.filter((stand) => stand !== lighter);
      const stand = bestStand(candidate, others, zone);
      if (stand) return [...others, stand];
    }
  }
  return null;
}
