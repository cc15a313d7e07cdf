/**
 * Placement: where one label may be drawn in relation to another.
 *
 * A leader rises from the axis at `x` to the mark, which is centred on the first line of the text; the text
 * begins next to the mark. All lengths are px, and y is measured upwards from the bottom of the label zone.
 * The frame of a box is the extent of its text. The label of the picked event and those of the events that
 * are linked to it have an outline: their frame is the outline, next to the mark. Other labels do not overlap
 * a frame.
 */

import { LINE_PX } from "../lines.js";

export const TEXT_PX = 11; // from the leader to the text: the mark's radius and a small gap
export const OUTLINE_X_PX = 5; // from the text to its outline, sideways
export const OUTLINE_Y_PX = 3; // from the text to its outline, upwards and downwards
export const OUTLINED_TEXT_PX = 13; // from the leader to a text with an outline
const MARK_PX = 7; // radius of the largest mark, a triangle
export const TEXT_CLEAR_PX = 8; // between two frames, sideways and upwards: half a line
const LEADER_CLEAR_PX = 6; // between a leader or a mark and another label's frame
const MARK_CLEAR_PX = 2; // between two marks
const REACH_PX = MARK_PX + MARK_CLEAR_PX / 2; // no rule applies to two boxes more than twice this apart
const NEAR_PX = TEXT_PX - LEADER_CLEAR_PX; // closer leaders count as one: neither crosses the other's text

/**
 * Return a box for a label, `{id, x, order, isOutlined}`: its text in one shape on one side, at a cost of
 * `penalty` px.
 *
 * `left` and `right` are the ends of the text, `frameLeft` and `frameRight` those of the frame. Relative to
 * the bottom of the text, `height` is its top, the frame reaches from `below` under it to `above` over it,
 * and `mark` is the middle of the mark.
 */
export function boxOf(label, side, { shape, lines, width, height }, penalty = 0) {
  const { id, x, order, isOutlined = false } = label;
  const away = isOutlined ? OUTLINED_TEXT_PX : TEXT_PX;
  const [padX, padY] = isOutlined ? [OUTLINE_X_PX, OUTLINE_Y_PX] : [0, 0];
  const left = side === "right" ? x + away : x - away - width;
  const right = left + width;
  const [frameLeft, frameRight] = [left - padX, right + padX];
  return {
    label,
    penalty,
    id,
    x,
    order,
    side,
    shape,
    lines,
    left,
    right,
    height,
    frameLeft,
    frameRight,
    reachLeft: Math.min(frameLeft, x) - REACH_PX,
    reachRight: Math.max(frameRight, x) + REACH_PX,
    below: padY,
    above: height + padY,
    mark: height - LINE_PX / 2,
  };
}

/**
 * Return the core of boxes of one label on one side: what each of them covers. Where it conflicts with others
 * at every bottom, so do all of them.
 */
export function coreOf(boxes) {
  const lowest = boxes.reduce((one, other) => (other.height < one.height ? other : one));
  return {
    ...lowest,
    frameLeft: Math.max(...boxes.map((box) => box.frameLeft)),
    frameRight: Math.min(...boxes.map((box) => box.frameRight)),
    reachLeft: Math.max(...boxes.map((box) => box.reachLeft)),
    reachRight: Math.min(...boxes.map((box) => box.reachRight)),
  };
}

/** Whether the frame lies between the zone's ends; a mark at the edge may extend beyond it. */
export function fitsAcross(box, zone) {
  return box.frameLeft >= zone.left && box.frameRight <= zone.right;
}

/**
 * Return the lowest bottom at which `box` conflicts with none of `others`, `[{box, bottom}]`; null if there
 * is none.
 */
