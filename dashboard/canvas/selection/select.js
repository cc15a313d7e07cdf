// Select: which events match a query and lie in its window, and which of them is picked.
//
// Pure. The same rules are in query/selection.py; a property test compares the two.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Story } from "../story/types.d.ts" */

import { touches } from "../axis/visible.js";
import { valuesOf } from "../query/address.js";
import { searchText, wordFinder } from "../story/search_text.js";
import { daysBetween } from "./edge.js";
import { windowOf } from "./link.js";

export const SPACE = /[^\S\ufeff]+/; // as Python divides words

/**
 * What a query selects of a story: for each event whether it matches, and whether it does in the window
 * `days` (null for an open side); the picked event by its index, null without one.
 *
 * @typedef {{query: string[][], matched: Uint8Array, days: [number | null, number | null],
 *   inWindow: Uint8Array, picked: number | null}} Selected
 */

/**
 * Return what `query` selects of `story`. If the query names no event, one is picked only if `picks`.
 *
 * @param {Story} story
 * @param {MatchIndex} index
 * @param {string[][]} query
 * @param {boolean} [picks]
 * @returns {Selected}
 */
export function select(story, index, query, picks = true) {
  const matched = matchedBy(story, index, query);
  const [from, to] = windowOf(query);
  const days = daysBetween(from, to, index.clock);
  const inWindow = hasWindow(days)
    ? matched.map((bit, i) => (bit && touches(story.events, i, days) ? 1 : 0))
    : matched;
  return { query, matched, days, inWindow, picked: pickedOf(story, index, query, inWindow, picks) };
}

/** Return whether `days` show a part of the story. */
export function hasWindow([start, end]) {
  return start !== null || end !== null;
}

/** Return how many of `bits` are 1. */
export function countOf(bits) {
  return bits.reduce((sum, bit) => sum + bit, 0);
}

/**
 * Return one byte for each event, 1 if it meets every condition of `query`.
 *
 * @param {Story} story
 * @param {MatchIndex} index
 * @param {string[][]} query
 */
export function matchedBy(story, index, query) {
  const conditions = conditionsOf(story, index, query);
  return Uint8Array.from({ length: story.size }, (_, i) => (conditions.every((meets) => meets(i)) ? 1 : 0));
}

/** For each condition of a query a function that says whether event `i` meets it. */
function conditionsOf(story, index, query) {
  const { events } = index;
  const conditions = [];
  const actors = valuesOf(query, "actor").map((id) => withParts(index.actors, id));
  const takesPart = partOf(index, valuesOf(query, "role"));
  if (actors.length > 0) {
    const needsAll = valuesOf(query, "match").includes("all");
    conditions.push((i) =>
      needsAll
        ? actors.every((members) => takesPart(members, i))
        : actors.some((members) => takesPart(members, i)),
    );
  }
  const excluded = union(valuesOf(query, "without").map((id) => withParts(index.actors, id)));
  if (excluded.size > 0) conditions.push((i) => !events.involved[i].some((one) => excluded.has(one)));
  const kinds = new Set(valuesOf(query, "kind").map((id) => index.kinds.id.indexOf(id)));
  if (kinds.size > 0) conditions.push((i) => kinds.has(story.events.kind[i]));
  const places = union(valuesOf(query, "place").map((id) => withParts(index.places, id)));
  if (places.size > 0) conditions.push((i) => events.places[i].some((one) => places.has(one)));
  const sources = new Set(valuesOf(query, "source").map((id) => index.sources.id.indexOf(id)));
  if (sources.size > 0) conditions.push((i) => events.sources[i].some((one) => sources.has(one)));
  const [support] = valuesOf(query, "sources");
  if (support) conditions.push((i) => events.origins[i] === (support === "one" ? 1 : 0));
  if (valuesOf(query, "disputed").length > 0) conditions.push((i) => story.events.disputed[i]);
  const words = searchText(valuesOf(query, "q")[0] ?? "", index.alike).split(SPACE);
  return [...conditions, ...words.filter(Boolean).map((word) => hasWord(index, word))];
}

/**
 * Return a function that says whether one of the actors `members` takes part in event `i`, in one of `roles`
 * if there are some; the speaker of a claim has the role "spoke".
 */
export function partOf({ events: { involved, roles: byRole, speakers } }, roles) {
  const isMember = (members) => (one) => members.has(one);
  const speaks = (members, i) => speakers[i].some(isMember(members));
  if (roles.length === 0) return (members, i) => involved[i].some(isMember(members)) || speaks(members, i);
  const has = (role, members, i) =>
    (byRole[i][role] ?? []).some(isMember(members)) || (role === "spoke" && speaks(members, i));
  return (members, i) => roles.some((role) => has(role, members, i));
}

/** Return the indices of an actor or a place and of its parts. */
export function withParts(named, id) {
  const own = named.id.indexOf(id);
  return new Set(named.parts[own] ?? [own]);
}

const union = (sets) => new Set(sets.flatMap((set) => [...set]));

/** A function that says whether event `i`, an actor of it or its place has `word` in its text. */
function hasWord({ actors, places, events }, word) {
  const isIn = wordFinder(word);
  const named = ({ text }) => new Set(text.flatMap((one, i) => (isIn(one) ? [i] : [])));
  const [foundActors, foundPlaces] = [named(actors), named(places)];
  return (i) =>
    isIn(events.text[i]) ||
    foundPlaces.has(events.place[i]) ||
    events.involved[i].some((one) => foundActors.has(one)) ||
    events.speakers[i].some((one) => foundActors.has(one));
}

/** The event that a query names, or the one with which the story opens, or the weightiest in the window. */
function pickedOf(story, index, query, inWindow, picks) {
  const [named] = valuesOf(query, "event");
  if (named !== undefined) return story.indexOf.get(named) ?? null;
  if (!picks) return null;
  const opening = story.indexOf.get(valuesOf(index.opens, "event")[0] ?? "");
  if (opening !== undefined && inWindow[opening]) return opening;
  return weightiest(story, inWindow);
}

/** Of equal ones the latest; events without a place in time come last. */
function weightiest({ size, events: { weight, placed, order } }, inWindow) {
  const isAbove = (i, j) =>
    weight[i] - weight[j] || Number(placed[i]) - Number(placed[j]) || order[i] - order[j];
  /** @type {number | null} */
  let best = null;
  for (let i = 0; i < size; i += 1) if (inWindow[i] && (best === null || isAbove(i, best) > 0)) best = i;
  return best;
}
