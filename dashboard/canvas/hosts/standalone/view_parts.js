// View parts: the texts and drawings of the views, each view in an element of its own.
//
// A view is built when it is first shown, and hidden while another one is shown.

/** @import { StandaloneDrawing, StandaloneView } from "./standalone_data.d.ts" */

import { html } from "../../render/dom.js";

/** The parts of the views that have been shown in the element `parent`. */
export class ViewParts {
  /** @param {Element} parent */
  constructor(parent) {
    this.parent = parent;
    /** @type {Map<string, HTMLElement>} */
    this.views = new Map(); // by slug
  }

  /**
   * Show the view `slug`. `show(name, place, markup)` and `draw(place, drawing)` show a part of it in its
   * place, which has a name on the page.
   *
   * @param {string} slug
   * @param {StandaloneView} view
   * @param {(name: string, place: HTMLElement, markup: string) => void} show
   * @param {(place: HTMLElement, drawing: StandaloneDrawing) => void} draw
   */
  show(slug, { parts }, show, draw) {
    if (!this.views.has(slug)) this.views.set(slug, html("div", {}, ...parts.map(() => html("div"))));
    for (const [name, node] of this.views) node.hidden = name !== slug;
    const view = /** @type {HTMLElement} */ (this.views.get(slug));
    if (!view.isConnected) this.parent.append(view);
    parts.forEach((part, i) => {
      const place = /** @type {HTMLElement} */ (view.children[i]);
      if (typeof part === "string") show(`${slug} ${i}`, place, part);
      else draw(place, part);
    });
  }
}
