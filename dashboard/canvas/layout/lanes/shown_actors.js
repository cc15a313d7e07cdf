// Shown actors: which actors have lanes of their own. Pure.
//
// The most frequent actors have lanes, as many as fill the window; the others of each side share one. How
// high a lane is depends on the width, the zoom and the filter, none of which may open or close lanes. So its
// height is estimated from the number of its events.

const AXIS_PX = 58; // which stays at the top of the window
const ACTORS_LEAST = 6; // however low the window is: a comparison of fewer says little
const EVENTS_LEAST = 5; // of an actor with a lane, unless all actors have one
const LANE_PX = 42; // without words
const ROW_PX = 18;
const EVENTS_A_ROW = 5;
const ROWS_MOST = 8;
const OTHERS_PX = 34; // the lane of the others of a side

const heightOf = (count) => LANE_PX + ROW_PX * Math.min(ROWS_MOST, Math.ceil(count / EVENTS_A_ROW));

/**
 * Return the actors with a lane of their own in a window of `windowPx`: the most frequent ones, and all of
 * the groups in `open`.
 *
 * `counts` is the number of events of each actor, and `groupOf` its side; actors are indices.
 *
 * @param {ArrayLike<number>} counts
 * @param {(number | null)[]} groupOf
 * @param {Set<number | null>} open
 * @param {number} windowPx
 */
export function shownActors(counts, groupOf, open, windowPx) {
  const active = Array.from(counts, (_, actor) => actor).filter((actor) => counts[actor] > 0);
  const ranked = active.toSorted((a, b) => counts[b] - counts[a] || a - b);
  const groups = new Set(active.map((actor) => groupOf[actor]));
  const frequent = [];
  let height = AXIS_PX + OTHERS_PX * groups.size;
  for (const actor of ranked) {
    height += heightOf(counts[actor]);
    if (height > windowPx && frequent.length >= ACTORS_LEAST) break;
    frequent.push(actor);
  }
  const hasAll = frequent.length === active.length;
  const hasLane = (actor, rank) => hasAll || rank === 0 || counts[actor] >= EVENTS_LEAST;
  return new Set([...frequent.filter(hasLane), ...active.filter((actor) => open.has(groupOf[actor]))]);
}
