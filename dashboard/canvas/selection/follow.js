// Follow: the query to which a link leads from another query.
//
// Pure. The same rules are in web/streamlit/url_state.py.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Story } from "../story/types.d.ts" */

import { PARAMETERS, changed, valuesOf } from "../query/address.js";
import { parseLink, searchWords } from "./link.js";
import { matchedBy } from "./select.js";

/**
 * Return the query of `link` with the picked event and the window of the query `here`.
 *
 * @param {string} link
 * @param {string[][]} here
 * @param {Story} story
 * @param {MatchIndex} index
 */
export function followedInPlace(link, here, story, index) {
  const values = (name) => valuesOf(here, name);
  const staying = { event: values("event"), from: values("from"), to: values("to") };
  return changed(parseLink(link, index, story.indexOf), staying);
}

/**
 * Return `query` without the picked event if that event matched `before` and does not match now. An event
 * that was picked although it did not match stays picked.
 *
 * @param {string[][]} query
 * @param {string[][]} before
 * @param {Story} story
 * @param {MatchIndex} index
 */
export function withoutExcluded(query, before, story, index) {
  const [event] = valuesOf(query, "event");
  const row = story.indexOf.get(event ?? "");
  if (row === undefined || event !== valuesOf(before, "event")[0]) return query;
  const matches = (pairs) => matchedBy(story, index, pairs)[row] === 1;
  return !matches(query) && matches(before) ? changed(query, { event: [] }) : query;
}

/**
 * Return the pairs of a link, whose values are not checked, or `opens` for a link without parameters.
 *
 * @param {string} link relative to the page
 * @param {{opens: string[][]}} base
 */
export function pairsOf(link, { opens }) {
  const params = new URLSearchParams(link.replace(/^\?/, ""));
  const values = (name) => [name, params.getAll(name)];
  return params.size > 0 ? changed([], Object.fromEntries(PARAMETERS.map(values))) : opens;
}

/**
 * Return `query` with the words of `text`.
 *
 * @param {string[][]} query
 * @param {string} text
 */
export function withWords(query, text) {
  return changed(query, { q: [searchWords(text)].filter(Boolean) });
}
