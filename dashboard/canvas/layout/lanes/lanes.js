// Lanes: which lanes a layout has, in which order, and which events each of them shows.
//
// Pure: it depends on a story, an arrangement and a height only, not on the time shown or the filter. An
// event has one lane in which it is drawn in full, that of the first of its actors (chart/cast.py says
// which is first), and is an echo in the lanes of the others and of the wholes to which they belong.

/** @import { Arrangement, Story } from "../../story/types.d.ts" */

import { REST, usualSort } from "../../query/arrangement.js";
import { memo } from "../../story/memo.js";
import { shownActors } from "./shown_actors.js";

/**
 * A lane: `full` and `echoes` are the indices of its events in the order of the file.
 *
 * `heading` is the name of the side above it, "" for actors without a side, null if it has none; `depth` is
 * the number of lanes that contain it. The `name` is null for events without a side, a kind or an actor.
 * `others` is null, or the number of actors of the side `id` that share this lane: 0 where all of them
 * have lanes because the reader asked for it. `actor` is the id of the actor that a lane shows, null for
 * other lanes.
 *
 * @typedef {{key: string, id: string, name: string | null, heading: string | null, depth: number,
 *   others: number | null, isClosed: boolean, actor: string | null, full: number[],
 *   echoes: number[]}} Lane
 */

/**
 * The entries from which the lanes of a layout are made, before some are closed: `of[i]` are those of event
 * i in their precedence, `parent` and `group` are indices or null.
 *
 * @typedef {{id: string[], name: (string | null)[], parent: (number | null)[], group: (number | null)[],
 *   of: number[][]}} Entries
 */

/** @type {WeakMap<Story, Map<string, Lane[]>>} */
const known = new WeakMap();

/**
 * Return the lanes of `story` from top to bottom in a window of `windowPx`, computed once for each
 * arrangement.
 *
 * @param {Story} story
 * @param {Arrangement} arrangement
 * @param {number} windowPx
 * @returns {Lane[]}
 */
export function lanesOf(story, arrangement, windowPx) {
  const key = JSON.stringify([arrangement, arrangement.layout === "actor" && windowPx]);
  const byKey = known.get(story) ?? new Map();
  known.set(story, byKey);
  if (!byKey.has(key)) byKey.set(key, arranged(story, arrangement, windowPx));
  return byKey.get(key);
}

const entriesOf = {
  side: memo(sideEntries),
  kind: memo(kindEntries),
  actor: memo(actorEntries),
};

/** @param {Story} story */
function sideEntries({ cast }) {
  const rest = cast.sides.id.length;
  const of = cast.involved.map((actors) => {
    const sides = new Set(actors.map((actor) => cast.actors.side[actor] ?? rest));
    return sides.size ? [...sides] : [rest];
  });
  return flat(cast.sides, of);
}

/** @param {Story} story */
function kindEntries({ cast, events }) {
  return flat(
    cast.kinds,
    Array.from(events.kind, (kind) => [kind]),
  );
}

/** Entries that do not contain each other; one more is for the events of none. */
function flat({ id, name }, of) {
  const none = [...id, REST].map(() => null);
  return { id: [...id, REST], name: [...name, null], parent: none, group: none, of };
}

/** @param {Story} story */
function actorEntries({ cast }) {
  const { id, name, whole, side } = cast.actors;
  const [rest, none] = [id.length, cast.sides.id.length];
  return {
    id: [...id, REST],
    name: [...name, null],
    parent: [...whole, null],
    group: [...side.map((one) => one ?? none), none],
    of: cast.involved.map((actors) => (actors.length ? actors : [rest])),
  };
}

/** An entry and all that contain it, the nearest first. */
function withWholes({ parent }, entry) {
  const all = [entry];
  for (let at = parent[entry]; at !== null; at = parent[at]) all.push(at);
  return all;
}

/** For each entry how many events it or a part of it is in. */
function countsOf(entries) {
  const counts = new Uint32Array(entries.id.length);
  for (const members of entries.of) {
    const all = new Set(members.flatMap((entry) => withWholes(entries, entry)));
    for (const entry of all) counts[entry] += 1;
  }
  return counts;
}

const actorCounts = memo((/** @type {Story} */ story) => countsOf(entriesOf.actor(story)));

/** The actors with a lane of their own in a window of this height. */
function actorsOf(story, open, windowPx) {
  const sides = [...story.cast.sides.id, REST];
  const groups = new Set(sides.flatMap((side, group) => (open.includes(side) ? [group] : [])));
  return shownActors(actorCounts(story), entriesOf.actor(story).group, groups, windowPx);
}

/** @returns {Lane[]} */
function arranged(story, { layout, closed, open, sort }, windowPx) {
  const entries = entriesOf[layout](story);
  const isActors = layout === "actor";
  const shown = isActors ? actorsOf(story, open, windowPx) : new Set(entries.id.keys());
  const nest = new Nest(entries, shown, new Set(closed));
  const held = heldBy(entries, nest);
  const compare = comparing(story, held, sort ?? usualSort(layout));
  const rest = entries.id.length - 1;
  if (!isActors) {
    const last = (entry) => Number(entry === rest);
    const sorted = [...shown].sort((a, b) => last(a) - last(b) || compare(a, b));
    const isUsed = (entry) => entry !== rest || held.has(rest);
    return sorted.filter(isUsed).map((entry) => nest.lane(entry, held.get(entry), null));
  }
  return actorLanes(story, nest, held, compare, open);
}

