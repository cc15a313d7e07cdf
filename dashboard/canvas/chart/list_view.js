// List view: shows the story as a list and scrolls it to the event that was linked to or picked.

import { html } from "../render/dom.js";
import { inOrder } from "../story/story.js";
import { openDrawer } from "../widgets/drawer.js";
import { linkActors, markPicked, paintList } from "../widgets/event_list.js";
import { paintLaneList } from "../widgets/lane_list.js";

export class ListView {
  /**
   * `pick(id, from)` is called when the reader presses a row, `arrange(change)` with a change of the lanes.
   */
  constructor(pick, arrange) {
    /** @type {(actor: string) => string} */
    this.pageOf = () => ""; // the address of the page of an actor
    this.actions = { pick, pageOf: (actor) => this.pageOf(actor) };
    this.arrange = arrange;
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
   * Show the events `indices` of the scene's story in this order, or by `lanes` if there are any;
   * `eventAt(i)` returns event i.
   *
   * The list is scrolled to the event in the URL when that is picked, and when the list replaces the
   * chart. If the page was opened with this URL, the card is opened too.
   */
  draw({ story, selection, state, isFirst, pageOf, lanes: arrangement }, indices, eventAt, lanes) {
    const { picked } = selection;
    const key = [story, selection.matched, String(indices), arrangement && JSON.stringify(arrangement)];
    this.pageOf = pageOf;
    const isSame = this.key && key.every((part, i) => part === this.key[i]);
    // If the rows are reused, the focus stays, and the drawer can return it to them.
    if (!isSame || !markPicked(this.node, picked)) {
      this.key = key;
      if (arrangement) this.drawLanes(lanes, arrangement, story, indices, eventAt);
      else {
        const rows = { length: indices.length, at: (place) => eventAt(indices.at(place)) };
        paintList(this.node, story, rows, indices.indexOf(story.indexOf.get(picked)), this.actions);
      }
    } else linkActors(this.node, pageOf);
    const isChanged = picked !== this.picked;
    this.picked = picked;
    const { linked } = state;
    if (!isChanged || linked === null || linked !== picked) return;
    if (isFirst) openDrawer(story, this.row(linked), linked);
    this.show(linked);
  }

  /** Show the events `indices` by lane; a press of the heading of a lane closes or opens it. */
  drawLanes(lanes, { closed, open }, story, indices, eventAt) {
    const isListed = new Uint8Array(story.size);
    for (const index of indices) isListed[index] = 1;
    const listed = lanes.map((lane) => {
      const full = inOrder(
        story,
        lane.full.filter((index) => isListed[index]),
      );
      return {
        ...lane,
        events: full.map(eventAt),
        echoes: lane.echoes.filter((index) => isListed[index]).map(eventAt),
      };
    });
    const toggled = (ids, id) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    const toggle = ({ id, others }) =>
      this.arrange(others === null ? { closed: toggled(closed, id) } : { open: toggled(open, id) });
    paintLaneList(this.node, story, listed, this.actions, toggle);
  }

  /**
   * Scroll to event `id`, with its actors, if it is not visible. The stylesheet has the margins for what
   * covers rows.
   */
  show(id) {
    this.row(id)?.parentElement?.scrollIntoView({ block: "nearest" });
  }

  focus() {
    const rows = this.node.querySelectorAll("button");
    ([...rows].find((row) => row.hasAttribute("aria-current")) ?? rows[0])?.focus();
  }
}
