// Layout: the position of everything on the chart, in px.
//
// Pure: it depends on a story, a selection, the visible part of the axis and a width. It measures text with a
// function that it is given, and uses no document. render/paint.js, marks_svg.js and marks_plotly.js draw the
// result.

import { partsOf } from "./as_of.js";
import { BAR_FIELDS, packBars } from "./bars.js";
import { countWordsOf } from "./count_words.js";
import { withRelations } from "./bar_relations.js";
import { bandsOf, barsOf, distinctBands } from "../axis/extents.js";
import { STACK_PX, clustered, pillWidthOf } from "./clusters.js";
import { labelsOf } from "./labels/candidates.js";
import { relationsOf } from "../story/relations.js";
import { WORKED_OUT } from "../story/forms.js";
import { coordinatesOf } from "./coordinates.js";
import { withLinks } from "./links.js";
import { ERA_PX, axisPartsOf, barOn } from "./axis_parts.js";
import { countsOf, drawnCluster, drawnEvent, placeableEvent } from "./drawn_events.js";
import { BARS_PX, BAR_PITCH_PX, FOOT_PX, ROW_PX, heightOf, roomOf } from "./heights.js";
import { shareOf } from "../axis/scale.js";
import { visibleEvents, pixelsOf } from "../axis/visible.js";

const MARGIN = { left: 10, right: 14 };
const BAR_PX = 17;
const BAND_PX = 5; // half of the height of a soft band
const MARK_PX = 8; // half of the largest mark
const LABEL_AIR_PX = 6; // around a label with its mark, including its outline
const COUNTS_PX = 24; // the height of the row of counts

/**
 * Return the range of the axis, `{left, right}` in px, in a chart of `width` px. `gutterPx` is the width of
 * what is drawn next to it: on its left, or on its right if the page is written from right to left.
 */
export function plotOf(width, gutterPx = 0, isRightToLeft = false) {
  const [left, right] = isRightToLeft ? [0, gutterPx] : [gutterPx, 0];
  return { left: MARGIN.left + left, right: width - MARGIN.right - right };
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
  const frame = {
    ...coordinatesOf(scale, view, plot, measure),
    room: roomOf(story, scale, plot, measure, zonePx),
    width,
    end: width,
  };
  const visible = visibleEvents(story, scale, view, plot, selection.days);
  const axisY = frame.px(frame.room.axisY);
  const axis = axisPartsOf(story, scale, view, visible, frame, axisY);
  const points = pointsIn(frame, story, visible, selection, axis.stretches);
  const zoneFoot = frame.px(frame.room.zoneFoot);
  const labels = points.labels.map((label) => ({ ...label, ...labelRows(frame, label) }));
  const layout = {
    ...axis,
    height: frame.px(heightOf(story.bars, zonePx)),
    asOf: axis.asOf && { ...axis.asOf, parts: partsOf(axis.asOf.x, labels, axisY) },
    groundFoot: axisY,
    edgeZone: { top: axis.eraPx, foot: zoneFoot },
    zoneFoot,
    folds: axis.folds.map((fold) => ({
      ...fold,
      top: frame.px(shadedFrom(fold, points.labels, frame.room.zoneFoot)),
    })),
    bands: distinctBands(bandsOf(points.marks, frame.x, plot)).map((band) => ({
      ...band,
      top: axisY - BAND_PX,
      bottom: axisY + BAND_PX,
    })),
    leaders: leadersOf(points.marks, axisY),
    labels,
    marks: points.marks,
    clusters: points.clusters,
    ...barsIn(frame, story, scale, visible, selection),
    ...countsOf(visible, selection),
  };
  return withLinks(layout, story, selection, frame.x, measure);
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
    clusters: clusters.map((cluster) => ({
      ...drawnCluster(cluster, (point) => point.index, story, selection),
      y: px(stackFoot - ROW_PX),
    })),
  };
}

/** {bars, folded}: the bars with their rows and words, and the counts of bars without a row. */
function barsIn({ plot, at, x, px, room, measure }, story, scale, visible, selection) {
  const top = room.axisY + BARS_PX;
  const events = visible.bars
    .map((i) => placeableEvent(story, selection, i, BAR_FIELDS))
    .map((bar) => barOn(scale, story, bar));
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
    folded: packed.folded.map((cluster) => ({
      ...drawnCluster(cluster, (bar) => bar.index, story, selection),
      y: countsY,
    })),
  };
}

/** Return the leaders of the marks that have a label, from the mark down to the axis at `axisY`. */
export function leadersOf(marks, axisY) {
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
  return clustered(rest, plot, pillWidthOf(story.messages, measure));
}
