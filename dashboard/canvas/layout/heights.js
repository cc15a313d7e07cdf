// Room: how the height of the chart is shared between labels above the axis and bars below it.
//
// Pure. The whole height is the same for every story with so many bars, at every zoom and under every
// filter, so that nothing below the chart jumps, and so is the height of the axis at one width.

import { packBars } from "./bars.js";
import { labelsOf } from "./labels/candidates.js";
import { barsOf, stretchesOf } from "../axis/extents.js";
import { STACK_ROWS, pillWidthOf } from "./clusters.js";
import { shareOf } from "../axis/scale.js";
import { visibleEvents, pixelsOf } from "../axis/visible.js";
import { eventOf } from "../story/story.js";
import { WHOLE } from "../axis/viewport.js";

export const ERA_PX = 40; // two rows of names
export const FOOT_PX = 16; // between axis and label zone, for one row of unlabelled marks
export const ROW_PX = 12; // a row of unlabelled marks
export const BARS_PX = 34; // from the axis to the first row of bars
export const BAR_PITCH_PX = 22;
const ZONE_PX = 230; // the label zone at its highest
const ZONE_LEAST_PX = 64; // three lines of a picked label in their frame
const SPARE_PX = 24; // above the highest label of the whole story, for one that is picked: a line and its air
const BAR_ROWS = 7; // below the label zone at its highest
const COUNTS_PX = 4; // by so much a row of counts is higher than one of bars
const BELOW_PX = 6;

const PILES_PX = FOOT_PX + ROW_PX * (STACK_ROWS - 1) + 4; // from the label zone to the axis

/** Height in px of the layout of a story with so many bars. */
export function heightOf(bars) {
  const counts = bars > BAR_ROWS ? COUNTS_PX : 0;
  return ERA_PX + ZONE_PX + PILES_PX + BARS_PX + Math.min(bars, BAR_ROWS) * BAR_PITCH_PX + counts + BELOW_PX;
}

const rooms = new WeakMap(); // by scale: {measure, byWidth}, rooms for one text style

function placed(zone, rows) {
  return { zone, rows, zoneFoot: ERA_PX + zone, axisY: ERA_PX + zone + PILES_PX };
}

/**
 * The room of a story on `scale` between the px of `plot`: {zone: the height of the label zone, zoneFoot,
 * axisY: in px from the top, rows: how many rows of bars there are, of which the last may hold counts}.
 *
 * Where the whole story has more bars at a time than rows, its bars get what its labels leave free. Computed
 * once for each scale, width and text style.
 */
export function roomOf(story, scale, plot, measure) {
  if (story.bars <= BAR_ROWS) return placed(ZONE_PX, BAR_ROWS);
  if (rooms.get(scale)?.measure !== measure) rooms.set(scale, { measure, byWidth: new Map() });
  const { byWidth } = rooms.get(scale);
  const width = plot.right - plot.left;
  if (!byWidth.has(width)) byWidth.set(width, sharedOut(story, scale, plot, measure));
  return byWidth.get(width);
}

function sharedOut(story, scale, plot, measure) {
  const visible = visibleEvents(story, scale, WHOLE, plot, null);
  const at = pixelsOf(WHOLE, plot);
  const bars = barsOf(
    visible.bars.map((i) => eventOf(story, i)),
    (day) => at(shareOf(scale, day)),
    plot,
    plot,
  );
  const most = BAR_ROWS + Math.floor((ZONE_PX - ZONE_LEAST_PX) / BAR_PITCH_PX);
  const wanted = packBars(bars, plot, measure, pillWidthOf(story.messages, measure), most).rows;
  if (wanted <= BAR_ROWS) return placed(ZONE_PX, BAR_ROWS);
  const selection = { matched: new Uint8Array(story.size).fill(1), picked: null };
  const labels = labelsOf(
    story,
    visible,
    selection,
    stretchesOf(scale, WHOLE, at),
    { ...plot, height: ZONE_PX },
    measure,
  );
  const used = Math.max(ZONE_LEAST_PX, ...labels.map((label) => label.top + SPARE_PX));
  const rows = Math.min(wanted, BAR_ROWS + Math.max(0, Math.floor((ZONE_PX - used) / BAR_PITCH_PX)));
  return placed(ZONE_PX - (rows - BAR_ROWS) * BAR_PITCH_PX, rows);
}
