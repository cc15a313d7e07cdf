// Actors menu: a search box, and all actors by side, each with two switches that include or exclude it. A
// switch is a link to the selection that it leads to.
//
// The query has the chosen actors, and the list of all actors has their names.

/** @import { Messages } from "../story/types.d.ts" */
/** @import { ActorSide } from "../query/actor_list.d.ts" */
/** @import { LinkBase } from "../query/shown_query.d.ts" */
/** @import { SearchableActors } from "./actor_list.js" */

import { actorAddress, valuesOf } from "../query/address.js";
import { html } from "../render/dom.js";
import { followedLink, pressWithSpace } from "../render/links.js";
import { linksOf, matchingSides } from "./actor_list.js";
import { magnifier } from "./search_box.js";
import { VirtualLists } from "./virtual_list.js";

// Up to this number of actors, all sides are open at first, and every actor has a row, so that the browser's
// own search finds it.
const SMALL_LIST = 120;

/** @type {WeakMap<SearchableActors, Map<string, boolean>>} */
const sidesOf = new WeakMap(); // list -> Map of side -> whether the reader left it open

/** The list of the menu: its sides and the rows of its actors, in the element `scroller`. */
class MenuList {
  /**
   * @param {HTMLElement} scroller
   * @param {SearchableActors} list
   * @param {Messages} messages
   * @param {LinkBase} base
   */
  constructor(scroller, list, messages, base) {
    this.scroller = scroller;
    this.list = list;
    this.messages = messages;
    this.base = base; // the query that the page shows
    /** @type {Map<number, HTMLElement[]>} */
    this.rows = new Map(); // number of an actor that has a row -> its two switches and its name
    /** @type {Set<number>} */
    this.chosen = new Set(); // numbers of included actors
    /** @type {Set<number>} */
    this.without = new Set(); // numbers of excluded actors
    this.lists = new VirtualLists(scroller, (actor, place, count) => this.row(actor, place, count));
    this.update(base);
  }

  /** @param {LinkBase} base */
  update(base) {
    this.base = base;
    const { id } = this.list.actors;
    const numbers = new Map(id.map((one, number) => [one, number]));
    const numbersOf = (/** @type {string[]} */ ids) => new Set(ids.flatMap((one) => numbers.get(one) ?? []));
    this.chosen = numbersOf(valuesOf(base.query, "actor"));
    this.without = numbersOf(valuesOf(base.query, "without"));
    this.rows.forEach((links, actor) => this.press(actor, links));
  }

  /**
   * Show the actors that match `typed`, and return their number.
   *
   * @param {string} typed
   */
  show(typed) {
    const shown = matchingSides(this.list, typed);
    const isOneOfSeveral = this.list.sides.length > 1;
    this.clear();
    this.scroller.replaceChildren(...shown.map((side) => this.side(side, isOneOfSeveral, typed !== "")));
    this.scroller.scrollTop = 0;
    return shown.reduce((sum, side) => sum + side.actors.length, 0);
  }

  clear() {
    this.lists.clear();
    this.rows.clear();
  }

  /**
   * @param {ActorSide} side
   * @param {boolean} isOneOfSeveral
   * @param {boolean} isSearch
   */
  side({ name: given, actors }, isOneOfSeveral, isSearch) {
    const name = given ?? this.withoutSide();
    const isSmall = this.list.actors.id.length <= SMALL_LIST;
    const list = this.lists.listOf(name, actors, isSmall);
    if (!isOneOfSeveral) return list;
    /** @type {Map<string, boolean>} */
    const openSides = sidesOf.get(this.list) ?? new Map();
    sidesOf.set(this.list, openSides);
    const isChosen = (/** @type {number} */ actor) => this.chosen.has(actor) || this.without.has(actor);
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
    return this.list.sides.some(({ name }) => name !== null)
      ? this.messages.gettext("Others")
      : this.messages.gettext("Actors");
  }

