// Match loader: fetches what the browser needs to find events itself, when the reader comes near a filter, so
// that opening a page takes no longer.

/** @import { MatchIndex } from "../../query/query_index.d.ts" */
/** @import { Story } from "../../story/types.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { fetchStory } from "../../story/story.js";

const FILTERS = ".st-key-people, .st-key-tools, .st-key-kinds, .fl-legend, .fl-ways";

/** @typedef {{story: string, catalogue: string | null, matchIndex: string}} Addresses */

/** What was loaded for the newest addresses. It dispatches "load" when it is there. */
export class MatchLoader extends EventTarget {
  constructor() {
    super();
    /** @type {Addresses | null} */
    this.addresses = null;
    /** @type {{story: Story, index: MatchIndex} | null} */
    this.loaded = null;
    this.isLoading = false;
    for (const type of ["pointerover", "pointerdown", "focusin"])
      document.addEventListener(type, (event) => this.prepare(event), { passive: true });
  }

  /** @param {Addresses} addresses */
  locate({ story, catalogue, matchIndex }) {
    const { addresses } = this;
    if (addresses?.story === story && addresses.matchIndex === matchIndex) return;
    this.addresses = { story, catalogue, matchIndex };
    this.loaded = null;
    this.isLoading = false;
  }

  async prepare({ target }) {
    const { addresses } = this;
    if (!addresses || this.isLoading || !(target instanceof Element) || !target.closest(FILTERS)) return;
    this.isLoading = true;
    try {
      const parts = [fetchStory(addresses.story, addresses.catalogue), fetchJson(addresses.matchIndex)];
      const [story, index] = await Promise.all(parts);
      if (this.addresses !== addresses) return;
      this.loaded = { story, index };
      this.dispatchEvent(new Event("load"));
    } catch {
      if (this.addresses === addresses) this.isLoading = false; // Python answers without it, too
    }
  }
}
