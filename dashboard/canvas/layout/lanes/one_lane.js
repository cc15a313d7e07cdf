// One lane: where the events of a lane are drawn. Pure.

import { unlabelledOf } from "./unlabelled.js";
import { ECHO_PX, ECHO_ROWS, echoesOf } from "./echoes.js";
import { barItem, pointItem } from "./items.js";
import { packedRows } from "./rows.js";

/** @import { Lane } from "./lanes.js" */

const PAD_PX = 4; // above and below what a lane contains
const ROW_PX = 18;
const LINE_PX = 16; // of words, as in the stylesheet
const BAR_PX = 16;
const FRAME_PX = 1; // from words to their outline: rows are close to each other
const BAND_PX = [8, 9.5]; // from the middle of a mark down to its soft band, which underlines it
const PILLS_PX = 26; // a row of marks with pills
const MARKS_PX = 18; // and without
const STRIP_PX = 4; // a thin bar
const STRIP_PITCH_PX = 6;
const SILHOUETTE_PX = 16;
const LEAST_PX = 24; // of a lane: WCAG 2.2, 2.5.8, for its header
const NAMED_PX = 42; // of a lane whose header has two lines
const HEADING_PX = 24; // the name of a side above its lanes

/**
 * Return what is drawn in `lane`, the lane with this number, from `top` px on, {lane: {top, bottom, counts},
 * marks, labels, bars, bands, clusters, echoes: one item}, in px.
 */
export function laneLayout(lane, number, top, drawn, rowsMost, isFiltered) {
  const { frame, selection } = drawn;
  const own = drawn.among(lane.full);
  const others = drawn.among(lane.echoes.filter((index) => selection.matched[index]));
  const all = [...own.points, ...own.bars];
  const matched = all.reduce((sum, index) => sum + selection.matched[index], 0);
  const isOpen = !lane.isClosed && (matched > 0 || !isFiltered);
  const stack = new Stack(frame, number, top + frame.px(lane.heading === null ? 0 : HEADING_PX));
  stack.space(PAD_PX);
  const left = placeRows(stack, own, drawn, isOpen ? rowsMost : 1, isOpen);
  placeUnlabelled(stack, left, drawn);
  const echoes = isOpen
    ? placeEchoes(stack, others, drawn)
    : { marks: [], more: [], steps: [], bars: [], lane: number };
  stack.space(PAD_PX);
  const counts = { count: all.length, matched, shared: others.points.length + others.bars.length };
  const hasOnlyShared = isOpen && counts.count === 0 && counts.shared > 0; // which its header counts
  const least = stack.hasWords || hasOnlyShared ? NAMED_PX : LEAST_PX;
  const bottom = Math.max(stack.y, stack.top + frame.px(least));
  return {
    lane: {
      key: lane.key,
      number,
      top,
      contentTop: stack.top,
      bottom,
      isOpen,
      isLow: bottom - stack.top < frame.px(NAMED_PX),
      ...counts,
    },
    marks: stack.marks,
    labels: stack.labels,
    bars: stack.bars,
    bands: stack.bands,
    clusters: stack.clusters,
    echoes: [echoes],
  };
}

/** What a lane contains so far, and the y at which it goes on. */
class Stack {
  constructor(frame, number, top) {
    this.frame = frame;
    this.number = number;
    this.top = top;
    this.y = top;
    this.hasWords = false;
    this.marks = [];
    this.labels = [];
    this.bars = [];
    this.bands = [];
    this.clusters = [];
  }

  space(px) {
    this.y += this.frame.px(px);
  }

  mark(event, x, y, labelled) {
    this.marks.push({ ...event, x, y, labelled, lane: this.number });
  }

  pill(cluster, y) {
    this.clusters.push({ ...cluster, y, lane: this.number });
  }
}

/** The order in which events get a place with words: the picked and linked ones by `isFirst`. */
function byRank({ placeable: a }, { placeable: b }) {
  return Number(b.matched) - Number(a.matched) || b.weight - a.weight || a.order - b.order;
}

const isOutlined = ({ placeable }) => placeable.picked || Boolean(placeable.eventLink);

/** The picked event, then the linked ones in their order. */
function byPick({ placeable: a }, { placeable: b }) {
  return Number(b.picked) - Number(a.picked) || a.order - b.order;
}

