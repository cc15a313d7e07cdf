// Layout: where everything on the timeline is, in pixels.
//
// Pure: it makes a layout from a story, what the reader asks, the visible part of the axis and a width. It
// measures text with the function it is given and touches no document; render/paint.js, marks_svg.js and
// marks_plotly.js draw what it returns.

import { arcsOf } from "./arcs/arcs.js";
import { packBars } from "./bars.js";
import { bandsOf, barsOf, erasOf, foldsOf, stretchesOf } from "../axis/extents.js";
import { STACK_PX, clustered, keyOf, pillWidthOf } from "./clusters.js";
import { labelsOf } from "./labels/candidates.js";
import { dateSpan } from "../time/date_words.js";
import { recentWords } from "../story/recent.js";
import { WORKED_OUT } from "../story/forms.js";
import { lineScaleOf } from "./lines.js";
import { lastDayOf, orderTicks, stepsOf } from "../axis/equal_steps.js";
import { BARS_PX, BAR_PITCH_PX, ERA_PX, FOOT_PX, ROW_PX, heightOf, roomOf } from "./heights.js";
import { shareOf } from "../axis/scale.js";
import { visibleEvents, pixelsOf } from "../axis/visible.js";
import { eventOf } from "../story/story.js";
import { ticks } from "../axis/ticks.js";

const MARGIN = { left: 10, right: 14 };
const TICK_TEXT_PX = 9;
const BAR_PX = 17;
const MARK_PX = 8; // half of the largest mark
const LABEL_AIR_PX = 6; // around a label with its mark, the frame of a picked one included
const COUNTS_PX = 24; // the row of counts, whose middles stand in it

/** The horizontal room of the chart in a page of `width` px: {left, right}. */
export function plotOf(width) {
  return { left: MARGIN.left, right: width - MARGIN.right };
}

/**
 * The layout of everything on the chart at `width` px.
 *
 * `selection` is {matched: bytes in the story's order, picked: id or null, recent: of story/recent.js, days: those
 * of the visible events, as `touches` takes them}, `scale` a prepared scale, `view` the part of it that is
 * shown. y counts downwards from the top of the chart. Every visible event is in exactly one of `marks`,
 * `bars`, or the members of `clusters` and `folded`; an event without a place in time is in none.
 */
export function layOut(story, selection, scale, view, width, measure) {
  const plot = plotOf(width);
  const at = pixelsOf(view, plot);
  const lineScale = lineScaleOf(measure);
  const frame = {
    plot,
    at,
    x: (day) => at(shareOf(scale, day)),
    px: (height) => height * lineScale, // of a height that counts lines as the stylesheet has them
    room: roomOf(story, scale, plot, measure),
    measure,
  };
  const visible = visibleEvents(story, scale, view, plot, selection.days);
  const stretches = stretchesOf(scale, view, at);
  const axisY = frame.px(frame.room.axisY);
  const points = pointsIn(frame, story, visible, selection, stretches);
  const bars = barsIn(frame, story, scale, visible, selection);
  const folds = foldsIn(frame, story, scale, points.labels);
  const asOf = asOfIn(frame, story);
  const layout = {
    width,
    height: frame.px(heightOf(story.bars)),
    lineScale,
    plot,
    view,
    axisY,
    zoneFoot: frame.px(frame.room.zoneFoot),
    tickTextY: axisY + TICK_TEXT_PX,
    eraPx: frame.px(ERA_PX),
    language: story.language,
    dateAttributes: dateSpan(story.words),
    eras: erasOf(story, frame.x, measure, plot, asOf),
    asOf,
    folds,
    steps: scaleChangesIn(frame, scale),
    stretches,
    ticks: ticksOf(story, scale, visible, stretches, folds, frame.x, width, measure),
    bands: bandsOf(points.marks, frame.x, plot, axisY),
    leaders: leadersOf(points.marks, axisY),
    labels: points.labels.map((label) => ({ ...label, ...labelRows(frame, label) })),
    marks: points.marks,
    clusters: points.clusters,
    ...bars,
    ...countsOf(visible, selection),
  };
  return withArcs(layout, story, selection, frame);
}

