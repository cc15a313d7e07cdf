// Undated panel: lists the events that have no place in time. A button that counts them opens it.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { eventRow, moreInList } from "./cluster_popover.js";

const LISTED_MOST = 200; // the list of the whole story has the others
const ID = "fl-undated";

export class UndatedPanel {
  /** `pick(id, from)` is called when the reader presses an event. */
  constructor(pick) {
    this.pick = pick;
    this.button = html("button", {
      type: "button",
      class: "fl-control fl-small fl-undated-button",
      popovertarget: ID,
      "aria-haspopup": "dialog",
    });
    this.picked = html("button", {
      type: "button",
      class: "fl-control fl-small fl-undated-picked",
      dir: "auto",
      hidden: true,
      "aria-current": "true",
    });
    this.list = html("div", { class: "fl-undated-list", id: ID, popover: "auto", role: "dialog" });
    this.picked.addEventListener("click", () => pick(this.picked.dataset.event, this.picked));
    this.node = html("div", { class: "fl-undated", hidden: true }, this.button, this.list, this.picked);
  }

  /** Show the panel of `events`; hide it if there are none. */
  show(events, { words, messages }) {
    this.node.hidden = events.length === 0;
    if (events.length === 0) return;
    const matched = events.filter((event) => event.matched).length;
    const undated = messages.ngettext(
      "%(count)s event of unknown year",
      "%(count)s events of unknown year",
      events.length,
    );
    this.button.textContent =
      matched === events.length
        ? undated
        : messages.gettext("%(events)s, %(matched)s of them in the filter", {
            events: undated,
            matched: messages.number(matched),
          });
    this.list.setAttribute("aria-label", undated);
    const rows = events
      .slice(0, LISTED_MOST)
      .map((event) => eventRow(event, { words, messages }, (id) => this.open(id)));
    const more = events.length - rows.length;
    const note = html("li", { class: "fl-note" }, moreInList(more, messages));
    this.list.replaceChildren(html("ul", {}, ...rows, ...(more > 0 ? [note] : [])));
    this.showPicked(
      events.find((event) => event.picked),
      words,
    );
  }

  showPicked(event, words) {
    this.picked.hidden = !event;
    if (!event) return;
    this.picked.dataset.event = event.id;
    this.picked.replaceChildren(
      html("span", { class: "fl-date", ...dateSpan(words) }, event.dated),
      " ",
      html("b", {}, event.title),
    );
  }

  open(id) {
    this.list.hidePopover(); // this returns the focus to the button
    this.pick(id, this.button);
  }
}
