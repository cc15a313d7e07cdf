// Filters: the controls with which a reader chooses what to see, above the timeline.

/** @import { LinkBase } from "../../query/shown_query.d.ts" */
/** @import { Messages } from "../../story/types.d.ts" */
/** @import { StandaloneData } from "./standalone_data.d.ts" */

import { valuesOf } from "../../query/address.js";
import { html } from "../../render/dom.js";
import { searchable } from "../../widgets/actor_list.js";
import { ActorsMenu } from "../../widgets/actors_menu.js";
import { Buttons, chipContent } from "../../widgets/buttons.js";
import { SearchBox } from "../../widgets/search_box.js";
import { Switch } from "../../widgets/switch.js";

const WORDS_LENGTH = 200; // characters of a search
const MENU_ID = "fl-all-actors";

/**
 * The filters in `regions`. They call `change` with a change of the query, and dispatch "type" {text} and
 * "commit" {text} of the search box, and "link" {link} of the actors' menu.
 */
export class Filters extends EventTarget {
  /**
   * @param {Record<string, HTMLElement>} regions
   * @param {StandaloneData} data
   * @param {Messages} messages
   * @param {(change: Record<string, string[]>) => void} change
   */
  constructor(regions, data, messages, change) {
    super();
    this.regions = regions;
    this.data = data;
    this.actors = searchable({ ...data.actorList, alike: data.index.alike });
    this.change = change;
    /** @type {LinkBase} */
    this.base = { query: [], opens: [] };
    this.box = new SearchBox(regions.words, {
      label: messages.gettext("Search events, people, claims"),
      clear: messages.gettext("Clear the search"),
      maxLength: WORDS_LENGTH,
    });
    for (const type of ["type", "commit"]) this.box.addEventListener(type, (event) => this.forward(event));
    this.chips = new Buttons(messages.gettext("Actors"), (id) => this.toggle(id));
    this.switches = data.switches.map((one) => new Switch(one, change));
    this.chips.node.classList.add("fl-chips");
    regions.actors.append(this.chips.node);
    for (const { parameter, node } of this.switches) regions[parameter].append(node);
    /** @type {ActorsMenu | null} */
    this.menu = null; // null while it is closed
    this.opener = this.newOpener();
    regions.people.hidden = data.actorList.actors.id.length === 0;
  }

  forward(event) {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  /** The button of the menu of all actors, which is in the page only while it is open. */
  newOpener() {
    const opener = html("button", { type: "button", class: "fl-opens", popovertarget: MENU_ID });
    const panel = html("div", { class: "fl-all-actors", id: MENU_ID, popover: "auto" });
    this.regions["all-actors"].append(opener, panel);
    panel.addEventListener("toggle", () => {
      panel.replaceChildren();
      this.menu = null;
      if (!panel.matches(":popover-open")) return;
      this.menu = new ActorsMenu(panel);
      this.menu.addEventListener("link", (event) => {
        const { link } = /** @type {CustomEvent<{link: string}>} */ (event).detail;
        if (new URLSearchParams(link.slice(1)).has("of")) panel.hidePopover(); // the page of an actor
        this.forward(event);
      });
      this.showMenu();
      this.menu.focus();
    });
    return opener;
  }

  /** Include actor `id`, or no longer include it. */
  toggle(id) {
    const chosen = new Set(valuesOf(this.base.query, "actor"));
    if (!chosen.delete(id)) chosen.add(id);
    this.change({ actor: this.data.index.actors.id.filter((one) => chosen.has(one)) });
  }

  /**
   * Show the query of `base`.
   *
   * @param {LinkBase} base
   * @param {Messages} messages
   */
  show(base, messages) {
    this.base = base;
    this.messages = messages;
    const { actorList, frequent, index } = this.data;
    const { count, type: types } = actorList.actors;
    const { query } = base;
    const chosen = new Set(valuesOf(query, "actor"));
    const rest = index.actors.id.flatMap((id, i) => (chosen.has(id) && !frequent.includes(i) ? [i] : []));
    const chip = (i) => ({
      value: index.actors.id[i],
      content: chipContent(types[i], `${index.actors.name[i]} ${messages.number(count[i])}`),
    });
    this.chips.show([...frequent, ...rest].map(chip), chosen);
    this.opener.textContent = menuName(index.actors.id.length, valuesOf(query, "without").length, messages);
    for (const one of this.switches) one.show(query);
    this.regions.layout.hidden = this.regions.layout.childElementCount === 0;
    this.regions.match.hidden = chosen.size < 2;
    this.box.show(valuesOf(query, "q")[0] ?? "");
    this.showMenu();
  }

  showMenu() {
    if (this.messages) this.menu?.update(this.actors, this.messages, this.base);
  }
}

/** Return the name of the menu of actors: "All 1,200 actors, 2 excluded", "1 actor". */
function menuName(actors, excluded, messages) {
  const name = messages.ngettext("%(count)s actor", "All %(count)s actors", actors);
  if (excluded === 0) return name;
  return messages.ngettext("%(actors)s, %(count)s excluded", "%(actors)s, %(count)s excluded", excluded, {
    actors: name,
  });
}
