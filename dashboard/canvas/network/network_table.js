// Network table: everyone who appears with the chosen actor, also those who are not on the ring, and in which
// events.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Network, Other } from "./network.js" */

import { html } from "../render/dom.js";
import { inOrder } from "../story/story.js";
import { roleCounts, togetherWords } from "./words.js";

const BAR_MOST_PX = 40;

/**
 * What the table shows: `shown` are on the ring; `pageOf(actor)` is the link to the page of an actor and
 * `eventLink(id)` the one to an event.
 *
 * @typedef {{network: Network, shown: Other[], story: Story, words: {title: string},
 *   pageOf: (actor: number) => string, eventLink: (id: string) => string}} Shown
 */

/** The table; its roles are written out, because on a phone it is laid out as a list. */
export class NetworkTable {
  constructor() {
    /** @type {Shown | null} */
    this.last = null;
    /** @type {Set<number>} */
    this.opened = new Set(); // the actors whose shared events are listed
    this.title = html("h3", { tabindex: -1 });
    this.table = html("table", { role: "table" });
    this.note = html("p", { class: "fl-note" });
    this.node = html("div", { class: "fl-actor-panel fl-network-table" }, this.title, this.table, this.note);
    this.table.addEventListener("click", ({ target }) => {
      const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("button"));
      if (button) this.toggle(Number(button.dataset.events));
    });
  }

  focus() {
    this.title.focus();
  }

  /** List the events that an actor shares with the chosen one, or no longer. */
  toggle(actor) {
    if (!this.opened.delete(actor)) this.opened.add(actor);
    if (this.last) this.show(this.last);
    /** @type {HTMLElement | null} */ (this.table.querySelector(`[data-events="${actor}"]`))?.focus();
  }

  /** @param {Shown} shown */
  show(shown) {
    const { network, story, words } = shown;
    const { messages } = story;
    if (this.last && this.last.network.of !== network.of) this.opened.clear();
    this.last = shown;
    const heads = headsOf(story);
    this.title.textContent = words.title;
    this.table.replaceChildren(
      html("caption", { class: "fl-visually-hidden" }, words.title),
      html(
        "thead",
        { role: "rowgroup" },
        html(
          "tr",
          { role: "row" },
          ...heads.map((head) => html("th", { scope: "col", role: "columnheader" }, head)),
        ),
      ),
      html(
        "tbody",
        { role: "rowgroup" },
        ...network.others.flatMap((other) => this.rowsOf(other, heads, shown)),
      ),
    );
    const some = shown.shown.length < network.others.length;
    this.note.textContent = [
      ...(some ? [messages.gettext("Light bars: not on the ring.")] : []),
      messages.gettext("All its events: those with a role of its own that match."),
    ].join(" ");
  }

  /** The row of an actor, and if it is open the row of its shared events. */
  rowsOf(other, heads, shown) {
    const isOpen = this.opened.has(other.actor);
    const row = rowOf(other, heads, isOpen, shown);
    return isOpen ? [row, eventsRow(other, heads.length, shown)] : [row];
  }
}

function headsOf({ cast, messages }) {
  return [
    messages.gettext("Actor"),
    ...(cast.sides.id.length > 0 ? [messages.gettext("Side")] : []),
    messages.gettext("Events together"),
    messages.gettext("All its events"),
    messages.gettext("Its roles in them"),
  ];
}

function rowOf(other, heads, isOpen, { network, shown, story, pageOf }) {
  const { actor, all, roles } = other;
  const { messages, cast } = story;
  const { name, side } = cast.actors;
  const ownSide = side[actor] === null ? messages.gettext("None") : cast.sides.name[side[actor]];
  const link = html("a", { class: "fl-filter", href: pageOf(actor), dir: "auto" }, name[actor]);
  const cells = [
    ...(cast.sides.id.length > 0 ? [[html("span", { dir: "auto" }, ownSide)]] : []),
    togetherCell(other, isOpen, network.others[0].events.length, shown.includes(other), messages),
    [messages.number(all)],
    [roleCounts(roles, messages)],
  ];
  return html(
    "tr",
    { role: "row" },
    html("th", { scope: "row", role: "rowheader" }, link),
    ...cells.map((cell, i) => html("td", { role: "cell", "data-name": heads[i + 1] }, ...cell)),
  );
}

/** A bar and the number of shared events, a button that lists them. */
function togetherCell({ actor, events }, isOpen, most, isDrawn, messages) {
  const bar = html("i", {
    class: isDrawn ? "fl-bar" : "fl-bar fl-faded",
    "aria-hidden": "true",
    style: { width: Math.max(2, (BAR_MOST_PX * events.length) / most) },
  });
  const words = togetherWords(events.length, messages);
  const button = html(
    "button",
    {
      type: "button",
      "data-events": actor,
      "aria-expanded": String(isOpen),
      "aria-label": words,
      title: words,
    },
    messages.number(events.length),
  );
  return [bar, " ", button];
}

/** The events that an actor shares with the chosen one, in the order of time. */
function eventsRow({ events }, columns, { story, eventLink }) {
  const { id, title, dated } = story.events;
  const items = inOrder(story, events).map((i) =>
    html(
      "li",
      {},
      html("a", { href: eventLink(id[i]), dir: "auto" }, title[i]),
      " ",
      html("small", {}, dated[i]),
    ),
  );
  return html(
    "tr",
    { role: "row", class: "fl-shared-events" },
    html("td", { role: "cell", colspan: columns }, html("ul", { class: "fl-list" }, ...items)),
  );
}
