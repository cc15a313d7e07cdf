/**
 * Labels: which flags stand in the zone above the axis.
 *
 * A pure function: no DOM, no clock, no chance; the same labels in any order give the same picture.
 */

import { PICKED_PX, TEXT_PX, fitsAcross, flagOf } from "./placement.js";
import { bestPicture } from "./packing.js";
import { shapesOf, squeezed } from "./shapes.js";

const SHAPE_COST_PX = 10; // a narrower shape is worth this much stem
const LEFT_COST_PX = 40; // reading goes to the right of a mark: one label of two lines
const SHORT_COST_PX = 48; // the whole title tells more: three lines
const PICKED_RANK = 4; // above every weight
const OUTWEIGHS = 1000; // labels of one weight that one of the next outweighs: more than there ever are

/**
 * The labels that fit, in story order: `[{id, x, order, picked, side, shape, lines, left, right, bottom, top,
 * stemTop}]`, the text box in px, `stemTop` the middle of the mark.
 *
 * `labels` are `[{id, x, weight, order, picked, date, title, short?, priority?}]` with weights 1 to 3, `x`
 * inside the zone and at most one picked; `short` may stand for the title where room is scarce. Of equal
 * weights the higher priority goes first, then the earlier in order. `zone` is `{left, right, height}`, at
 * least 64 by 28 px, `measure(text, bold)` gives px.
 */
export function packLabels(labels, zone, measure) {
  const width = remembered(measure);
  const ranked = labels
    .map((label) => candidateOf(label, zone, width))
    .sort((a, b) => b.rank - a.rank || b.priority - a.priority || byOrder(a, b));
  return bestPicture(ranked, zone).stands.map(placing).sort(byOrder);
}

/** `measure`, asked only once for each text: words come back in every shape, and a browser measures slowly. */
function remembered(measure) {
  const known = [new Map(), new Map()];
  return (text, bold) => {
    const widths = known[bold ? 1 : 0];
    if (!widths.has(text)) widths.set(text, measure(text, bold));
    return widths.get(text);
  };
}

function byOrder(a, b) {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function candidateOf(label, zone, measure) {
  const { id, x, order, picked, weight, priority = 0 } = label;
  const rank = picked ? PICKED_RANK : weight;
  const candidate = { id, x, order, picked, rank, priority, worth: OUTWEIGHS ** rank, flags: [] };
  const flags = flagsOf(candidate, shapesFor(label, zone, measure), zone);
  const atLast = picked && flags.length === 0;
  candidate.flags = atLast ? flagsOf(candidate, lastResort(label, zone, measure), zone) : flags;
  return candidate;
}

/** The flags of all shapes on both sides that lie inside the zone. */
function flagsOf(candidate, shapes, zone) {
  return shapes
    .flatMap(({ shape, cost }) => [
      flagOf(candidate, "right", shape, cost),
      flagOf(candidate, "left", shape, cost + LEFT_COST_PX),
    ])
    .filter((flag) => fitsAcross(flag, zone) && flag.above + flag.below <= zone.height);
}

/** The shapes of the title and, unless picked, of its short form, each with its cost in px of stem. */
function shapesFor(label, zone, measure) {
  const room = zone.right - zone.left - TEXT_PX;
  const short = label.picked ? label.title : (label.short ?? label.title);
  const titles = [...new Set([label.title, short])];
  return titles.flatMap((title, at) =>
    shapesOf({ date: label.date, title }, room, measure).map((shape) => ({
      shape,
      cost: shape.height + SHAPE_COST_PX * shape.shape + SHORT_COST_PX * at,
    })),
  );
}

/** A picked label that fits nowhere is drawn all the same: cut to the room on its wider side. */
function lastResort(label, zone, measure) {
  const room = Math.max(zone.right - label.x, label.x - zone.left) - TEXT_PX - PICKED_PX;
  return [{ shape: squeezed(label, Math.floor(room), zone.height - 2 * PICKED_PX, measure), cost: 0 }];
}

function placing({ flag, bottom }) {
  const { id, x, order, picked, side, shape, lines, left, right, height, mark } = flag;
  const top = bottom + height;
  const stemTop = bottom + mark;
  return { id, x, order, picked, side, shape, lines, left, right, bottom, top, stemTop };
}
