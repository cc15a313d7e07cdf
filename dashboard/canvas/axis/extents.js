// Extents: the visible parts of stretches, folds, eras, bars and soft bands, in px.
//
// Pure. What continues beyond the window is cut at its edge and has no cap there.

import { fromDay } from "../time/gregorian.js";
import { lengthInWords } from "../time/date_words.js";
import { WORKED_OUT } from "../story/forms.js";
import { dayAt } from "./scale.js";
import { spanInWords } from "./spans.js";

const FADE_PX = { start: 64, end: 56 };
const UNKNOWN_PX = 96; // the length of a bar whose other end is unknown
const BAND_FADE_PX = 18;
const TARGET_PX = 24; // WCAG 2.2, 2.5.8: names are buttons
const ERA_AIR_PX = 8; // from the edge of an era to its name
const LETTERS_LEAST = 3; // of a name that is cut: fewer say nothing
const AS_OF_AIR_PX = 18; // from a name to the words "as of" after it
const SPAN_PX = 90; // a day, month or year that is wider than this has a band under its mark

/**
 * Return the visible stretches, cut to `view`: `left` and `right` in px, `start` and `end` in days, and
 * `year`, the year that contains all of it, or null. `at(share)` returns px.
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

/** The year that contains a whole stretch, or null. */
function yearOf(start, end) {
  const { year } = fromDay(start);
  return fromDay(end - 1e-6).year === year ? year : null;
}

/**
 * Return the visible folds: `[{left, right, words, title, days}]`, in px, with their length in words; `days`
 * are those that are folded away.
 */
export function foldsOf(scale, at, plot, { words, messages }) {
  return scale.breakpoints
    .filter((point) => point.kind === "fold")
    .map(({ start, end, left, right }) => ({
      left: at(left),
      right: at(right),
      days: [start, end],
      words: lengthInWords(end - start, words.lengthsShort, words),
      title: messages.gettext("%(length)s without events, folded away: %(period)s", {
        length: lengthInWords(end - start, words.lengths, words),
        period: spanInWords([start, end], words),
      }),
    }))
    .filter((fold) => fold.right > plot.left && fold.left < plot.right);
}

/** Return the visible changes of scale: `[{x, day, title}]`; x is px, and the title says how much. */
export function scaleChangesOf({ stretches, breakpoints }, at, plot, { messages }) {
  const density = ({ start, end, left, right }) => (right - left) / (end - start);
  return breakpoints
    .filter((point) => point.kind === "scale change")
    .map(({ left: share, start }) => {
      const before = stretches.findLast((stretch) => stretch.left < share);
      const after = stretches.find((stretch) => stretch.right > share);
      return { x: at(share), day: start, title: changeInWords(density(after) / density(before), messages) };
    })
    .filter(({ x }) => x > plot.left && x < plot.right);
}

/** A change of scale in words; `factor` is the room of a day after it relative to one before it. */
function changeInWords(factor, messages) {
  const times = Math.max(factor, 1 / factor);
  const number = messages.number(times < 10 ? Math.round(times * 10) / 10 : Math.round(times));
  return factor > 1
    ? messages.gettext("Scale changes: after this, a day takes %(number)s times the space", { number })
    : messages.gettext("Scale changes: before this, a day takes %(number)s times the space", { number });
}

/**
 * Return the visible eras, each with `left` and `right` in px, its full name as `title`, `name`, the longest
 * name that fits, from `at` px on, its `row`, and `edge`, the first and the last row that the line at its
 * start crosses, or null.
 *
 * A name is in the upper row (0) if it fits into its era. Otherwise, and in an era that begins within another
 * one, it is in the lower row (1), where it may extend below other eras whose names are in the upper row. If
 * it has no room there either, it is cut, down to an ellipsis.
 */
export function erasOf(story, x, measure, plot, asOf) {
  const width = (text) => Math.max(TARGET_PX, measure(text, true));
  const asOfLeft = asOf ? asOf.x - width(asOf.words) - AS_OF_AIR_PX : plot.right; // start of the words
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
    columns.slice(0, i).some((other) => other.right > era.left + 1) ||
    (isBeforeLine(era) && era.left > asOfLeft);
  const upper = columns.map((era, i) => {
    const end = isBeforeLine(era) ? Math.min(era.right, asOfLeft) : era.right;
    return isCrossed(era, i) ? null : longest(era, era.left + ERA_AIR_PX, end, width);
  });
  const lower = columns.filter((_, i) => upper[i] === null);
  let free = plot.left; // the lower row is free from here on
  return columns.map((era, i) => {
    const hasEdge = era.left > plot.left + 1;
    if (upper[i]) return { ...era, ...upper[i], row: 0, edge: hasEdge ? [0, 0] : null };
    const next = lower[lower.indexOf(era) + 1]?.left ?? plot.right;
    const end = (isBeforeLine(era) ? Math.min(next, asOf.x) : next) - ERA_AIR_PX;
    const start = Math.max(era.left + ERA_AIR_PX, free);
    const words =
      longest(era, start, end, width) ??
      longestBefore(era, free, end, width) ??
      beginningOf(era, start, end, width);
    free = words.at + width(words.name) + ERA_AIR_PX;
    return {
      ...era,
      ...words,
      row: 1,
      edge: hasEdge && words.at > era.left ? [isCrossed(era, i) ? 1 : 0, 1] : null,
    };
  });
}

/** {name, at}: the longest name of an era that fits between `start` and `end`, begun at `start`, or null. */
function longest(era, start, end, width) {
  const name = [era.name, era.short].find((text) => start + width(text) <= end);
  return name === undefined ? null : { name, at: start };
}

/** {name, at}: the longest name of an era that fits between `start` and `end`, ended at `end`, or null. */
function longestBefore(era, start, end, width) {
  const found = longest(era, start, end, width);
  return found && { name: found.name, at: end - width(found.name) };
}

/** {name, at}: the beginning of the short name of an era that fits, with an ellipsis, begun at `start`. */
function beginningOf(era, start, end, width) {
  const letters = Array.from(era.short);
  const nameOf = () => `${letters.join("").trimEnd()}\u2026`;
  while (letters.length > 0 && start + width(nameOf()) > end) letters.pop();
  if (letters.length < LETTERS_LEAST) letters.length = 0;
  return { name: nameOf(), at: start };
}

/**
 * Return `events`, which are bars, with `left` and `right` in px, cut to `plot`; `cutLeft` and `cutRight`,
 * whether they were cut; and `fadesLeft` and `fadesRight`, the px over which an open or unknown end fades.
 *
 * `axis`, `{left, right}` of the whole axis in px, is where a bar with an open end ends.
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
    const right = Math.max(Math.min(to, plot.right), left + 3); // a bar of one day remains visible
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
 * Return the soft bands under marks, [{id, left, right, fadesLeft, fadesRight}] in px: the time in which an
 * inferred date may lie, and the time of any date that is so wide that a mark alone would look too precise.
 */
export function bandsOf(marks, x, plot) {
  return marks
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
        fadesLeft: opens ? BAND_FADE_PX : 0,
        fadesRight: closes ? BAND_FADE_PX : 0,
      };
    })
    .filter((band) => band.shown && band.right - band.left > 4);
}

/** Return `bands` without those in the place of another one: they would add up to a darker one. */
export function distinctBands(bands) {
  return bands.filter(
    (band, i) => bands.findIndex((b) => b.left === band.left && b.right === band.right) === i,
  );
}
