// Query in markup: shows, hides and links what markup/ made without knowing the query.
//
// It works on a new copy of the markup, before that is shown. `shown` is what markup/shown_query.py describes.

import { addressOf, changed, valuesOf } from "../query/address.js";

/** Apply the query to `root`, a new copy of markup. */
export function applyQuery(root, shown) {
  linkAll(root, shown);
  markRecent(root, shown.since);
  const card = root.querySelector("[data-event]");
  if (card && shown.around) placeCard(card, shown);
}

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

/** The change in `data-set`: "actor=mek&match=" gives one value to the first and none to the second. */
function settingOf(link) {
  const pairs = [...new URLSearchParams(link.dataset.set)];
  return Object.fromEntries(pairs.map(([name, value]) => [name, value === "" ? [] : [value]]));
}

/** The query in `data-query`, in the language of the page where it names none. */
function wholeOf(link, query) {
  const whole = [...new URLSearchParams(link.dataset.query)];
  const languages = query.filter(([name]) => name === "lang");
  return whole.some(([name]) => name === "lang") ? whole : [...whole, ...languages];
}

/** The parameter and the value that `data-toggle` adds or removes. */
function pairOf(link) {
  return [...new URLSearchParams(link.dataset.toggle)][0];
}

/** The change in `data-toggle`; `order` are all values that the markup can toggle, in the order of a link. */
function toggleOf(link, query, order) {
  if (link.dataset.toggle === undefined) return {};
  const [name, value] = pairOf(link);
  const chosen = valuesOf(query, name);
  return { [name]: order.filter((one) => chosen.includes(one) !== (one === value)) };
}

/** Show of the marks in one place the first that is recent: of an event that is new and changed, that it is new. */
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

/** Say where the card's event is among those that match, and link its neighbours. */
function placeCard(card, { query, opens, around }) {
  const pick = (link, event) =>
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
