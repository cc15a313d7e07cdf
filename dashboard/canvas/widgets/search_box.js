// Search box: reports the text while the reader types, and when the reader has finished.
//
// Enter, leaving the box and clearing it commit the text.

import { html, svg } from "../render/dom.js";

const PAUSE_MS = 150; // shorter than this, every letter is reported; longer, the page seems slow

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

/**
 * A search box in the element `parent`. It dispatches these events, with their `detail`:
 *
 * - "input" {text}: the text has changed
 * - "type" {text}: the reader has paused after typing
 * - "commit" {text}: the reader has finished; it comes once for everything that was typed
 */
export class SearchBox extends EventTarget {
  /**
   * @param {HTMLElement} parent
   * @param {{label: string, clear: string, maxLength: number}} texts
   */
  constructor(parent, { label, clear, maxLength }) {
    super();
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
    this.node = html("div", { class: "fl-search", role: "search" }, magnifier(), this.input, this.clear);
    this.isTyping = false; // whether anything was typed since the last commit
    this.listen();
    parent.append(this.node);
  }

  get text() {
    return this.input.value;
  }

  listen() {
    this.input.addEventListener("input", () => {
      this.isTyping = true;
      this.report("input");
      this.cancel();
      this.pause = setTimeout(() => this.report("type"), PAUSE_MS);
      this.showClear();
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // Enter and Escape are commands of the input method then
      if (event.key === "Enter") this.commit();
      if (event.key === "Escape" && this.text) {
        event.preventDefault();
        event.stopPropagation(); // otherwise the same press would also close the drawer
        this.empty();
      }
    });
    this.clear.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
    this.clear.addEventListener("click", () => this.empty());
    this.node.addEventListener("focusout", (event) => {
      if (!this.node.contains(/** @type {Node} */ (event.relatedTarget))) this.commit();
    });
  }

  /** @param {"input" | "type" | "commit"} type */
  report(type) {
    this.dispatchEvent(new CustomEvent(type, { detail: { text: this.text } }));
  }

  showClear() {
    this.clear.hidden = this.text === "";
  }

  empty() {
    this.input.value = "";
    this.isTyping = true;
    this.showClear();
    this.commit();
    this.input.focus();
  }

  commit() {
    if (!this.isTyping) return;
    this.isTyping = false;
    this.cancel();
    this.report("commit");
  }

  /** Do not report the text that was typed last. */
  cancel() {
    clearTimeout(this.pause);
  }

  /**
   * Show `words`, unless the box has the same words already.
   *
   * @param {string} words
   */
  show(words) {
    if (normalized(this.text) !== words) this.input.value = words;
    this.showClear();
  }
}
