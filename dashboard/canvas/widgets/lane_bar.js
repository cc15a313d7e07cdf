// Lane bar: the line above a chart with lanes. It says how shared events count, sorts the lanes, and
// closes or opens all of them.

/** @import { Lane } from "../layout/lanes/lanes.js" */
/** @import { Arrangement, Messages } from "../story/types.d.ts" */

import { SORTS, usualSort } from "../query/arrangement.js";
import { html } from "../render/dom.js";

export class LaneBar {
  /** @param {(change: Partial<Arrangement>) => void} arrange called with what the reader changes */
  constructor(arrange) {
    this.label = html("span", {});
    this.select = html("select", { class: "fl-control fl-small" });
    this.all = html("button", { type: "button", class: "fl-control fl-small" });
    this.note = html("p", { class: "fl-lane-shared" });
    const sort = html("label", {}, this.label, this.select);
    this.node = html("div", { class: "fl-lane-bar", hidden: true }, sort, this.all, this.note);
    this.select.addEventListener("change", () =>
      arrange({ sort: /** @type {Arrangement["sort"]} */ (this.select.value) }),
    );
    /** @type {string[]} */
    this.closed = []; // the ids of the lanes after a press of the button
    this.all.addEventListener("click", () => arrange({ closed: this.closed }));
  }

  /**
   * Show how `lanes` are arranged; null hides the bar.
   *
   * @param {Arrangement | null} arrangement
   * @param {Lane[]} lanes
   * @param {Messages} messages
   */
  show(arrangement, lanes, messages) {
    this.node.hidden = arrangement === null;
    if (arrangement === null) return;
    const { layout, sort } = arrangement;
    const words = {
      file: messages.gettext("as in the file"),
      first: messages.gettext("by first event"),
      last: messages.gettext("by last event"),
      count: messages.gettext("by number of events"),
    };
    this.label.textContent = messages.gettext("Lanes:");
    this.select.replaceChildren(...SORTS.map((value) => html("option", { value }, words[value])));
    this.select.value = sort ?? usualSort(layout);
    const own = lanes.filter(({ others }) => others === null);
    const isAllClosed = own.every(({ isClosed }) => isClosed);
    this.closed = isAllClosed ? [] : own.map(({ id }) => id);
    this.all.textContent = isAllClosed ? messages.gettext("Open all") : messages.gettext("Close all");
    const isShared = lanes.some(({ echoes }) => echoes.length > 0);
    this.note.textContent = isShared
      ? messages.gettext(
          "A shared event is in full, and counted, in the lane of who acted, and grey in the others.",
        )
      : "";
  }
}
