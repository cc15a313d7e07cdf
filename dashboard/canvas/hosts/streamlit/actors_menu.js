// Actors menu: the host of the actors' menu in Streamlit's page.
//
// Python sends the query. The names are in a file, which is fetched when the menu is first opened.

/** @import { Messages } from "../../story/types.d.ts" */
/** @import { SearchableActors } from "../../widgets/actor_list.js" */
/** @import { SetTrigger } from "./component.d.ts" */
/** @import { ActorsMenuData, FilterTriggers } from "./component_types.d.ts" */

import { fetchCatalogue, fetchJson } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { searchable } from "../../widgets/actor_list.js";
import { ActorsMenu } from "../../widgets/actors_menu.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";

/** @type {Map<string, Promise<SearchableActors>>} */
const lists = new Map(); // by address

/**
 * Return a promise of the actors at `address`. They are fetched once.
 *
 * @param {string} address
 */
function fetchActors(address) {
  const known = lists.get(address);
  if (known) return known;
  const list = fetchJson(address).then(searchable);
  lists.set(address, list);
  list.catch(() => lists.delete(address));
  return list;
}

/** @type {WeakMap<object, Messages>} */
const messagesByCatalogue = new WeakMap();
const ENGLISH = messagesOf();

/**
 * Return the messages of the catalogue at `address`; the same object for the same catalogue.
 *
 * @param {string | null} address
 */
async function fetchMessages(address) {
  const catalogue = await fetchCatalogue(address);
  if (!catalogue) return ENGLISH;
  const messages = messagesByCatalogue.get(catalogue) ?? messagesOf(catalogue);
  messagesByCatalogue.set(catalogue, messages);
  return messages;
}

class Host {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {SetTrigger<FilterTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    /** @type {ActorsMenuData | null} */
    this.newest = null; // what Python sent last
    this.menu = new ActorsMenu(parent);
    this.menu.addEventListener("link", (event) =>
      filterSession.follow(/** @type {CustomEvent} */ (event).detail.link, true, this.trigger),
    );
    filterSession.on("change", parent, () => this.newest && this.update(this.newest));
    this.menu.focus();
  }

  /**
   * @param {ActorsMenuData} data
   * @param {SetTrigger<FilterTriggers>} [trigger]
   */
  async update(data, trigger = this.trigger) {
    this.trigger = trigger;
    this.newest = data;
    filterSession.receive(data, data.base);
    let list, messages;
    try {
      [list, messages] = await Promise.all([fetchActors(data.actorList), fetchMessages(data.catalogue)]);
    } catch {
      this.menu.fail(data.failed);
      return;
    }
    const base = filterSession.baseOver(data.base, data);
    if (this.newest === data) this.menu.update(list, messages, base); // else newer data has arrived
  }
}

const drawMenu = drawnBy((parent) => new Host(parent));

/** Draw the menu. Streamlit calls this when the menu is opened and at every change while it is open. */
export default function draw(component) {
  drawMenu(component);
}
