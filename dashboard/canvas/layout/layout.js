// Layout: the position of everything on the chart, in px.
//
// Pure: it depends on a story, a selection, the visible part of the axis and a width. It measures text with a
// function that it is given, and uses no document. render/paint.js, marks_svg.js and marks_plotly.js draw the
// result.

import { asOfIn, partsOf } from "./as_of.js";
import { BAR_FIELDS, packBars } from "./bars.js";
import { countWordsOf } from "./count_words.js";
import { withRelations } from "./bar_relations.js";
import { bandsOf, barsOf, erasOf, foldsOf, scaleChangesOf, stretchesOf } from "../axis/extents.js";
import { STACK_PX, clustered, pillWidthOf } from "./clusters.js";
import { labelsOf } from "./labels/candidates.js";
import { dateSpan } from "../time/date_words.js";
import { recentWords } from "../story/recent.js";
import { relationsOf } from "../story/relations.js";
import { WORKED_OUT } from "../story/forms.js";
import { lineScaleOf } from "./lines.js";
import { withLinks } from "./links.js";
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
const LABEL_AIR_PX = 6; // around a label with its mark, including its outline
const COUNTS_PX = 24; // the height of the row of counts

/** Return the range of the axis, `{left, right}` in px, in a chart of `width` px. */
export function plotOf(width) {
  return { left: MARGIN.left, right: width - MARGIN.right };
}

/**
 * Return the layout of a chart of `width` px.
 *
 * `selected` is {matched: one byte for each event, picked: id or null, recent: as in story/recent.js, days:
 * those that decide which events are visible, as `touches` takes them}; `view` is the visible part of
 * `scale`. `measure(text, bold, size)` returns px; `zonePx` is the height of the label zone, as zoneFor
 * returns it. y is px from the top of the chart. Every visible event is in exactly one of `marks`, `bars`,
 * and the members of `clusters` and `folded`; an event without a place in time is in none of them.
 */
export function layOut(story, selected, scale, view, width, measure, zonePx) {
  const selection = { ...selected, relations: relationsOf(story, story.indexOf.get(selected.picked)) };
  const plot = plotOf(width);
  const at = pixelsOf(view, plot);
  const lineScale = lineScaleOf(measure);
  const frame = {
    plot,
    at,
    x: (day) => at(shareOf(scale, day)),
    px: (height) => height * lineScale, // a height for lines as in the stylesheet becomes one for real lines
    room: roomOf(story, scale, plot, measure, zonePx),
    measure,
  };
  const visible = visibleEvents(story, scale, view, plot, selection.days);
  const stretches = stretchesOf(scale, view, at);
  const axisY = frame.px(frame.room.axisY);
  const points = pointsIn(frame, story, visible, selection, stretches);
  const bars = barsIn(frame, story, scale, visible, selection);
  const folds = foldsIn(frame, story, scale, points.labels);
  const labels = points.labels.map((label) => ({ ...label, ...labelRows(frame, label) }));
  const asOf = asOfIn(story, plot, frame.x);
  const layout = {
    width,
    height: frame.px(heightOf(story.bars, zonePx)),
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
    asOf: asOf && { ...asOf, parts: partsOf(asOf.x, labels, axisY) },
    folds,
    scaleChanges: scaleChangesOf(scale, at, plot, story),
    stretches,
    ticks: ticksOf(story, scale, visible, stretches, folds, frame.x, width, measure),
    bands: bandsOf(points.marks, frame.x, plot, axisY),
    leaders: leadersOf(points.marks, axisY),
    labels,
    marks: points.marks,
    clusters: points.clusters,
    ...bars,
    ...countsOf(visible, selection),
  };
  return withLinks(layout, story, selection, frame.x, measure);
}

/** Event `i` of a story with its part of the selection, and with the words for its link to the picked one. */
function drawnEvent(story, selection, i) {
  const event = eventOf(story, i);
  return {
    ...event,
    ...selectionOf(selection, event.id, i),
    recent: recentWords(selection.recent, i),
    eventLink: selection.relations.get(i),
  };
}

/** {matched, picked}: whether event `i` with the id `id` matches, and whether it is picked. */
function selectionOf({ matched, picked }, id, i) {
  return { matched: matched[i] === 1, picked: id === picked };
}

