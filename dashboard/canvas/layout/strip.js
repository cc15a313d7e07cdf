// Strip: the whole story on its true scale below the chart, and the fan that connects it with the axis.
//
// Pure: it makes geometry, in px from the upper left corner of the strip, from a story, a layout and counts.

import { lengthInWords } from "../time/date_words.js";
import { histogramBars } from "./histogram.js";
import { lineScaleOf } from "./lines.js";
import { shareOf } from "../axis/scale.js";
import { spanOf } from "../axis/scales.js";
import { ticks } from "../axis/ticks.js";

const NAME_PX = 16; // the row with the lengths of the stretches
const FAN_PX = 24;
const STRIP_PX = 28;
const YEARS_PX = 22;
const CAPTION_PX = 16; // the row with the name of the strip, which would cover the columns or the years
const AIR_PX = 4; // above the highest bar
const SLIVER_PX = 1.5; // the least width of a stretch, so that days are visible on a scale of decades
const NAME_AIR_PX = 12; // between the lengths of two stretches
const CONNECTORS_PX = 3; // the least distance of two lines from steps to their true places

export const STRIP_BARS_PX = STRIP_PX - AIR_PX; // the height of the highest bar

/** Return the y of the rows of the strip, in px; `lineScale` is that of layout/lines.js. */
export function stripRows(lineScale) {
  const fanTop = NAME_PX * lineScale;
  const foot = fanTop + FAN_PX + STRIP_PX;
  const caption = foot + YEARS_PX * lineScale;
  return { fanTop, top: fanTop + FAN_PX, foot, caption, height: caption + CAPTION_PX * lineScale };
}

/** Return {start, end, x(day), day(x)} of the true scale of the whole story across `plot`. */
export function stripScale(story, plot) {
  const days = spanOf(story);
  const perDay = (plot.right - plot.left) / (days[1] - days[0]);
  return {
    start: days[0],
    end: days[1],
    x: (day) => plot.left + (Math.min(Math.max(day, days[0]), days[1]) - days[0]) * perDay,
    day: (x) => Math.min(Math.max(days[0] + (x - plot.left) / perDay, days[0]), days[1]),
  };
}

/**
 * Return what does not depend on the window: {rows, bars by kind, line, ticks}.
 *
 * `counts` is the histogram of the events; `width` is that of the page, and texts at its edges move inwards.
 */
export function stripGround(story, plot, width, counts, measure) {
  const { start, end, x } = stripScale(story, plot);
  const rows = stripRows(lineScaleOf(measure));
  const heights = story.density;
  return {
    rows,
    bars: histogramBars(counts, STRIP_BARS_PX),
    line: heights.map((height, i) => [
      plot.left + (i / (heights.length - 1)) * (plot.right - plot.left),
      rows.foot - 1 - height * (STRIP_PX - 6),
    ]),
    ticks: ticks(
      { stretches: [{ start, end }] },
      x,
      [],
      { left: 0, right: width },
      story.words,
      measure,
      story.finest,
    ),
  };
}

/** Return what depends on the window: {fan, names, connectors}; `stretches` are the visible ones. */
export function stripWindow(story, scale, stretches, at, plot, measure) {
  const { x } = stripScale(story, plot);
  if (scale.kind === "order")
    return { fan: [], names: [equalSteps(story, plot)], connectors: connectorsOf(scale, x, at, plot) };
  const fan = stretches.map((s) => {
    const left = x(s.start);
    const words = lengthInWords(s.end - s.start, story.words.lengths, story.words);
    return { ...s, footLeft: left, footRight: Math.max(x(s.end), left + SLIVER_PX), words };
  });
  const names = fan
    .filter((s) => s.right - s.left >= measure(s.words, true) + NAME_AIR_PX)
    .map((s) => ({ x: (s.left + s.right) / 2, words: s.words }));
  return { fan, names, connectors: [] };
}

function equalSteps(story, plot) {
  return { x: (plot.left + plot.right) / 2, words: story.messages.gettext("Equal steps, not equal time") };
}

/** Lines from equal steps to their true places, without those that are too near to the one before. */
function connectorsOf(scale, x, at, plot) {
  const connectors = [];
  for (const day of scale.days) {
    const top = at(shareOf(scale, day));
    const isApart = connectors.length === 0 || top - connectors.at(-1).top >= CONNECTORS_PX;
    if (top >= plot.left && top <= plot.right && isApart) connectors.push({ top, foot: x(day) });
  }
  return connectors;
}