  /**
   * @param {number} actor
   * @param {number} place
   * @param {number} count
   */
  row(actor, place, count) {
    const { messages } = this;
    const { actors } = this.list;
    const name = actors.name[actor];
    const switches = [
      [messages.gettext("Include"), messages.gettext("Include %(actor)s", { actor: name })],
      [messages.gettext("Exclude"), messages.gettext("Exclude %(actor)s", { actor: name })],
    ].map(([text, label]) =>
      html("a", { class: "fl-control fl-small", role: "button", "aria-label": label }, text),
    );
    const page = html("a", { class: "fl-filter", dir: "auto" }, name);
    const links = [...switches, page];
    this.press(actor, links);
    this.rows.set(actor, links);
    return html(
      "div",
      { role: "listitem", class: "fl-actor", "aria-posinset": place, "aria-setsize": count },
      ...this.avatar(actor),
      html("span", { class: "fl-name" }, page, " ", html("small", {}, messages.number(actors.count[actor]))),
      ...switches,
    );
  }

  /** @param {number} actor */
  avatar(actor) {
    const { type, initials } = this.list.actors;
    if (!type[actor]) return []; // the dossier does not say whether it is a person, a group or a state
    return [html("span", { class: `fl-avatar fl-${type[actor]}`, "aria-hidden": "true" }, initials[actor])];
  }

  /**
   * Show on both switches of an actor whether they are pressed, and link each to the toggled selection, and
   * its name to its page.
   *
   * @param {number} actor
   * @param {HTMLElement[]} links
   */
  press(actor, [include, exclude, page]) {
    const { base, chosen, without } = this;
    const links = linksOf(actor, this.list.actors.id, chosen, without, base);
    page.setAttribute("href", actorAddress(base, this.list.actors.id[actor]));
    include.setAttribute("href", links.include);
    exclude.setAttribute("href", links.exclude);
    include.setAttribute("aria-pressed", String(chosen.has(actor)));
    exclude.setAttribute("aria-pressed", String(without.has(actor)));
  }
}

/**
 * A menu in the element `parent`. It dispatches the event "link" {link} when the reader followed a link to
 * another query.
 */
export class ActorsMenu extends EventTarget {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    super();
    /** @type {MenuList | null} */
    this.list = null; // null until there are names
    this.input = html("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.status = html("p", { class: "fl-note", role: "status" });
    this.scroller = html("div", { class: "fl-menu" });
    this.node = html(
      "div",
      { class: "fl-pane fl-actors-menu" },
      html("div", { class: "fl-search", role: "search" }, magnifier(), this.input),
      this.status,
      this.scroller,
    );
    this.listen();
    parent.append(this.node);
  }

  /** Focus the box, so that a reader can type; on a phone the keyboard of the screen would cover the list. */
  focus() {
    if (matchMedia("(hover: hover)").matches) this.input.focus({ preventScroll: true });
  }

  listen() {
    this.input.addEventListener("input", () => this.list && this.search(this.list));
    this.node.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) this.dispatchEvent(new CustomEvent("link", { detail: { link: link.getAttribute("href") } }));
    });
    this.node.addEventListener("keydown", pressWithSpace);
  }

  /** Show `text` in place of the list. */
  fail(text) {
    this.status.textContent = text;
  }

  /**
   * Show the actors of `list` for the query `base`, in the language of `messages`.
   *
   * @param {SearchableActors} list
   * @param {Messages} messages
   * @param {LinkBase} base
   */
  update(list, messages, base) {
    const shown = this.list;
    if (shown && shown.list === list && shown.messages === messages) shown.update(base);
    else this.begin(new MenuList(this.scroller, list, messages, base));
  }

  /** @param {MenuList} list */
  begin(list) {
    this.list?.clear();
    this.list = list;
    const count = list.list.actors.id.length;
    const label = list.messages.ngettext("Search %(count)s actor", "Search %(count)s actors", count);
    this.input.setAttribute("aria-label", label);
    this.input.setAttribute("placeholder", label);
    this.search(list);
  }

  /**
   * Show the actors that match the text in the box.
   *
   * @param {MenuList} list
   */
  search(list) {
    const { messages } = list;
    const typed = this.input.value.trim();
    const count = list.show(typed);
    const several = messages.ngettext(
      "%(found)s of %(count)s actor",
      "%(found)s of %(count)s actors",
      list.list.actors.id.length,
      { found: messages.number(count) },
    );
    const none = messages.gettext("No actor is called \u201c%(name)s\u201d.", { name: typed });
    this.status.textContent = count > 0 ? (typed ? several : "") : none;
  }
}
