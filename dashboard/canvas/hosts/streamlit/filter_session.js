// Filter session: the filter that the reader has chosen, for all parts of the page and before Python answers.
//
// Each component sends the changes that a reader makes in it, and all of them count these changes with the
// same numbers. The query to which the newest change leads is expected: every part shows it until it has
// data of Python that answer the change, and then shows what Python says. The browser finds the events that
// match by the rules of canvas/selection, for which it needs an index of the dossier.

/** @import { LinkBase, ShownQuery } from "../../query/shown_query.d.ts" */
/** @import { MatchIndex } from "../../query/query_index.d.ts" */
/** @import { Selected } from "../../selection/select.js" */
/** @import { Story } from "../../story/types.d.ts" */
/** @import { Session } from "../session.js" */
/** @import { SetTrigger } from "./component.d.ts" */
/** @import { FilterChanges, FilterTriggers, GestureAnswer } from "./component_types.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { addressOf, changed, valuesOf } from "../../query/address.js";
import { pairsOf, withWords, withoutExcluded } from "../../selection/follow.js";
import { factsLike } from "../../selection/facts.js";
import { parseLink } from "../../selection/link.js";
import { select } from "../../selection/select.js";
import { fetchStory } from "../../story/story.js";
import { begin, discard, gesture, hasUnsent, receive, send, unacknowledged } from "../session.js";

const PLACE = ["event", "from", "to"]; // the parameters that a change of the filter keeps
const FILTERS = ".st-key-people, .st-key-tools, .st-key-kinds, .fl-legend, .fl-ways";

/**
 * The filter of the page. It dispatches "change" when the parts of the page are to be shown again, and
 * "restart" when another server counts, which does not know the changes that are unsent then.
 */
class FilterSession extends EventTarget {
  constructor() {
    super();
    /** @type {Session<FilterChanges>} */
    this.session = begin();
    /** @type {LinkBase} */
    this.base = { query: [], opens: [] }; // of Python's newest answer
    /** @type {{sequence: number, query: string[][], selected: Selected | null} | null} */
    this.expected = null; // the query of the newest change; `selected` once the index is there
    /** @type {{story: string, catalogue: string | null, matchIndex: string} | null} */
    this.addresses = null;
    /** @type {{story: Story, index: MatchIndex} | null} */
    this.loaded = null;
    /** @type {SetTrigger<FilterTriggers> | null} */
    this.waiting = null; // sends the typed text that waits for an answer
    /** @type {{from: string[][], shown: string[][]} | null} */
    this.typing = null; // the query of the address, to which the words that are being typed are added
    /** @type {() => Record<string, string[]>} */
    this.placeChanges = () => ({}); // the picked event and the window, if the chart has sent others
    for (const type of ["pointerover", "pointerdown", "focusin"])
      document.addEventListener(type, (event) => this.prepare(event), { passive: true });
    window.addEventListener("popstate", () => this.goBack());
  }

  /**
   * Call `show` when the parts of the page are to be shown again, as long as `node` is in the document.
   *
   * @param {Element} node
   * @param {() => void} show
   */
  onChange(node, show) {
    const listener = () => {
      if (node.isConnected) show();
      else this.removeEventListener("change", listener);
    };
    this.addEventListener("change", listener);
  }

