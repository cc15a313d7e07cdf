// Actor list: which actors of a dossier a text finds, and the links that include or exclude them.
//
// Pure.

/** @import { ActorList, ActorSide } from "../query/actor_list.d.ts" */
/** @import { LinkBase } from "../query/shown_query.d.ts" */

import { filteredAddress } from "../query/address.js";
import { searchText } from "../story/search_text.js";

/**
 * All actors, with the text of each that is searched.
 *
 * @typedef {ActorList & {texts: string[]}} SearchableActors
 */

/**
 * Return the actors with the texts that are searched.
 *
 * @param {ActorList} list
 * @returns {SearchableActors}
 */
export function searchable(list) {
  const { name, otherNames } = list.actors;
  const texts = name.map((one, i) => searchText([one, ...otherNames[i]].join("\n"), list.alike));
  return { ...list, texts };
}

/**
 * Return the sides with the actors whose names contain all words of `typed`; a side without one is left out.
 * Actors that are called so come first, then those with a name that begins so.
 *
 * @param {SearchableActors} list
 * @param {string} typed
 * @returns {ActorSide[]}
 */
export function matchingSides({ sides, texts, alike }, typed) {
  const wanted = searchText(typed, alike).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  const isFound = (/** @type {number} */ actor) => words.every((word) => texts[actor].includes(word));
  const rankOf = (/** @type {number} */ actor) => {
    const names = texts[actor].split("\n");
    return names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  return sides
    .map((side) => ({
      ...side,
      actors: side.actors.filter(isFound).toSorted((a, b) => rankOf(a) - rankOf(b)),
    }))
    .filter(({ actors }) => actors.length > 0)
    .toSorted((a, b) => rankOf(a.actors[0]) - rankOf(b.actors[0]));
}

/**
 * Return the address of the selection that includes the actors `chosen` and excludes the actors `without`,
 * sets of numbers in `ids`. `base` is the query that the page shows.
 *
 * @param {string[]} ids
 * @param {Set<number>} chosen
 * @param {Set<number>} without
 * @param {LinkBase} base
 */
export function linkTo(ids, chosen, without, base) {
  const inOrder = (/** @type {Set<number>} */ numbers) =>
    [...numbers].sort((a, b) => a - b).map((number) => ids[number]);
  return filteredAddress(base, { actor: inOrder(chosen), without: inOrder(without) });
}

/**
 * Return the addresses of the selections in which an actor is included, and excluded; or no longer so if it
 * is now.
 *
 * @param {number} actor
 * @param {string[]} ids
 * @param {Set<number>} chosen
 * @param {Set<number>} without
 * @param {LinkBase} base
 */
export function linksOf(actor, ids, chosen, without, base) {
  return {
    include: linkTo(ids, toggled(chosen, actor), minus(without, actor), base),
    exclude: linkTo(ids, minus(chosen, actor), toggled(without, actor), base),
  };
}

/**
 * Return `set` without `one` if it has it, else with it.
 *
 * @param {Set<number>} set
 * @param {number} one
 */
function toggled(set, one) {
  return set.has(one) ? minus(set, one) : new Set([...set, one]);
}

/**
 * @param {Set<number>} set
 * @param {number} one
 */
function minus(set, one) {
  return new Set([...set].filter((other) => other !== one));
}
