// Relations: which events each event is linked to, in both directions, and the words for each link.
//
// Pure. A story has its links in columns, so an index by event is made once for each story.

/** @import { Story } from "./types.d.ts" */

import { memo } from "./memo.js";

/**
 * The relations of each linked event, by its index: a Map from the index of the other event to the words for
 * the links between them.
 */
const relationsByEvent = memo((/** @type {Story} */ { links, relations }) => {
  const found = new Map();
  const add = (one, other, words) => {
    if (!found.has(one)) found.set(one, new Map());
    const others = found.get(one);
    if (!others.has(other)) others.set(other, new Set());
    others.get(other).add(words);
  };
  links.relation.forEach((relation, i) => {
    const [outward, inward] = relations[relation];
    add(links.source[i], links.target[i], outward);
    add(links.target[i], links.source[i], inward);
  });
  return found;
});

/** The rows of the links' columns by the index of the event that names the other one. */
const linksBySource = memo((/** @type {Story} */ { links }) =>
  Map.groupBy(links.source.keys(), (row) => links.source[row]),
);

/**
 * Return the events that event `index` is linked to in either direction, in the order of the dossier.
 *
 * They are `[{index, words}]`, with `words` such as "follows" or "answered by".
 *
 * @param {Story} story
 * @param {number} index
 * @returns {{index: number, words: string[]}[]}
 */
export function eventLinksOf(story, index) {
  const related = relationsByEvent(story).get(index) ?? [];
  return Array.from(related, ([other, words]) => ({ index: other, words: [...words] }));
}

/**
 * Return the words for the links of event `index`, undefined for none, by the index of the other event.
 *
 * @param {Story} story
 * @param {number | undefined} index
 * @returns {Map<number, string>}
 */
export function relationsOf(story, index) {
  const links = index === undefined ? [] : eventLinksOf(story, index);
  return new Map(links.map(({ index: other, words }) => [other, words.join(", ")]));
}

/**
 * Return the events that event `index` names, in the order of the dossier.
 *
 * They are `[{index, words}]`, with `words` such as "follows".
 *
 * @param {Story} story
 * @param {number} index
 */
export function linksFrom(story, index) {
  const { links, relations } = story;
  const rows = linksBySource(story).get(index) ?? [];
  return rows.map((i) => ({
    index: links.target[i],
    words: relations[links.relation[i]][0],
  }));
}
