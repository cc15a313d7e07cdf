// Axis head: the axis above lanes, which stays at the top of the window while the page scrolls.

import { html, svg } from "../render/dom.js";
import { paintAxis } from "../render/paint.js";

export class AxisHead {
  /**
   * The head of a chart, which `parts`, the nodes of its axis, are moved into while the chart has lanes.
   *
   * @param {HTMLElement[]} parts
   */
  constructor(parts) {
    this.parts = parts.map((node) => ({ node, place: document.createComment("") }));
    this.isUsed = false; // whether the head contains them
    this.group = svg("g", { class: "fl-stretched" });
    this.picture = svg("svg", { class: "fl-ground", "aria-hidden": "true", width: "100%" }, this.group);
    this.cover = html("div", { class: "fl-lane-corner", "aria-hidden": "true" });
    this.node = html("div", { class: "fl-axis-head", hidden: true }, this.picture, this.cover);
  }

  /** Show the axis of `layout` in the head if it has lanes; return the groups that gestures stretch. */
  show(layout) {
    const isUsed = Boolean(layout.lanes);
    if (isUsed !== this.isUsed) this.move(isUsed);
    if (!isUsed) return [];
    const height = layout.lanesTop;
    this.node.style.height = `${height}px`;
    this.picture.setAttribute("height", String(height));
    const { left, width } = layout.gutter;
    Object.assign(this.cover.style, { left: `${left}px`, width: `${width}px`, height: `${height}px` });
    this.group.removeAttribute("transform");
    paintAxis(this.group, layout);
    return [this.group];
  }

  /** Move the parts into the head, or back. */
  move(isUsed) {
    this.isUsed = isUsed;
    this.node.hidden = !isUsed;
    for (const { node, place } of this.parts) {
      if (isUsed) {
        node.replaceWith(place);
        this.cover.before(node);
      } else place.replaceWith(node);
    }
  }
}
