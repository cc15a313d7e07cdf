// Layout: where everything of the drawing is, in px.
//
// Pure. From top to bottom: the eras, the flag of the picked event, the rows by side with the statuses of an
// actor above its row, and the axis.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Measure, Plot, Story } from "../story/types.d.ts" */
/** @import { Row, Selection } from "./rows.js" */

import { barsOf, erasOf } from "../axis/extents.js";
import { touches } from "../axis/visible.js";
import { BAR } from "../story/forms.js";
import { eventOf } from "../story/story.js";
import { columnsOf, pixelsBetween, roomFor } from "./columns.js";
import { curvesOf, marksOf } from "./marks.js";
import { actorRows } from "./rows.js";
import { LANE_PX, STATUS_BAR_PX, statusesOf } from "./statuses.js";
import { ticksOf } from "./ticks.js";

const ERA_PX = 20;
const FLAG_PX = 22;
const HEAD_PX = 50; // of the name of a side, which may need three lines: lower rows have its room too
const SIDE_AIR_PX = 6; // above the first row of a side
const ROW_LEAST_PX = 17;
const ROW_MOST_PX = 24; // WCAG 2.2, 2.5.8
const AXIS_PX = 28;

/**
 * What there is room for: the width of the plot and the height that the drawing may fill, in px, whether rows
 * have to be as high as targets, and how much higher than usual the reader's lines are.
 *
 * @typedef {{width: number, height: number, isTall: boolean, lineScale: number, measure: Measure}} Room
 */

/** @typedef {ReturnType<typeof arrangeActors>} Layout */

/**
 * Return the events that have a column, in the order of time: all in the window, or as many as there is room
 * for. The picked one and those in the filter come before others, then the weightiest, then the latest.
 *
 * @param {Story} story
 * @param {Selection} selection
 * @param {[number | null, number | null]} days
 * @param {number} most
 */
function drawnOf(story, { matched, picked }, days, most) {
  const { weight } = story.events;
  const own = [...story.byTime].filter((i) => touches(story.events, i, days));
  const first = own.map((event, time) => ({ event, time }));
  const isPicked = (event) => Number(event === picked);
  first.sort(
    (a, b) =>
      isPicked(b.event) - isPicked(a.event) ||
      matched[b.event] - matched[a.event] ||
      weight[b.event] - weight[a.event] ||
      b.time - a.time,
  );
  const chosen = first.slice(0, most).sort((a, b) => a.time - b.time);
  return { events: chosen.map(({ event }) => event), left: own.length - chosen.length };
}

/**
 * Return the layout of a story.
 *
 * @param {Story} story
 * @param {MatchIndex} index
 * @param {Selection} selection
 * @param {[number | null, number | null]} days of the window, null for an end of the story
 * @param {Room} room
 */
export function arrangeActors(story, index, selection, days, room) {
  const { width, height, isTall, lineScale, measure } = room;
  /** @type {Plot} */
  const plot = { left: 6, right: width - 6 };
  const { events, left } = drawnOf(story, selection, days, roomFor(plot));
  const columns = columnsOf(story, events, selection.picked, plot);
  const x = pixelsBetween(story, columns, plot);
  const statuses = statusesOf(story, events, x, plot, measure);
  const lanes = lanesOf(statuses);
  const least = Math.ceil((isTall ? ROW_MOST_PX : ROW_LEAST_PX) * lineScale);
  const sideCount = story.cast.sides.id.length + 1;
  const eras = erasOf(story, x, measure, plot, null);
  const head = FLAG_PX + (1 + Math.max(0, ...eras.map((era) => era.row))) * ERA_PX;
  const fixed = head + AXIS_PX + sideCount * SIDE_AIR_PX;
  const laned = [...lanes.values()].reduce((sum, count) => sum + count * LANE_PX, 0);
  const capacity = Math.floor((height - fixed - laned) / least);
  const { sides, idle } = actorRows(story, index, selection, capacity, events);
  const count = sides.reduce((sum, rows) => sum + rows.length, 0);
  const pitch = Math.max(least, Math.min(ROW_MOST_PX, (height - fixed - laned) / Math.max(1, count)));
  const stack = stackOf(sides, lanes, Math.floor(pitch), head, story);
  const shown = new Map(stack.rows.map((row) => [row.number, row]));
  const others = index.actors.id.length;
  const { side } = story.cast.actors;
  const rowOf = (actor) => (shown.has(actor) ? actor : others + (side[actor] ?? sideCount - 1));
  const y = (row) => shown.get(row)?.y ?? NaN;
  const marks = marksOf(index, columns, rowOf, y);
  return {
    ...stack,
    columns,
    marks,
    curves: curvesOf(index, columns, rowOf, y),
    bands: bandsOf(story, columns, marks, x, plot),
    statuses: statuses.flatMap((status) => boxed(status, stack.laneTops.get(status.of))),
    eras,
    ticks: ticksOf(story, columns, plot, measure),
    plot,
    width,
    axisY: stack.bottom,
    flagY: head - FLAG_PX,
    height: stack.bottom + AXIS_PX,
    pitch: Math.floor(pitch),
    idle,
    left,
  };
}

