// Search: the host of the search box in Streamlit's page.
//
// After a pause in typing, the text is sent to Python without a new entry of the history; a committed text is
// written to the URL. Python's text replaces that in the box only after Python has answered everything that
// was typed.

/** @import { Session } from "../session.js" */
/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { GestureTriggers, SearchChanges, SearchData } from "./component_types.d.ts" */

import { disconnectSignal } from "../../render/disconnect_signal.js";
import { SearchBox } from "../../widgets/search_box.js";
import { begin, discard, gesture, receive, send, unacknowledged } from "../session.js";

/** @type {WeakMap<HTMLElement, Host>} */
const hosts = new WeakMap();

class Host {
  /**
   * @param {HTMLElement} parent
   * @param {SearchData} data
   * @param {SetTrigger<GestureTriggers>} trigger
   */
  constructor(parent, data, trigger) {
    this.trigger = trigger; // Streamlit's newest setTriggerValue
    this.box = new SearchBox(parent, data);
    /** @type {Session<SearchChanges>} */
    this.session = begin();
    const on = (type, listener) =>
      this.box.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("input", ({ text }) => (this.session = gesture(this.session, { typed: text })));
    on("type", () => this.send());
    on("commit", ({ text }) => {
      this.session = gesture(this.session, { committed: text });
      this.send();
    });
    window.addEventListener("popstate", () => this.goBack(), { signal: disconnectSignal(this.box.node) });
  }

  send() {
    this.box.cancel();
    const { session, message } = send(this.session);
    this.session = session;
    this.trigger("gesture", message);
  }

  goBack() {
    this.box.cancel();
    this.session = discard(this.session);
  }

  /**
   * @param {SearchData} data
   * @param {SetTrigger<GestureTriggers>} trigger
   */
  update(data, trigger) {
    this.trigger = trigger;
    const { session, isLate, isRestart } = receive(this.session, data);
    this.session = session;
    if (isRestart) this.resend();
    const isAnswered = Object.keys(unacknowledged(this.session)).length === 0;
    if (isAnswered && !isLate) this.box.show(data.words);
    else this.box.showClear();
  }

  /**
   * Send text that is not in the URL to a restarted server, which does not know it. An unanswered commit is
   * sent as typed text, because the box may only have lost the focus when Streamlit disabled the page while
   * the server did not answer.
   */
  resend() {
    const { box } = this;
    box.isTyping ||= "committed" in unacknowledged(this.session);
    this.session = discard(this.session);
    if (!box.isTyping) return;
    this.session = gesture(this.session, { typed: box.text });
    this.send();
  }
}

/**
 * Draw the search box. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<SearchData, GestureTriggers>} component
 */
export default function draw({ parentElement, data, setTriggerValue }) {
  const host = hosts.get(parentElement) ?? new Host(parentElement, data, setTriggerValue);
  hosts.set(parentElement, host);
  host.update(data, setTriggerValue);
}
