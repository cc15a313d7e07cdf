// Edge labels: words at the edges of the window, for the events outside it that are linked to the picked one.
//
// Pure. The words cover no other words, no mark and no bar. If there is no such place, they are in the row of
// the eras.

import { lineScaleOf } from "./lines.js";
import { OUTLINE_X_PX, OUTLINE_Y_PX } from "./labels/placement.js";

const BUTTON_PX = 24; // WCAG 2.2, 2.5.8
const BUTTON_PAD_PX = 8;
const ARROW_PX = 12;
const MARK_PX = 8; // radius of the largest mark, with a margin
const AIR_PX = 2; // at the left and right of words; the line height is margin enough above and below
const STEP_PX = 4; // between two heights that are tried
const NEAR_PX = 640; // from the picked event to the words: more than the height of a label zone

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const touch = (a, b) =>
  a.left < b.right + AIR_PX && b.left < a.right + AIR_PX && a.top < b.bottom && b.top < a.bottom;

/** The boxes of everything that the words must not cover. */
function takenIn({ labels, bars, marks, clusters, folded }, buttonPx) {
  return [
    ...labels.map(({ left, right, y, bottomY }) => ({
      left: left - OUTLINE_X_PX,
      right: right + OUTLINE_X_PX,
      top: y - OUTLINE_Y_PX,
      bottom: bottomY + OUTLINE_Y_PX,
    })),
    ...bars,
    ...bars
      .filter(({ words }) => words)
      .map(({ words, top, bottom }) => ({ left: words.left, right: words.right, top, bottom })),
    ...marks.map(({ x, y }) => box(x - MARK_PX, y - MARK_PX, 2 * MARK_PX, 2 * MARK_PX)),
    ...[...clusters, ...folded].map(({ left, right, y }) =>
      box(left, y - buttonPx / 2, right - left, buttonPx),
    ),
  ];
}

/**
 * Return the words at the edges of the window: [{key, isEarlier, words, members, left, right, top, bottom}].
 *
 * `links` are the events outside the window that are linked to the picked one, [{index, words, isEarlier}].
 * Those with the same words on the same side have one label, as near to `y` px as possible.
 */
export function edgeLabelsOf(links, layout, y, measure, messages) {
  const groups = Map.groupBy(links, (link) => `${link.isEarlier ? "earlier" : "later"} ${link.words}`);
  const labels = Array.from(groups, ([key, group]) => ({
    key,
    words: group[0].words,
    isEarlier: group[0].isEarlier,
    members: group.map(({ index }) => index),
  }));
  const room = new EdgeRoom(layout, measure, messages);
  return [true, false].flatMap((isEarlier) =>
    room.placed(
      labels.filter((label) => label.isEarlier === isEarlier),
      y,
    ),
  );
}

/** The free space at the edges of a layout. Each place that is used is no longer free. */
class EdgeRoom {
  constructor(layout, measure, messages) {
    this.layout = layout;
    this.measure = measure;
    this.messages = messages;
    this.buttonPx = BUTTON_PX * lineScaleOf(measure);
    this.taken = takenIn(layout, this.buttonPx);
  }

  /**
   * Return the labels of one edge with their boxes; those without a place share one in the row of the eras.
   */
  placed(labels, y) {
    const found = [];
    const left = [];
    for (const label of labels) {
      const place = this.placeOf(label, y);
      if (place) {
        this.taken.push(place);
        found.push({ ...label, ...place });
      } else left.push(label);
    }
    return left.length ? [...found, this.overEras(left)] : found;
  }

  placeOf(label, y) {
    const { top: highest, foot } = this.layout.edgeZone;
    const from = Math.max(highest, y - NEAR_PX);
    const count = Math.max(0, Math.floor((Math.min(foot, y + NEAR_PX) - from - this.buttonPx) / STEP_PX));
    const middle = (top) => Math.abs(top + this.buttonPx / 2 - y);
    return Array.from({ length: count }, (_, i) => from + AIR_PX + STEP_PX * i)
      .sort((a, b) => middle(a) - middle(b))
      .map((top) => this.boxOf(label, top))
      .find((place) => !this.taken.some((wall) => touch(place, wall)));
  }

  boxOf(label, top) {
    const { plot } = this.layout;
    const words = this.measure(edgeWords(label, this.messages), false);
    const width = Math.min(Math.ceil(words) + 2 * BUTTON_PAD_PX + ARROW_PX, (plot.right - plot.left) / 2);
    return box(label.isEarlier ? plot.left : plot.right - width, top, width, this.buttonPx);
  }

  /** Return one label in the row of the eras for all of `labels`. */
  overEras(labels) {
    const words = [...new Set(labels.flatMap((label) => label.words.split(", ")))].join(", ");
    const all = { ...labels[0], words, members: labels.flatMap((label) => label.members) };
    return { ...all, ...this.boxOf(all, 1) };
  }
}

/** Return the words at an edge, with the number of events if there are several. */
export function edgeWords({ words, members }, messages) {
  return members.length > 1
    ? messages.gettext("%(relation)s (%(number)s)", {
        relation: words,
        number: messages.number(members.length),
      })
    : words;
}
