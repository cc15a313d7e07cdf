// Layout: where everything on the timeline stands, in pixels.
//
// Pure: a story, what the reader asked, the part of the axis in sight and a
// width in, a picture out. It measures text with the function handed in and
// touches no document; render/paint.js, render/marks_svg.js and render/marks_plotly.js draw what it returns.

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

export const MARGIN = { left: 10, right: 14 };
const TICK_TEXT_PX = 9;
const BAR_PX = 17;
const MARK_PX = 8; // half of the largest mark
const LABEL_AIR_PX = 6; // around a label with its mark, the frame of a picked one included
const COUNTS_PX = 24; // the row of counts, whose middles stand in it

/**
 * The whole picture at `width` pixels.
 *
 * `asked` is {matched: bytes in the story's order, picked: id or null, fresh: of render/recent_dots.js, days: of the events in sight, as
 * `touches` takes them}, `scale` a prepared scale, `view` what of it is in sight. y counts downwards from the top of the canvas. Every event in sight is in
 * exactly one of `marks`, `bars`, or the members of `crowds` and `folded`; one without a place in time is never.
 */
export function layOut(story, asked, scale, view, width, measure) {
  const plot = { left: MARGIN.left, right: width - MARGIN.right };
  const at = pixelsOf(view, plot);
  const x = (day) => at(shareOf(scale, day));
  const visible = visibleEvents(story, scale, view, plot, asked.days);
  const drawn = (i) => {
    const event = eventOf(story, i);
    event.matched = asked.matched[i] === 1;
    event.picked = event.id === asked.picked;
    event.fresh = freshWords(asked.fresh, i);
    return event;
  };
  const stretches = stretchesOf(scale, view, at);

  const lineScale = lineScaleOf(measure);
  const px = (height) => height * lineScale; // of heights in lines of the stylesheet's height, as rooms and labels count
  const { zone, zoneFoot, axisY: axis, rows } = roomOf(story, scale, plot, measure);
  const axisY = px(axis);
  const pileFoot = axis - FOOT_PX + 6; // the middle of the lowest row of unlabelled marks

  const flags = flagsOf(story, visible, asked, stretches, { ...plot, height: zone }, measure);
  const { singles, crowds } = piled(story, visible, asked, flags, plot, measure);
  const marks = [
    ...flags.map((flag) => ({
      ...drawn(flag.index),
      x: flag.x,
      y: px(zoneFoot - flag.stemTop),
      labelled: true,
    })),
    ...singles.map(({ point, row }) => ({
      ...drawn(point.index),
      x: point.x,
      y: px(pileFoot - ROW_PX * row),
      labelled: false,
    })),
  ];

  const barsTop = axis + BARS_PX;
  const drawnBars = visible.bars
    .map(drawn)
    .map((bar) => (scale.kind === "order" ? { ...bar, until: lastDayOf(story, bar.index) } : bar));
  const pillWidth = pillWidthOf(story.messages, measure);
  const packed = packBars(
    barsOf(drawnBars, x, { left: at(0), right: at(1) }, plot),
    plot,
    measure,
    pillWidth,
    rows,
  );
  const bars = packed.bars.map((bar) => {
    const top = px(barsTop + bar.row * BAR_PITCH_PX);
    return { ...bar, top, bottom: top + px(BAR_PX) };
  });

  const folds = foldsOf(scale, at, plot, story).map((fold) => ({
    ...fold,
    top: px(shadedFrom(fold, flags, zoneFoot)),
  }));
  const asOf = story.asOf && { ...story.asOf, x: x(story.asOf.day) };
  const hasAsOf = asOf && asOf.x >= plot.left && asOf.x <= plot.right + 1;
  const picture = {
    width,
    height: px(heightOf(story.bars)),
    lineScale,
    plot,
    view,
    axisY,
    zoneFoot: px(zoneFoot),
    tickTextY: axisY + TICK_TEXT_PX,
    eraPx: px(ERA_PX),
    language: story.language,
    dateAttributes: dateSpan(story.words),
    eras: erasOf(story, x, measure, plot, hasAsOf ? asOf : null),
    asOf: hasAsOf ? asOf : null,
    folds,
    steps: scale.breakpoints
      .filter((point) => point.kind === "scale change")
      .map((point) => at(point.left))
      .filter((s) => s > plot.left && s < plot.right),
    stretches,
    ticks: ticksOf(story, scale, visible, stretches, folds, x, width, measure),
    bands: bandsOf(marks, x, plot, axisY),
    stems: marks
      .filter((mark) => mark.labelled)
      .map((mark) => ({ x: mark.x, top: mark.y, bottom: axisY, dotted: mark.mark === WORKED_OUT })),
    flags: flags.map((flag) => ({
      ...flag,
      y: px(zoneFoot - flag.top),
      bottomY: px(zoneFoot - flag.bottom),
    })),
    marks,
    crowds: crowds.map((crowd) => ({ ...crowd, y: px(pileFoot - ROW_PX) })),
    bars,
    folded: packed.folded.map((crowd) => ({
      ...inPicture(
        crowd,
        (bar) => bar.index,
        (bar) => bar.order,
      ),
      y: px(barsTop + (rows - 1) * BAR_PITCH_PX + COUNTS_PX / 2 - 1),
    })),
    count: visible.points.length + visible.bars.length,
    matched: [...visible.points, ...visible.bars].reduce((sum, i) => sum + asked.matched[i], 0),
    fresh:
      asked.fresh && [...visible.points, ...visible.bars].some((i) => freshWords(asked.fresh, i))
        ? asked.fresh.words
        : null,
  };
  const linked = arcsOf(story, picture, story.indexOf.get(asked.picked), asked.matched, x, measure);
  const words = new Map(linked.arcs.map((arc) => [arc.key, arc.words]));
  for (const event of [...marks, ...bars]) event.tie = words.get(event.id);
  for (const crowd of [...picture.crowds, ...picture.folded]) crowd.tie = words.get(keyOf(crowd));
  return { ...picture, ...linked };
}

/** From where down a fold is shaded: below all labels that reach over it, which have nothing to do with it. */
function shadedFrom({ left, right }, flags, zoneFoot) {
  const over = flags.filter(
    ({ x, ...flag }) =>
      Math.min(flag.left, x - MARK_PX) - LABEL_AIR_PX < right &&
      Math.max(flag.right, x + MARK_PX) + LABEL_AIR_PX > left,
  );
  return over.reduce((top, flag) => Math.max(top, zoneFoot - flag.bottom + LABEL_AIR_PX), ERA_PX);
}

/** Whether a picture draws the events with the indices `members` apart: more than a mark, and not all in one count. */
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