/** Event `i` of a story with what is selection of it. */
function drawnEvent(story, selection, i) {
  const event = eventOf(story, i);
  return {
    ...event,
    matched: selection.matched[i] === 1,
    picked: event.id === selection.picked,
    recent: recentWords(selection.recent, i),
  };
}

/** The labels, the marks with and without one, and the counts of marks that lie too close. */
function pointsIn({ plot, px, room, measure }, story, visible, selection, stretches) {
  const stackFoot = room.axisY - FOOT_PX + 6; // the middle of the lowest row of unlabelled marks
  const labels = labelsOf(story, visible, selection, stretches, { ...plot, height: room.zone }, measure);
  const { singles, clusters } = stacked(story, visible, selection, labels, plot, measure);
  const mark = (index, x, y, labelled) => ({ ...drawnEvent(story, selection, index), x, y: px(y), labelled });
  return {
    labels,
    marks: [
      ...labels.map(({ index, x, leaderTop }) => mark(index, x, room.zoneFoot - leaderTop, true)),
      ...singles.map(({ point, row }) => mark(point.index, point.x, stackFoot - ROW_PX * row, false)),
    ],
    clusters: clusters.map((cluster) => ({ ...cluster, y: px(stackFoot - ROW_PX) })),
  };
}

/** {bars, folded}: the bars with their rows and words, and the counts of those without a row. */
function barsIn({ plot, at, x, px, room, measure }, story, scale, visible, selection) {
  const top = room.axisY + BARS_PX;
  const events = visible.bars
    .map((i) => drawnEvent(story, selection, i))
    .map((bar) => (scale.kind === "order" ? { ...bar, until: lastDayOf(story, bar.index) } : bar));
  const axis = { left: at(0), right: at(1) };
  const edges = barsOf(events, x, axis, plot);
  const packed = packBars(edges, plot, measure, pillWidthOf(story.messages, measure), room.rows);
  const countsY = px(top + (room.rows - 1) * BAR_PITCH_PX + COUNTS_PX / 2 - 1);
  return {
    bars: packed.bars.map((bar) => {
      const barTop = px(top + bar.row * BAR_PITCH_PX);
      return { ...bar, top: barTop, bottom: barTop + px(BAR_PX) };
    }),
    folded: packed.folded.map((cluster) => ({
      ...inLayout(
        cluster,
        (bar) => bar.index,
        (bar) => bar.order,
      ),
      y: countsY,
    })),
  };
}

function foldsIn({ plot, at, px, room }, story, scale, labels) {
  const folds = foldsOf(scale, at, plot, story);
  return folds.map((fold) => ({ ...fold, top: px(shadedFrom(fold, labels, room.zoneFoot)) }));
}

/** The line "as of", or null where it is not visible. */
function asOfIn({ plot, x }, { asOf }) {
  const at = asOf ? x(asOf.day) : NaN;
  return at >= plot.left && at <= plot.right + 1 ? { ...asOf, x: at } : null;
}

function scaleChangesIn({ plot, at }, { breakpoints }) {
  return breakpoints
    .filter(({ kind }) => kind === "scale change")
    .map(({ left }) => at(left))
    .filter((x) => x > plot.left && x < plot.right);
}

function leadersOf(marks, axisY) {
  return marks
    .filter((mark) => mark.labelled)
    .map((mark) => ({ x: mark.x, top: mark.y, bottom: axisY, dotted: mark.mark === WORKED_OUT }));
}

function labelRows({ px, room }, { top, bottom }) {
  return { y: px(room.zoneFoot - top), bottomY: px(room.zoneFoot - bottom) };
}

/**
 * {count, matched, recent}: how many events are visible, how many of them match, and the words for recent ones
 * if there are any.
 */
