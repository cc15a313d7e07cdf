// Query in markup: shows, hides and links what markup/ rendered without knowing the query.
//
// It changes a new copy of the markup before the copy is shown.

/** @import { ShownQuery } from "../query/shown_query.d.ts" */

import { addressOf, changed, valuesOf } from "../query/address.js";
import { fillActorParts } from "./actor_parts.js";
import { html } from "./dom.js";
import { leadOut } from "./embed.js";
import { pageAddress } from "./page_address.js";
import { showEntries } from "./entries.js";
import { factsOf } from "./query_facts.js";
import { showQuestions } from "./question_list.js";

/**
 * Apply the query to `root`, a new copy of markup. `words` is {messages, story, isWide}; the story is needed
 * where `shown` names events by their index, and `isWide` where there are two columns on a wide page.
 *
 * @param root
 * @param {ShownQuery} shown
 * @param words
 */
export function applyQuery(root, shown, words) {
  showEntries(root, shown.entries);
  fill(root, factsOf(shown, { ...words, date: dateFrom(root), page: pageAddress() }));
  showQuestions(root, shown, words);
  addCitations(root, words.messages);
  fillActorParts(root, words);
  linkAll(root, shown);
  for (const link of root.querySelectorAll("a[data-page]"))
    link.setAttribute("href", pageAddress() + addressOf(shown.query, shown));
  leadOut(root, valuesOf(shown.query, "view")[0] ?? "timeline");
  markRecent(root, shown.since);
}

/** Add the link to each claim, which is not in the markup because there are many. */
function addCitations(root, messages) {
  for (const claim of root.querySelectorAll("[data-claim]")) {
    const { claim: id, on } = claim.dataset;
    const label = messages.gettext("Link to this statement");
    const link = html("a", { class: "fl-cite", "aria-label": label, title: label }, "#");
    link.dataset.set = new URLSearchParams({ view: "claims", question: on ?? "", claim: id }).toString();
    claim.querySelector(".fl-by > span[dir]").before(" ", link);
  }
}

/** Return a function that shows a date in a copy of the element that the markup has for dates. */
function dateFrom(root) {
  const template = root.querySelector("template[data-date]");
  template?.remove();
  return (text) => {
    const copy = template.content.firstElementChild.cloneNode();
    copy.textContent = text;
    return copy;
  };
}

/** Put facts about the query into `root`: its cases and its texts, then its links and its repeated rows. */
function fill(root, { cases = {}, values = {}, links = {}, rows = {} }) {
  const all = (attribute) => root.querySelectorAll(`[data-${attribute}]`);
  for (const node of all("case")) if (!cases[node.dataset.case]) node.remove();
  for (const node of all("value")) node.replaceChildren(...[values[node.dataset.value] ?? ""].flat());
  for (const link of all("link")) direct(link, links[link.dataset.link]);
  for (const template of all("each")) repeat(template, rows[template.dataset.each]);
}

/** Replace a template by one copy of its content for each of `rows`, filled with these facts. */
function repeat(template, rows = []) {
  for (const row of rows) {
    const copy = template.content.cloneNode(true);
    fill(copy, row);
    template.before(copy);
  }
  template.remove();
}

/** Give a link its target and its names; without a target it leads nowhere. */
function direct(link, target) {
  if (!target) return;
  const { set, remove, window, label, title } = target;
  if (set) link.dataset.set = new URLSearchParams(set).toString();
  if (remove) link.dataset.remove = new URLSearchParams(remove).toString();
  if (window !== undefined) link.dataset.window = window;
  if (label) link.setAttribute("aria-label", label);
  if (title) link.setAttribute("title", title);
  link.removeAttribute("aria-disabled");
}

/**
 * @param root
 * @param {ShownQuery} base
 */
function linkAll(root, base) {
  const { query } = base;
  const here = addressOf(query, base);
  const toggles = [...root.querySelectorAll("[data-toggle]")];
  const orderOf = (name) => toggles.map(pairOf).flatMap(([own, value]) => (own === name ? [value] : []));
  for (const link of toggles) {
    const [name, value] = pairOf(link);
    link.setAttribute("aria-pressed", valuesOf(query, name).includes(value));
  }
  for (const link of root.querySelectorAll("a[data-set]")) {
    const change = { ...settingOf(link), ...toggleOf(link, query, orderOf) };
    link.setAttribute("href", addressOf(changed(query, change), base));
  }
  for (const link of root.querySelectorAll("a[data-remove]")) {
    link.setAttribute("href", addressOf(changed(query, removalOf(link, query)), base));
  }
  for (const link of root.querySelectorAll("a[data-query]")) {
    link.setAttribute("href", addressOf(wholeOf(link, query), base));
  }
  for (const link of root.querySelectorAll("a[data-current]")) {
    const isCurrent = link.dataset.chosen ? hasChosen(link, query) : link.getAttribute("href") === here;
    if (isCurrent) link.setAttribute("aria-current", link.dataset.current);
  }
}

/** Whether the query has the values in `data-chosen`: "view=actors", or "disputed=" for none. */
function hasChosen(link, query) {
  const pairs = [...new URLSearchParams(link.dataset.chosen)];
  return pairs.every(([name, value]) => (valuesOf(query, name)[0] ?? "") === value);
}

/** Return the change in `data-set`: "actor=mek&match=" sets `actor` to one value and removes `match`. */
function settingOf(link) {
  const pairs = [...new URLSearchParams(link.dataset.set)];
  return Object.fromEntries(pairs.map(([name, value]) => [name, value === "" ? [] : [value]]));
}

/** Return the change in `data-remove`: the parameter without that value. */
function removalOf(link, query) {
  const [[name, value]] = new URLSearchParams(link.dataset.remove);
  return { [name]: valuesOf(query, name).filter((one) => one !== value) };
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
 * Return the change in `data-toggle`. `orderOf(name)` is all values of a parameter that the markup can
 * toggle, as links order them.
 */
function toggleOf(link, query, orderOf) {
  if (link.dataset.toggle === undefined) return {};
  const [name, value] = pairOf(link);
  const chosen = valuesOf(query, name);
  return { [name]: orderOf(name).filter((one) => chosen.includes(one) !== (one === value)) };
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
