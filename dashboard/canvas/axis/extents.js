// Extents: what of bars, eras, folds, stretches and soft bands lies within the window.
//
// Pure. Where a thing runs on beyond the window it is cut there, without a cap.

import { fromDay } from "../time/gregorian.js";
import { lengthInWords } from "../time/date_words.js";
import { WORKED_OUT } from "../story/forms.js";
import { dayAt } from "./scale.js";

const FADE_PX = { start: 64, end: 56 };
const UNKNOWN_PX = 96; // a bar whose other end is not known is never longer than this
const BAND_FADE_PX = 18;
const TARGET_PX = 24; // WCAG 2.2, 2.5.8: names are buttons
const ERA_AIR_PX = 8; // from an era's edge to its name
const AS_OF_AIR_PX = 18; // from the words "as of" to a name before them
const SPAN_PX = 90; // a mark on a day, month or year drawn wider than this gets the band of its span

/**
 * The stretches in sight, cut to the window: {left, right} in px, {start, end} in days, {year} where it is
 * one.
 */
export function stretchesOf(scale, view, at) {
  return scale.stretches
    .filter((s) => s.right > view.low && s.left < view.high)
    .map((s) => {
      const low = Math.max(s.left, view.low);
      const high = Math.min(s.right, view.high);
      const start = low === s.left ? s.start : dayAt(scale, low);
      const end = high === s.right ? s.end : dayAt(scale, high);
      return { start, end, left: at(low), right: at(high), year: yearOf(start, end) };
    })
    .filter((s) => s.end > s.start);
}

/** The year in which all of a stretch lies, else null. */
function yearOf(start, end) {
  const { year } = fromDay(start);
  return fromDay(end - 1e-6).year === year ? year : null;
}

/** Pixel columns of the visible folds. */
export function foldsOf(scale, at, plot, { words, messages }) {
  return scale.breakpoints
    .filter((point) => point.kind === "fold")
    .map((point) => ({
      left: at(point.left),
      right: at(point.right),
      words: lengthInWords(point.end - point.start, words.lengthsShort, words),
      title: messages.gettext("%(length)s without events, folded away", {
        length: lengthInWords(point.end - point.start, words.lengths, words),
      }),
    }))
    .filter((fold) => fold.right > plot.left && fold.left < plot.right);
}

/**
 * Pixel columns of the eras in sight, each with its full name as `title`, the longest of its names that fits,
 * `at` where that begins, its `row`, and `edge`, the first and the last row through which the line at its
 * start goes, or null.
 *
 * A name stands in the upper row (0) where it fits into its era; otherwise, and in an era that begins within
 * another, in the lower one (1), where it may run on under its neighbours' names. Where not even that has
 * room, three dots stand for it.
 */
export function erasOf(story, x, measure, plot, asOf) {
  const width = (text) => Math.max(TARGET_PX, measure(text, true));
  const said = asOf ? asOf.x - width(asOf.words) - AS_OF_AIR_PX : plot.right; // where "as of" begins
  const columns = story.eras
    .map((era, index) => ({
      ...era,
      title: era.name,
      left: Math.max(x(era.start), plot.left),
      right: Math.min(x(era.end), plot.right),
      tinted: index % 2 === 1,
    }))
    .filter((era) => era.right > era.left);
  const isBeforeLine = (era) => asOf && era.left < asOf.x;
  const isCrossed = (era, i) =>
    columns.slice(0, i).some((other) => other.right > era.left + 1) || (isBeforeLine(era) && era.left > said);
  const upper = columns.map((era, i) => {
    const end = isBeforeLine(era) ? Math.min(era.right, said) : era.right;
    return isCrossed(era, i) ? null : longest(era, era.left + ERA_AIR_PX, end, width);
  });
  const lower = columns.filter((_, i) => upper[i] === null);
  let free = plot.left; // in the lower row, from here on
  return columns.map((era, i) => {
    const hasEdge = era.left > plot.left + 1;
    if (upper[i]) return { ...era, ...upper[i], row: 0, edge: hasEdge ? [0, 0] : null };
    const next = lower[lower.indexOf(era) + 1]?.left ?? plot.right;
    const end = (isBeforeLine(era) ? Math.min(next, asOf.x) : next) - ERA_AIR_PX;
    const start = Math.max(era.left + ERA_AIR_PX, free);
    const words = longest(era, start, end, width) ??
      leaning(era, free, end, width) ?? { name: "\u2026", at: start };
    free = words.at + width(words.name) + ERA_AIR_PX;
    return {
      ...era,
      ...words,
      row: 1,
      edge: hasEdge && words.at > era.left ? [isCrossed(era, i) ? 1 : 0, 1] : null,
    };
  });
}

/** The longest name of an era that fits from `start` to `end`, beginning there; null where none does. */
function longest(era, start, end, width) {
  const name = [era.name, era.short].find((text) => start + width(text) <= end);
  return name === undefined ? null : { name, at: start };
}

/** The longest name of an era that fits between `start` and `end`, ending there; null where none does. */
function leaning(era, start, end, width) {
  const found = longest(era, start, end, width);
  return found && { name: found.name, at: end - width(found.name) };
}

/**
 * Bars with their edges in px, cut to the window; over how many px each end fades, and whether it is cut.
 *
 * `axis` is {left, right} of the whole axis in px, to which a bar runs that has no end.
 */
export function barsOf(events, x, axis, plot) {
  return events.map((event) => {
    const begins = event.earliest === event.earliest;
    const ends = event.until === event.until;
    let from = begins ? x(event.earliest) : axis.left;
    let to = ends ? x(event.until) : axis.right;
    if (!begins && event.opening === "unknown") from = Math.min(to, plot.right) - UNKNOWN_PX;
    if (!ends && event.closing === "unknown") to = Math.max(from, plot.left) + UNKNOWN_PX;
    const left = Math.max(from, plot.left);
    const right = Math.max(Math.min(to, plot.right), left + 3); // a bar of one day is still seen
    const fade = (state, px, cut) => (state === "known" || cut ? 0 : Math.min(px, (right - left) * 0.7));
    return {
      ...event,
      left,
      right,
      cutLeft: from < plot.left - 1,
      cutRight: to > plot.right + 1,
      fadesLeft: fade(event.opening, FADE_PX.start, from < plot.left - 1),
      fadesRight: fade(event.closing, FADE_PX.end, to > plot.right + 1),
    };
  });
}

/**
 * The soft bands under marks: the time in which a date that was worked out may lie, and any span that is
 * so wide at this zoom that its mark alone would be a false point.
 */
export function bandsOf(marks, x, plot, axisY) {
  return (
    marks
      .map((event) => {
        const opens = event.earliest !== event.earliest;
        const closes = event.until !== event.until;
        const left = opens ? event.x - 3 * BAND_FADE_PX : x(event.earliest);
        const right = closes ? event.x + 3 * BAND_FADE_PX : x(event.until);
        return {
          id: event.id,
          shown: event.mark === WORKED_OUT || right - left >= SPAN_PX,
          left: Math.max(left, plot.left),
          right: Math.min(right, plot.right),
          y: axisY,
          fadesLeft: opens ? BAND_FADE_PX : 0,
          fadesRight: closes ? BAND_FADE_PX : 0,
        };
      })
      .filter((band) => band.shown && band.right - band.left > 4)
      // Shades would add up
      .filter((band, i, all) => all.findIndex((b) => b.left === band.left && b.right === band.right) === i)
  );
}
