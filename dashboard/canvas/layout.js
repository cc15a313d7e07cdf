// Layout: where everything on the timeline stands, in pixels.
//
// Pure: a story, what the reader asked, the part of the axis in sight and a
// width in, a picture out. It measures text with the function handed in and
// touches no document; paint.js, sketch.js and marks.js draw what it returns.

import { arcsOf } from "./arcs.js";
import { packBars } from "./bars.js";
import { bandsOf, barsOf, erasOf, foldsOf, stretchesOf } from "./extents.js";
import { PILE_ROWS, crowdWords, crowded, keyOf } from "./crowds.js";
import { flagsOf } from "./candidates.js";
import { dateSpan } from "./datewords.js";
import { freshWords } from "./fresh.js";
import { WORKED_OUT } from "./forms.js";
import { lastDayOf, orderTicks, stepsOf } from "./order.js";
import { shareOf } from "./scale.js";
import { inSight, pixelsOf } from "./sight.js";
import { eventOf } from "./story.js";
import { ticks } from "./ticks.js";

export const MARGIN = { left: 10, right: 14 };
const ERA_PX = 27;
const ZONE_PX = 240; // the label zone keeps its height whatever is filtered, so that nothing below it jumps
const FOOT_PX = 16; // between axis and label zone, for one row of unlabelled marks
const ROW_PX = 12; // a row of unlabelled marks
const TICK_TEXT_PX = 9;
const BARS_PX = 34; // from the axis to the first row of bars
const BAR_PITCH_PX = 22;
const BAR_PX = 17;
const BAR_ROWS = 6; // more are counted: what they span is seen at a closer look
const FOLDED_PX = 26; // the row of counts below them
const BELOW_PX = 6;

const AXIS_Y = ERA_PX + ZONE_PX + FOOT_PX + ROW_PX * (PILE_ROWS - 1) + 4;
const ZONE_FOOT = ERA_PX + ZONE_PX;
const PILE_FOOT = AXIS_Y - FOOT_PX + 6; // the middle of the lowest row of unlabelled marks

/** Height in px of the picture of a story with so many bars: the same at every zoom, so that nothing jumps. */
export function heightOf(bars) {
  const counts = bars > BAR_ROWS ? FOLDED_PX : 0;
  return AXIS_Y + BARS_PX + Math.min(bars, BAR_ROWS) * BAR_PITCH_PX + counts + BELOW_PX;
}

/**
 * The whole picture at `width` pixels.
 *
 * `asked` is {matched: bytes in the story's order, picked: id or null, fresh: of fresh.js}, `scale` a prepared scale, `view`
 * what of it is in sight. y counts downwards from the top of the canvas. Every event in sight is in
 * exactly one of `marks`, `bars`, or the members of `crowds` and `folded`; one without a place in time is never.
 */
