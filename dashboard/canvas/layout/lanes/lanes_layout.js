// Lanes layout: the position of everything on a chart with lanes, in px from its top.
//
// Pure, like layout.js, whose result has the same parts; `lanes` are the lanes themselves, and `echoes` the
// small marks in each. All lanes are on one axis.

/** @import { Lane } from "./lanes.js" */

import { visibleEvents } from "../../axis/visible.js";
import { relationsOf } from "../../story/relations.js";
import { partsOf } from "../as_of.js";
import { ERA_PX, axisPartsOf } from "../axis_parts.js";
import { countsOf } from "../drawn_events.js";
import { plotOf } from "../layout.js";
import { coordinatesOf } from "../coordinates.js";
import { withLinks } from "../links.js";
import { LaneEvents } from "./lane_events.js";
import { laneWords } from "./lane_words.js";
import { laneLayout } from "./one_lane.js";

const AXIS_PX = ERA_PX + 6;
const TOP_PX = AXIS_PX + 32; // the first lane, below the dates of the axis
const FOOT_PX = 8;
const ECHO_FRAME_PX = 6; // from the middle of the picked event's echo to its outline
const HEADER_PX = [164, 112]; // the width of the names of lanes, and on a narrow page
const NARROW_PX = 860;
const HEADER_AIR_PX = 10; // between a name and the axis
const HEADER_PAD_PX = 20; // around the words of a header, as in the stylesheet
const HEADER_STEP_PX = 10; // the indentation of a lane inside another one
const ROWS_MOST = 12; // of words in one lane; what is left is drawn without words
const ACTOR_ROWS_MOST = 8;

/** Return the width in px of the names of lanes in a chart of `width` px. */
export function gutterOf(width) {
  return HEADER_PX[width < NARROW_PX ? 1 : 0];
}

/**
 * Return the layout of a chart of `width` px with `lanes`, as lanesOf returns them. The other parameters are
 * those of layOut, whose laws hold: every visible event is in exactly one of `marks`, `bars` and the members
 * of `clusters`, in the lane that has it in full. The names of the lanes are in the `gutter`, {left, width}
 * in px, which is on the right if the page `isRightToLeft`.
 */
export function layOutLanes(
  story,
  selected,
  scale,
  view,
  width,
  measure,
  { lanes, layout: kind, isRightToLeft = false },
) {
  const selection = { ...selected, relations: relationsOf(story, story.indexOf.get(selected.picked)) };
  const plot = plotOf(width, gutterOf(width), isRightToLeft);
  const gutterPx = gutterOf(width);
  const end = isRightToLeft ? width - gutterPx : width;
  const frame = { ...coordinatesOf(scale, view, plot, measure), width, end };
  const visible = visibleEvents(story, scale, view, plot, selection.days);
  const axis = axisPartsOf(story, scale, view, visible, frame, frame.px(AXIS_PX));
  const drawn = new LaneEvents(story, selection, scale, frame, axis, visible);
  const rowsMost = kind === "actor" ? ACTOR_ROWS_MOST : ROWS_MOST;
  const isFiltered = selection.matched.some((bit) => bit === 0);
  let top = frame.px(TOP_PX);
  const placed = lanes.map((lane, number) => {
    const one = laneLayout(lane, number, top, drawn, rowsMost, isFiltered);
    top = one.lane.bottom;
    return one;
  });
  const all = (name) => placed.flatMap((one) => one[name]);
  const height = top + frame.px(FOOT_PX);
  const marks = all("marks");
  const layout = {
    ...axis,
    gutter: isRightToLeft
      ? { left: plot.right + HEADER_AIR_PX, width: width - plot.right - HEADER_AIR_PX }
      : { left: 0, width: plot.left - HEADER_AIR_PX },
    asOf: axis.asOf && { ...axis.asOf, parts: partsOf(axis.asOf.x, [], axis.axisY) },
    height,
    groundFoot: height,
    lanesTop: frame.px(TOP_PX),
    edgeZone: { top: frame.px(TOP_PX), foot: height },
    folds: axis.folds.map((fold) => ({ ...fold, top: axis.axisY })), // shaded, they would lie under words
    leaders: [],
    marks,
    bands: all("bands"),
    bars: all("bars"),
    labels: all("labels"),
    clusters: all("clusters"),
    folded: [],
    countWords: [],
    echoes: all("echoes"),
    lanes: placed.map(({ lane }, i) => ({
      ...lane,
      ...laneWords(lane, lanes[i], story, { isFiltered, fits: fitsHeader(gutterOf(width), measure) }),
    })),
    laneOf: laneNumbers(story, lanes),
    ...countsOf(visible, selection),
  };
  const linked = withLinks(layout, story, selection, frame.x, measure);
  const picked = story.indexOf.get(selected.picked);
  return { ...linked, frames: [...linked.frames, ...pickedEchoes(layout.echoes, picked, selected.picked)] };
}

/** A function that says whether a header of this width has room for a text in a lane at a depth. */
function fitsHeader(headerPx, measure) {
  return (text, depth) => measure(text, false) <= headerPx - HEADER_PAD_PX - HEADER_STEP_PX * depth;
}

/** The outlines of the echoes of the picked event. */
function pickedEchoes(echoes, picked, key) {
  return echoes
    .flatMap(({ marks }) => marks.filter(({ index }) => index === picked))
    .map(({ x, y }) => ({
      key: `echo of ${key}`,
      x,
      left: x - ECHO_FRAME_PX,
      right: x + ECHO_FRAME_PX,
      top: y - ECHO_FRAME_PX,
      bottom: y + ECHO_FRAME_PX,
      isPicked: true,
    }));
}

/** The number of the lane in which each event is drawn in full. */
function laneNumbers(story, lanes) {
  const numbers = new Uint32Array(story.size);
  lanes.forEach(({ full }, number) => full.forEach((index) => (numbers[index] = number)));
  return numbers;
}
