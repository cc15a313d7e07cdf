// Query in markup: shows, hides and links what markup/ rendered without knowing the query.
//
// It changes a new copy of the markup before the copy is shown.

/** @import { LinkedEvent, ShownQuery, Surroundings } from "../query/shown_query.d.ts" */

import { addressOf, changed, valuesOf } from "../query/address.js";

/**
 * Apply the query to `root`, a new copy of markup.
 *
 * @param root
 * @param {ShownQuery} shown
 */
export function applyQuery(root, shown) {
  linkAll(root, shown);
  markRecent(root, shown.since);
  const card = root.querySelector("[data-event]");
  if (card && shown.around) placeCard(card, shown, shown.around);
}

/**
 * @param root
 * @param {ShownQuery} shown
 */
function linkAll(root, { query, opens }) {
  const here = addressOf(query, opens);
  const toggles = [...root.querySelectorAll("[data-toggle]")];
  const order = toggles.map((link) => pairOf(link)[1]);
  for (const link of toggles) {
    const [name, value] = pairOf(link);
    link.setAttribute("aria-pressed", valuesOf(query, name).includes(value));
  }
  for (const link of root.querySelectorAll("a[data-set]")) {
    const change = { ...settingOf(link), ...toggleOf(link, query, order) };
    link.setAttribute("href", addressOf(changed(query, change), opens));
  }
  for (const link of root.querySelectorAll("a[data-query]")) {
    link.setAttribute("href", addressOf(wholeOf(link, query), opens));
  }
  for (const link of root.querySelectorAll("a[data-current]")) {
    if (link.getAttribute("href") === here) link.setAttribute("aria-current", link.dataset.current);
  }
}

/** Return the change in `data-set`: "actor=mek&match=" sets `actor` to one value and removes `match`. */
function settingOf(link) {
  const pairs = [...new URLSearchParams(link.dataset.set)];
  return Object.fromEntries(pairs.map(([name, value]) => [name, value === "" ? [] : [value]]));
}

/** Return the query in `data-query`; if it names no language, it gets that of the page. */
function wholeOf(link, query) {
  const whole = [...new URLSearchParams(link.dataset.query)];
  const languages = query.filter(([name]) => name === "lang");
  return whole.some(([name]) => name === "lang") ? whole : [...whole, ...languages];
}

/** Return the parameter and the value that `data-toggle` adds or removes. */
function pairOf(link) {
  return [...new URLSearchParams(link.dataset.toggle)][0];
}

/**
 * Return the change in `data-toggle`. `order` is all values that the markup can toggle, as links order them.
 */
function toggleOf(link, query, order) {
  if (link.dataset.toggle === undefined) return {};
  const [name, value] = pairOf(link);
  const chosen = valuesOf(query, name);
  return { [name]: order.filter((one) => chosen.includes(one) !== (one === value)) };
}

/**
 * Show the badges of what is recent. Of several badges in one place only the first is shown, so an event that
 * is both new and changed is called new.
 */
function markRecent(root, since) {
  const done = new Set();
  for (const mark of root.querySelectorAll("template[data-recent]")) {
    const isRecent = since !== null && Number(mark.dataset.recent) > since;
    const place = mark.parentNode;
    if (isRecent && !done.has(place)) mark.before(mark.content.cloneNode(true));
    if (isRecent) done.add(place);
    mark.remove();
  }
}

/**
 * Show the place of the card's event among the events that match, and link its neighbours.
 *
 * @param card
 * @param {ShownQuery} shown
 * @param {Surroundings} around
 */
function placeCard(card, { query, opens }, around) {
  const pick = (link, /** @type {LinkedEvent} */ event) =>
    link.setAttribute("href", addressOf(changed(query, { event: [event.id] }), opens));
  for (const link of card.querySelectorAll("[data-neighbour]")) {
    const event = around[link.dataset.neighbour];
    if (!event) continue;
    link.removeAttribute("aria-disabled");
    link.setAttribute("title", event.title);
    pick(link, event);
  }
  const place = card.querySelector("[data-place]");
  place.textContent =
    around.place === null
      ? place.dataset.outside
      : place.dataset.place.replace(/%\((place|total)\)s/g, (_, name) => around[name]);
  listPeople(card.querySelector("[data-people]"), around.people, pick);
}

/**
 * @param section
 * @param {LinkedEvent[]} events
 * @param {(link: *, event: LinkedEvent) => void} pick
 */
function listPeople(section, events, pick) {
  if (events.length === 0) {
    section.remove();
    return;
  }
  const row = section.querySelector("template");
  for (const event of events) {
    const item = row.content.cloneNode(true);
    const link = item.querySelector("a");
    pick(link, event);
    link.textContent = event.title;
    item.querySelector("bdi").textContent = event.date;
    row.before(item);
  }
  row.remove();
}
