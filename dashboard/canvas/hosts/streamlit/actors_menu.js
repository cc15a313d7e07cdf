// Actors menu: a search box, and all actors by side, each with two switches that include or exclude it. A
// switch is a link to the selection that it leads to.
//
// Python sends which actors are chosen. The names are in a file, which is fetched when the menu is first
// opened.

import { VirtualLists } from "../../widgets/virtual_list.js";
import { fetchCatalogue, fetchJson } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { html } from "../../render/dom.js";
import { followedLink, pressWithSpace } from "../../render/links.js";
import { magnifier } from "./search.js";
import { searchText } from "../../story/search_text.js";

// Up to this number of actors, all sides are open at first, and every actor has a row, so that the browser's
// own search finds it.
const SMALL_CAST = 120;

const sidesOf = new Map(); // address of a cast -> Map of side -> whether the reader left it open
const casts = new Map(); // address -> promise of a cast
const menus = new WeakMap();

/** Return a promise of the cast at `address` with its search texts. It is fetched once. */
function fetchCast(address) {
  if (!casts.has(address)) {
    const cast = fetchJson(address).then(searchable);
    casts.set(address, cast);
    cast.catch(() => casts.delete(address));
  }
  return casts.get(address);
}

function searchable(cast) {
  const { name, also } = cast.actors;
  return { ...cast, texts: name.map((one, i) => searchText([one, ...also[i]].join("\n"), cast.alike)) };
}

/**
 * Return the sides with the actors whose names contain all words of `typed`; a side without one is left out.
 */
function matchingSides(cast, typed) {
  const words = searchText(typed, cast.alike).split(/\s+/).filter(Boolean);
  const isFound = (actor) => words.every((word) => cast.texts[actor].includes(word));
  return cast.sides
    .map((side) => ({ ...side, actors: side.actors.filter(isFound) }))
    .filter(({ actors }) => actors.length > 0);
}

/**
 * Return the address of the selection that includes the actors `chosen` and excludes the actors `without`,
 * sets of numbers in `ids`. `link` is the rest of the address, as Python sends it.
 */
export function linkTo(ids, chosen, without, link) {
  const parameters = (name, numbers) =>
    [...numbers].sort((a, b) => a - b).map((number) => new URLSearchParams([[name, ids[number]]]).toString());
  const parts = [
    link.before,
    ...parameters("actor", chosen),
    link.between,
    ...parameters("without", without),
    link.after,
  ];
  return `?${parts.filter(Boolean).join("&") || link.whole}`;
}

/** Return `set` without `one` if it has it, else with it. */
const toggled = (set, one) =>
  set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
const minus = (set, one) => new Set([...set].filter((other) => other !== one));

