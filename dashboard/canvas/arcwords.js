// Arc words: where the words of an arc have room, at its far end or at the window's edge.
//
// Pure. They stand on no other words and no mark; where there is no such place, a dot stands for them.

import { pointAt } from "./curve.js";

const SIZE_PX = 13; // of the label font, in which they are measured: no narrower than the serif in which they are set
const LINE_PX = 16;
const BUTTON_PX = 24; // WCAG 2.2, 2.5.8
const BUTTON_PAD_PX = 8;
const MARK_PX = 8; // radius of the largest mark, with its air
const AIR_PX = 2; // around words
const AWAY_PX = 10; // from a mark's middle to words beside it
const ALONG_PX = [22, 34, 48]; // from the far end to words on the arc itself
const LINE_END_PX = 8; // from a label's line to words after it
const EN_SPACE = "\u2002";
const DOT_PX = 15; // from the far end to a dot
const TICK_LINE_PX = 16;
const MANY = "{} ({})";

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const around = (x, y, reach) => box(x - reach, y - reach, 2 * reach, 2 * reach);
const touch = (a, b) => a.left < b.right + AIR_PX && b.left < a.right + AIR_PX && a.top < b.bottom + AIR_PX && b.top < a.bottom + AIR_PX;

/** The boxes of a label's lines, from the first to the last. */
function linesOf(flag, measure) {
  return flag.lines.map(({ date, title }, at) => {
    const width = measure(date, false) + (date && title ? measure(EN_SPACE, false) : 0) + measure(title, true);
    return { x: flag.x, ...box(flag.left, flag.y + at * LINE_PX, width, LINE_PX) };
  });
}

/** The boxes of all words of a picture that an arc passes behind, each with the `x` it belongs to. */
export function wordBoxes({ flags, bars, ticks, folds, tickTextY }, measure) {
  return [
    ...flags.flatMap((flag) => linesOf(flag, measure)),
    ...bars.map(({ words, top, bottom }) => ({ x: words.left, left: words.left, right: words.right, top, bottom })),
    ...ticks.labels.map(({ x, left, right }) => ({ x, left, right, top: tickTextY, bottom: tickTextY + TICK_LINE_PX })),
    ...folds.map(({ left, right }) => ({ x: (left + right) / 2, left, right, top: tickTextY, bottom: tickTextY + TICK_LINE_PX })),
  ];
}

export class Room {
  constructor(picture, measure) {
    this.picture = picture;
    this.measure = measure;
    this.taken = [
      ...wordBoxes(picture, measure),
      ...picture.marks.map(({ x, y }) => around(x, y, MARK_PX)),
      ...picture.bars,
      ...[...picture.crowds, ...picture.folded].map(({ left, right, y }) => box(left, y - BUTTON_PX / 2, right - left, BUTTON_PX)),
    ];
    this.stems = picture.stems.map(({ x, top, bottom }) => box(x, top, 0, bottom - top));
  }

  isFree(place, walls) {
    const { plot, eraPx, axisY } = this.picture;
    const inside = place.left >= plot.left && place.right <= plot.right && place.top >= eraPx && place.bottom <= axisY - 4;
    return inside && !walls.some((wall) => touch(place, wall));
  }

  take(place) {
    this.taken.push(place);
    return place;
  }

  /** {label, dot} for the words of an arc: a box beside its far end or on its last part, else a dot on it. */
  beside(arc) {
    const { x, y } = arc.to;
    const width = Math.ceil(this.measure(arc.words, false, SIZE_PX));
    const at = (left, top) => box(left, top, width, LINE_PX);
    const length = Math.hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y);
    const along = ALONG_PX.filter((px) => px < length * 0.7).map((px) => pointAt(arc, 1 - px / length));
    const middle = y - LINE_PX / 2;
    const flag = this.picture.flags.find((f) => f.id === arc.key);
    const lines = flag ? linesOf(flag, this.measure).toReversed() : [];
    const places = [
      ...lines.map((line) => at(line.right + LINE_END_PX, line.top)),
      at(x - AWAY_PX - width, middle), at(x + AWAY_PX, middle),
      at(x - width / 2, y - AWAY_PX - LINE_PX), at(x - width + AWAY_PX, y - AWAY_PX - LINE_PX), at(x - AWAY_PX, y - AWAY_PX - LINE_PX),
      ...along.map((on) => at(on.x - width / 2, on.y - LINE_PX / 2)),
      ...along.flatMap((on) => [at(on.x - width - AWAY_PX / 2, on.y - LINE_PX / 2), at(on.x + AWAY_PX / 2, on.y - LINE_PX / 2)]),
    ];
    const label = places.find((place) => this.isFree(place, [...this.taken, ...this.stems])) ?? places.find((place) => this.isFree(place, this.taken));
    if (label) return { label: this.take(label), dot: null };
    return { label: null, dot: pointAt(arc, 1 - Math.min(0.5, DOT_PX / length)) };
  }

  /** Boxes at the window's edges for what lies beyond them, as near to `y` as there is room. */
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
    const { eraPx, zoneFoot } = this.picture;
    const steps = Array.from({ length: Math.floor((zoneFoot - eraPx - BUTTON_PX) / 4) }, (_, i) => eraPx + 2 + 4 * i);
    return steps
      .sort((a, b) => Math.abs(a + BUTTON_PX / 2 - y) - Math.abs(b + BUTTON_PX / 2 - y))
      .map((top) => this.edgeBox(end, top))
      .find((place) => this.isFree(place, this.taken));
  }

  edgeBox(end, top) {
    const { plot } = this.picture;
    const width = Math.ceil(this.measure(edgeWords(end), false)) + 2 * BUTTON_PAD_PX + 12;
    return box(end.isEarlier ? plot.left : plot.right - width, top, width, BUTTON_PX);
  }

  /** One box for all for which there is no room, in the row of the eras. */
  overEras(ends) {
    const words = [...new Set(ends.map((end) => end.words))].join(", ");
    const all = { ...ends[0], words, members: ends.flatMap((end) => end.members) };
    return { ...all, ...this.edgeBox(all, 1) };
  }
}

/** What is written at an edge: the words, and how many events if there are several. */
export function edgeWords({ words, members }) {
  return members.length > 1 ? MANY.replace("{}", () => words).replace("{}", String(members.length)) : words;
}
