// Layout: where everything on the timeline stands, in pixels.
//
// Pure: a story, what the reader asked and a width in, a picture out. It
// measures text with the function handed in and touches no document; paint.js
// and marks.js draw what it returns.

import { packBars } from "./bars.js";
import { packLabels } from "./labels.js";
import { shareOf, stretchOf } from "./scale.js";
import { fromDay } from "./civil.js";
import { ticks } from "./ticks.js";

const MARGIN = { left: 10, right: 14 };
const ERA_PX = 27;
const ZONE_PX = 244; // the label zone keeps its height whatever is filtered, so that nothing below it jumps
const FOOT_PX = 18; // between axis and label zone, for one row of unlabelled marks
const PILE_PX = 13; // a row of unlabelled marks
const FOOT_ROWS = 3; // room for so many rows is kept from the start; a larger crowd takes more
const TICK_TEXT_PX = 9;
const BARS_PX = 34; // from the axis to the first row of bars
const BAR_PITCH_PX = 22;
const BAR_PX = 17;
const FADE_PX = { start: 64, end: 56 };
const UNKNOWN_PX = 96; // a bar whose other end is not known is never longer than this
const BAND_FADE_PX = 18;
const LABELS_MOST = 120; // the packer's time grows with the square
const WORKED_OUT = 2;
const BAR = 3;

/** Pixel columns of the era bands, with the longest of their names that fits. */
function eraColumns(story, x, measure, plot, asOf) {
  const said = asOf ? asOf.x - measure(asOf.words, true, 12.5) - 18 : plot.right; // where "as of" begins
  return story.eras.map((era, index) => {
    const left = Math.max(x(era.start), plot.left);
    const right = Math.min(x(era.end), plot.right);
    const room = (asOf && left < asOf.x ? Math.min(right, said) : right) - left - 12;
    const name = [era.name, era.short].find((text) => measure(text, true, 12.5) <= room) ?? "";
    return { left, right, name, title: era.name, tinted: index % 2 === 1 };
  });
}

/** Left and right edge of a bar, and over how many pixels each end fades (0: its end is known). */
function barEdges(event, x, plot) {
  let left = event.from === null ? plot.left : x(event.from);
  let right = event.to === null ? plot.right : x(event.to);
  if (event.opening === "unknown") left = Math.max(plot.left, right - UNKNOWN_PX);
  if (event.closing === "unknown") right = Math.min(plot.right, left + UNKNOWN_PX);
  right = Math.max(right, left + 3); // a bar of one day is still seen
  const length = right - left;
  return {
    left,
    right,
    fadesLeft: event.opening === "known" ? 0 : Math.min(FADE_PX.start, length * 0.7),
    fadesRight: event.closing === "known" ? 0 : Math.min(FADE_PX.end, length * 0.7),
  };
}

/** Rows of unlabelled marks above the axis: no two marks of a row touch. */
function pile(events) {
  const rows = [];
  for (const event of [...events].sort((a, b) => a.x - b.x || a.order - b.order)) {
    let row = rows.findIndex((right) => event.x - right >= PILE_PX);
    if (row < 0) row = rows.push(0) - 1;
    rows[row] = event.x;
    event.row = row;
  }
  return rows.length;
}

/** The year in which a stretch lies whole, else null. */
function yearOf(stretch) {
  const start = fromDay(stretch.start).year;
  return fromDay(stretch.end - 1).year === start ? start : null;
}

function flagsOf(points, scale, plot, measure) {
  const wanted = points
    .filter((event) => event.matched || event.picked)
    .sort((a, b) => b.picked - a.picked || b.weight - a.weight || a.order - b.order)
    .slice(0, LABELS_MOST);
  const labels = wanted.map((event) => ({
    id: event.id,
    x: event.x,
    weight: event.weight,
    order: event.order,
    picked: event.picked,
    date: yearOf(stretchOf(scale, event.position)) === event.year ? event.dateInYear : event.date,
    title: event.disputed ? `${event.title} ≠` : event.title,
    short: event.disputed ? `${event.short} ≠` : event.short,
  }));
  return packLabels(labels, { left: plot.left, right: plot.right, height: ZONE_PX }, measure);
}

