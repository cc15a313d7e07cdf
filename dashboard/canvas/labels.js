/**
 * Labels: which flags stand in the zone above the axis.
 *
 * A pure function: no DOM, no clock, no chance; the same labels in any order give the same picture.
 * A picture is a list of standing flags, `[{flag, bottom}]`.
 */

import { LINE_PX, shapesOf, squeezed } from "./wrapping.js";
import { PICKED_PX, TEXT_PX, fitsAcross, flagOf, isClear, lowestBottom } from "./flags.js";

const SHAPE_COST_PX = 10; // a narrower shape is worth this much stem
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
    .map((label) => ({ ...label, rank: label.picked ? Infinity : label.weight, flags: flagsOf(label, zone, measure) }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const picture = settled([], heaviestFirst(candidates), zone);
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

/** All shapes on both sides that lie inside the zone; the picked label has one in any case. */
function flagsOf(label, zone, measure) {
  const shapes = shapesOf(label, zone.right - zone.left - TEXT_PX, measure);
  const flags = ["right", "left"]
    .flatMap((side) => shapes.map((shape) => flagOf(label, side, shape)))
    .filter((flag) => fitsAcross(flag, zone) && flag.above + flag.below <= zone.height);
  if (flags.length > 0 || !label.picked) return flags;
  const side = zone.right - label.x >= label.x - zone.left ? "right" : "left";
  const room = Math.max(zone.right - label.x, label.x - zone.left) - TEXT_PX - PICKED_PX;
  return [flagOf(label, side, squeezed(label, room, zone.height - 2 * PICKED_PX, measure))];
}

function heaviestFirst(candidates) {
  return [...candidates].sort(
    (a, b) => (a.rank === b.rank ? (b.priority ?? 0) - (a.priority ?? 0) || a.order - b.order : b.rank - a.rank),
  );
}

/** The cheapest legal stand of a label beside `others`, or null. */
function bestStand(candidate, others, zone) {
  let best = null;
  for (const flag of candidate.flags) {
    const bottom = lowestBottom(flag, others, zone);
    if (bottom === null) continue;
    const cost = bottom + flag.height + SHAPE_COST_PX * flag.shape + (flag.side === "left" ? LEFT_COST_PX : 0);
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
