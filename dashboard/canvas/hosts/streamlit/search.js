// Search: the box whose words are looked for while they are typed.
//
// A pause asks, and makes no history; Enter, leaving and clearing commit. What
// Python answers is put into the box only when nothing newer was typed.

import { html, svg } from "../../render/dom.js";

const PAUSE_MS = 150; // shorter, and each letter asks; longer, and the page seems to wait

const boxes = new WeakMap();
const plain = (text) => text.trim().replace(/\s+/g, " ");

/** The picture of a magnifying glass. */
export function lens() {
  return svg(
    "svg",
    { class: "fl-lens", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("circle", { cx: 6.5, cy: 6.5, r: 4.5 }),
    svg("path", { d: "M10 10l4.5 4.5" }),
  );
}

class Search {
  constructor(parent, { label, clear, most }) {
    this.input = html("input", {
      type: "search",
      "aria-label": label,
      placeholder: label,
      maxlength: most,
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
    });
    this.clear = html("button", { type: "button", "aria-label": clear }, "×");
    this.root = html("div", { class: "fl-search", role: "search" }, lens(), this.input, this.clear);
    this.sequence = 0; // of the newest thing said to Python
    this.committed = null; // the last words committed, until Python has heard them
    this.pause = null; // a timer while something typed is not said yet
    this.typing = false; // whether anything was typed since the last commit
    this.listen();
    parent.append(this.root);
  }

  listen() {
    this.input.addEventListener("input", () => {
      this.shown();
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.say(), PAUSE_MS);
      this.typing = true;
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // Enter and Esc belong to the input method then
      if (event.key === "Enter") this.commit();
      if (event.key === "Escape" && this.input.value) {
        event.preventDefault();
        event.stopPropagation(); // nothing else is to be shut by it
        this.empty();
      }
    });
    this.clear.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
    this.clear.addEventListener("click", () => this.empty());
    this.root.addEventListener("focusout", (event) => {
      if (!this.root.contains(event.relatedTarget)) this.commit();
    });
  }

  shown() {
    this.clear.hidden = this.input.value === "";
  }

  empty() {
    this.input.value = "";
    this.typing = true;
    this.shown();
    this.commit();
    this.input.focus();
  }

  /** Make the words the address's: once for all that was typed. */
  commit() {
    if (!this.typing) return;
    this.typing = false;
    this.committed = { words: this.input.value, sequence: this.sequence + 1 };
    this.say();
  }

  /** Tell Python the words, and the last that were committed, for it may hear only the newest of what is said. */
  say() {
    clearTimeout(this.pause);
    this.pause = null;
    this.sequence += 1;
    this.tell("search", { words: this.input.value, sequence: this.sequence, committed: this.committed });
  }

  update({ words, heard, session }) {
    if (session !== this.session) {
      // A server that came back counts anew, and has heard nothing of what is not in the address.
      this.typing ||= Boolean(this.committed);
      [this.sequence, this.committed, this.session] = [heard, null, session];
      if (this.typing) this.say();
    }
    if (this.committed && heard >= this.committed.sequence) this.committed = null;
    const newer = this.pause !== null || heard < this.sequence;
    if (!newer && plain(this.input.value) !== words) this.input.value = words;
    this.shown();
  }
}

/** Called by Streamlit at the first drawing and at every change. */
export default function draw({ parentElement, data, setTriggerValue }) {
  if (!boxes.has(parentElement)) boxes.set(parentElement, new Search(parentElement, data));
  const box = boxes.get(parentElement);
  box.tell = setTriggerValue;
  box.update(data);
}
