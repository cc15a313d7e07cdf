// Pane: the host of a pane in Streamlit's page.
//
// What the reader does in it is sent to Python, or, if only the window changes, to the chart.

/** @import { SetTrigger } from "./component.d.ts" */
/** @import { PaneData, PaneTriggers } from "./component_types.d.ts" */

import { fetchCatalogue, fetchJson } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { changed } from "../../query/address.js";
import { disconnectSignal } from "../../render/disconnect_signal.js";
import { fetchStory } from "../../story/story.js";
import { Pane } from "../../widgets/pane.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";
import { showPage } from "./first_paint.js";
import { blockStreamlitKeys } from "./streamlit_keys.js";

/** @template {PaneData} [Data=PaneData] */
export class PaneHost {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {SetTrigger<PaneTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.content = ""; // the markup and the query that the pane shows
    /** @type {Data | null} */
    this.data = null; // the newest from Python
    /** @type {Record<string, string[]> | null} */
    this.expected = null; // the question and the claim of a link that Python has not answered
    this.pane = new Pane(parent);
    const on = (type, listener) =>
      this.pane.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("link", ({ link }) => this.follow(link));
    window.addEventListener("popstate", () => this.goBack(), { signal: disconnectSignal(this.pane.node) });
    // The chart moves to the window or the event, and sends it to Python.
    on("window", ({ from, to, link }) => this.offer("foldline:window", { from, to }, link));
    on("reveal", ({ id, link }) => this.offer("foldline:reveal", { id }, link));
    blockStreamlitKeys();
    filterSession.on("change", this.pane.node, () => this.data?.filter && this.update(this.data));
  }

  /** Offer what a link does to the chart. Without a drawn chart nobody accepts it: the link is followed. */
  offer(type, detail, link) {
    if (document.dispatchEvent(new CustomEvent(type, { detail, cancelable: true })))
      this.trigger("link", link);
  }

  /** @param {string} link */
  follow(link) {
    const filter = this.data?.filter;
    if (filter) filterSession.follow(link, filter.staying, this.trigger);
    else {
      this.openAtOnce(link);
      this.trigger("link", link);
    }
  }

  /** Show the question and the claim of a link before Python has answered. */
  openAtOnce(link) {
    if (!this.data?.shown.questions) return;
    const params = new URLSearchParams(link);
    this.expected = { question: params.getAll("question"), claim: params.getAll("claim") };
    this.update(this.data);
  }

  /**
   * Browser Back discards a question that Python has not answered. Python may have nothing newer to send
   * then, as the run that would have shown the question ends without it.
   */
  goBack() {
    if (!this.expected || !this.data) return;
    this.expected = null;
    this.update(this.data);
  }

  /** `data` with the question and the claim that the reader has chosen since. */
  withExpected(data) {
    if (!this.expected || !data.shown.questions) return data;
    const { shown } = data;
    const query = changed(shown.query, this.expected);
    if (JSON.stringify(query) === JSON.stringify(shown.query)) this.expected = null;
    return { ...data, shown: { ...shown, query, questions: { ...shown.questions, ofClaim: null } } };
  }

  /**
   * @param {Data} newest
   * @param {SetTrigger<PaneTriggers>} [trigger]
   */
  async update(newest, trigger = this.trigger) {
    this.trigger = trigger;
    this.data = newest;
    if (newest.filter) filterSession.receive(newest.filter, newest.shown);
    return this.showNewest(newest);
  }

  /**
   * Show Python's newest data, with what the reader has chosen since.
   *
   * @param {Data} newest
   */
  async showNewest(newest) {
    return this.show(this.withExpected(withFilter(newest)));
  }

  /** @param {PaneData} data */
  async show(data) {
    const content = JSON.stringify(data);
    if (this.content === content) return;
    this.content = content;
    const [words, markup] = await Promise.all([wordsFor(data), markupOf(data)]);
    if (this.content !== content) return; // newer data has arrived
    this.pane.show(markup, data.shown, words);
    // These are the page of a file that cannot be read and of a view without a chart.
    if (this.pane.node.querySelector(":scope > :is(.fl-unreadable, [data-view])")) showPage();
  }
}

/**
 * Return `data` with the filter that the reader has chosen since.
 *
 * @param {PaneData} data
 * @returns {PaneData}
 */
function withFilter(data) {
  const { filter, shown } = data;
  return filter ? { ...data, shown: filterSession.shownOver(shown, filter) } : data;
}

/**
 * Return the words with which the query is shown: the messages of the interface, and the story if the pane
 * names events of it. A pane without them is shown too, in English and without these events.
 *
 * @param {PaneData} data
 */
async function wordsFor({ catalogue, story }) {
  const [translations, events] = await Promise.all([
    fetchCatalogue(catalogue).catch(() => undefined),
    story && fetchStory(story, catalogue).catch(() => null),
  ]);
  return { messages: messagesOf(translations), story: events };
}

/** @type {Map<string, Promise<string>>} */
const markups = new Map(); // by address

/**
 * Return the markup of a pane, fetched once from its address. Where it does not come, `html` says so.
 *
 * @param {PaneData} data
 */
async function markupOf({ html, markup: address }) {
  if (address === null) return html;
  const markup = markups.get(address) ?? fetchJson(address);
  markups.set(address, markup);
  return markup.catch(() => {
    markups.delete(address);
    return html;
  });
}

const drawPane = drawnBy((parent) => new PaneHost(parent));

/** Draw a pane. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawPane(component);
}
