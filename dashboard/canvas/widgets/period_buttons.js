// Period buttons: the names of periods on the chart, each a button that shows its period.
//
// A row of them is a toolbar with one tab stop (ARIA Authoring Practices, toolbar pattern). A repaint reuses
// the button of the same period, so that it keeps the focus.

import { html } from "../render/dom.js";

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

export class PeriodButtons {
  /** `show(days)` is called with the period of a pressed button, [first instant, first one after it]. */
  constructor(show) {
    this.node = html("div", { class: "fl-periods", role: "toolbar" });
    this.buttons = new Map(); // key -> button
    this.items = new Map(); // button -> item
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.node.addEventListener("focusin", (event) => this.stopAt(event.target));
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
    else this.stopAt(this.node.firstElementChild);
    return isGone;
  }

  /** The buttons as [{node, x}], for the pan transform. */
  get words() {
    return Array.from(this.items, ([node, { x }]) => ({ node, x }));
  }

  stopAt(button) {
    for (const node of this.buttons.values()) node.tabIndex = node === button ? 0 : -1;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = [...this.buttons.values()];
    const place = all.indexOf(event.target);
    const ends = { Home: 0, End: all.length - 1 };
    const next = all[ends[event.key] ?? place + (STEPS[event.key] ?? NaN)];
    if (!(event.key in ends) && !(event.key in STEPS)) return;
    event.preventDefault();
    event.stopPropagation(); // on the chart the same keys lead from event to event
    next?.focus({ preventScroll: true });
  }
}