  /**
   * Note the addresses of what is needed to select events; they are fetched when the reader comes near a
   * filter.
   *
   * @param {{story: string, catalogue: string | null, matchIndex: string}} addresses
   */
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
      const isPending = Object.keys(unacknowledged(this.session)).length > 0;
      if (this.expected && isPending) this.expect(this.expected.query);
    } catch {
      if (this.addresses === addresses) this.isLoading = false; // Python answers without it, too
    }
  }

  /**
   * Note an answer of Python, and the query that it shows.
   *
   * @param {GestureAnswer} answer
   * @param {LinkBase} [base]
   */
  receive(answer, base) {
    const { session, isLate, isRestart } = receive(this.session, answer);
    this.session = session;
    if (isLate) return;
    if (base) this.base = { query: base.query, opens: base.opens };
    if (this.waiting && !this.isAddressPending) this.sendTyped(this.waiting);
    if (isRestart) {
      if (this.expected) this.expected.sequence = session.sequence;
      this.dispatchEvent(new Event("restart"));
    }
  }

  /**
   * Return the query that the reader expects instead of that of `answer`, and what it selects (null as long
   * as this is not known); null if the answer contains the reader's newest change.
   *
   * @param {GestureAnswer} answer
   */
  expectedOver({ sequence, server }) {
    const { expected, session } = this;
    return expected && (server !== session.server || expected.sequence > sequence) ? expected : null;
  }

  /**
   * Return `base` with the query that the reader expects instead of that of `answer`.
   *
   * @param {LinkBase} base
   * @param {GestureAnswer} answer
   * @returns {LinkBase}
   */
  baseOver(base, answer) {
    const expected = this.expectedOver(answer);
    return expected ? /** @type {LinkBase} */ ({ ...base, query: expected.query }) : base;
  }

  /**
   * Return `shown` with the query that the reader expects instead of that of `answer`, and with what the page
   * says about it.
   *
   * @param {ShownQuery} shown
   * @param {GestureAnswer} answer
   * @returns {ShownQuery}
   */
  shownOver(shown, answer) {
    const { loaded } = this;
    const selected = this.expectedOver(answer)?.selected;
    const facts = loaded && selected ? factsLike(shown, selected, loaded.index) : {};
    return { ...shown, ...this.baseOver(shown, answer), ...facts };
  }

  /**
   * The query to which the newest change leads, or that of Python's newest answer, with what the reader has
   * picked and zoomed to since.
   */
  get query() {
    const { base, expected, session } = this;
    const query = expected && expected.sequence > session.acknowledged ? expected.query : base.query;
    return changed(query, this.placeChanges());
  }

  /**
   * Follow a link of the page, and send it with `trigger`. With `staying` the picked event and the window
   * stay.
   *
   * What is sent is a whole query, because Python cannot add to an earlier change: a message contains the
   * address that the browser had, which may be older than that change.
   *
   * @param {string} link relative to the page
   * @param {boolean} staying
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  follow(link, staying, trigger) {
    const before = this.query;
    const { loaded, base } = this;
    const target = loaded ? parseLink(link, loaded.index, loaded.story.indexOf) : pairsOf(link, base);
    const place = Object.fromEntries(PLACE.map((name) => [name, valuesOf(before, name)]));
    this.go(staying ? changed(target, place) : target, before, trigger);
  }

  /**
   * Search for the words of a text that is being typed, without sending it.
   *
   * @param {string} text
   */
  type(text) {
    const from = this.typedFrom;
    this.typing = { from, shown: this.shownFrom(withWords(from, text), from) };
    this.change({ typed: text });
    this.expect(this.typing.shown);
  }

  /** The query to which typed words are added: without those that were typed before them, as in Python. */
  get typedFrom() {
    const { query, typing } = this;
    return typing && String(typing.shown) === String(query) ? typing.from : query;
  }

  /**
   * Send the text that was typed with `trigger`, once the browser has the address that Python writes.
   *
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  sendTyped(trigger) {
    this.waiting = this.isAddressPending ? trigger : null;
    if (!this.waiting) this.send(trigger);
  }

  /**
   * Write the words of a text to the address, and send it with `trigger`.
   *
   * @param {string} text
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  commit(text, trigger) {
    const before = this.typedFrom;
    const query = withWords(before, text);
    this.typing = null;
    if (this.isAddressPending) this.go(query, before, trigger);
    else {
      this.change({ committed: text });
      this.send(trigger);
      this.expect(this.shownFrom(query, before));
    }
  }

  /** Go to `query` from the query `before`. */
  go(query, before, trigger) {
    const shown = this.shownFrom(query, before);
    this.typing = null;
    this.session = discard(this.session); // the query contains what was typed
    this.change({ [this.loaded ? "shown" : "link"]: addressOf(shown, this.base) });
    this.send(trigger);
    if (String(valuesOf(query, "view")) === String(valuesOf(before, "view"))) this.expect(shown);
  }

  /** Return `query` without the picked event if it is excluded now and was not by the query `before`. */
  shownFrom(query, before) {
    const { loaded } = this;
    return loaded ? withoutExcluded(query, before, loaded.story, loaded.index) : query;
  }

  /** Whether Python writes an address that the browser does not have yet. */
  get isAddressPending() {
    const { link, shown, committed } = unacknowledged(this.session);
    return [link, shown, committed].some((change) => change !== undefined);
  }

  /** @param {FilterChanges} changes */
  change(changes) {
    this.session = gesture(this.session, changes);
  }

  /**
   * Replace what was not sent yet, and send it with `trigger`.
   *
   * @param {FilterChanges} changes
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  sendInstead(changes, trigger) {
    this.session = discard(this.session);
    if (Object.keys(changes).length > 0) this.change(changes);
    this.send(trigger);
  }

  /** @param {SetTrigger<FilterTriggers>} trigger */
  send(trigger) {
    if (!hasUnsent(this.session)) return;
    const { session, message } = send(this.session);
    this.session = session;
    trigger("filter", message);
  }

  /**
   * Expect `query` from Python's answer to the newest change.
   *
   * @param {string[][]} query
   */
  expect(query) {
    const { loaded, session } = this;
    const selected = loaded && select(loaded.story, loaded.index, query);
    this.expected = { sequence: session.sequence, query, selected };
    this.dispatchEvent(new Event("change"));
  }

  /** Browser Back discards what was not sent to Python yet. */
  goBack() {
    this.typing = null;
    this.session = discard(this.session);
    if (!this.expected || this.expected.sequence <= this.session.sequence) return;
    this.expected = null;
    this.dispatchEvent(new Event("change"));
  }
}

export const filterSession = new FilterSession();