/** Place the rows of words; return the events without one. In a closed lane only the picked event has one. */
function placeRows(stack, { points, bars }, drawn, rowsMost, isOpen) {
  const { visible } = drawn;
  const withWords = points
    .map((index) => drawn.point(index))
    .filter(({ picked, matched, index }) => picked || (isOpen && matched && !visible.atEdge[index]));
  const bands = drawn.bandsOf(withWords);
  const pointItems = withWords.map((point) => pointItem(point, bands.get(point.index), drawn));
  const barItems = drawn
    .barsOf(bars)
    .filter((bar) => isOpen || bar.picked)
    .map((bar) => barItem(bar, drawn));
  const items = [...pointItems, ...barItems].sort(byRank);
  const rows = packedRows(items, new Set(items.filter(isOutlined).sort(byPick)), rowsMost);
  for (const row of rows) placeRow(stack, row, bands, drawn);
  const placed = new Set(rows.flatMap((row) => row.map(({ item }) => item.placeable.index)));
  const isLeft = (index) => !placed.has(index);
  return { points: points.filter(isLeft), bars: bars.filter(isLeft) };
}

function placeRow(stack, row, bands, drawn) {
  const { frame } = stack;
  const top = stack.y;
  const middle = top + frame.px(LINE_PX / 2);
  for (const { item, words } of row) {
    const { index, x } = item.placeable;
    if (item.isPoint) placePoint(stack, drawn.event(index), x, words, middle, top, bands.get(index));
    else {
      const bottom = top + frame.px(BAR_PX);
      const place = { words, row: 0, top, bottom, lane: stack.number };
      stack.bars.push({ ...drawn.event(index), ...item.placeable, ...place });
    }
  }
  stack.hasWords = true;
  stack.space(ROW_PX);
}

function placePoint(stack, event, x, words, middle, top, band) {
  const { frame } = stack;
  stack.mark(event, x, middle, true);
  const { lines, left, right } = words;
  const bottomY = top + frame.px(LINE_PX);
  stack.labels.push({
    id: event.id,
    index: event.index,
    x,
    lines,
    left,
    right,
    y: top,
    bottomY,
    form: event.mark,
    padY: FRAME_PX,
    lane: stack.number,
  });
  if (!band) return;
  const [from, to] = BAND_PX.map((px) => middle + frame.px(px));
  stack.bands.push({ ...band, top: from, bottom: to, lane: stack.number });
}

/** Place the marks, pills and thin bars of the events without words. */
function placeUnlabelled(stack, { points, bars }, drawn) {
  const { frame, selection, story, visible } = drawn;
  const matches = (index) => selection.matched[index] === 1;
  const marks = points.map((index) => ({
    index,
    x: visible.x[index],
    order: story.events.order[index],
    matched: matches(index),
  }));
  const { singles, clusters, strips, counts } = unlabelledOf(
    marks,
    drawn.barsOf(bars),
    frame.plot,
    drawn.widthOf,
  );
  if (points.length) {
    const rowPx = frame.px(clusters.length ? PILLS_PX : MARKS_PX);
    const y = stack.y + rowPx / 2;
    for (const { index, x } of singles) stack.mark(drawn.event(index), x, y, false);
    for (const cluster of clusters) stack.pill(drawn.cluster(cluster), y);
    stack.y += rowPx;
  }
  const first = stack.y;
  for (const { bar, row } of strips) {
    const top = first + frame.px(row * STRIP_PITCH_PX + 1);
    const bottom = top + frame.px(STRIP_PX);
    const place = { words: null, row: 0, top, bottom, lane: stack.number };
    stack.bars.push({ ...drawn.event(bar.index), ...bar, ...place });
    stack.y = Math.max(stack.y, first + frame.px((row + 1) * STRIP_PITCH_PX));
  }
  if (counts.length === 0) return;
  const y = stack.y + frame.px(PILLS_PX / 2);
  for (const cluster of counts) stack.pill(drawn.cluster(cluster), y);
  stack.space(PILLS_PX);
}

/** Place the echoes: {marks: [{index, x, y}], more: [{x, y, members}], steps, bars, y, lane}. */
function placeEchoes(stack, { points, bars }, drawn) {
  const { frame, visible } = drawn;
  const {
    marks,
    more,
    steps,
    bars: lasting,
  } = echoesOf(
    points.map((index) => ({ index, x: visible.x[index] })),
    bars.length ? drawn.barsOf(bars) : [],
  );
  if (marks.length) stack.space(2);
  const yOf = (row) => stack.y + frame.px((row + 0.5) * ECHO_PX);
  const rows = Math.max(0, ...marks.map(({ row }) => row + 1)) + (more.length ? 1 : 0);
  const placed = {
    lane: stack.number,
    marks: marks.map(({ index, x, row }) => ({ index, x, y: yOf(row) })),
    more: more.map(({ x, members }) => ({ x, members, y: yOf(ECHO_ROWS) })),
    steps,
    bars: lasting.map(({ index, left, right }) => ({ index, left, right })),
  };
  stack.space(rows * ECHO_PX);
  const top = stack.y;
  if (steps.length) stack.space(SILHOUETTE_PX);
  return { ...placed, top, foot: stack.y };
}
