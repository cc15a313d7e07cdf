// Layout: where everything on the timeline is, in pixels.
//
// Pure: it makes a picture from a story, what the reader asks, the visible part of the axis and a width. It
// measures text with the function it is given and touches no document; render/paint.js, marks_svg.js and
// marks_plotly.js draw what it returns.

import { arcsOf } from "./arcs/arcs.js";
import { packBars } from "./bars.js";
import { bandsOf, barsOf, erasOf, foldsOf, stretchesOf } from "../axis/extents.js";
import { PILE_PX, crowded, keyOf, pillWidthOf } from "./clusters.js";
import { flagsOf } from "./labels/candidates.js";
import { dateSpan } from "../time/date_words.js";
import { freshWords } from "../story/recent.js";
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
 * `asked` is {matched: bytes in the story's order, picked: id or null, fresh: of story/recent.js, days: those
 * of the visible events, as `touches` takes them}, `scale` a prepared scale, `view` the part of it that is
 * shown. y counts downwards from the top of the chart. Every visible event is in exactly one of `marks`,
 * `bars`, or the members of `crowds` and `folded`; an event without a place in time is in none.
 */
export function layOut(story, asked, scale, view, width, measure) {
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
  const visible = visibleEvents(story, scale, view, plot, asked.days);
  const stretches = stretchesOf(scale, view, at);
  const axisY = frame.px(frame.room.axisY);
  const points = pointsIn(frame, story, visible, asked, stretches);
  const bars = barsIn(frame, story, scale, visible, asked);
  const folds = foldsIn(frame, story, scale, points.flags);
  const asOf = asOfIn(frame, story);
  const picture = {
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
    stems: stemsOf(points.marks, axisY),
    flags: points.flags.map((flag) => ({ ...flag, ...labelRows(frame, flag) })),
    marks: points.marks,
    crowds: points.crowds,
    ...bars,
    ...countsOf(visible, asked),
  };
  return withArcs(picture, story, asked, frame);
}

/** Event `i` of a story with what is asked of it. */
function drawnEvent(story, asked, i) {
  const event = eventOf(story, i);
  return {
    ...event,
    matched: asked.matched[i] === 1,
    picked: event.id === asked.picked,
    fresh: freshWords(asked.fresh, i),
  };
}

/** The labels, the marks with and without one, and the counts of marks that lie too close. */
function pointsIn({ plot, px, room, measure }, story, visible, asked, stretches) {
  const pileFoot = room.axisY - FOOT_PX + 6; // the middle of the lowest row of unlabelled marks
  const flags = flagsOf(story, visible, asked, stretches, { ...plot, height: room.zone }, measure);
  const { singles, crowds } = piled(story, visible, asked, flags, plot, measure);
  const mark = (index, x, y, labelled) => ({ ...drawnEvent(story, asked, index), x, y: px(y), labelled });
  return {
    flags,
    marks: [
      ...flags.map(({ index, x, stemTop }) => mark(index, x, room.zoneFoot - stemTop, true)),
      ...singles.map(({ point, row }) => mark(point.index, point.x, pileFoot - ROW_PX * row, false)),
    ],
    crowds: crowds.map((crowd) => ({ ...crowd, y: px(pileFoot - ROW_PX) })),
  };
}

/** {bars, folded}: the bars with their rows and words, and the counts of those without a row. */
function barsIn({ plot, at, x, px, room, measure }, story, scale, visible, asked) {
  const top = room.axisY + BARS_PX;
  const events = visible.bars
    .map((i) => drawnEvent(story, asked, i))
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
    folded: packed.folded.map((crowd) => ({
      ...inPicture(
        crowd,
        (bar) => bar.index,
        (bar) => bar.order,
      ),
      y: countsY,
    })),
  };
}

