// Period buttons: the names of periods on the chart, each a button that shows its period.
//
// A row of them is a toolbar. A repaint reuses the button of the same period, so that it keeps the focus.

import { html } from "../render/dom.js";
import { makeToolbar, setTabStop } from "./toolbar.js";

export class PeriodButtons {
  /** `show(days)` is called with the period of a pressed button, [first instant, first one after it]. */
  constructor(show) {
    this.node = html("div", { class: "fl-periods" });
    makeToolbar(this.node, (button) => button.focus({ preventScroll: true }));
    this.buttons = new Map(); // key -> button
    this.items = new Map(); // button -> item
    this.node.addEventListener("click", (event) => {
      const item = this.items.get(/** @type {Element} */ (event.target).closest("button"));
      if (!item) return;
      event.stopPropagation(); // a click on the chart itself closes what is open
      show(item.days);
    });
  }

  /**
   * Show `items`, [{key, x, text, name, title, className, attributes, left, top, days}], from left to right;
   * `label` names the row. Return whether the button that had the focus is gone.
   */
  paint(items, label) {
    const active = /** @type {HTMLElement} */ (document.activeElement);
    const focused = this.node.contains(active) ? active : null;
    const buttons = new Map(
      items.map((item) => [
        item.key,
        this.buttons.get(item.key) ?? html("button", { type: "button", tabindex: -1 }),
      ]),
    );
    for (const item of items) {
      const node = buttons.get(item.key);
      node.className = item.className;
      node.textContent = item.text;
      for (const [name, value] of Object.entries({ "aria-label": item.name, ...item.attributes }))
        node.setAttribute(name, value);
      node.title = item.title ?? "";
      Object.assign(node.style, { left: `${item.left}px`, top: `${item.top}px`, translate: "" });
    }
    this.buttons = buttons;
    this.items = new Map(items.map((item) => [buttons.get(item.key), item]));
    this.node.setAttribute("aria-label", label);
    this.node.hidden = items.length === 0;
    this.node.replaceChildren(...buttons.values());
    const isGone = focused !== null && !this.node.contains(focused);
    if (focused && !isGone) focused.focus({ preventScroll: true });
    else setTabStop(this.node, this.node.firstElementChild);
    return isGone;
  }

  /** The buttons as [{node, x}], for the pan transform. */
  get words() {
    return Array.from(this.items, ([node, { x }]) => ({ node, x }));
  }
}
