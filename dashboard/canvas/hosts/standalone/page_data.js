// Page data: what the page contains of the story and its cards, or the files that it names for them.

/** @import { StandaloneData } from "./standalone_data.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { tagsInFull, withTags } from "./shared_tags.js";

/**
 * Return the data of the page and the markup of the card of each event.
 *
 * @returns {Promise<[StandaloneData, string[]]>}
 */
export function readData() {
  const shared = document.getElementById("fl-tags")?.textContent ?? "[]"; // none if data are files
  const tags = tagsInFull(JSON.parse(shared));
  return Promise.all([readJson("fl-data", tags), readJson("fl-cards", tags)]);
}

/**
 * Return the JSON of the element `id`, in which `tags` are shared, or of the file that it names.
 *
 * @param {string} id
 * @param {string[]} tags
 */
async function readJson(id, tags) {
  const element = /** @type {HTMLElement} */ (document.getElementById(id));
  const { from } = element.dataset;
  return from ? fetchJson(from) : JSON.parse(withTags(element.textContent ?? "", tags));
}