export function lowestBottom(box, others, zone) {
  const { below, reachLeft, reachRight } = box;
  const highest = zone.height - box.above;
  let count = 0;
  for (let at = 0; at < others.length; at += 1) {
    const other = others[at];
    if (reachLeft > other.box.reachRight || other.box.reachLeft > reachRight) continue;
    forbid(box, other.box, other.bottom);
    if (low < below && high > highest) return null;
    if (low < highest && high > below) {
      lows[count] = low;
      highs[count] = high;
      count += 1;
    }
  }
  return lowestOutside(count, below, highest);
}

/** @type {number[]} */
const lows = []; // the ends of the open intervals of the last search, which are not collected as garbage
/** @type {number[]} */
const highs = [];

/** The lowest number from `lowest` to `highest` in none of the first `count` of the intervals; or null. */
function lowestOutside(count, lowest, highest) {
  let bottom = lowest;
  for (let at = 0; at < count && bottom <= highest; at += 1) {
    if (lows[at] >= bottom || highs[at] <= bottom) continue;
    bottom = highs[at];
    at = -1; // after moving up, check the intervals before it again
  }
  return bottom <= highest ? bottom : null;
}

/** Whether two placements, `{box, bottom}`, conflict. */
export function clash(one, other) {
  if (!reach(one.box, other.box)) return false;
  forbid(one.box, other.box, other.bottom);
  return low < one.bottom && one.bottom < high;
}

/** Whether every placement of `box` below `other` conflicts with it, wherever `other` is. */
export function belongsAbove(box, other) {
  const areNear = Math.abs(box.x - other.x) < NEAR_PX;
  return areNear ? precedes(box, other) : distance(other.x, box) < LEADER_CLEAR_PX;
}

function reach(box, other) {
  return box.reachLeft <= other.reachRight && other.reachLeft <= box.reachRight;
}

let low = 0;
let high = 0;

/**
 * Set `low` and `high` to the ends of the open interval of bottoms at which `box` conflicts with `other` at
 * `bottom`. They are not returned, because a search does this a million times.
 *
 * Each rule excludes an interval. If two rules apply, their intervals overlap, so the hull excludes no more
 * than the rules do.
 */
function forbid(box, other, bottom) {
  const foot = bottom - other.below;
  const head = bottom + other.above;
  const mark = bottom + other.mark;
  const apart = Math.abs(box.x - other.x);
  low = Infinity;
  high = -Infinity;
  if (gap(box, other) < TEXT_CLEAR_PX) {
    low = foot - TEXT_CLEAR_PX - box.above;
    high = head + TEXT_CLEAR_PX + box.below;
  }
  const markClear = MARK_PX + LEADER_CLEAR_PX;
  const distanceToOther = distance(box.x, other);
  if (distanceToOther < markClear) {
    low = Math.min(low, foot - markClear - box.mark);
    high = Math.max(high, head + markClear - box.mark);
    if (distanceToOther < LEADER_CLEAR_PX && apart >= NEAR_PX) high = Infinity;
  }
  const distanceFromOther = distance(other.x, box);
  if (distanceFromOther < markClear) {
    low = Math.min(low, mark - markClear - box.above);
    high = Math.max(high, mark + markClear + box.below);
    if (distanceFromOther < LEADER_CLEAR_PX && apart >= NEAR_PX) low = -Infinity;
  }
  const marksClear = 2 * MARK_PX + MARK_CLEAR_PX;
  if (apart < marksClear) {
    low = Math.min(low, mark - marksClear - box.mark);
    high = Math.max(high, mark + marksClear - box.mark);
    if (apart < NEAR_PX) {
      if (precedes(box, other)) low = -Infinity;
      if (precedes(other, box)) high = Infinity;
    }
  }
}

function gap(box, other) {
  return Math.max(box.frameLeft - other.frameRight, other.frameLeft - box.frameRight);
}

function distance(x, box) {
  return Math.max(box.frameLeft - x, x - box.frameRight);
}

function precedes(box, other) {
  return box.order < other.order || (box.order === other.order && box.id < other.id);
}
