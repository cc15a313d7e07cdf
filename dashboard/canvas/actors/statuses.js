// Statuses: events that are a standing state of an actor, as bars with words in lanes above its row.
//
// Pure. A bar and its words have room of their own: each takes the first lane in which they fit.

/** @import { Measure, Plot, Story } from "../story/types.d.ts" */

import { barsOf } from "../axis/extents.js";
import { eventOf } from "../story/story.js";

export const LANE_PX = 15;
export const STATUS_BAR_PX = 12;
const AIR_PX = 5; // from an edge of a bar to its words
const GAP_PX = 10; // between two bars with their words

/**
 * A bar with its words: `of` is the actor, `lane` counts from 0, `at` is the left end of the words in px and
 * `words` say what it is and who decided it.
 *
 * @typedef {ReturnType<typeof barsOf>[number] & {of: number, lane: number, at: number, words: string}} Status
 */

/** What a status is and who decided it, if the file says so. */
function wordsOf(story, event, by) {
  const title = event.short;
  return by === null
    ? title
    : story.messages.gettext("%(status)s, decided by %(actor)s", {
        status: title,
        actor: story.cast.actors.name[by],
      });
}

/**
 * Return the statuses among `events`, which are drawn, from left to right.
 *
 * @param {Story} story
 * @param {number[]} events
 * @param {(day: number) => number} x
 * @param {Plot} plot
 * @param {Measure} measure
 * @returns {Status[]}
 */
export function statusesOf(story, events, x, plot, measure) {
  const those = events.filter((event) => story.statuses[event]);
  const bars = barsOf(
    those.map((event) => eventOf(story, event)),
    x,
    plot,
    plot,
  );
  /** @type {Map<number, number[]>} */
  const ends = new Map(); // of the lanes of each actor
  return bars
    .toSorted((a, b) => a.left - b.left)
    .map((bar) => {
      const [of, by] = story.statuses[bar.index];
      const words = wordsOf(story, bar, by);
      const wide = measure(words, true);
      const at = startOf(bar, wide, plot);
      const [left, right] = [Math.min(bar.left, at), Math.max(bar.right, at + wide) + GAP_PX];
      const lanes = ends.get(of) ?? [];
      const free = lanes.findIndex((end) => end <= left);
      const lane = free === -1 ? lanes.length : free;
      ends.set(of, lanes.toSpliced(lane, 1, right));
      return { ...bar, of, lane, at, words };
    });
}

/** Where the words of a bar begin: inside it, else after it, else before it, else at the edge of the plot. */
function startOf({ left, right, fadesLeft }, wide, plot) {
  const inside = left + AIR_PX + (fadesLeft > 0 ? Math.min(fadesLeft, 30) / 2 : 0);
  if (inside + wide <= right) return inside;
  if (right + AIR_PX + wide <= plot.right) return right + AIR_PX;
  if (left - AIR_PX - wide >= plot.left) return left - AIR_PX - wide;
  return Math.max(plot.left, plot.right - wide);
}
