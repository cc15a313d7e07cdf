// Drawn events: the events of a layout with their part of the selection, and how many there are. Pure.

import { recentWords } from "../story/recent.js";
import { eventOf } from "../story/story.js";

/** Return event `i` of a story with its part of the selection and the words for its link. */
export function drawnEvent(story, selection, i) {
  const event = eventOf(story, i);
  return {
    ...event,
    ...statusOf(selection, event.id, i),
    recent: recentWords(selection.recent, i),
    eventLink: selection.relations.get(i),
  };
}

/**
 * Return the fields `names` of event `i` with its part of the selection: for a layout, which decides by few
 * fields which of many events are drawn.
 */
export function placeableEvent(story, selection, i, names) {
  return {
    ...eventOf(story, i, names),
    ...statusOf(selection, story.events.id[i], i),
    eventLink: selection.relations.get(i),
  };
}

/** {matched, picked}: whether event `i` with the id `id` matches, and whether it is picked. */
function statusOf({ matched, picked }, id, i) {
  return { matched: matched[i] === 1, picked: id === picked };
}

/**
 * Return a cluster of things with the indices of their events as its members, the first place of a member in
 * the order of time, and the words for the links of its members to the picked event.
 */
export function drawnCluster(cluster, indexOf, { events }, { relations }) {
  const members = cluster.members.map(indexOf);
  const order = members.reduce((first, index) => Math.min(first, events.order[index]), Infinity);
  const words = new Set(members.map((index) => relations.get(index)).filter(Boolean));
  return { ...cluster, members, order, eventLink: words.size ? [...words].join(", ") : undefined };
}

/**
 * Return {count, matched, recent}: how many events are visible, how many of them match, and the words for
 * recent changes if there are any.
 */
export function countsOf({ points, bars }, { matched, recent }) {
  const visible = [...points, ...bars];
  return {
    count: visible.length,
    matched: visible.reduce((sum, i) => sum + matched[i], 0),
    recent: recent && visible.some((i) => recentWords(recent, i)) ? recent.words : null,
  };
}
