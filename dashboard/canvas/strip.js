// Strip: the same years on their true scale, and the fan that ties each stretch of the folded axis to them.
//
// Pure: a story, the folded picture and a top edge in, geometry out.

import { fromDay, toDay } from "./civil.js";

const NAME_PX = 16; // the row of stretch lengths
const FAN_PX = 34;
const STRIP_PX = 28;
const YEARS_PX = 20;
const YEAR_LABEL_PX = 60; // at least so far apart
const SLIVER_PX = 1.5; // a stretch of days is still seen on a scale of decades
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 1e5, 1e6, 1e7, 1e8];

function yearTicks(start, end, x, words) {
  const first = fromDay(start).year;
  const last = fromDay(end).year;
  const perYear = (x(end) - x(start)) / Math.max(1, last - first);
  const step = YEAR_STEPS.find((years) => years * perYear >= YEAR_LABEL_PX) ?? YEAR_STEPS.at(-1);
  const found = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = x(toDay(year));
    if (at >= x(start) + YEAR_LABEL_PX / 4 && at <= x(end) - YEAR_LABEL_PX / 4) {
      found.push({ x: at, text: year > 0 ? String(year) : words.bce.replace("{}", String(1 - year)) });
    }
  }
  return found;
}

/** The strip below `top`: {names, fan, line, rug, box, years, height}; all in px from the canvas's corner. */
export function strip(story, picture, top) {
  const { plot, stretches } = picture;
  const start = stretches[0].start;
  const end = stretches.at(-1).end;
  const x = (day) => plot.left + ((day - start) / (end - start)) * (plot.right - plot.left);
  const fanTop = top + NAME_PX;
  const stripTop = fanTop + FAN_PX;
  const foot = stripTop + STRIP_PX;
  const fan = stretches.map((s) => {
    const left = x(s.start);
    return { left: s.left, right: s.right, footLeft: left, footRight: Math.max(x(s.end), left + SLIVER_PX) };
  });
  const heights = story.density;
  const line = heights.map((height, i) => [
    plot.left + (i / (heights.length - 1)) * (plot.right - plot.left),
    foot - 1 - height * (STRIP_PX - 6),
  ]);
  const rug = [...new Set(picture.marks.map((mark) => Math.round(x(mark.position))))];
  return {
    names: stretches.map((s) => ({ x: (s.left + s.right) / 2, left: s.left, right: s.right, words: s.words, y: top })),
    fan,
    fanTop,
    stripTop,
    foot,
    line,
    rug,
    years: yearTicks(start, end, x, story.words),
    height: NAME_PX + FAN_PX + STRIP_PX + YEARS_PX,
  };
}
