// Arc labels: the places of the words of arcs, at the far end of an arc or at the edge of the window.
//
// Pure. The words cover no other words, no mark and no leader. If there is no such place, a dot on the arc is
// drawn instead of its words.

import { pointAt } from "./curve.js";
import { LINE_PX, lineScaleOf } from "../lines.js";

// The words are measured in the label font, which is no narrower than the serif font in which they are drawn.
const SIZE_PX = 13;
const BUTTON_PX = 24; // WCAG 2.2, 2.5.8
const BUTTON_PAD_PX = 8;
const ARROW_PX = 12;
const MARK_PX = 8; // radius of the largest mark, with a margin
const AIR_PX = 2; // at the left and right of words; the line height is margin enough above and below
const OFFSET_PX = 10; // from the middle of a mark to words next to it
const ALONG_PX = [22, 34, 48]; // from the far end to words on the arc itself
const ALONG_SHARE = 0.7; // of an arc: words further from its end would seem to belong to its start
const ARC_OFFSET_PX = 5; // from an arc to words next to it
const LINE_END_PX = 8; // from the end of a line of a label to words after it
const EN_SPACE = "\u2002";
const DOTS_PX = [15, 11, 19, 24, 30, 38, 48]; // from the far end to a dot, best first
const DOT_REACH_PX = 3;
const AXIS_CLEAR_PX = 4;
const EDGE_STEP_PX = 4; // between two heights that are tried at an edge

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const around = (x, y, reach) => box(x - reach, y - reach, 2 * reach, 2 * reach);
const touch = (a, b) =>
  a.left < b.right + AIR_PX && b.left < a.right + AIR_PX && a.top < b.bottom && b.top < a.bottom;

/** The height in px of a line of text with `measure`. */
const linePx = (measure) => LINE_PX * lineScaleOf(measure);

/** The boxes of the lines of a label, from the first to the last. */
function linesOf(label, measure) {
  return label.lines.map(({ date, title }, at) => {
    const width =
      measure(date, false) + (date && title ? measure(EN_SPACE, false) : 0) + measure(title, true);
    return { x: label.x, ...box(label.left, label.y + at * linePx(measure), width, linePx(measure)) };
  });
}

/**
 * Return the boxes of all words of a layout that an arc passes behind, each with the `x` of its mark or
 * middle.
 */
export function wordBoxes({ labels, bars, ticks, folds, tickTextY }, measure) {
  return [
    ...labels.flatMap((label) => linesOf(label, measure)),
    ...bars.map(({ words, top, bottom }) => ({
      x: words.left,
      left: words.left,
      right: words.right,
      top,
      bottom,
    })),
    ...ticks.labels.map(({ x, left, right }) => ({
      x,
      left,
      right,
      top: tickTextY,
      bottom: tickTextY + linePx(measure),
    })),
    ...folds.map(({ left, right }) => ({
      x: (left + right) / 2,
      left,
      right,
      top: tickTextY,
      bottom: tickTextY + linePx(measure),
    })),
  ];
}

