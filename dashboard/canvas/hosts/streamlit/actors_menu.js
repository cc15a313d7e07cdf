// ActorsMenu: the actors' menu. A search, and every actor by side with two switches, each a link to the view it leads to.
//
// Python sends who was chosen; the names come as a file, when the menu is opened for the first time.

import { VirtualLists } from "../../widgets/virtual_list.js";
import { fetchCatalogue, fetchJson } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { html } from "../../render/dom.js";
import { followedLink, pressWithSpace } from "../../render/links.js";
import { lens } from "./search.js";
import { searchText } from "../../story/search_text.js";

const FEW = 120; // so many actors are all shown at first, whatever their sides, and all have a row: Ctrl-F finds them

const opened = new Map(); // address of a cast -> Map of side -> whether the reader left it open
const casts = new Map(); // address -> promise of a cast
const menus = new WeakMap();

/** The cast at `address`, fetched once, with its search texts. */
function fetchCast(address) {
  if (!casts.has(address)) {
    const state = fetchJson(address).then(searchable);
    casts.set(address, state);
    state.catch(() => casts.delete(address));
  }
  return casts.get(address);
}

function searchable(cast) {
  const { name, also } = cast.actors;
  return { ...cast, texts: name.map((one, i) => searchText([one, ...also[i]].join("\n"), cast.alike)) };
}

/** The sides with those of their actors in whose names all words of `typed` are found; sides without one are left out. */
export function found(cast, typed) {
  const words = searchText(typed, cast.alike).split(/\s+/).filter(Boolean);
  const isFound = (actor) => words.every((word) => cast.texts[actor].includes(word));
  return cast.sides
    .map((side) => ({ ...side, actors: side.actors.filter(isFound) }))
    .filter(({ actors }) => actors.length > 0);
}

/** The address of the view in which these actors, by number, are chosen and left out. */
export function linkTo(ids, chosen, without, link) {
  const written = (name, numbers) =>
    [...numbers].sort((a, b) => a - b).map((number) => new URLSearchParams([[name, ids[number]]]).toString());
  const parts = [
    link.before,
    ...written("actor", chosen),
    link.between,
    ...written("without", without),
    link.after,
  ];
  return `?${parts.filter(Boolean).join("&") || link.whole}`;
}

/** `set` with `one` in it, or without it where it was there. */
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
      html("div", { class: "fl-search", role: "search" }, lens(), this.input),
      this.status,
      this.scroller,
    );
    this.lists = new VirtualLists(this.scroller, (actor, place, count) => this.row(actor, place, count));
    this.rows = new Map(); // number of an actor -> its two switches, while it has a row
    this.chosen = new Set(); // numbers of actors
    this.without = new Set();
    this.tell = null; // the newest way to Python
    this.listen();
    parent.append(this.root);
    // Where there is a keyboard, a reader types at once; on a phone one would cover the list.
    if (matchMedia("(hover: hover)").matches) this.input.focus({ preventScroll: true });
  }

  listen() {
    this.input.addEventListener("input", () => this.list());
    this.root.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) this.tell("link", link.getAttribute("href"));
    });
    this.root.addEventListener("keydown", pressWithSpace);
  }

  async update(data) {
    this.state = data;
    let cast;
    try {
      const [fetched, catalogue] = await Promise.all([fetchCast(data.cast), fetchCatalogue(data.catalogue)]);
      cast = fetched;
      this.messages = messagesOf(catalogue);
    } catch {
      this.status.textContent = data.lost;
      return;
    }
    if (this.state !== data) return; // a newer one came meanwhile
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

  /** Show the actors that the words in the box find. */
  list() {
    const { sides, actors } = this.cast;
    const { messages } = this;
    const typed = this.input.value.trim();
    const shown = found(this.cast, typed);
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
    const isSmall = this.cast.actors.id.length <= FEW;
    const list = this.lists.listOf(name, actors, isSmall);
    if (!isOneOfSeveral) return list;
    const kept = opened.get(this.state.cast) ?? new Map();
    opened.set(this.state.cast, kept);
    const concerns = (actor) => this.chosen.has(actor) || this.without.has(actor);
    const isOpen = isSearch || (kept.get(name) ?? (isSmall || actors.some(concerns)));
    const summary = html(
      "summary",
      {},
      html("span", { dir: "auto" }, name),
      " ",
      html("small", {}, this.messages.number(actors.length)),
    );
    const details = html("details", { class: "fl-side", open: isOpen && "" }, summary, list);
    summary.addEventListener("click", () => {
      if (!isSearch) kept.set(name, !details.open); // it is opened or shut after this
    });
    return details;
  }

  /** The name for the actors that have no side. */
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
    if (!is[actor]) return []; // nothing where nobody says what it is
    return [html("span", { class: `fl-avatar fl-${is[actor]}`, "aria-hidden": "true" }, initials[actor])];
  }

  /** Let both switches of an actor say what was chosen, and lead to where it is not. */
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

/** Called by Streamlit when the menu is opened, and at every change while it is. */
export default function draw({ parentElement, data, setTriggerValue }) {
  if (!menus.has(parentElement)) menus.set(parentElement, new ActorsMenu(parentElement));
  const menu = menus.get(parentElement);
  menu.tell = setTriggerValue;
  menu.update(data);
}
