// Buttons: a row of buttons that are pressed or not, as the chips of actors are.

import { html, svg } from "../render/dom.js";
import { makeToolbar, setTabStop } from "./toolbar.js";

const AIR_PX = 48; // where the row fades out at its end

// The icon of each type of actor, as paths in a square of 16
const ICONS = {
  person: ["M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6z", "M2 14.500c0-3.2 2.700-5 6-5s6 1.8 6 5z"],
  state: [
    "M8 1.5 14.5 5v1.500h-13V5z",
    "M3 7.500h1.800V12H3zm4.1 0h1.800V12H7.100zm4.1 0H13V12h-1.800zM1.5 13h13v1.500h-13z",
  ],
  group: [
    "M5.5 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zm-5 5.500c0-2.7 2.200-4.2 5-4.200s5 1.5 5 4.200z",
    "M10.800 8a2.500 2.500 0 0 0 0-5 4 4 0 0 1 0 5z",
    "M12 13.500h3.500c0-2.400-1.500-3.900-3.800-4.200.2.700.3 1.700.3 4.200z",
  ],
};

function icon(type) {
  const paths = ICONS[type].map((d) => svg("path", { d, fill: "currentColor" }));
  return svg("svg", { class: "fl-type", viewBox: "0 0 16 16", "aria-hidden": "true" }, ...paths);
}

/** What an arrow key does with a radio button (ARIA Authoring Practices, radio group pattern). */
function focusAndPress(button) {
  button.focus();
  button.click();
}

/** A toolbar of buttons of which any number is pressed, or a group of radio buttons. */
export class Buttons {
  /**
   * @param {string} label
   * @param {(value: string) => void} choose called with the value of the button that the reader presses
   * @param {boolean} areRadios whether one of the buttons is pressed
   */
  constructor(label, choose, areRadios = false) {
    this.node = html("div", { "aria-label": label });
    makeToolbar(this.node, areRadios ? focusAndPress : undefined);
    if (areRadios) this.node.setAttribute("role", "radiogroup");
    this.areRadios = areRadios;
    this.choose = choose;
    /** @type {HTMLElement | undefined} */
    this.first = undefined; // the first button that is pressed
    /** @type {Map<string, HTMLElement>} */
    this.buttons = new Map();
  }

  /**
   * Show `choices`, each {value, content}, with those in `pressed` pressed. A button keeps its node.
   *
   * @param {{value: string, content: (Node | string)[]}[]} choices
   * @param {Set<string>} pressed
   */
  show(choices, pressed) {
    const nodes = choices.map(({ value, content }) => {
      const button = this.buttons.get(value) ?? this.button(value, content);
      button.setAttribute(this.areRadios ? "aria-checked" : "aria-pressed", String(pressed.has(value)));
      return button;
    });
    for (const [value, button] of this.buttons) {
      if (nodes.includes(button)) continue;
      this.buttons.delete(value);
      button.remove();
    }
    nodes.forEach(
      (node, i) => this.node.children[i] === node || this.node.insertBefore(node, this.node.children[i]),
    );
    if (nodes.every((node) => node.tabIndex < 0)) setTabStop(this.node, nodes[0]);
    this.reveal(nodes.find((_, i) => pressed.has(choices[i].value)));
    if (this.areRadios && !this.node.contains(document.activeElement))
      setTabStop(this.node, nodes.find((_, i) => pressed.has(choices[i].value)) ?? nodes[0]);
  }

  /** Scroll the row once to the first button that is pressed, as a link may press one at its far end. */
  reveal(first) {
    if (first === this.first) return;
    this.first = first;
    if (!first || this.areRadios || this.node.contains(document.activeElement)) return;
    requestAnimationFrame(() => {
      const [row, own] = [this.node, first].map((node) => node.getBoundingClientRect());
      if (own.left < row.left) this.node.scrollLeft += own.left - row.left;
      else if (own.right > row.right) this.node.scrollLeft += own.right - row.right + AIR_PX;
    });
  }

  button(value, content) {
    const role = this.areRadios ? "radio" : null;
    const button = html("button", { type: "button", role, tabindex: -1 }, ...content);
    button.addEventListener("click", () => this.choose(value));
    this.buttons.set(value, button);
    return button;
  }
}

/**
 * Return what the chip of an actor shows: an icon for its `type`, null if that is not known, and `words`.
 *
 * @param {"person" | "state" | "group" | null} type
 * @param {string} words
 */
export function chipContent(type, words) {
  const text = html("span", { dir: "auto" }, words);
  return type ? [icon(type), text] : [text];
}
