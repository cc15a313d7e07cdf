/**
 * Labels: which labels are drawn in the zone above the axis, and where.
 *
 * A pure function without randomness; the same labels in any order give the same result.
 */

import {
  OUTLINED_TEXT_PX,
  OUTLINE_X_PX,
  OUTLINE_Y_PX,
  TEXT_PX,
  fitsAcross,
  boxOf,
  coreOf,
} from "./placement.js";
import { arrangementOf } from "./arrangement.js";
import { bestArrangement, withAdded } from "./packing.js";
import { shapesOf, squeezed } from "./shapes.js";

const SHAPE_COST_PX = 10; // a wider shape may have a leader this much longer
const LEFT_COST_PX = 40; // text at the right of its mark is preferred, by the height of a label of two lines
const SHORT_COST_PX = 48; // the whole title is preferred, by the height of three lines
const LINKED_RANK = 4; // above every weight
const PICKED_RANK = 5;
const OUTWEIGHS = 1000; // one label is worth more than this many of the weight below: more than there are

/**
 * Return the labels that fit, in chronological order: `[{id, x, order, isOutlined, side, shape, lines, left,
 * right, bottom, top, leaderTop}]`, the box of the text in px; `leaderTop` is the middle of the mark.
 *
 * `labels` are `[{id, x, weight, order, date, title, short?, priority?}]` with weights 1 to 3 and `x` inside
 * the zone; `short` may replace the title where space is scarce. Of equal weights the higher priority goes
 * first, then the earlier in order. `outlined` are those of the picked event and of the events that are
 * linked to it, in the same form with `picked`, or with `relation`, the words for the link; they go first,
 * and replace the labels of the same events. The other labels stay in the places that they have without
 * outlines, unless an outlined label needs the place, or a move makes room for one more label. `zone` is
 * `{left, right, height}`, at least 64 by 28 px; `measure(text, bold)` returns px.
 */
export function packLabels(labels, outlined, zone, measure) {
  const base = baseOf(labels, zone, measure);
  const arrangement = outlined.length ? withOutlined(base, outlined, zone, measure) : base.arrangement;
  return arrangement.placements.map(placing).sort(byOrder);
}

const bases = new WeakMap(); // measure -> {key, ranked, arrangement}: the last result of baseOf

/**
 * {ranked, arrangement}: the labels without outlines, and the best arrangement of them, which gives each
 * label its unpicked placement. The last result is cached, because a pick changes only the outlines.
 */
function baseOf(labels, zone, measure) {
  const key = JSON.stringify([zone, labels]);
  if (bases.get(measure)?.key !== key) {
    const ranked = rankedOf(labels, zone, measure);
    const arrangement = bestArrangement(ranked, zone);
    for (const placement of arrangement.placements) placement.box.label.unpicked = placement;
    bases.set(measure, { key, ranked, arrangement });
  }
  return bases.get(measure);
}

/**
 * The best arrangement of the labels of a base and of outlined ones, which replace those of the same events.
 */
function withOutlined({ ranked, arrangement }, outlined, zone, measure) {
  const unpicked = new Map(arrangement.placements.map((placement) => [placement.box.id, placement]));
  const framed = rankedOf(outlined, zone, measure);
  for (const label of framed) label.unpicked = outlinedUnpicked(label, unpicked.get(label.id), zone);
  const ids = new Set(framed.map(({ id }) => id));
  const others = arrangement.placements.filter(({ box }) => !ids.has(box.id));
  const all = [...framed, ...ranked.filter(({ id }) => !ids.has(id))];
  return withAdded(arrangementOf(others), framed, all, zone);
}

/** The placement of an outlined label with its mark where it is at `unpicked`, undefined if there is none. */
function outlinedUnpicked(label, unpicked, zone) {
  if (!unpicked) return undefined;
  const top = unpicked.bottom + unpicked.box.height;
  return label.boxes
    .filter((box) => box.side === unpicked.box.side)
    .map((box) => ({ box, bottom: top - box.height }))
    .find(({ box, bottom }) => bottom >= box.below && bottom + box.above <= zone.height);
}

