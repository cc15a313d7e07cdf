// Address: the address of a view, made from the query that the page shows and a change of it.
//
// Pure. A query is a list of pairs, each a parameter of a link and a value, in the order of PARAMETERS. A
// change is an object of parameters and their new values, [] for none. The rules are those of write_query in
// query/query.py; a property test compares the two.

/** @import { LinkBase } from "./shown_query.d.ts" */

/** The parameters of a link, in the order in which they are written. */
export const PARAMETERS = [
  ...["view", "actor", "match", "versus", "without", "kind", "place", "source", "q", "from", "to"],
  ...["scale", "layout", "closed", "open", "align", "within", "event", "question", "claim", "disputed"],
  ...["role", "sources", "unanswered", "of", "tab", "sort", "step", "since", "lang"],
];
const OF_ONE_VIEW = ["of", "tab", "sort"]; // those that another view does not keep
const OPENED = ["of", "tab", "question", "claim"]; // what a reader opens in a view
const WHOLE = [["view", "timeline"]]; // the link to the whole story if the dossier opens with a part of it

/** Return whether the sides can be opened: where the actors have rows, or lanes. */
export function opensSides(view, layout) {
  return view === "actors" || layout === "actor";
}

/** Return the values of parameter `name` in a query. */
export function valuesOf(query, name) {
  return query.filter(([own]) => own === name).map(([, value]) => value);
}

/**
 * Return the query with a change. An actor that is included is no longer excluded, roles need an actor, as do
 * unanswered questions, which are of the claims view, sides are open where actors have rows or lanes, and
 * another view begins with its own first part and order. A change to the view that is shown, and of nothing
 * else, closes what is open in it.
 */
export function changed(query, change) {
  const isOtherView = change.view && change.view[0] !== valuesOf(query, "view")[0];
  const isSameView = change.view && !isOtherView && Object.keys(change).length === 1;
  const left = isOtherView ? OF_ONE_VIEW : isSameView ? OPENED : [];
  const isLeft = (name) => left.includes(name);
  const values = (name) => change[name] ?? (isLeft(name) ? [] : valuesOf(query, name));
  const included = new Set(values("actor"));
  const hasSides = opensSides(values("view")[0], values("layout")[0]);
  return PARAMETERS.flatMap((name) =>
    values(name)
      .filter((value) => name !== "without" || !included.has(value))
      .filter(() => name !== "role" || included.size > 0)
      .filter(() => name !== "unanswered" || (included.size > 0 && values("view")[0] === "claims"))
      .filter(() => name !== "open" || hasSides)
      .map((value) => [name, value]),
  );
}

/**
 * Return the address of `query`, relative to the page.
 *
 * @param {string[][]} query
 * @param {Omit<LinkBase, "query">} base
 */
export function addressOf(query, { opens, start = "?" }) {
  if (JSON.stringify(query) === JSON.stringify(opens)) return start;
  const pairs = query.length > 0 ? query : WHOLE;
  return `${start}${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join("&")}`;
}

/**
 * Return the address of the query with a change of its filter, in which no event is picked and the window is
 * the whole time span.
 *
 * @param {LinkBase} base
 * @param {Record<string, string[]>} change
 */
export function filteredAddress(base, change) {
  return addressOf(changed(base.query, { ...change, event: [], from: [], to: [] }), base);
}

/**
 * Return the address of the page of an actor.
 *
 * @param {LinkBase} base
 * @param {string} actor its id
 */
export function actorAddress(base, actor) {
  return addressOf(changed(base.query, { view: ["actors"], of: [actor], tab: [] }), base);
}

/**
 * Return a function to the address of the page of an actor, which computes each address once.
 *
 * @param {LinkBase} base
 * @returns {(actor: string) => string}
 */
export function actorAddresses(base) {
  const known = new Map();
  return (actor) => {
    if (!known.has(actor)) known.set(actor, actorAddress(base, actor));
    return known.get(actor);
  };
}

/** A value as `urlencode` of Python writes it. */
function encoded(value) {
  const code = (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value)
    .replaceAll("%20", "+")
    .replace(/[!'()*]/g, code);
}
