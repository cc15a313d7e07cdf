// Link: the query that a link means, and what it names and the story does not have.
//
// Pure. The same rules are in query/query.py and query/missing.py; a property test compares the two.

/** @import { MatchIndex } from "../query/query_index.d.ts" */

import { REST, SORTS, usualSort } from "../query/arrangement.js";
import { PARAMETERS, changed, opensSides, valuesOf } from "../query/address.js";
import { daysBetween, edgeOf, isReversed } from "./edge.js";

const WORDS_LENGTH = 200; // characters of a search
const PARAMETERS_READ = 1000; // in one link
const ROLES = ["acted", "affected", "spoke", "hosted", "mentioned", "accused"]; // in the order of links
const SPACE = /[^\S\ufeff]+/; // as Python divides words
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;
const BLANK = /^[\s\x1c-\x1f\x85]*$/; // eslint-disable-line no-control-regex -- as Python's str.strip

/**
 * Names of one kind that a link contains and the story does not, as in query/missing.py.
 *
 * @typedef {{noun: "view" | "event" | "actor" | "kind" | "place" | "source" | "question" | "claim" |
 *   "date" | "time" | "reversed", names: string[]}} Missing
 */

/**
 * Return the words of a search, separated by single spaces.
 *
 * @param {string} text
 */
export function searchWords(text) {
  const start = [...text]
    .slice(0, 2 * WORDS_LENGTH)
    .join("")
    .replace(UNPRINTABLE, " ");
  const words = start.split(SPACE).filter(Boolean).join(" ");
  return [...words].slice(0, WORDS_LENGTH).join("").trim();
}

/**
 * Return the query that a link means as pairs, as links write it: "#actor=mek" or "?actor=mek" or the same
 * without the first character. A link without any parameter means what the story opens with.
 *
 * @param {string} link
 * @param {MatchIndex} index
 * @param {{has: (id: string) => boolean, size: number}} events the ids of all events
 * @returns {string[][]}
 */
export function parseLink(link, index, events) {
  const all = valuesIn(link);
  return isNamed(all) ? queryOf(all, index, events) : index.opens;
}

/**
 * Return {query, missing} of a link: the query without a window outside the story, and what the story does
 * not have.
 *
 * @param {string} link
 * @param {MatchIndex} index
 * @param {{has: (id: string) => boolean, size: number}} events
 * @returns {{query: string[][], missing: Missing[]}}
 */
export function readLink(link, index, events) {
  const all = valuesIn(link);
  const query = parseLink(link, index, events);
  if (!isNamed(all)) return { query, missing: [] };
  const missing = missingIn(all, index, events);
  const window = windowOf(query);
  if (!isOutside(window, index) || events.size === 0) return { query, missing };
  return {
    query: changed(query, { from: [], to: [] }),
    missing: [...missing, { noun: "time", names: window }],
  };
}

