// Facts: what the page says about a query, as Python sends it to the app.
//
// Pure. The same facts are made in dashboard/markup, where their types are; a property test compares them.

/** @import { MatchIndex, QueryIndex } from "../query/query_index.d.ts" */
/** @import { ShownQuery } from "../query/shown_query.d.ts" */
/** @import { Story } from "../story/types.d.ts" */
/** @import { Missing } from "./link.js" */
/** @import { Selected } from "./select.js" */

import { linkDay } from "../axis/spans.js";
import { changed, valuesOf } from "../query/address.js";
import { edgeInWords, edgeOf } from "./edge.js";
import { countOf, hasWindow, matchedBy } from "./select.js";

const NAMED = 3; // missing names of each kind; more are counted
const LENGTH = 40; // characters of a missing name
const RECENT_NAMED = 100; // recent events with a link each
const SAME_PEOPLE = 4; // other events of the same actors
const CONDITIONS = [
  ...["match", "actor", "role", "without", "kind", "place", "source", "q", "disputed", "sources"],
]; // as links name them
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}]/u;
const SEEN = new Set([" ", "\u200c", "\u200d"]); // a space, and joiners that words need

/** @param {Selected} selected */
export function foundIn({ matched, inWindow, days }) {
  return {
    matched: countOf(matched),
    inWindow: hasWindow(days) ? countOf(inWindow) : null,
    total: matched.length,
  };
}

/**
 * Return the names of what a query includes or excludes, by id.
 *
 * @param {string[][]} query
 * @param {MatchIndex} index
 */
export function namesIn(query, { actors, kinds, places, sources }) {
  const named = ({ id, name }, ...parameters) => {
    const chosen = new Set(parameters.flatMap((parameter) => valuesOf(query, parameter)));
    return chosen.size > 0
      ? Object.fromEntries(id.flatMap((one, i) => (chosen.has(one) ? [[one, name[i]]] : [])))
      : {};
  };
  return {
    actors: named(actors, "actor", "without"),
    kinds: named(kinds, "kind"),
    places: named(places, "place"),
    sources: named(sources, "source"),
  };
}

/**
 * Return the parts of each included or excluded actor that has some.
 *
 * @param {string[][]} query
 * @param {MatchIndex} index
 */
export function partsIn(query, { actors }) {
  const chosen = new Set([...valuesOf(query, "actor"), ...valuesOf(query, "without")]);
  return actors.id.flatMap((actor, own) => {
    const parts = chosen.has(actor) ? (actors.parts[own] ?? []).filter((part) => part !== own) : [];
    return parts.length > 0 ? [{ actor, names: parts.map((part) => actors.name[part]) }] : [];
  });
}

/**
 * Return for the query of `selected` those facts about what a query finds and names that `shown` has.
 *
 * @param {ShownQuery} shown
 * @param {Selected} selected
 * @param {MatchIndex} index
 * @returns {Pick<ShownQuery, "found" | "names" | "parts">}
 */
export function factsLike(shown, selected, index) {
  const { query } = selected;
  return {
    ...(shown.found && { found: foundIn(selected) }),
    ...(shown.names && { names: namesIn(query, index) }),
    ...(shown.parts && { parts: partsIn(query, index) }),
  };
}

/**
 * Return why no event matches `query`.
 *
 * @param {Story} story
 * @param {MatchIndex} index
 * @param {string[][]} query
 */
export function whyIn(story, index, query) {
  const count = (pairs) => countOf(matchedBy(story, index, pairs));
  const only = (name) => query.filter(([own]) => own === name);
  const alone = (name) => (only(name).length > 0 ? count(only(name)) : null);
  const actors = only("actor");
  const ways = CONDITIONS.filter((name) => only(name).length > 0)
    .map((name) => /** @type {const} */ ([name, count(changed(query, { [name]: [] }))]))
    .filter(([, number]) => number > 0);
  return {
    actors: actors.map((pair) => [pair[1], count([pair])]),
    together: actors.length > 0 ? count([...actors, ["match", "all"]]) : null,
    roles: only("role").length > 0 ? count([...actors, ...only("role")]) : null,
    without: alone("without"),
    kinds: alone("kind"),
    places: alone("place"),
    sources: alone("source"),
    words: alone("q"),
    disputed: alone("disputed"),
    support: alone("sources"),
    ways,
  };
}

/**
 * Return what a link names and the story does not have, as the page names it.
 *
 * @param {Missing[]} missing
 * @param {Story} story
 * @param {QueryIndex} index
 */