/** @returns {Lane[]} */
function actorLanes(story, nest, held, compare, open) {
  const { cast } = story;
  const counts = actorCounts(story);
  const { entries } = nest;
  const none = cast.sides.id.length > 0 ? "" : null; // in a story without sides no actor lacks one
  return [...cast.sides.name, none].flatMap((heading, group) => {
    const own = [...entries.id.keys()].filter((entry) => entries.group[entry] === group);
    const tops = own.filter((entry) => nest.isVisible(entry) && nest.above(entry) === null);
    const lanes = tops.sort(compare).flatMap((entry) => nest.tree(entry, compare, held));
    const others = own.filter(
      (entry) => counts[entry] > 0 && nest.laneOf(entry) === nest.moreOf(group),
    ).length;
    const id = cast.sides.id[group] ?? REST;
    if (others > 0 || (open.includes(id) && lanes.length > 0))
      lanes.push(nest.more(group, id, others, held.get(nest.moreOf(group))));
    return lanes.map((lane, i) => ({
      ...lane,
      heading: i === 0 ? heading : null,
      actor: lane.name === null ? null : lane.id,
    }));
  });
}

/** The lane that shows an entry: its own, that of a whole, or that of the others of its side. */
class Nest {
  /**
   * @param {Entries} entries
   * @param {Set<number>} shown those with a lane
   * @param {Set<string>} closed the ids of closed lanes
   */
  constructor(entries, shown, closed) {
    this.entries = entries;
    this.shown = shown;
    this.closed = closed;
    /** @type {Map<number, number>} */
    this.lanes = new Map();
  }

  /** The nearest entry of the same side that has a lane and contains `entry`; null if there is none. */
  above(entry) {
    const { group } = this.entries;
    const wholes = withWholes(this.entries, entry).slice(1);
    return wholes.find((whole) => this.shown.has(whole) && group[whole] === group[entry]) ?? null;
  }

  /** The number of the lane for the others of a side, which no entry has. */
  moreOf(group) {
    return this.entries.id.length + group;
  }

  isVisible(entry) {
    return this.shown.has(entry) && this.laneOf(entry) === entry;
  }

  /** The number of the lane that shows `entry`. */
  laneOf(entry) {
    if (!this.lanes.has(entry)) this.lanes.set(entry, this.found(entry));
    return this.lanes.get(entry);
  }

  found(entry) {
    const own = withWholes(this.entries, entry).find((one) => this.shown.has(one));
    if (own === undefined) return this.moreOf(this.entries.group[entry]);
    let lane = own;
    for (let at = this.above(own); at !== null; at = this.above(at))
      if (this.closed.has(this.entries.id[at])) lane = at;
    return lane;
  }

  /** The lanes of `entry` and of its parts. */
  tree(entry, compare, held, depth = 0) {
    const parts = [...this.shown].filter((one) => this.above(one) === entry && this.isVisible(one));
    return [
      { ...this.lane(entry, held.get(entry), null), depth },
      ...parts.sort(compare).flatMap((part) => this.tree(part, compare, held, depth + 1)),
    ];
  }

  /** @returns {Lane} */
  lane(entry, { full = [], echoes = [] } = {}, heading = null) {
    const { id, name } = this.entries;
    const isClosed = this.closed.has(id[entry]);
    return {
      key: id[entry],
      id: id[entry],
      name: name[entry],
      heading,
      depth: 0,
      others: null,
      isClosed,
      actor: null,
      full,
      echoes,
    };
  }

  /** @returns {Lane} */
  more(group, id, others, { full = [], echoes = [] } = {}) {
    const key = `others of ${id}`; // no id contains a space
    const common = { name: null, heading: null, depth: 0, isClosed: true, actor: null };
    return { ...common, key, id, others, full, echoes };
  }
}

/** The events of each lane, by its number: {full, echoes}. */
function heldBy(entries, nest) {
  const held = new Map();
  const lane = (number) => {
    if (!held.has(number)) held.set(number, { full: [], echoes: [] });
    return held.get(number);
  };
  // The lanes of a whole echo the events of its parts.
  const lanesOfEntry = new Map();
  const around = (entry) => {
    if (!lanesOfEntry.has(entry)) {
      const wholes = withWholes(entries, entry).filter((one, i) => i === 0 || nest.shown.has(one));
      lanesOfEntry.set(entry, [...new Set(wholes.map((one) => nest.laneOf(one)))]);
    }
    return lanesOfEntry.get(entry);
  };
  entries.of.forEach((members, event) => {
    const own = nest.laneOf(members[0]);
    lane(own).full.push(event);
    const others = new Set(members.flatMap(around));
    others.delete(own);
    for (const other of others) lane(other).echoes.push(event);
  });
  return held;
}

/** A function that compares two entries by the events of their lanes, then by their order in the file. */
function comparing({ events: { order } }, held, sort) {
  const value = (entry) => {
    const { full, echoes } = held.get(entry) ?? { full: [], echoes: [] };
    if (sort === "count") return -full.length - echoes.length;
    const places = [...full, ...echoes].map((event) => order[event]);
    if (sort === "first") return places.reduce((least, place) => Math.min(least, place), Infinity);
    return -places.reduce((most, place) => Math.max(most, place), -1);
  };
  if (sort === "file") return (a, b) => a - b;
  const values = new Map();
  const valueOf = (entry) => {
    if (!values.has(entry)) values.set(entry, value(entry));
    return values.get(entry);
  };
  return (a, b) => (valueOf(a) < valueOf(b) ? -1 : valueOf(a) > valueOf(b) ? 1 : a - b);
}