/** {labels, marks, clusters} of the visible points. */
function pointsIn({ plot, px, room, measure }, story, visible, selection, stretches) {
  const stackFoot = room.axisY - FOOT_PX + 6; // the middle of the lowest row of marks without labels
  const labels = labelsOf(story, visible, selection, stretches, { ...plot, height: room.zone }, measure);
  const { singles, clusters } = stacked(story, visible, selection, labels, plot, measure);
  const mark = (index, x, y, labelled) => ({ ...drawnEvent(story, selection, index), x, y: px(y), labelled });
  return {
    labels,
    marks: [
      ...labels.map(({ index, x, leaderTop }) => mark(index, x, room.zoneFoot - leaderTop, true)),
      ...singles.map(({ point, row }) => mark(point.index, point.x, stackFoot - ROW_PX * row, false)),
    ],
    clusters: clusters.map((cluster) => linkedCluster({ ...cluster, y: px(stackFoot - ROW_PX) }, selection)),
  };
}

/** {bars, folded}: the bars with their rows and words, and the counts of bars without a row. */
function barsIn({ plot, at, x, px, room, measure }, story, scale, visible, selection) {
  const top = room.axisY + BARS_PX;
  const events = visible.bars.map((i) => {
    const event = { ...eventOf(story, i, BAR_FIELDS), ...selectionOf(selection, story.events.id[i], i) };
    return scale.kind === "order" ? { ...event, until: lastDayOf(story, i) } : event;
  });
  const axis = { left: at(0), right: at(1) };
  const edges = barsOf(events, x, axis, plot);
  const packed = packBars(edges, plot, measure, pillWidthOf(story.messages, measure), room.rows);
  const countsY = px(top + (room.rows - 1) * BAR_PITCH_PX + COUNTS_PX / 2 - 1);
  const drawn = packed.bars.map((bar) => ({ ...drawnEvent(story, selection, bar.index), ...bar }));
  const bars = withRelations(drawn, packed.folded, room.rows, plot, measure);
  const lastRow = bars.filter(({ row }) => row === room.rows - 1);
  return {
    bars: bars.map((bar) => {
      const barTop = px(top + bar.row * BAR_PITCH_PX);
      return { ...bar, top: barTop, bottom: barTop + px(BAR_PX) };
    }),
    countWords: countWordsOf(packed.folded, lastRow, plot, measure, story.messages).map((words) => ({
      ...words,
      y: countsY,
    })),
    folded: packed.folded.map((cluster) => {
      const counted = inLayout(
        cluster,
        (bar) => bar.index,
        (bar) => bar.order,
      );
      return linkedCluster({ ...counted, y: countsY }, selection);
    }),
  };
}

/** A cluster with the words for the links of its members to the picked event. */
function linkedCluster(cluster, { relations }) {
  const words = new Set(cluster.members.map((index) => relations.get(index)).filter(Boolean));
  return { ...cluster, eventLink: words.size ? [...words].join(", ") : undefined };
}

function foldsIn({ plot, at, px, room }, story, scale, labels) {
  const folds = foldsOf(scale, at, plot, story);
  return folds.map((fold) => ({ ...fold, top: px(shadedFrom(fold, labels, room.zoneFoot)) }));
}

function leadersOf(marks, axisY) {
  return marks
    .filter((mark) => mark.labelled)
    .map((mark) => ({
      x: mark.x,
      top: mark.y,
      bottom: axisY,
      dotted: mark.mark === WORKED_OUT,
      isStrong: mark.picked || Boolean(mark.eventLink),
    }));
}

function labelRows({ px, room }, { top, bottom }) {
  return { y: px(room.zoneFoot - top), bottomY: px(room.zoneFoot - bottom) };
}

/**
 * {count, matched, recent}: how many events are visible, how many of them match, and the words for recent
 * changes if there are any.
 */
function countsOf({ points, bars }, { matched, recent }) {
  const visible = [...points, ...bars];
  return {
    count: visible.length,
    matched: visible.reduce((sum, i) => sum + matched[i], 0),
    recent: recent && visible.some((i) => recentWords(recent, i)) ? recent.words : null,
  };
}

/**
 * The y from which down a fold is shaded: below all labels that extend over it, as they do not belong to it.
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
 * Return whether a layout shows the events with the indices `members` separately: further apart than a mark,
 * and not all in one cluster.
 */
export function drawsApart({ clusters, folded, view, plot }, members, story, scale) {
  const at = pixelsOf(view, plot);
  const xs = Float64Array.from(members, (i) => at(shareOf(scale, story.events.position[i]))).sort();
  if (xs[xs.length - 1] - xs[0] < STACK_PX) return false;
  return ![...clusters, ...folded].some((cluster) => {
    const counted = new Set(cluster.members);
    return members.every((index) => counted.has(index));
  });
}

/** {singles, clusters} of the points without a label. */
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

/** A cluster with the indices of its members, and the first place of a member in the order of time. */
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
