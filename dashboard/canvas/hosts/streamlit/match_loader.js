// Match loader: fetches what the browser needs to find events itself, when the reader comes near a filter or
// near the tab of a view that draws with it, so that opening a page takes no longer.

/** @import { MatchIndex } from "../../query/query_index.d.ts" */
/** @import { Story } from "../../story/types.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { fetchStory } from "../../story/story.js";

const USES = ".fl-tabs, .st-key-people, .st-key-tools, .st-key-kinds, .fl-legend, .fl-ways";

/** @typedef {{story: string, catalogue: string | null, matchIndex: string}} Addresses */
/** @typedef {{story: Story, index: MatchIndex}} Loaded */

/** What was loaded for the newest addresses. It dispatches "load" when it is there. */
export class MatchLoader extends EventTarget {
  constructor() {
    super();
    /** @type {Addresses | null} */
    this.addresses = null;
    /** @type {Loaded | null} */
    this.loaded = null;
    /** @type {Promise<Loaded> | null} */
    this.loading = null;
    for (const type of ["pointerover", "pointerdown", "focusin"])
      document.addEventListener(type, (event) => this.prepare(event), { passive: true });
  }

  /** @param {Addresses} addresses */
  locate({ story, catalogue, matchIndex }) {
    const { addresses } = this;
    if (addresses?.story === story && addresses.matchIndex === matchIndex) return;
    this.addresses = { story, catalogue, matchIndex };
    this.loaded = null;
    this.loading = null;
  }

  /** Load it, if the reader comes near what uses it; Python answers without it, too. */
  prepare({ target }) {
    if (this.addresses && target instanceof Element && target.closest(USES)) this.load().catch(() => {});
  }

  /**
   * Return what is at the newest addresses, fetched once. Reject if it does not come.
   *
   * @returns {Promise<Loaded>}
   */
  load() {
    this.loading ??= this.fetch(/** @type {Addresses} */ (this.addresses));
    return this.loading;
  }

  /** @param {Addresses} addresses */
  async fetch(addresses) {
    try {
      const parts = [fetchStory(addresses.story, addresses.catalogue), fetchJson(addresses.matchIndex)];
      const [story, index] = await Promise.all(parts);
      if (this.addresses === addresses) {
        this.loaded = { story, index };
        this.dispatchEvent(new Event("load"));
      }
      return { story, index };
    } catch (error) {
      if (this.addresses === addresses) this.loading = null;
      throw error;
    }
  }
}
