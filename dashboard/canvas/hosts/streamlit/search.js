// Search: the search box, which searches while the reader types.
//
// After a pause in typing, the text is sent to Python without a new entry of the history. Enter, leaving the
// box and clearing it commit the text to the URL. Python's text replaces that in the box only after Python
// has answered everything that was typed.

/** @import { Session } from "../session.js" */
/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { GestureTriggers, SearchChanges, SearchData } from "./component_types.d.ts" */

import { html, svg } from "../../render/dom.js";
import { disconnectSignal } from "../../render/disconnect_signal.js";
import { begin, discard, gesture, receive, send, unacknowledged } from "../session.js";

const PAUSE_MS = 150; // shorter than this, every letter is sent; longer, the page seems slow

/** @type {WeakMap<HTMLElement, SearchBox>} */
const boxes = new WeakMap();
const normalized = (/** @type {string} */ text) => text.trim().replace(/\s+/g, " ");

/** Return a new icon, a magnifying glass. */
export function magnifier() {
  return svg(
    "svg",
    { class: "fl-magnifier", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("circle", { cx: 6.5, cy: 6.5, r: 4.5 }),
    svg("path", { d: "M10 10l4.5 4.5" }),
  );
}

class SearchBox {
  /**
   * @param {HTMLElement} parent
   * @param {SearchData} data
   * @param {SetTrigger<GestureTriggers>} trigger
   */
  constructor(parent, { label, clear, maxLength }, trigger) {
    this.trigger = trigger; // Streamlit's newest setTriggerValue
    this.input = html("input", {
      type: "search",
      "aria-label": label,
      placeholder: label,
      maxlength: maxLength,
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
    });
    this.clear = html("button", { type: "button", "aria-label": clear }, "×");
    this.root = html("div", { class: "fl-search", role: "search" }, magnifier(), this.input, this.clear);
    /** @type {Session<SearchChanges>} */
    this.session = begin();
    this.isTyping = false; // whether anything was typed since the last commit
    this.listen();
    parent.append(this.root);
    window.addEventListener("popstate", () => this.goBack(), { signal: disconnectSignal(this.root) });
  }

  listen() {
    this.input.addEventListener("input", () => {
      this.isTyping = true;
      this.session = gesture(this.session, { typed: this.input.value });
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.send(), PAUSE_MS);
      this.showClear();
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // Enter and Escape are commands of the input method then
      if (event.key === "Enter") this.commit();
      if (event.key === "Escape" && this.input.value) {
        event.preventDefault();
        event.stopPropagation(); // otherwise the same press would also close the drawer
        this.empty();
      }
    });
    this.clear.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
    this.clear.addEventListener("click", () => this.empty());
    this.root.addEventListener("focusout", (event) => {
      if (!this.root.contains(/** @type {Node} */ (event.relatedTarget))) this.commit();
    });
  }

  showClear() {
    this.clear.hidden = this.input.value === "";
  }

  empty() {
    this.input.value = "";
    this.isTyping = true;
    this.showClear();
    this.commit();
    this.input.focus();
  }

  /** Commit the text to the URL, once for everything that was typed. */
  commit() {
    if (!this.isTyping) return;
    this.isTyping = false;
    this.session = gesture(this.session, { committed: this.input.value });
    this.send();
  }

  send() {
    clearTimeout(this.pause);
    const { session, message } = send(this.session);
    this.session = session;
    this.trigger("gesture", message);
  }

  goBack() {
    clearTimeout(this.pause);
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
    if (isAnswered && !isLate && normalized(this.input.value) !== data.words) this.input.value = data.words;
    this.showClear();
  }

  /**
   * Send text that is not in the URL to a restarted server, which does not know it. An unanswered commit is
   * sent as typed text, because the box may only have lost the focus when Streamlit disabled the page while
   * the server did not answer.
   */
  resend() {
    this.isTyping ||= "committed" in unacknowledged(this.session);
    this.session = discard(this.session);
    if (!this.isTyping) return;
    this.session = gesture(this.session, { typed: this.input.value });
    this.send();
  }
}

/**
 * Draw the search box. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<SearchData, GestureTriggers>} component
 */
export default function draw({ parentElement, data, setTriggerValue }) {
  const box = boxes.get(parentElement) ?? new SearchBox(parentElement, data, setTriggerValue);
  boxes.set(parentElement, box);
  box.update(data, setTriggerValue);
}
