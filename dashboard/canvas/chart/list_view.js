// List's face: the story as a list in the document, in which the event that was linked to or picked is in sight.

import { html } from "../render/dom.js";
import { openDrawer } from "../widgets/drawer.js";
import { markPicked, paintList } from "../widgets/event_list.js";

export class ListFace {
  /** `pick(id, from)` is called when a reader opens a row. */
  constructor(pick) {
    this.pick = pick;
    this.node = html("div", { class: "fl-list-stage" });
    this.clear();
  }

  clear() {
    this.node.replaceChildren();
    this.key = null;
    this.picked = null;
  }

  fail(words) {
    this.node.replaceChildren(html("p", { class: "fl-failed", role: "alert" }, words));
  }

  /** The row of event `id`, if there is one. */
  row(id) {
    return this.node.querySelector(`[data-label="${CSS.escape(id)}"]`);
  }

  /**
   * Show the events `indices` of the story, in their order; `eventAt(i)` tells event i. The row of the event that the address names is brought
   * into sight when it is picked, and when the list takes the place of the chart; a page opened so opens its card, too.
   */
  paint({ story, asked, revision }, indices, eventAt) {
    const key = [story, asked.bytes, String(indices)];
    const isSame = this.key && key.every((part, i) => part === this.key[i]);
    // Rows that stay keep the focus, and the way back from the drawer.
    if (!isSame || !markPicked(this.node, asked.picked)) {
      this.key = key;
      const rows = { length: indices.length, at: (place) => eventAt(indices.at(place)) };
      paintList(this.node, story, rows, indices.indexOf(story.indexOf.get(asked.picked)), this.pick);
    }
    const isNews = asked.picked !== this.picked;
    this.picked = asked.picked;
    const linked = new URLSearchParams(location.search).get("event");
    if (!isNews || linked === null || linked !== asked.picked) return;
    if (revision === 0) openDrawer(this.row(linked));
    this.show(linked);
  }

  /** Bring the row of event `id` into sight, if it is out of it; the stylesheet says what it must keep clear of. */
  show(id) {
    this.row(id)?.scrollIntoView({ block: "nearest" });
  }

  focus() {
    (this.node.querySelector("[aria-current]") ?? this.node.querySelector("button"))?.focus();
  }
}