/** Candidates for `labels`, heaviest first. */
function rankedOf(labels, zone, measure) {
  const shapes = shaperOf(zone.right - zone.left - TEXT_PX, measure);
  return labels
    .map((label) => candidateOf(label, zone, shapes, measure))
    .sort((a, b) => b.rank - a.rank || b.priority - a.priority || byOrder(a, b));
}

const shapers = new WeakMap(); // measure -> {room, shapes}: the last result of shaperOf

/**
 * Return `shapesOf` for labels in `room` px. It caches its results, because each drawing needs most of the
 * shapes of the last one, and measures each word once.
 */
function shaperOf(room, measure) {
  if (shapers.get(measure)?.room !== room) {
    const width = cached(measure);
    const known = new Map();
    const shapes = (relation, date, title) => {
      const key = `${relation}\n${date}\n${title}`;
      if (!known.has(key)) known.set(key, shapesOf({ relation, date, title }, room, width));
      return known.get(key);
    };
    shapers.set(measure, { room, shapes });
  }
  return shapers.get(measure).shapes;
}

/** `measure` with a cache, because the same words occur in every shape and measuring is slow. */
function cached(measure) {
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

function candidateOf(label, zone, shapes, measure) {
  const { id, x, order, picked = false, relation = "", weight, priority = 0 } = label;
  const isOutlined = picked || relation !== "";
  const rank = picked ? PICKED_RANK : isOutlined ? LINKED_RANK : weight;
  const worth = OUTWEIGHS ** rank;
  /** @type {{[name: string]: any}} */
  const candidate = { id, x, order, isOutlined, rank, priority, worth };
  const boxes = boxesOf(candidate, shapesFor(label, shapes), zone);
  const atLast = picked && boxes.length === 0;
  candidate.boxes = atLast ? boxesOf(candidate, lastResort(label, zone, measure), zone) : boxes;
  candidate.cores = coresOf(candidate.boxes);
  return candidate;
}

/** The core of the boxes on each side, which these boxes get too. */
function coresOf(boxes) {
  const bySide = [...Map.groupBy(boxes, ({ side }) => side).values()];
  return bySide.map((ofSide) => {
    const core = coreOf(ofSide);
    for (const box of ofSide) box.core = core;
    return core;
  });
}

/** The boxes of all shapes on both sides that fit in the zone. */
function boxesOf(candidate, shapes, zone) {
  return shapes
    .flatMap(({ shape, cost }) => [
      boxOf(candidate, "right", shape, cost),
      boxOf(candidate, "left", shape, cost + LEFT_COST_PX),
    ])
    .filter((box) => fitsAcross(box, zone) && box.above + box.below <= zone.height);
}

/** The shapes of the title and, unless picked, of its short form, each with its cost in px of leader. */
function shapesFor(label, shapes) {
  const short = label.picked ? label.title : (label.short ?? label.title);
  const titles = [...new Set([label.title, short])];
  return titles.flatMap((title, at) =>
    shapes(label.relation ?? "", label.date, title).map((shape) => ({
      shape,
      cost: shape.height + SHAPE_COST_PX * shape.shape + SHORT_COST_PX * at,
    })),
  );
}

/** The shape of a picked label that fits nowhere: it is drawn anyway, cut to the space on its wider side. */
function lastResort(label, zone, measure) {
  const room = Math.max(zone.right - label.x, label.x - zone.left) - OUTLINED_TEXT_PX - OUTLINE_X_PX;
  const height = zone.height - 2 * OUTLINE_Y_PX;
  return [{ shape: squeezed(label, Math.floor(room), height, measure), cost: 0 }];
}

function placing({ box, bottom }) {
  const { id, x, order, side, shape, lines, left, right, height, mark } = box;
  const { isOutlined } = box.label;
  const top = bottom + height;
  const leaderTop = bottom + mark;
  return { id, x, order, isOutlined, side, shape, lines, left, right, bottom, top, leaderTop };
}
