// Axis parts: what every layout has of the axis: its eras, ticks, folds and changes of scale, in px. Pure.

import { erasOf, foldsOf, scaleChangesOf, stretchesOf } from "../axis/extents.js";
import { lastDayOf, orderTicks, stepsOf } from "../axis/equal_steps.js";
import { ticks } from "../axis/ticks.js";
import { dateSpan } from "../time/date_words.js";
import { asOfIn } from "./as_of.js";

export const ERA_PX = 40; // two rows of names
const TICK_TEXT_PX = 9;
const TICK_AIR_PX = 10; // to the left of the axis, for the first date

/**
 * Return the parts of the axis, which is drawn at `axisY` px; `frame` has the functions of the layout.
 *
 * `visible` are the visible events, and `x(day)` and `at(share)` return px. Words reach up to `end`.
 */
export function axisPartsOf(
  story,
  scale,
  view,
  visible,
  { plot, at, x, width, end, measure, lineScale },
  axisY,
) {
  const stretches = stretchesOf(scale, view, at);
  const folds = foldsOf(scale, at, plot, story);
  const asOf = asOfIn(story, plot, x);
  const bounds = { left: plot.left - TICK_AIR_PX, right: end };
  return {
    width,
    lineScale,
    plot,
    view,
    axisY,
    tickTextY: axisY + TICK_TEXT_PX,
    eraPx: ERA_PX * lineScale,
    language: story.language,
    dateAttributes: dateSpan(story.words),
    eras: erasOf(story, x, measure, plot, asOf),
    asOf,
    folds,
    scaleChanges: scaleChangesOf(scale, at, plot, story),
    stretches,
    ticks: ticksOf(story, scale, visible, stretches, folds, x, bounds, measure),
  };
}

/** Return an event that is drawn as a bar, with its last day on `scale`. */
export function barOn(scale, story, bar) {
  return scale.kind === "order" ? { ...bar, until: lastDayOf(story, bar.index) } : bar;
}

function ticksOf(story, scale, { points, bars }, stretches, folds, x, bounds, measure) {
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
