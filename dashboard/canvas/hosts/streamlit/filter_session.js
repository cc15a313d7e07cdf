// Filter session: the filter that the reader has chosen, for all parts of the page and before Python answers.
//
// Each component sends the changes that a reader makes in it, and all of them count these changes with the
// same numbers. The query to which the newest change leads is expected: every part shows it until it has
// data of Python that answer the change, and then shows what Python says. The browser finds the events that
// match by the rules of canvas/selection, for which it needs an index of the dossier.

/** @import { LinkBase, ShownQuery } from "../../query/shown_query.d.ts" */
/** @import { Selected } from "../../selection/select.js" */
/** @import { Session } from "../session.js" */
/** @import { ExpectedQuery, SetTrigger } from "./component.d.ts" */
/** @import { FilterChanges, FilterTriggers, GestureAnswer } from "./component_types.d.ts" */

import { addressOf, changed, valuesOf } from "../../query/address.js";
import { areArrangedOtherwise } from "../../query/arrangement.js";
import { pairsOf, withWords, withoutExcluded } from "../../selection/follow.js";
import { factsLike } from "../../selection/facts.js";
import { parseLink } from "../../selection/link.js";
import { select } from "../../selection/select.js";
import { begin, discard, gesture, hasUnsent, receive, send, unacknowledged } from "../session.js";
import { MatchLoader } from "./match_loader.js";

const PLACE = ["event", "from", "to"]; // the parameters that a change of the filter keeps
const LANES = ["closed", "open", "sort"]; // and those of lanes that it keeps in the same layout

/**
 * The filter of the page. It dispatches "change" when the parts of the page are to be shown again, "pick"
 * when the reader has picked an event, and "restart" when another server counts, which does not know the
 * changes that are unsent then.
 */
class FilterSession extends EventTarget {
  constructor() {
    super();
    /** @type {Session<FilterChanges>} */
    this.session = begin();
    /** @type {LinkBase} */
    this.base = { query: [], opens: [] }; // of Python's newest answer
    /** @type {ExpectedQuery | null} */
    this.expected = null; // the query of the newest change
    /** @type {SetTrigger<FilterTriggers> | null} */
    this.waiting = null; // sends the typed text that waits for an answer
    /** @type {{from: string[][], shown: string[][]} | null} */
    this.typing = null; // the query of the address, to which the words that are being typed are added
    /** @type {() => {event?: string[], from?: string[], to?: string[]}} */
    this.placeChanges = () => ({}); // the picked event and the window, if the chart has sent others
    this.loader = new MatchLoader();
    this.loader.addEventListener("load", () => this.pending && this.expect(this.pending.query));
    window.addEventListener("popstate", () => this.goBack());
  }

  /** Take from `changes` the picked event and the window that Python has not answered yet. */
  followPlace(changes) {
    this.placeChanges = changes;
  }

  /**
   * Call `show` at every event of this type, as long as `node` is in the document.
   *
   * @param {"change" | "pick"} type
   * @param {Element} node
   * @param {() => void} show
   */
  on(type, node, show) {
    const listener = () => {
      if (node.isConnected) show();
      else this.removeEventListener(type, listener);
    };
    this.addEventListener(type, listener);
  }

  /** The story and the index of its events, null as long as they are not loaded. */
  get loaded() {
    return this.loader.loaded;
  }

  /** The query that the reader expects and Python has not answered, null if there is none. */
  get pending() {
    const { expected, session } = this;
    return expected && expected.sequence > session.acknowledged ? expected : null;
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
   * Return the query that the reader expects instead of that of `answer`; null if the answer contains the
   * reader's newest change. `selected` is what it selects, null as long as this is not known, or if it
   * `isArranged` and selects the same as the answer.
   *
   * @param {GestureAnswer} answer
   * @returns {ExpectedQuery | null}
   */
  expectedOver({ sequence, server }) {
    const { expected, session } = this;
    const isOther = server !== session.server;
    if (!expected || (!isOther && expected.sequence <= sequence)) return null;
    const isOlder = isOther || sequence < expected.answered; // and may select something else
    if (!expected.isArranged || !isOlder) return expected;
    return { ...expected, selected: this.selectedBy(expected.query), isArranged: false };
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
    const { query } = this.pending ?? this.base;
    return changed(query, this.placeChanges());
  }

  /**
   * Follow a link of the page, and send it with `trigger`. With `staying` the picked event, the window and
   * how the lanes are arranged stay.
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
    const hasSameLanes = String(valuesOf(target, "layout")) === String(valuesOf(before, "layout"));
    const names = hasSameLanes ? [...PLACE, ...LANES] : PLACE;
    const place = Object.fromEntries(names.map((name) => [name, valuesOf(before, name)]));
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
    const { sequence, acknowledged: answered } = this.session;
    const isSame = this.pending?.isArranged ?? true; // whether Python selected what the page shows
    const isArranged = isSame && areArrangedOtherwise(query, this.base.query);
    const selected = isArranged ? null : this.selectedBy(query);
    this.expected = { sequence, query, selected, isArranged, answered };
    this.dispatchEvent(new Event("change"));
  }

  /** What a query selects, null as long as the index is not loaded. */
  selectedBy(query) {
    return this.loaded && select(this.loaded.story, this.loaded.index, query);
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
