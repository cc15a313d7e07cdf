// Frames: the outlines of the picked event and of the events that are linked to it. Pure.

import { keyOf } from "./clusters.js";
import { OUTLINE_X_PX, OUTLINE_Y_PX } from "./labels/placement.js";

const BAR_PX = [3, 2]; // from a picked bar and its words to the outline, sideways and upwards
const RING_PX = 10; // from the middle of a mark without a label to its outline
const PILL_PX = [3, 15]; // from a pill to its outline, sideways, and from its middle upwards

const isLinked = ({ eventLink }) => Boolean(eventLink);

function ofLabel(label, mark) {
  return {
    key: mark.id,
    x: mark.x,
    left: label.left - OUTLINE_X_PX,
    right: label.right + OUTLINE_X_PX,
    top: label.y - (label.padY ?? OUTLINE_Y_PX),
    bottom: label.bottomY + (label.padY ?? OUTLINE_Y_PX),
  };
}

function ofPickedBar({ id, left, right, top, bottom, words }) {
  const [across, up] = BAR_PX;
  const outer = { left: Math.min(left, words.left) - across, right: Math.max(right, words.right) + across };
  return { key: id, x: outer.left, ...outer, top: top - up, bottom: bottom + up };
}

function ofBarWords({ id, top, bottom, words }) {
  const [left, right] = [words.left - OUTLINE_X_PX, words.right + OUTLINE_X_PX];
  return { key: id, x: words.left, left, right, top: top - 1, bottom: bottom + 1 };
}

function ofStrip({ id, left, right, top, bottom }) {
  const [across, up] = BAR_PX;
  return { key: id, x: left, left: left - across, right: right + across, top: top - up, bottom: bottom + up };
}

function ofMark({ id, x, y }) {
  return {
    key: id,
    x,
    left: x - RING_PX,
    right: x + RING_PX,
    top: y - RING_PX,
    bottom: y + RING_PX,
    isRound: true,
  };
}

function ofPill(cluster) {
  const { x, left, right, y } = cluster;
  const [across, up] = PILL_PX;
  return {
    key: keyOf(cluster),
    x,
    left: left - across,
    right: right + across,
    top: y - up,
    bottom: y + up,
    isRound: true,
  };
}

const faded = (frame, { matched }) => ({ ...frame, isFaded: !matched });

/**
 * Return the outlines of a layout, [{key, x, left, right, top, bottom, isPicked, isRound, isFaded}] in px;
 * each moves with the date at `x`, and is faded if nothing in it matches. `key` is the id of the event or the
 * key of the cluster. They are around the labels of the picked event and of the linked ones; without a label,
 * around the mark, the bar or the pill.
 */
export function framesOf({ labels, marks, bars, clusters, folded }) {
  const labelled = new Map(labels.map((label) => [label.id, label]));
  const ofEvent = (mark) => (labelled.has(mark.id) ? ofLabel(labelled.get(mark.id), mark) : ofMark(mark));
  return [
    ...marks.filter(isLinked).map((mark) => faded(ofEvent(mark), mark)),
    ...bars.filter(isLinked).map((bar) => faded(bar.words ? ofBarWords(bar) : ofStrip(bar), bar)),
    ...[...clusters, ...folded].filter(isLinked).map((cluster) => faded(ofPill(cluster), cluster)),
    ...marks.filter(({ picked }) => picked).map((mark) => ({ ...ofEvent(mark), isPicked: true })),
    ...bars.filter(({ picked }) => picked).map((bar) => ({ ...ofPickedBar(bar), isPicked: true })),
  ];
}
