// List view: shows the story as a list and scrolls it to the event that was linked to or picked.

import { html } from "../render/dom.js";
import { openDrawer } from "../widgets/drawer.js";
import { markPicked, paintList } from "../widgets/event_list.js";

export class ListView {
  /** `pick(id, from)` is called when the reader presses a row. */
  constructor(pick) {
    this.pick = pick;
    this.node = html("div", { class: "fl-list-area" });
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

  /** Return the row of event `id`, or null. */
  row(id) {
    return this.node.querySelector(`[data-label="${CSS.escape(id)}"]`);
  }

  /**
   * Show the events `indices` of the scene's story in this order; `eventAt(i)` returns event i. The list is
   * scrolled to the event in the URL when that is picked, and when the list replaces the chart. If the page
   * was opened with this URL, the card is opened too.
   */
  draw({ story, selection, state, isFirst }, indices, eventAt) {
    const { picked } = selection;
    const key = [story, selection.matched, String(indices)];
    const isSame = this.key && key.every((part, i) => part === this.key[i]);
    // If the rows are reused, the focus stays, and the drawer can return it to them.
    if (!isSame || !markPicked(this.node, picked)) {
      this.key = key;
      const rows = { length: indices.length, at: (place) => eventAt(indices.at(place)) };
      paintList(this.node, story, rows, indices.indexOf(story.indexOf.get(picked)), this.pick);
    }
    const isChanged = picked !== this.picked;
    this.picked = picked;
    const { linked } = state;
    if (!isChanged || linked === null || linked !== picked) return;
    if (isFirst) openDrawer(this.row(linked));
    this.show(linked);
  }

  /**
   * Scroll to the row of event `id` if it is not visible. The stylesheet has the margins for what covers
   * rows.
   */
  show(id) {
    this.row(id)?.scrollIntoView({ block: "nearest" });
  }

  focus() {
    const rows = this.node.querySelectorAll("button");
    ([...rows].find((row) => row.hasAttribute("aria-current")) ?? rows[0])?.focus();
  }
}