/** How many lanes the statuses of each actor need. */
function lanesOf(statuses) {
  const lanes = new Map();
  for (const { of, lane } of statuses) lanes.set(of, Math.max(lanes.get(of) ?? 0, lane + 1));
  return lanes;
}

/** A status with its box below `lanesTop`; none for an actor without a role in any event, who has no row. */
function boxed(status, lanesTop) {
  if (lanesTop === undefined) return [];
  const top = lanesTop + status.lane * LANE_PX + 1;
  return [{ ...status, top, bottom: top + STATUS_BAR_PX }];
}

/**
 * The rows and sides from top to bottom: `laneTops` are the tops of the statuses of each actor, those of
 * actors without a row above the line that they share.
 *
 * @param {Row[][]} sides
 * @param {Map<number, number>} lanes
 * @param {number} pitch
 * @param {number} head the height above the rows
 * @param {Story} story
 */
function stackOf(sides, lanes, pitch, head, story) {
  let at = head;
  const laneTops = new Map();
  const rows = [];
  const heads = [];
  const own = new Set(sides.flat().map(({ actor }) => actor));
  for (const those of sides) {
    const top = at;
    at += SIDE_AIR_PX;
    for (const row of those) {
      const actors = row.actor === null ? hiddenWith(lanes, own, row.side, story) : [row.actor];
      for (const actor of actors.filter((one) => lanes.has(one))) {
        laneTops.set(actor, at);
        at += (lanes.get(actor) ?? 0) * LANE_PX;
      }
      const isBelowHead = at >= top + HEAD_PX;
      rows.push({ ...row, top: at, y: at + pitch / 2, bottom: at + pitch, isBelowHead });
      at += pitch;
    }
    heads.push({ side: those[0].side, name: story.cast.sides.name[those[0].side] ?? null, top, bottom: at });
  }
  return { rows, heads, laneTops, bottom: at + 2 };
}

/** The actors of a side with statuses and without a row. */
function hiddenWith(lanes, own, side, { cast: { actors, sides } }) {
  return [...lanes.keys()].filter(
    (actor) => !own.has(actor) && (actors.side[actor] ?? sides.id.length) === side,
  );
}

/** What lasts and is no status, as a band in each row of who acted, is accused or is affected. */
function bandsOf(story, { events }, marks, x, plot) {
  const lasting = events.filter((event) => story.events.mark[event] === BAR && !story.statuses[event]);
  const bars = barsOf(
    lasting.map((event) => eventOf(story, event)),
    x,
    plot,
    plot,
  );
  const byEvent = new Map(bars.map((bar) => [bar.index, bar]));
  return marks
    .filter(({ event, role }) => byEvent.has(event) && role < 3)
    .map(({ event, y, role }) => ({ ...byEvent.get(event), y, role }));
}
