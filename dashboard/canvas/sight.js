// Sight: which events the window shows, and where each stands across it.
//
// Pure. An event is in sight when any day that it can mean is: what is known
// to the year only belongs to each of its months, and its mark then stands at
// the nearest edge of the window, hollow over a band that runs on.

import { BAR } from "./forms.js";
import { shareOf } from "./scale.js";

const INSET_PX = 9; // from the window's edge to a mark whose middle lies beyond it

/** The middle of each event as a share of the axis, reckoned once a scale. */
function placesOf(story, scale) {
  scale.places ??= story.events.position.map((day) => (day === day ? shareOf(scale, day) : NaN));
  return scale.places;
}

/** A function from shares to px of `plot` for what `view` shows. */
export function pixelsOf(view, plot) {
  const perShare = (plot.right - plot.left) / (view.high - view.low);
  return (share) => plot.left + (share - view.low) * perShare;
}

/**
 * Whether event `i` has a place in time and, where `days` are given, touches them: [first instant, first one after it],
 * null for an open side. `rows_touching` of query/windows.py decides likewise.
 */
export function touches({ placed, earliest, until }, i, days) {
  if (!placed[i] || days === null) return Boolean(placed[i]);
  const [start, end] = days;
  // NaN, an end that is open or that nobody knows, is neither later nor earlier than anything.
  const isOver = start !== null && (until[i] < start || (until[i] === start && earliest[i] !== start));
  return !isOver && (end === null || !(earliest[i] >= end));
}

/**
 * Indices of the points and of the bars that touch `days`, as `touches` takes them, in the story's order; by its index the x
 * of each point in `view`, and whether it only stands at an edge because its middle lies beyond (1).
 */
export function inSight(story, scale, view, plot, days) {
  const { mark } = story.events;
  const places = placesOf(story, scale);
  const at = pixelsOf(view, plot);
  const points = [];
  const bars = [];
  const x = new Float64Array(story.size);
  const atEdge = new Uint8Array(story.size);
  for (let i = 0; i < story.size; i += 1) {
    if (!touches(story.events, i, days)) continue;
    if (mark[i] === BAR) bars.push(i);
    else {
      points.push(i);
      const middle = at(places[i]);
      const beyond = middle < plot.left - 0.5 ? -1 : middle > plot.right + 0.5 ? 1 : 0;
      atEdge[i] = beyond === 0 ? 0 : 1;
      x[i] = beyond < 0 ? plot.left + INSET_PX : beyond > 0 ? plot.right - INSET_PX : middle;
    }
  }
  return { points, bars, x, atEdge };
}
