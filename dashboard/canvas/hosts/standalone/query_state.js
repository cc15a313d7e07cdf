// Query state: the query that the page shows, and how what the reader does changes it.
//
// The fragment of the address holds it. Words that are typed, and the window of a gesture, apply before they
// are in the address.

/** @import { QueryIndex } from "../../query/query_index.d.ts" */
/** @import { Story } from "../../story/types.d.ts" */
/** @import { Missing } from "../../selection/link.js" */

import { addressOf, changed } from "../../query/address.js";
import { followedInPlace, withoutExcluded } from "../../selection/follow.js";
import { parseLink, readLink, searchWords } from "../../selection/link.js";
import { AddressBar } from "./address_bar.js";

const SETTLES_MS = 400; // after the end of a gesture, so that several steps make one entry of the history

/** The query of a page. It dispatches "change" when the page must be shown again. */
export class QueryState extends EventTarget {
  /**
   * @param {Story} story
   * @param {QueryIndex} index
   */
  constructor(story, index) {
    super();
    this.story = story;
    this.index = index;
    this.address = new AddressBar();
    /** @type {string | null} */
    this.typed = null; // words that are typed and not in the address yet
    /** @type {[string, string] | null} */
    this.moved = null; // the window of a gesture that is not in the address yet
    /** @type {string[][]} */
    this.written = []; // the query of the address
    /** @type {Missing[]} */
    this.missing = []; // what the address names and the story does not have
    this.read();
    this.address.addEventListener("back", () => {
      this.discard();
      this.read();
      this.report();
    });
  }

  report() {
    this.dispatchEvent(new Event("change"));
  }

  /** Read the address. */
  read() {
    const { query, missing } = readLink(this.address.fragment, this.index, this.story.indexOf);
    this.written = query;
    this.missing = missing;
  }

  /** Forget what is not in the address yet. */
  discard() {
    clearTimeout(this.settling);
    this.typed = null;
    this.moved = null;
  }

  /** The query that the page shows. */
  get query() {
    const { written, typed } = this;
    return typed === null ? written : this.showing(changed(written, { q: wordsOf(typed) }), written);
  }

  /** The query from which links to other queries are made. */
  get base() {
    return this.baseOf(this.query);
  }

  baseOf(query) {
    return { query, opens: this.index.opens, start: /** @type {"#"} */ ("#") };
  }

  /** The id of the event that the address names, null without one. */
  get linked() {
    return new URLSearchParams(this.address.fragment.slice(1)).get("event");
  }

  /** Search for a text without writing it to the address. */
  type(text) {
    this.typed = text;
    this.report();
  }

  /** Write the words of a text to the address. */
  commit(text) {
    this.typed = null;
    this.go(changed(this.written, { q: wordsOf(text) }));
  }

  /** Change some parameters of the query. */
  change(change) {
    this.go(changed(this.query, change));
  }

  /** Follow a link of the page; if it is `staying`, the picked event and the window stay. */
  follow(link, staying = false) {
    if (staying) this.go(followedInPlace(link, this.query, this.story, this.index));
    else this.go(parseLink(link, this.index, this.story.indexOf), true);
  }

  /** Note the window of a gesture that is not finished. */
  move(texts) {
    clearTimeout(this.settling);
    this.moved = texts;
  }

  /** Write the window of a gesture to the address, unless another gesture begins soon. */
  settle() {
    this.settling = setTimeout(() => this.change({}), SETTLES_MS);
  }

  /** Show `query`, and write it to the address. Unless it `hasWindow`, the window of a gesture counts. */
  go(query, hasWindow = false) {
    const { moved } = this;
    const wanted = moved && !hasWindow ? changed(query, windowChange(moved)) : query;
    const shown = this.showing(wanted, this.query);
    this.discard();
    this.address.write(addressOf(shown, this.baseOf(shown)));
    this.read();
    this.report();
  }

  showing(query, before) {
    return withoutExcluded(query, before, this.story, this.index);
  }
}

const wordsOf = (text) => [searchWords(text)].filter(Boolean);

const windowChange = ([from, to]) => ({ from: [from].filter(Boolean), to: [to].filter(Boolean) });