function foldsIn({ plot, at, px, room }, story, scale, flags) {
  const folds = foldsOf(scale, at, plot, story);
  return folds.map((fold) => ({ ...fold, top: px(shadedFrom(fold, flags, room.zoneFoot)) }));
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

function stemsOf(marks, axisY) {
  return marks
    .filter((mark) => mark.labelled)
    .map((mark) => ({ x: mark.x, top: mark.y, bottom: axisY, dotted: mark.mark === WORKED_OUT }));
}

function labelRows({ px, room }, { top, bottom }) {
  return { y: px(room.zoneFoot - top), bottomY: px(room.zoneFoot - bottom) };
}

/**
 * {count, matched, fresh}: how many events are visible, how many of them match, and the words for recent ones
 * if there are any.
 */
function countsOf({ points, bars }, { matched, fresh }) {
  const visible = [...points, ...bars];
  return {
    count: visible.length,
    matched: visible.reduce((sum, i) => sum + matched[i], 0),
    fresh: fresh && visible.some((i) => freshWords(fresh, i)) ? fresh.words : null,
  };
}

/** A picture with the arcs from the picked event, and with their words on what they lead to. */
function withArcs(picture, story, asked, { x, measure }) {
  const linked = arcsOf(story, picture, story.indexOf.get(asked.picked), asked.matched, x, measure);
  const words = new Map(linked.arcs.map((arc) => [arc.key, arc.words]));
  const events = (all) => all.map((event) => ({ ...event, tie: words.get(event.id) }));
  const clusters = (all) => all.map((crowd) => ({ ...crowd, tie: words.get(keyOf(crowd)) }));
  return {
    ...picture,
    marks: events(picture.marks),
    bars: events(picture.bars),
    crowds: clusters(picture.crowds),
    folded: clusters(picture.folded),
    ...linked,
  };
}

/** A picture in which event `id` is picked, with everything in its place, and without arcs. */
export function withPicked(picture, id) {
  const picked = (all) => all.map((thing) => ({ ...thing, picked: thing.id === id }));
  return {
    ...picture,
    marks: picked(picture.marks),
    bars: picked(picture.bars),
    flags: picked(picture.flags),
    arcs: [],
    beyond: [],
  };
}

/**
 * From where down a fold is shaded: below all labels that reach over it, which have nothing to do with it.
 */
function shadedFrom({ left, right }, flags, zoneFoot) {
  const over = flags.filter(
    ({ x, ...flag }) =>
      Math.min(flag.left, x - MARK_PX) - LABEL_AIR_PX < right &&
      Math.max(flag.right, x + MARK_PX) + LABEL_AIR_PX > left,
  );
  return over.reduce((top, flag) => Math.max(top, zoneFoot - flag.bottom + LABEL_AIR_PX), ERA_PX);
}

/**
 * Whether a picture draws the events with the indices `members` apart: more than a mark, and not all in one
 * count.
 */
export function drawsApart({ crowds, folded, view, plot }, members, story, scale) {
  const at = pixelsOf(view, plot);
  const xs = Float64Array.from(members, (i) => at(shareOf(scale, story.events.position[i]))).sort();
  if (xs.at(-1) - xs[0] < PILE_PX) return false;
  return ![...crowds, ...folded].some((crowd) => {
    const counted = new Set(crowd.members);
    return members.every((index) => counted.has(index));
  });
}

/** The points without a label, as rows of marks and as counts where they stand too close. */
function piled(story, { points, x }, asked, flags, plot, measure) {
  const flagged = new Set(flags.map((flag) => flag.index));
  const rest = points
    .filter((index) => !flagged.has(index))
    .map((index) => ({
      index,
      x: x[index],
      order: story.events.order[index],
      matched: asked.matched[index] === 1,
    }));
  const { singles, crowds } = crowded(rest, plot, pillWidthOf(story.messages, measure));
  return {
    singles,
    crowds: crowds.map((crowd) =>
      inPicture(
        crowd,
        (point) => point.index,
        (point) => point.order,
      ),
    ),
  };
}

/** A crowd with the indices of its members, and the place in the story's order of the first of them. */
function inPicture(crowd, indexOf, orderOf) {
  const order = crowd.members.reduce((first, member) => Math.min(first, orderOf(member)), Infinity);
  return { ...crowd, order, members: crowd.members.map(indexOf) };
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