export function missingNames(missing, story, index) {
  const inWords = (text) => {
    const edge = edgeOf(text);
    return edge ? [{ text: edgeInWords(edge, story.words, index.edgeWords), isSign: false }] : [];
  };
  return missing.map(({ noun, names }) => ({
    noun,
    names: names
      .slice(0, NAMED)
      .map((name) => (noun === "time" || noun === "reversed" ? inWords(name) : runsOf(shortened(name)))),
    count: names.length,
  }));
}

function shortened(name) {
  const letters = [...name];
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join("")}\u2026` : name;
}

/** A text in parts, with visible signs in place of characters that do not print. */
function runsOf(text) {
  /** @type {{text: string, isSign: boolean}[]} */
  const runs = [];
  for (const letter of text) {
    const isSign = !SEEN.has(letter) && UNSEEN.test(letter);
    const last = runs.at(-1);
    const shown = isSign ? signOf(letter) : letter;
    if (last?.isSign === isSign) last.text += shown;
    else runs.push({ text: shown, isSign });
  }
  return runs;
}

function signOf(letter) {
  if (letter === "\t") return "\u2192   ";
  if (/\p{Zs}/u.test(letter)) return "\u00b7";
  return `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`;
}

/**
 * Return the first instant after the day of `since`, in days; null without it.
 *
 * @param {string[][]} query
 */
export function sinceOf(query) {
  const [text] = valuesOf(query, "since");
  return text === undefined ? null : (edgeOf(text)?.until ?? null);
}

/** Return which of added and changed are after the day `since` for event `i`. */
export function isRecent({ added, changed: last }, i, since) {
  return (added[i] ?? -Infinity) > since || (last[i] ?? -Infinity) > since;
}

/**
 * Return what was added or changed since the day of `query`, and what happened after it; null without it.
 *
 * @param {string[][]} query
 * @param {Story} story
 * @param {QueryIndex} index
 */
export function recentIn(query, story, index) {
  const since = sinceOf(query);
  if (since === null) return null;
  const { facts } = index;
  const recent = [...story.byTime].filter((i) => isRecent(facts, i, since));
  return {
    date: dateOfSince(query, story, index),
    events: recent
      .slice(0, RECENT_NAMED)
      .map((event) => ({ event, added: facts.addedWords[event], changed: facts.changedWords[event] })),
    count: recent.length,
    corrections: index.corrections.filter((day) => day > since).length,
    begun: story.events.earliest.filter((day) => day >= since).length,
    begins: linkDay(since),
  };
}

/** Return the day of `since` in words, "" without it. */
export function dateOfSince(query, story, index) {
  const edge = edgeOf(valuesOf(query, "since")[0] ?? "");
  return edge ? edgeInWords(edge, story.words, index.edgeWords) : "";
}

/**
 * Return the time around the picked event; null if none is picked, or it has no place in time.
 *
 * @param {Selected} selected
 * @param {Story} story
 * @param {QueryIndex} index
 */
export function nearIn({ picked }, { events: { short, title } }, { facts: { around } }) {
  const near = picked === null ? null : around[picked];
  return near && picked !== null ? { words: short[picked] ?? title[picked], ...near } : null;
}

/**
 * Return the picked event among the events that match; null if none is picked.
 *
 * @param {Pick<Selected, "matched" | "picked">} selected
 * @param {Story} story
 */
export function surroundingsIn({ matched, picked }, story) {
  if (picked === null) return null;
  const row = [...story.byTime].filter((i) => matched[i] || i === picked);
  const place = row.indexOf(picked);
  return {
    previous: row[place - 1] ?? null,
    following: row[place + 1] ?? null,
    place: matched[picked] ? place + 1 : null,
    total: countOf(matched),
    people: samePeople(row, picked, story),
  };
}

/**
 * Return what the list of a small story shows of a query: the picked event, and those that do not match.
 *
 * @param {Selected} selected
 * @param {Story} story
 */
export function entriesIn({ matched, picked }, { events: { id } }) {
  return { picked: picked === null ? null : id[picked], unmatched: id.filter((_, i) => !matched[i]) };
}

/** The events of `row` that share most actors with event `own`; then weight and nearness in time count. */
function samePeople(row, own, { cast: { involved }, statuses, events: { weight, order } }) {
  const actors = new Set(involved[own]);
  const takePart = (i) => new Set([...involved[i], ...(statuses[i] ?? [])]);
  const shared = (i) => [...takePart(i)].filter((actor) => actors.has(actor)).length;
  const distance = (i) => Math.abs(order[i] - order[own]);
  return row
    .filter((i) => i !== own)
    .sort((a, b) => a - b)
    .map((i) => ({ i, shared: shared(i) }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared || weight[b.i] - weight[a.i] || distance(a.i) - distance(b.i))
    .slice(0, SAME_PEOPLE)
    .map((one) => one.i)
    .sort((a, b) => order[a] - order[b]);
}