const lengthOf = ({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y);

/** The point of an arc that is about `px` from its end, at most half of its length. */
const fromEnd = (arc, px) => pointAt(arc, 1 - Math.min(0.5, px / lengthOf(arc)));

/**
 * The places for the words of an arc, best first: after the lines of the label at its end, next to or above
 * its end, along it.
 */
function placesFor(arc, label, plot, measure) {
  const { x, y } = arc.to;
  const line = linePx(measure);
  const width = Math.ceil(measure(arc.words, false, SIZE_PX));
  const at = (left, top) => box(left, top, width, line);
  const [middle, over] = [y - line / 2, y - OFFSET_PX - line];
  const along = ALONG_PX.filter((px) => px < lengthOf(arc) * ALONG_SHARE).map((px) => fromEnd(arc, px));
  return [
    ...(label
      ? linesOf(label, measure)
          .toReversed()
          .map(({ right, top }) => at(right + LINE_END_PX, top))
      : []),
    at(x - OFFSET_PX - width, middle),
    at(x + OFFSET_PX, middle),
    ...[x - width / 2, x - width + OFFSET_PX, x - OFFSET_PX].map((left) =>
      at(Math.max(plot.left, Math.min(left, plot.right - width)), over),
    ),
    ...along.map((on) => at(on.x - width / 2, on.y - line / 2)),
    ...along.flatMap((on) => [
      at(on.x - width - ARC_OFFSET_PX, on.y - line / 2),
      at(on.x + ARC_OFFSET_PX, on.y - line / 2),
    ]),
  ];
}

/**
 * The places for the words of an arc that ends at a bar, best first: after the words of the bar, after its
 * end, before its start.
 */
function placesInRow(arc, bar, measure) {
  const width = Math.ceil(measure(arc.words, false, SIZE_PX));
  const right = Math.max(bar.right, bar.words.right);
  const lefts = [
    bar.words.right + LINE_END_PX,
    right + LINE_END_PX,
    Math.min(bar.left, bar.words.left) - LINE_END_PX - width,
  ];
  return lefts.map((left) => box(left, bar.top, width, linePx(measure)));
}

/** The free space of a layout for words of arcs. Each place that is used is no longer free. */
export class Room {
  constructor(layout, measure, messages) {
    this.layout = layout;
    this.measure = measure;
    this.messages = messages;
    this.buttonPx = BUTTON_PX * lineScaleOf(measure);
    this.words = wordBoxes(layout, measure);
    this.taken = [
      ...this.words,
      ...layout.marks.map(({ x, y }) => around(x, y, MARK_PX)),
      ...layout.bars,
      ...[...layout.clusters, ...layout.folded].map(({ left, right, y }) =>
        box(left, y - this.buttonPx / 2, right - left, this.buttonPx),
      ),
    ];
    this.leaders = layout.leaders.map(({ x, top, bottom }) => box(x, top, 0, bottom - top));
  }

  isFree(place, walls) {
    const { eraPx, axisY } = this.layout;
    return place.top >= eraPx && place.bottom <= axisY - AXIS_CLEAR_PX && this.isClear(place, walls);
  }

  isClear(place, walls) {
    const { plot } = this.layout;
    return place.left >= plot.left && place.right <= plot.right && !walls.some((wall) => touch(place, wall));
  }

  take(place) {
    this.taken.push(place);
    return place;
  }

  /** Return {label, dot} for the words of an arc: a box near its far end, or else a dot on the arc. */
  placeWords(arc) {
    const label = this.labelOf(arc);
    if (label) return { label: this.take(label), dot: null };
    const dots = DOTS_PX.map((px) => fromEnd(arc, px));
    return {
      label: null,
      dot:
        dots.find(({ x, y }) => !this.words.some((wall) => touch(around(x, y, DOT_REACH_PX), wall))) ??
        dots[0],
    };
  }

  /** Return the best free place for the words of an arc, or undefined. */
  labelOf(arc) {
    const { labels, bars, plot } = this.layout;
    const bar = bars.find(({ id }) => id === arc.key);
    if (bar) {
      // The words may overlap the bar at which the arc ends.
      const others = this.taken.filter((wall) => wall !== bar);
      return placesInRow(arc, bar, this.measure).find((place) => this.isClear(place, others));
    }
    const places = placesFor(
      arc,
      labels.find((label) => label.id === arc.key),
      plot,
      this.measure,
    );
    const walls = [...this.taken, ...this.leaders];
    return places.find((place) => this.isFree(place, walls));
  }

  /** Return boxes at the edges of the window for events beyond them, as near to `y` as possible. */
  atEdges(ends, y) {
    const placed = [];
    for (const isEarlier of [true, false]) {
      const own = ends.filter((end) => end.isEarlier === isEarlier);
      const left = [];
      for (const end of own) {
        const place = this.edgePlace(end, y);
        if (place) placed.push({ ...end, ...this.take(place) });
        else left.push(end);
      }
      if (left.length) placed.push(this.overEras(left));
    }
    return placed;
  }

  edgePlace(end, y) {
    const { eraPx, zoneFoot } = this.layout;
    const tops = Array.from(
      { length: Math.floor((zoneFoot - eraPx - this.buttonPx) / EDGE_STEP_PX) },
      (_, i) => eraPx + AIR_PX + EDGE_STEP_PX * i,
    );
    return tops
      .sort((a, b) => Math.abs(a + this.buttonPx / 2 - y) - Math.abs(b + this.buttonPx / 2 - y))
      .map((top) => this.edgeBox(end, top))
      .find((place) => this.isFree(place, this.taken));
  }

  edgeBox(end, top) {
    const { plot } = this.layout;
    const width =
      Math.ceil(this.measure(edgeWords(end, this.messages), false)) + 2 * BUTTON_PAD_PX + ARROW_PX;
    return box(end.isEarlier ? plot.left : plot.right - width, top, width, this.buttonPx);
  }

  /**
   * Return one box in the row of the eras, for all `ends` without a place of their own. It has as many of
   * their words as fit into half of the chart, so that it cannot touch the box of the other edge.
   */
  overEras(ends) {
    const { plot } = this.layout;
    const words = [...new Set(ends.flatMap((end) => end.words.split(", ")))];
    const members = ends.flatMap((end) => end.members);
    const boxOf = (count) => {
      const shown = count < words.length ? [...words.slice(0, count), "…"] : words;
      const all = { ...ends[0], words: shown.join(", "), members };
      return { ...all, ...this.edgeBox(all, 1) };
    };
    const counts = words.map((_, at) => words.length - at);
    const boxes = counts.map(boxOf);
    return boxes.find(({ left, right }) => right - left < (plot.right - plot.left) / 2) ?? boxes.at(-1);
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