export function layOut(story, asked, scale, view, width, measure) {
  const plot = { left: MARGIN.left, right: width - MARGIN.right };
  const at = pixelsOf(view, plot);
  const x = (day) => at(shareOf(scale, day));
  const sight = inSight(story, scale, view, plot);
  const drawn = (i) => {
    const event = eventOf(story, i);
    event.matched = asked.matched[i] === 1;
    event.picked = event.id === asked.picked;
    event.fresh = freshWords(asked.fresh, i);
    return event;
  };
  const stretches = stretchesOf(scale, view, at);

  const flags = flagsOf(story, sight, asked, stretches, { ...plot, height: ZONE_PX }, measure);
  const { singles, crowds } = piled(story, sight, asked, flags, plot, measure);
  const marks = [
    ...flags.map((flag) => ({ ...drawn(flag.index), x: flag.x, y: ZONE_FOOT - flag.stemTop, labelled: true })),
    ...singles.map(({ point, row }) => ({
      ...drawn(point.index), x: point.x, y: PILE_FOOT - ROW_PX * row, labelled: false,
    })),
  ];

  const barsTop = AXIS_Y + BARS_PX;
  const drawnBars = sight.bars.map(drawn).map((bar) => (scale.kind === "order" ? { ...bar, until: lastDayOf(story, bar.index) } : bar));
  const packed = packBars(barsOf(drawnBars, x, { left: at(0), right: at(1) }, plot), plot, measure, pillWidth(story, measure), BAR_ROWS);
  const bars = packed.bars.map((bar) => {
    const top = barsTop + bar.row * BAR_PITCH_PX;
    return { ...bar, top, bottom: top + BAR_PX };
  });

  const folds = foldsOf(scale, at, plot, story.words);
  const asOf = story.asOf && { ...story.asOf, x: x(story.asOf.day) };
  const hasAsOf = asOf && asOf.x >= plot.left && asOf.x <= plot.right + 1;
  const picture = {
    width,
    height: heightOf(story.bars),
    plot,
    view,
    axisY: AXIS_Y,
    zoneFoot: ZONE_FOOT,
    tickTextY: AXIS_Y + TICK_TEXT_PX,
    eraPx: ERA_PX,
    language: story.language,
    told: dateSpan(story.words),
    eras: erasOf(story, x, measure, plot, hasAsOf ? asOf : null),
    asOf: hasAsOf ? asOf : null,
    folds,
    steps: scale.joints.filter((joint) => joint.kind === "step").map((joint) => at(joint.left)).filter((s) => s > plot.left && s < plot.right),
    stretches,
    ticks: ticksOf(story, scale, sight, stretches, folds, x, width, measure),
    bands: bandsOf(marks, x, plot, AXIS_Y),
    stems: marks
      .filter((mark) => mark.labelled)
      .map((mark) => ({ x: mark.x, top: mark.y, bottom: AXIS_Y, dotted: mark.mark === WORKED_OUT })),
    flags: flags.map((flag) => ({ ...flag, y: ZONE_FOOT - flag.top, bottomY: ZONE_FOOT - flag.bottom })),
    marks,
    crowds: crowds.map((crowd) => ({ ...crowd, y: PILE_FOOT - ROW_PX })),
    bars,
    folded: packed.folded.map((crowd) => ({
      ...inPicture(crowd, (bar) => bar.index, (bar) => bar.order), y: barsTop + BAR_ROWS * BAR_PITCH_PX + FOLDED_PX / 2 - 2,
    })),
    count: sight.points.length + sight.bars.length,
    matched: [...sight.points, ...sight.bars].reduce((sum, i) => sum + asked.matched[i], 0),
    fresh: asked.fresh && [...sight.points, ...sight.bars].some((i) => freshWords(asked.fresh, i)) ? asked.fresh.words : null,
  };
  const linked = arcsOf(story, picture, story.indexOf.get(asked.picked), asked.matched, x, measure);
  const words = new Map(linked.arcs.map((arc) => [arc.key, arc.words]));
  for (const event of [...marks, ...bars]) event.tie = words.get(event.id);
  for (const crowd of [...picture.crowds, ...picture.folded]) crowd.tie = words.get(keyOf(crowd));
  return { ...picture, ...linked };
}

/** A function from a crowd to the px of its words. */
const pillWidth = ({ words }, measure) => (crowd) => measure(crowdWords(crowd, words), true);

/** The points without a label, as rows of marks and as counts where they stand too close. */
function piled(story, { points, x }, asked, flags, plot, measure) {
  const flagged = new Set(flags.map((flag) => flag.index));
  const rest = points
    .filter((index) => !flagged.has(index))
    .map((index) => ({ index, x: x[index], order: story.events.order[index], matched: asked.matched[index] === 1 }));
  const { singles, crowds } = crowded(rest, plot, pillWidth(story, measure));
  return { singles, crowds: crowds.map((crowd) => inPicture(crowd, (point) => point.index, (point) => point.order)) };
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
