// Page data: what the page contains of the story and its cards, or the files that it names for them.

/** @import { QueryIndex } from "../../query/query_index.d.ts" */
/** @import { Story } from "../../story/types.d.ts" */
/** @import { PortableWords, StandaloneData } from "./standalone_data.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { parseLink } from "../../selection/link.js";
import { inColumns } from "../../story/story.js";
import { catalogueOf, inLanguage } from "./portable_words.js";
import { tagsInFull, withTags } from "./shared_tags.js";

/**
 * Return the data of the page, the markup of the card of each event, and the words of both.
 *
 * @returns {Promise<[StandaloneData, string[], PortableWords]>}
 */
export function readData() {
  const shared = document.getElementById("fl-tags")?.textContent ?? "[]"; // none if data are files
  const tags = tagsInFull(JSON.parse(shared));
  return Promise.all([readJson("fl-data", tags), readJson("fl-cards", tags), readJson("fl-words", [])]);
}

/**
 * Return the data of the page in a language, one of those that `words` have: with the story, the messages,
 * and a function that gives the card of an event.
 *
 * @param {[StandaloneData, string[], PortableWords]} read
 * @param {string} language
 */
export function dataIn([data, cards, words], language) {
  const { panes, views, switches, name, summaryEvents, summarySpan } = data;
  const own = words.languages[language];
  const catalogue = catalogueOf(words, language);
  const inWords = inLanguage(words, language);
  return {
    data: /** @type {StandaloneData} */ ({
      ...data,
      ...inWords({ panes, views, switches, name, summaryEvents, summarySpan }),
    }),
    story: inColumns(data.payload, catalogue),
    messages: messagesOf(catalogue),
    cardOf: (row) => inWords(cards[row]),
    root: { lang: own.language, dir: own.direction },
  };
}

/**
 * Return the index of the data; what it opens with is that of this page, if this page has a link of its own.
 *
 * @param {StandaloneData} data
 * @param {Story} story
 * @returns {QueryIndex}
 */
export function indexOf({ index }, story) {
  const { opens } = document.body.dataset;
  return opens ? { ...index, opens: /** @type {any} */ (parseLink(opens, index, story.indexOf)) } : index;
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