function countsOf({ points, bars }, { matched, recent }) {
  const visible = [...points, ...bars];
  return {
    count: visible.length,
    matched: visible.reduce((sum, i) => sum + matched[i], 0),
    recent: recent && visible.some((i) => recentWords(recent, i)) ? recent.words : null,
  };
}

/** A layout with the arcs from the picked event, and with their words on what they lead to. */
function withArcs(layout, story, selection, { x, measure }) {
  const linked = arcsOf(story, layout, story.indexOf.get(selection.picked), selection.matched, x, measure);
  const words = new Map(linked.arcs.map((arc) => [arc.key, arc.words]));
  const events = (all) => all.map((event) => ({ ...event, eventLink: words.get(event.id) }));
  const clusters = (all) => all.map((cluster) => ({ ...cluster, eventLink: words.get(keyOf(cluster)) }));
  return {
    ...layout,
    marks: events(layout.marks),
    bars: events(layout.bars),
    clusters: clusters(layout.clusters),
    folded: clusters(layout.folded),
    ...linked,
  };
}

/** A layout in which event `id` is picked, with everything in its place, and without arcs. */
export function withPicked(layout, id) {
  const picked = (all) => all.map((thing) => ({ ...thing, picked: thing.id === id }));
  return {
    ...layout,
    marks: picked(layout.marks),
    bars: picked(layout.bars),
    labels: picked(layout.labels),
    arcs: [],
    beyond: [],
  };
}

/**
 * From where down a fold is shaded: below all labels that reach over it, which have nothing to do with it.
 */
function shadedFrom({ left, right }, labels, zoneFoot) {
  const over = labels.filter(
    ({ x, ...label }) =>
      Math.min(label.left, x - MARK_PX) - LABEL_AIR_PX < right &&
      Math.max(label.right, x + MARK_PX) + LABEL_AIR_PX > left,
  );
  return over.reduce((top, label) => Math.max(top, zoneFoot - label.bottom + LABEL_AIR_PX), ERA_PX);
}

/**
 * Whether a layout draws the events with the indices `members` apart: more than a mark, and not all in one
 * count.
 */
export function drawsApart({ clusters, folded, view, plot }, members, story, scale) {
  const at = pixelsOf(view, plot);
  const xs = Float64Array.from(members, (i) => at(shareOf(scale, story.events.position[i]))).sort();
  if (xs.at(-1) - xs[0] < STACK_PX) return false;
  return ![...clusters, ...folded].some((cluster) => {
    const counted = new Set(cluster.members);
    return members.every((index) => counted.has(index));
  });
}

/** The points without a label, as rows of marks and as counts where they stand too close. */
function stacked(story, { points, x }, selection, labels, plot, measure) {
  const labelled = new Set(labels.map((label) => label.index));
  const rest = points
    .filter((index) => !labelled.has(index))
    .map((index) => ({
      index,
      x: x[index],
      order: story.events.order[index],
      matched: selection.matched[index] === 1,
    }));
  const { singles, clusters } = clustered(rest, plot, pillWidthOf(story.messages, measure));
  return {
    singles,
    clusters: clusters.map((cluster) =>
      inLayout(
        cluster,
        (point) => point.index,
        (point) => point.order,
      ),
    ),
  };
}

/** A cluster with the indices of its members, and the place in the story's order of the first of them. */
function inLayout(cluster, indexOf, orderOf) {
  const order = cluster.members.reduce((first, member) => Math.min(first, orderOf(member)), Infinity);
  return { ...cluster, order, members: cluster.members.map(indexOf) };
}

function ticksOf(story, scale, { points, bars }, stretches, folds, x, width, measure) {
  const bounds = { left: 0, right: width };
  if (scale.kind === "order") {
    return orderTicks(stepsOf(story, [...points, ...bars]), x, bounds, measure);
  }
  const taken = folds.map((fold) => {
    const half = measure(fold.words, false) / 2;
    const middle = (fold.left + fold.right) / 2;
    return [middle - half, middle + half];
  });
  return ticks({ ...scale, stretches }, x, taken, bounds, story.words, measure, story.finest);
}
