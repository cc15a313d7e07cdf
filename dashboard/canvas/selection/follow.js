// Follow: the query to which a link leads from another query.
//
// Pure. The same rules are in web/streamlit/url_state.py.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { Story } from "../story/types.d.ts" */

import { changed, valuesOf } from "../query/address.js";
import { parseLink } from "./link.js";
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