class ActorsMenu {
  constructor(parent) {
    this.input = html("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.status = html("p", { class: "fl-note", role: "status" });
    this.scroller = html("div", { class: "fl-menu" });
    this.root = html(
      "div",
      { class: "fl-pane fl-actors-menu" },
      html("div", { class: "fl-search", role: "search" }, magnifier(), this.input),
      this.status,
      this.scroller,
    );
    this.lists = new VirtualLists(this.scroller, (actor, place, count) => this.row(actor, place, count));
    this.rows = new Map(); // number of an actor that has a row -> its two switches
    this.chosen = new Set(); // numbers of included actors
    this.without = new Set(); // numbers of excluded actors
    this.trigger = null; // Streamlit's newest setTriggerValue
    this.listen();
    parent.append(this.root);
    // A reader with a keyboard can type at once. On a phone the keyboard of the screen would cover the list.
    if (matchMedia("(hover: hover)").matches) this.input.focus({ preventScroll: true });
  }

  listen() {
    this.input.addEventListener("input", () => this.list());
    this.root.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) this.trigger("link", link.getAttribute("href"));
    });
    this.root.addEventListener("keydown", pressWithSpace);
  }

  async update(data) {
    this.state = data;
    let cast;
    try {
      const [fetched, catalogue] = await Promise.all([
        fetchCast(data.actorList),
        fetchCatalogue(data.catalogue),
      ]);
      cast = fetched;
      this.messages = messagesOf(catalogue);
    } catch {
      this.status.textContent = data.lost;
      return;
    }
    if (this.state !== data) return; // newer data has arrived
    this.choose(cast);
    if (cast === this.cast) this.rows.forEach((switches, actor) => this.press(actor, switches));
    else this.begin(cast);
  }

  choose({ actors }) {
    const numbers = new Map(actors.id.map((id, number) => [id, number]));
    [this.chosen, this.without] = [this.state.chosen, this.state.without].map(
      (ids) => new Set(ids.map((id) => numbers.get(id))),
    );
  }

  begin(cast) {
    this.cast = cast;
    const label = this.messages.ngettext(
      "Search %(count)s actor",
      "Search %(count)s actors",
      cast.actors.id.length,
    );
    this.input.setAttribute("aria-label", label);
    this.input.setAttribute("placeholder", label);
    this.list();
  }

  /** Show the actors that match the text in the box. */
  list() {
    const { sides, actors } = this.cast;
    const { messages } = this;
    const typed = this.input.value.trim();
    const shown = matchingSides(this.cast, typed);
    const count = shown.reduce((sum, side) => sum + side.actors.length, 0);
    this.lists.clear();
    this.rows.clear();
    this.scroller.replaceChildren(...shown.map((side) => this.side(side, sides.length > 1, typed !== "")));
    this.scroller.scrollTop = 0;
    const several = messages.ngettext(
      "%(found)s of %(count)s actor",
      "%(found)s of %(count)s actors",
      actors.id.length,
      { found: messages.number(count) },
    );
    const none = messages.gettext("No actor is called \u201c%(name)s\u201d.", { name: typed });
    this.status.textContent = count > 0 ? (typed ? several : "") : none;
  }

  side({ name: given, actors }, isOneOfSeveral, isSearch) {
    const name = given ?? this.withoutSide();
    const isSmall = this.cast.actors.id.length <= SMALL_CAST;
    const list = this.lists.listOf(name, actors, isSmall);
    if (!isOneOfSeveral) return list;
    const openSides = sidesOf.get(this.state.actorList) ?? new Map();
    sidesOf.set(this.state.actorList, openSides);
    const isChosen = (actor) => this.chosen.has(actor) || this.without.has(actor);
    const isOpen = isSearch || (openSides.get(name) ?? (isSmall || actors.some(isChosen)));
    const summary = html(
      "summary",
      {},
      html("span", { dir: "auto" }, name),
      " ",
      html("small", {}, this.messages.number(actors.length)),
    );
    const details = html("details", { class: "fl-side", open: isOpen && "" }, summary, list);
    summary.addEventListener("click", () => {
      if (!isSearch) openSides.set(name, !details.open); // the browser toggles it after this event
    });
    return details;
  }

  /** Return the name of the group of actors that have no side. */
  withoutSide() {
    return this.cast.sides.some(({ name }) => name !== null)
      ? this.messages.gettext("Others")
      : this.messages.gettext("Actors");
  }

  row(actor, place, count) {
    const { messages } = this;
    const { actors } = this.cast;
    const name = actors.name[actor];
    const switches = [
      [messages.gettext("Include"), messages.gettext("Include %(actor)s", { actor: name })],
      [messages.gettext("Exclude"), messages.gettext("Exclude %(actor)s", { actor: name })],
    ].map(([text, label]) =>
      html("a", { class: "fl-control fl-small", role: "button", "aria-label": label }, text),
    );
    this.press(actor, switches);
    this.rows.set(actor, switches);
    return html(
      "div",
      { role: "listitem", class: "fl-actor", "aria-posinset": place, "aria-setsize": count },
      ...this.avatar(actor),
      html(
        "span",
        { class: "fl-name" },
        html("bdi", {}, name),
        " ",
        html("small", {}, messages.number(actors.count[actor])),
      ),
      ...switches,
    );
  }

  avatar(actor) {
    const { is, initials } = this.cast.actors;
    if (!is[actor]) return []; // the dossier does not say whether it is a person, a group or a state
    return [html("span", { class: `fl-avatar fl-${is[actor]}`, "aria-hidden": "true" }, initials[actor])];
  }

  /** Show on both switches of an actor whether they are pressed, and link each to the toggled selection. */
  press(actor, switches) {
    const [include, exclude] = switches;
    const { chosen, without, cast, state } = this;
    const ids = cast.actors.id;
    include.setAttribute("href", linkTo(ids, toggled(chosen, actor), minus(without, actor), state.link));
    exclude.setAttribute("href", linkTo(ids, minus(chosen, actor), toggled(without, actor), state.link));
    include.setAttribute("aria-pressed", chosen.has(actor));
    exclude.setAttribute("aria-pressed", without.has(actor));
  }
}

/** Draw the menu. Streamlit calls this when the menu is opened and at every change while it is open. */
export default function draw({ parentElement, data, setTriggerValue }) {
  if (!menus.has(parentElement)) menus.set(parentElement, new ActorsMenu(parentElement));
  const menu = menus.get(parentElement);
  menu.trigger = setTriggerValue;
  menu.update(data);
}
