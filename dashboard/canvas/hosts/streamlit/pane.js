// Pane: the host of a pane in Streamlit's page.
//
// What the reader does in it is sent to Python, or, if only the window changes, to the chart.

/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { LinkTriggers, PaneData } from "./component_types.d.ts" */

import { fetchCatalogue } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { fetchStory } from "../../story/story.js";
import { Pane } from "../../widgets/pane.js";
import { showPage } from "./first_paint.js";
import { blockStreamlitKeys } from "./streamlit_keys.js";

class Host {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {SetTrigger<LinkTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.content = ""; // the markup and the query that the pane shows
    this.pane = new Pane(parent);
    const on = (type, listener) =>
      this.pane.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("link", ({ link }) => this.trigger("link", link));
    // The chart moves to the window, and sends it to Python.
    on("window", (detail) => document.dispatchEvent(new CustomEvent("foldline:window", { detail })));
    on("reveal", ({ id, link }) => {
      const event = new CustomEvent("foldline:reveal", { detail: { id }, cancelable: true });
      // Without a drawn chart nobody prevents the default, which is to follow the link.
      if (document.dispatchEvent(event)) this.trigger("link", link);
    });
    blockStreamlitKeys();
  }

  /** @param {PaneData} data */
  async update(data) {
    const content = JSON.stringify(data);
    if (this.content === content) return;
    this.content = content;
    const words = await wordsFor(data);
    if (this.content !== content) return; // newer data has arrived
    this.pane.show(data.html, data.shown, words);
    // These are the page of a file that cannot be read and of a view without a chart.
    if (this.pane.node.querySelector(":scope > :is(.fl-unreadable, [data-view])")) showPage();
  }
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

/** @type {WeakMap<HTMLElement, Host>} */
const hosts = new WeakMap();

/**
 * Draw a pane. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<PaneData, LinkTriggers>} component
 */
export default function draw({ parentElement, data, setTriggerValue }) {
  const host = hosts.get(parentElement) ?? new Host(parentElement);
  hosts.set(parentElement, host);
  host.trigger = setTriggerValue;
  host.update(data);
}