/** A function that returns the values of a parameter of a link. */
function valuesIn(link) {
  const params = new URLSearchParams(link.replace(/^[?#]/, ""));
  return (name) => (params.size > PARAMETERS_READ ? [] : params.getAll(name));
}

const isNamed = (all) => PARAMETERS.some((name) => all(name).length > 0);

/**
 * Return the texts of the window of a query, "" for an open side.
 *
 * @param {string[][]} query
 * @returns {[string, string]}
 */
export function windowOf(query) {
  const text = (name) => valuesOf(query, name)[0] ?? "";
  return [text("from"), text("to")];
}

/** Whether no instant of a window lies on the axis. */
function isOutside([from, to], { clock, span }) {
  const [start, end] = daysBetween(from, to, clock);
  return (start !== null && start > span[1]) || (end !== null && end <= span[0]);
}

/** The query of a link as pairs; `all(name)` are the values of a parameter. */
function queryOf(all, index, events) {
  const first = (name, known) => all(name).find((value) => known.includes(value));
  const chosen = (name, ids) => {
    const values = new Set(all(name));
    return values.size > 0 ? ids.filter((id) => values.has(id)) : [];
  };
  const one = (value, usual = "") => (value && value !== usual ? [value] : []);
  const ends = [all("from")[0], all("to")[0]].map((text) => edgeOf(text ?? ""));
  const [from, to] = isReversed(ends[0], ends[1]) ? [] : ends;
  const view = first("view", index.views);
  const layout = first("layout", index.layouts);
  return changed([], {
    view: one(view, "timeline"),
    actor: chosen("actor", index.actors.id),
    match: one(first("match", ["any", "all"]), "any"),
    without: chosen("without", index.actors.id),
    kind: chosen("kind", index.kinds.id),
    place: chosen("place", index.places.id),
    source: chosen("source", index.sources.id),
    q: one(searchWords(all("q")[0] ?? "")),
    from: one(from?.text),
    to: one(to?.text),
    scale: one(first("scale", ["folded", "true", "order"]), "folded"),
    layout: one(layout),
    closed: chosen("closed", laneIds(index, layout)),
    open: chosen("open", opensSides(view, layout) ? [...index.sides, REST] : []),
    sort: sortOf(first("sort", SORTS), view, layout),
    event: one(all("event").find((id) => events.has(id))),
    question: one(first("question", index.questions.id)),
    claim: one(first("claim", index.claims.id)),
    disputed: one(first("disputed", ["1"])),
    role: chosen("role", ROLES),
    sources: one(first("sources", ["one", "none"])),
    unanswered: one(first("unanswered", ["1"])),
    of: one(first("of", index.actors.id)),
    tab: one(first("tab", ["network"])),
    since: one(dayOf(all("since")[0] ?? "")?.text),
    lang: one(first("lang", index.languages), index.language),
  });
}

/** An order of the rows of actors, or of lanes in another order than usual, as in query/lanes.py. */
function sortOf(sort, view, layout) {
  const isUsual = view !== "actors" && (!layout || sort === usualSort(layout));
  return sort === undefined || isUsual ? [] : [sort];
}

/** The ids of the lanes of a layout, as in query/lanes.py; none without a layout. */
function laneIds({ sides, kinds, actors }, layout) {
  const ids = { side: sides, kind: kinds.id, actor: actors.id }[layout];
  return ids ? [...ids, REST] : [];
}

/** Return the change of a query that arranges its lanes in another way; ids are in the order of the file. */
export function laneChange({ layout, closed, open, sort }, index) {
  return {
    closed: laneIds(index, layout).filter((id) => closed.includes(id)),
    open: [...index.sides, REST].filter((id) => open.includes(id)),
    sort: sort && sort !== usualSort(layout) ? [sort] : [],
  };
}

/** A plain day, month, season or year; null for any other text. */
function dayOf(text) {
  const edge = edgeOf(text);
  return edge?.clock === undefined ? edge : null;
}

/** @returns {Missing[]} */
function missingIn(all, index, events) {
  const absent = (parameters, has) =>
    unique(parameters.flatMap(all).filter((value) => !BLANK.test(value) && !has(value)));
  const among = (ids) => {
    const known = new Set(ids);
    return (id) => known.has(id);
  };
  const [start, end, since] = ["from", "to", "since"].map((name) => all(name)[0] ?? "");
  const edges = [start, end].map(edgeOf);
  const unread = [start, end].filter((text, i) => !BLANK.test(text) && edges[i] === null);
  if (!BLANK.test(since) && dayOf(since) === null) unread.push(since);
  const names = {
    view: absent(["view"], among(index.knownViews)),
    event: absent(["event"], (id) => events.has(id)),
    actor: absent(["actor", "without", "of"], among(index.actors.id)),
    kind: absent(["kind"], among(index.kinds.id)),
    place: absent(["place"], among(index.places.id)),
    source: absent(["source"], among(index.sources.id)),
    question: absent(["question"], among(index.questions.id)),
    claim: absent(["claim"], among(index.claims.id)),
    date: unique(unread),
    reversed: isReversed(edges[0], edges[1]) ? [start, end] : [],
  };
  return Object.entries(names)
    .filter(([, found]) => found.length > 0)
    .map(([noun, found]) => ({ noun: /** @type {Missing["noun"]} */ (noun), names: found }));
}

const unique = (values) => [...new Set(values)];
