// Extents: what of bars, eras, folds, stretches and soft bands lies within the window.
//
// Pure. Where a thing runs on beyond the window it is cut there, without a cap.

import { fromDay } from "./civil.js";
import { lengthInWords } from "./datewords.js";
import { WORKED_OUT } from "./forms.js";
import { dayAt } from "./scale.js";

const FADE_PX = { start: 64, end: 56 };
const UNKNOWN_PX = 96; // a bar whose other end is not known is never longer than this
const BAND_FADE_PX = 18;
const SPAN_PX = 90; // a mark on a day, month or year drawn wider than this gets the band of its span

/** The stretches in sight, cut to the window: {left, right} in px, {start, end} in days, {year} where it is one. */
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

/** Pixel columns of the folds in sight. */
export function foldsOf(scale, at, plot, words) {
  return scale.joints
    .filter((joint) => joint.kind === "fold")
    .map((joint) => ({
      left: at(joint.left),
      right: at(joint.right),
      words: lengthInWords(joint.end - joint.start, words.lengthsShort, words),
      title: words.foldedAway.replace("{}", lengthInWords(joint.end - joint.start, words.lengths, words)),
    }))
    .filter((fold) => fold.right > plot.left && fold.left < plot.right);
}

/** Pixel columns of the eras in sight, with the longest of their names that fits. */
export function erasOf(story, x, measure, plot, asOf) {
  const said = asOf ? asOf.x - measure(asOf.words, true, 12.5) - 18 : plot.right; // where "as of" begins
  return story.eras
    .map((era, index) => {
      const left = Math.max(x(era.start), plot.left);
      const right = Math.min(x(era.end), plot.right);
      const room = (asOf && left < asOf.x ? Math.min(right, said) : right) - left - 12;
      const name = [era.name, era.short].find((text) => measure(text, true, 12.5) <= room) ?? "";
      const hasEdge = left > plot.left + 1 && !(asOf && left > said && left < asOf.x); // none through the words
      return { left, right, name, title: era.name, tinted: index % 2 === 1, hasEdge };
    })
    .filter((era) => era.right > era.left);
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
        y: axisY,
        fadesLeft: opens ? BAND_FADE_PX : 0,
        fadesRight: closes ? BAND_FADE_PX : 0,
      };
    })
    .filter((band) => band.shown && band.right - band.left > 4)
    .filter((band, i, all) => all.findIndex((b) => b.left === band.left && b.right === band.right) === i); // shades would add up
}