function bandsOf(points, x, plot, axisY) {
  return points
    .filter((event) => event.mark === WORKED_OUT)
    .map((event) => {
      const left = event.earliest === null ? Math.max(plot.left, event.x - 3 * BAND_FADE_PX) : x(event.earliest);
      const right = event.latest === null ? Math.min(plot.right, event.x + 3 * BAND_FADE_PX) : x(event.latest);
      return {
        left,
        right,
        y: axisY,
        fadesLeft: event.earliest === null ? BAND_FADE_PX : 0,
        fadesRight: event.latest === null ? BAND_FADE_PX : 0,
      };
    })
    .filter((band) => band.right - band.left > 4);
}

function foldsOf(scale, at) {
  return scale.joints
    .filter((joint) => joint.kind === "fold")
    .map((joint) => ({ left: at(joint.left), right: at(joint.right), words: joint.words, title: joint.title }));
}

/**
 * The whole picture at `width` pixels.
 *
 * `events` are the story's events as rows with `matched` and `picked`; `asked` is {scale}.
 * y counts downwards from the top of the canvas.
 */
export function layOut(story, events, asked, width, measure) {
  const scale = story.scales[asked.scale];
  const plot = { left: MARGIN.left, right: width - MARGIN.right };
  const at = (share) => plot.left + share * (plot.right - plot.left);
  const x = (day) => at(shareOf(scale, day));

  const drawn = events.filter((event) => event.placed);
  const points = drawn.filter((event) => event.mark !== BAR).map((event) => ({ ...event, x: x(event.position) }));
  const flags = flagsOf(points, scale, plot, measure);
  const flagged = new Map(flags.map((flag) => [flag.id, flag]));
  const rows = pile(points.filter((event) => !flagged.has(event.id)));
  const footPx = FOOT_PX + PILE_PX * (Math.max(rows, FOOT_ROWS) - 1) + 4;
  const axisY = ERA_PX + ZONE_PX + footPx;
  const zoneFoot = axisY - footPx;

  const marks = points.map((event) => {
    const flag = flagged.get(event.id);
    const y = flag ? zoneFoot - flag.stemTop : axisY - FOOT_PX + 6 - PILE_PX * event.row;
    return { ...event, y, labelled: Boolean(flag) };
  });

  const { bars, rows: barRows } = packBars(
    drawn.filter((event) => event.mark === BAR).map((event) => ({ ...event, ...barEdges(event, x, plot) })),
    plot,
    measure,
  );
  const barsTop = axisY + BARS_PX;
  for (const bar of bars) {
    bar.top = barsTop + bar.row * BAR_PITCH_PX;
    bar.bottom = bar.top + BAR_PX;
  }

  const folds = foldsOf(scale, at);
  const taken = folds.map((fold) => {
    const half = measure(fold.words, false) / 2;
    const middle = (fold.left + fold.right) / 2;
    return [middle - half, middle + half];
  });
  const asOf = story.asOf && { ...story.asOf, x: x(story.asOf.day) };
  const bottom = barsTop + barRows * BAR_PITCH_PX;
  return {
    width,
    plot,
    axisY,
    zoneFoot,
    tickTextY: axisY + TICK_TEXT_PX,
    eraPx: ERA_PX,
    bottom,
    eras: eraColumns(story, x, measure, plot, asOf),
    asOf,
    folds,
    steps: scale.joints.filter((joint) => joint.kind === "step").map((joint) => at(joint.left)),
    stretches: scale.stretches.map((s) => ({ left: at(s.left), right: at(s.right), words: s.words, start: s.start, end: s.end })),
    ticks: ticks(scale, x, taken, { left: 0, right: width }, story.words, measure, story.finest),
    bands: bandsOf(points, x, plot, axisY),
    stems: marks
      .filter((mark) => mark.labelled)
      .map((mark) => ({ x: mark.x, top: mark.y, bottom: axisY, dotted: mark.mark === WORKED_OUT, matched: mark.matched })),
    flags: flags.map((flag) => ({ ...flag, y: zoneFoot - flag.top, bottomY: zoneFoot - flag.bottom })),
    marks,
    bars,
    unlabelled: marks.filter((mark) => mark.matched && !mark.labelled).length,
    undated: events.filter((event) => !event.placed),
  };
}
