/**
 * Flags: where one label may stand beside another.
 *
 * A label is a flag: a stem rises from the axis at `x`, the mark sits at its top, centred on the first line
 * of the text, which starts beside it. All lengths are px; y counts upwards from the foot of the label zone.
 * The frame of a flag is its text box; the picked label's frame goes around mark and text. Others keep clear
 * of the frame.
 */

import { LINE_PX } from "../lines.js";

export const TEXT_PX = 11; // from the stem to the text: the mark's radius and a little air
export const PICKED_PX = 6; // padding of the picked label's frame
const MARK_PX = 7; // radius of the largest mark, a triangle
const TEXT_CLEAR_PX = 8; // between two frames, sideways and upwards: half a line
const STEM_CLEAR_PX = 6; // between a stem or a mark and another label's frame
const MARK_CLEAR_PX = 2; // between two marks
const REACH_PX = MARK_PX + MARK_CLEAR_PX / 2; // no rule holds for two flags more than twice this apart
const NEAR_PX = TEXT_PX - STEM_CLEAR_PX; // closer stems count as one: each runs clear of the other's text

/**
 * A flag of a label, `{id, x, order, picked}`, on one side with one shape of its text, dearer by `toll` px.
 *
 * `left` and `right` bound the text and `frameLeft` and `frameRight` the frame; standing at a bottom, its
 * text reaches `height` up, its frame from `below` under it to `above` over it, its mark is `mark` over it.
 */
export function flagOf(label, side, { shape, lines, width, height }, toll = 0) {
  const { id, x, order, picked } = label;
  const left = side === "right" ? x + TEXT_PX : x - TEXT_PX - width;
  const right = left + width;
  const pad = picked ? PICKED_PX : 0;
  const frameLeft = picked ? Math.min(left, x - MARK_PX) - pad : left;
  const frameRight = picked ? Math.max(right, x + MARK_PX) + pad : right;
  return {
    label,
    toll,
    id,
    x,
    order,
    picked: Boolean(picked),
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
    below: pad,
    above: height + pad,
    mark: height - LINE_PX / 2,
  };
}

/** Whether text and padding lie between the zone's ends; a mark at its very edge may stick out. */
export function fitsAcross(flag, zone) {
  return flag.left - flag.below >= zone.left && flag.right + flag.below <= zone.right;
}

/** The lowest bottom at which `flag` is legal beside all `others`, `[{flag, bottom}]`; null where none is. */
export function lowestBottom(flag, others, zone) {
  const highest = zone.height - flag.above;
  const barred = [];
  for (const other of others) {
    if (!reach(flag, other.flag)) continue;
    const [low, high] = forbidden(flag, other.flag, other.bottom);
    if (low < flag.below && high > highest) return null;
    if (low < highest && high > flag.below) barred.push(low, high);
  }
  let bottom = flag.below;
  for (let at = 0; at < barred.length && bottom <= highest; at += 2) {
    if (barred[at] >= bottom || barred[at + 1] <= bottom) continue;
    bottom = barred[at + 1];
    at = -2; // lifted out of one interval, it may have come into one that was looked at before
  }
  return bottom <= highest ? bottom : null;
}

/** Whether two standing flags, `{flag, bottom}`, are illegal side by side. */
export function clash(one, other) {
  if (!reach(one.flag, other.flag)) return false;
  const [low, high] = forbidden(one.flag, other.flag, other.bottom);
  return low < one.bottom && one.bottom < high;
}

/** Whether no bottom below `other`'s is legal for `flag`, wherever `other` stands. */
export function belongsAbove(flag, other) {
  return reach(flag, other) && forbidden(flag, other, 0)[0] === -Infinity;
}

function reach(flag, other) {
  return flag.reachLeft <= other.reachRight && other.reachLeft <= flag.reachRight;
}

/**
 * The bottoms that `flag` may not take beside `other` standing at `bottom`: an open interval.
 *
 * Each rule bars an interval, and the intervals of one pair overlap wherever two rules apply, so their
 * hull bars no bottom that no rule does.
 */
function forbidden(flag, other, bottom) {
  const foot = bottom - other.below;
  const head = bottom + other.above;
  const mark = bottom + other.mark;
  const apart = Math.abs(flag.x - other.x);
  let low = Infinity;
  let high = -Infinity;
  if (gap(flag, other) < TEXT_CLEAR_PX) {
    low = foot - TEXT_CLEAR_PX - flag.above;
    high = head + TEXT_CLEAR_PX + flag.below;
  }
  const markClear = MARK_PX + STEM_CLEAR_PX;
  const away = distance(flag.x, other);
  if (away < markClear) {
    low = Math.min(low, foot - markClear - flag.mark);
    high = Math.max(high, head + markClear - flag.mark);
    if (away < STEM_CLEAR_PX && apart >= NEAR_PX) high = Infinity;
  }
  const otherAway = distance(other.x, flag);
  if (otherAway < markClear) {
    low = Math.min(low, mark - markClear - flag.above);
    high = Math.max(high, mark + markClear + flag.below);
    if (otherAway < STEM_CLEAR_PX && apart >= NEAR_PX) low = -Infinity;
  }
  const marksClear = 2 * MARK_PX + MARK_CLEAR_PX;
  if (apart < marksClear) {
    low = Math.min(low, mark - marksClear - flag.mark);
    high = Math.max(high, mark + marksClear - flag.mark);
    if (apart < NEAR_PX) {
      if (precedes(flag, other)) low = -Infinity;
      if (precedes(other, flag)) high = Infinity;
    }
  }
  return [low, high];
}

function gap(flag, other) {
  return Math.max(flag.frameLeft - other.frameRight, other.frameLeft - flag.frameRight);
}

function distance(x, flag) {
  return Math.max(flag.frameLeft - x, x - flag.frameRight);
}

function precedes(flag, other) {
  return flag.order < other.order || (flag.order === other.order && flag.id < other.id);
}
