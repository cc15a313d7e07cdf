// View parts: the texts and drawings of the views, each view in an element of its own.
//
// A view is built when it is first shown, and hidden while another one is shown.

/** @import { StandaloneDrawing, StandaloneStoryDrawing, StandaloneView } from "./standalone_data.d.ts" */

import { valuesOf } from "../../query/address.js";
import { html } from "../../render/dom.js";

/** @typedef {string | StandaloneDrawing | StandaloneStoryDrawing} Part */

/**
 * Return the page of the actor that `query` names, undefined if the view has none or shows a tab.
 *
 * @param {StandaloneView} view
 * @param {string[][]} query
 * @returns {Part[] | undefined}
 */
export function pageIn({ pages }, query) {
  const [of] = valuesOf(query, "of");
  return of !== undefined && valuesOf(query, "tab").length === 0 ? pages[of] : undefined;
}

/**
 * Return what a view shows for `query`: a name that differs from that of others, and the parts.
 *
 * @param {StandaloneView} view
 * @param {string[][]} query
 * @returns {[string, Part[]]}
 */
export function shownParts(view, query) {
  const page = pageIn(view, query);
  if (page) return [" of", page];
  const [tab] = valuesOf(query, "tab");
  return tab !== undefined && view.tabs[tab] ? [` ${tab}`, view.tabs[tab]] : ["", view.parts];
}

/** The parts of the views that have been shown in the element `parent`. */
export class ViewParts {
  /** @param {Element} parent */
  constructor(parent) {
    this.parent = parent;
    /** @type {Map<string, HTMLElement>} */
    this.views = new Map(); // by name
  }

  /**
   * Show the `parts` of the view `slug`, or of a part of it with another name. `show(name, place, markup)`
   * and `draw(place, drawing)` show one of them in its place, which has a name on the page.
   *
   * @param {string} slug
   * @param {Part[]} parts
   * @param {(name: string, place: HTMLElement, markup: string) => void} show
   * @param {(place: HTMLElement, drawing: StandaloneDrawing | StandaloneStoryDrawing) => void} draw
   */
  show(slug, parts, show, draw) {
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
