// Heights: how the height of the chart is divided between labels above the axis and bars below it.
//
// Pure. The height of the chart depends only on the number of bars and the height of the window, not on the
// zoom or the filter, so that nothing below the chart moves. The height of the axis is the same at one width.

import { ERA_PX } from "./axis_parts.js";
import { BAR_FIELDS, depthOf, packBars } from "./bars.js";
import { labelsOf } from "./labels/candidates.js";
import { barsOf, stretchesOf } from "../axis/extents.js";
import { STACK_ROWS, pillWidthOf } from "./clusters.js";
import { shareOf } from "../axis/scale.js";
import { visibleEvents, pixelsOf } from "../axis/visible.js";
import { eventOf } from "../story/story.js";
import { WHOLE } from "../axis/viewport.js";

export const FOOT_PX = 16; // from the axis to the label zone: one row of marks without labels
export const ROW_PX = 12; // a row of marks without labels
export const BARS_PX = 34; // from the axis to the first row of bars
export const BAR_PITCH_PX = 22;
const ZONE_PX = 230; // the height of the label zone in a window of common height
const SMALL_ZONE_PX = 150; // of a story of few events
const ZONE_MOST_PX = 560; // longer leaders are hard to follow
const AROUND_PX = 505; // the page above the chart, and the strip and the legend below it
const ZONE_LEAST_PX = 64; // three lines of a picked label with its frame
const SPARE_PX = 24; // above the highest label of the whole story: a picked one may need one more line
const BAR_ROWS = 7; // below a label zone of the greatest height
const COUNTS_PX = 4; // a row of counts is this much higher than one of bars
const BELOW_PX = 6;

const STACKS_PX = FOOT_PX + ROW_PX * (STACK_ROWS - 1) + 4; // from the label zone to the axis

/**
 * Return the height in px of the label zone in a window of `windowPx`, for a story with `bars` bars: as much
 * as leaves room for the strip and the legend. The labels of a story that `isSmall` need less.
 */
export function zoneFor(windowPx, { bars, isSmall }) {
  if (isSmall) return SMALL_ZONE_PX;
  const others = heightOf(bars, 0) + AROUND_PX;
  return Math.min(ZONE_MOST_PX, Math.max(ZONE_PX, windowPx - others));
}

/** Return the height in px of the chart of a story with `bars` bars, with a label zone of `zonePx`. */
export function heightOf(bars, zonePx = ZONE_PX) {
  const counts = bars > BAR_ROWS ? COUNTS_PX : 0;
  return ERA_PX + zonePx + STACKS_PX + BARS_PX + Math.min(bars, BAR_ROWS) * BAR_PITCH_PX + counts + BELOW_PX;
}

const rooms = new WeakMap(); // scale -> {measure, bySize}: the results of roomOf for one text style

function placed(zone, rows) {
  return { zone, rows, zoneFoot: ERA_PX + zone, axisY: ERA_PX + zone + STACKS_PX };
}

/**
 * Return how the height is divided for a story on `scale` across `plot`, with `zonePx` for the labels of a
 * story with few bars: {zone: the height of the label zone,
 * zoneFoot, axisY: px from the top, rows: the number of rows of bars, the last of which may hold counts}.
 *
 * A story with more bars at a time than rows also gets, for its bars, the height that its labels do not need.
 * The result is computed once for each scale, size and text style.
 */
export function roomOf(story, scale, plot, measure, zonePx = ZONE_PX) {
  if (story.bars <= BAR_ROWS) return placed(zonePx, BAR_ROWS);
  if (rooms.get(scale)?.measure !== measure) rooms.set(scale, { measure, bySize: new Map() });
  const { bySize } = rooms.get(scale);
  const size = `${plot.right - plot.left} ${zonePx}`;
  if (!bySize.has(size)) bySize.set(size, allocated(story, scale, plot, measure, zonePx));
  return bySize.get(size);
}

function allocated(story, scale, plot, measure, zonePx) {
  const visible = visibleEvents(story, scale, WHOLE, plot, null);
  const at = pixelsOf(WHOLE, plot);
  const bars = barsOf(
    visible.bars.map((i) => eventOf(story, i, BAR_FIELDS)),
    (day) => at(shareOf(scale, day)),
    plot,
    plot,
  );
  const most = BAR_ROWS + Math.floor((zonePx - ZONE_LEAST_PX) / BAR_PITCH_PX);
  const wanted =
    depthOf(bars) >= most
      ? most
      : packBars(bars, plot, measure, pillWidthOf(story.messages, measure), most).rows;
  if (wanted <= BAR_ROWS) return placed(zonePx, BAR_ROWS);
  const selection = { matched: new Uint8Array(story.size).fill(1), picked: null, relations: new Map() };
  const labels = labelsOf(
    story,
    visible,
    selection,
    stretchesOf(scale, WHOLE, at),
    { ...plot, height: zonePx },
    measure,
  );
  const used = Math.max(ZONE_LEAST_PX, ...labels.map((label) => label.top + SPARE_PX));
  const rows = Math.min(wanted, BAR_ROWS + Math.max(0, Math.floor((zonePx - used) / BAR_PITCH_PX)));
  return placed(zonePx - (rows - BAR_ROWS) * BAR_PITCH_PX, rows);
}
