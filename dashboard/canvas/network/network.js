// Network: who appears with one actor in the events that match, and what of it is drawn.
//
// Pure. The picture, the slider and the table are made from this one object.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Shared } from "../story/shared_events.js" */

import { valuesOf } from "../query/address.js";
import { sharedEventsOf } from "../story/shared_events.js";

export const NODES_MOST = 28; // more on a ring have no room for their names
const NODES_FIRST = 24; // of more that share two events, the slider starts with at most this many
const CHORDS_MOST = 24; // more cover each other
const LEAST_FIRST = 2; // one shared event is often chance
const NODES_LEAST = 3; // fewer are no picture

/**
 * An actor that shares events with the chosen one: `all` is the number of its events that match, and `roles`
 * how many of the shared events have it in each role, most first.
 *
 * @typedef {Shared & {all: number, roles: [string, number][]}} Other
 */

/**
 * The chosen actor by its index, its events that match, and the others, first those with most shared events.
 *
 * @typedef {{of: number, events: number[], others: Other[]}} Network
 */

/**
 * Return the network of the actor `of` in the events of `matched`, one byte for each event. `roles` are the
 * actors by role for each event.
 *
 * @param {Pick<Story, "cast">} story
 * @param {Record<string, number[]>[]} roles
 * @param {Uint8Array} matched
 * @param {number} of
 * @returns {Network}
 */
export function networkOf({ cast: { involved } }, roles, matched, of) {
  const counts = countsOf(involved, matched);
  const others = sharedEventsOf(involved, of, (event) => matched[event] === 1);
  return {
    of,
    events: [...involved.keys()].filter((event) => matched[event] === 1 && involved[event].includes(of)),
    others: others.map((other) => ({
      ...other,
      all: counts.get(other.actor) ?? 0,
      roles: rolesIn(roles, other.events, other.actor),
    })),
  };
}

/** In how many events that match each actor has a role. */
function countsOf(involved, matched) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  involved.forEach((actors, event) => {
    if (matched[event] === 1) for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  });
  return counts;
}

/** @returns {[string, number][]} */
function rolesIn(roles, events, actor) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const event of events)
    for (const [role, actors] of Object.entries(roles[event]))
      if (actors.includes(actor)) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * Return the actors that can be chosen, [{actor, count}], with their events that match: those with the most
 * first, then in the order of the file.
 *
 * @param {Pick<Story, "cast">} story
 * @param {Uint8Array} matched
 */
export function choicesOf({ cast: { involved } }, matched) {
  return [...countsOf(involved, matched)]
    .map(([actor, count]) => ({ actor, count }))
    .sort((a, b) => b.count - a.count || a.actor - b.actor);
}

/**
 * Return the chosen actor: that of the query, else the first actor of its filter, else the one with the
 * second most events, because the first one appears with nearly all; null if there is none.
 *
 * @param {Pick<Story, "cast">} story
 * @param {string[][]} query
 * @param {{actor: number}[]} choices
 */
export function chosenOf({ cast: { actors } }, query, choices) {
  const named = [...valuesOf(query, "of"), ...valuesOf(query, "actor")].map((id) => actors.id.indexOf(id));
  return named.find((actor) => actor >= 0) ?? (choices[1] ?? choices[0])?.actor ?? null;
}

/**
 * Return how many events the strongest shares, and the numbers of others by how many events they share.
 *
 * @param {Network} network
 */
export function strengthsOf({ others }) {
  const strongest = others[0]?.events.length ?? 0;
  const counts = new Array(strongest + 1).fill(0);
  for (const { events } of others) counts[events.length] += 1;
  return { strongest, counts };
}

/**
 * Return the least number of shared events of an actor that is drawn at first.
 *
 * @param {Network} network
 */
export function firstLeast(network) {
  const shown = (least) => network.others.filter(({ events }) => events.length >= least).length;
  if (shown(LEAST_FIRST) < NODES_LEAST) return 1;
  if (shown(LEAST_FIRST) <= NODES_MOST) return LEAST_FIRST;
  let least = LEAST_FIRST;
  while (shown(least) > NODES_FIRST && shown(least + 1) >= NODES_LEAST) least += 1;
  return least;
}

/**
 * Return what is shown of `network`: {shown, left}, the others on the ring for a slider at `least` and those
 * that are left out. Of too many the last ones in the order of `network` are left out; without a ring nobody
 * is.
 *
 * @param {Network} network
 * @param {number} least
 * @param {boolean} [hasRing]
 */
export function drawnOf({ others }, least, hasRing = true) {
  const isShown = ({ events }) => events.length >= least;
  const shown = hasRing ? others.filter(isShown).slice(0, NODES_MOST) : others;
  return { shown, left: others.slice(shown.length) };
}

/** Return whether there are enough others for a picture. */
export function hasPicture({ others }) {
  return others.length >= NODES_LEAST;
}

/**
 * Return which of the actors `shown` share at least two events that match with each other, [{pair, count}]:
 * the pairs with the most events first, and of many only these.
 *
 * @param {Pick<Story, "cast">} story
 * @param {Uint8Array} matched
 * @param {{actor: number}[]} shown
 */
export function chordsOf({ cast: { involved } }, matched, shown) {
  return shown
    .flatMap(({ actor }, i) => {
      const later = new Set(shown.slice(i + 1).map((other) => other.actor));
      return sharedEventsOf(involved, actor, (event) => matched[event] === 1)
        .filter((other) => later.has(other.actor) && other.events.length >= LEAST_FIRST)
        .map((other) => ({ pair: [actor, other.actor], count: other.events.length }));
    })
    .sort((a, b) => b.count - a.count || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .slice(0, CHORDS_MOST);
}
