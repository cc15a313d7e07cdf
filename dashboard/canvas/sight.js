// Sight: which events the window shows, and where each stands across it.
//
// Pure. An event is in sight when any day that it can mean is: what is known
// to the year only belongs to each of its months, and its mark then stands at
// the nearest edge of the window, hollow over a band that runs on.

import { BAR } from "./forms.js";
import { shareOf } from "./scale.js";
import { daysOf, isWhole } from "./viewport.js";

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
 * Indices of the points and of the bars in sight, in the story's order; by its index the x of each point, and
 * whether it only stands at an edge because its middle lies beyond (1).
 *
 * The whole story shows every event that has a place in time.
 */
export function inSight(story, scale, view, plot) {
  const { placed, mark, earliest, until } = story.events;
  const places = placesOf(story, scale);
  const at = pixelsOf(view, plot);
  const whole = isWhole(view);
  const [start, end] = daysOf(scale, view);
  const points = [];
  const bars = [];
  const x = new Float64Array(story.size);
  const atEdge = new Uint8Array(story.size);
  for (let i = 0; i < story.size; i += 1) {
    if (!placed[i]) continue;
    if (!whole) {
      // NaN, an end that is open or that nobody knows, is neither later nor earlier than anything.
      const over = until[i] < start || (until[i] === start && earliest[i] !== start);
      if (over || earliest[i] >= end) continue;
    }
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
