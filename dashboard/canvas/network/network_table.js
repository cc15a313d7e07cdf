// Network table: everyone who appears with the chosen actor, also those who are not on the ring.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Network } from "./network.js" */

import { html } from "../render/dom.js";
import { roleCounts, togetherWords } from "./words.js";

const BAR_MOST_PX = 40;

/** The table; its roles are written out, because on a phone it is laid out as a list. */
export class NetworkTable {
  constructor() {
    this.title = html("h3", { tabindex: -1 });
    this.table = html("table", { role: "table" });
    this.note = html("p", { class: "fl-note" });
    this.node = html("div", { class: "fl-actor-panel fl-network-table" }, this.title, this.table, this.note);
  }

  focus() {
    this.title.focus();
  }

  /**
   * Show the others of `network`, of which `shown` are on the ring; `pageOf(actor)` is the link to a page.
   *
   * @param {{network: Network, shown: object[], story: Story, words: {title: string},
   *   pageOf: (actor: number) => string}} what
   */
  show({ network, shown, story, words, pageOf }) {
    const { messages, cast } = story;
    const hasSides = cast.sides.id.length > 0;
    const heads = [
      messages.gettext("Actor"),
      ...(hasSides ? [messages.gettext("Side")] : []),
      messages.gettext("Together in"),
      messages.gettext("All"),
      messages.gettext("Its roles in them"),
    ];
    this.title.textContent = words.title;
    const drawn = new Set(shown);
    const most = network.others[0]?.events.length ?? 1;
    const row = (other) => rowOf(other, { most, isDrawn: drawn.has(other), hasSides, heads, story, pageOf });
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
      html("tbody", { role: "rowgroup" }, ...network.others.map(row)),
    );
    const some = drawn.size < network.others.length;
    this.note.textContent = [
      ...(some ? [messages.gettext("Light bars: not on the ring.")] : []),
      messages.gettext("All: every event of that actor that matches."),
    ].join(" ");
  }
}

function rowOf({ actor, events, all, roles }, { most, isDrawn, hasSides, heads, story, pageOf }) {
  const { messages, cast } = story;
  const { name, side } = cast.actors;
  const ownSide = side[actor] === null ? messages.gettext("None") : cast.sides.name[side[actor]];
  const bar = html("i", {
    class: isDrawn ? "fl-bar" : "fl-bar fl-faded",
    "aria-hidden": "true",
    style: { width: Math.max(2, (BAR_MOST_PX * events.length) / most) },
  });
  const number = html("b", { title: togetherWords(events.length, messages) }, messages.number(events.length));
  const link = html("a", { class: "fl-filter", href: pageOf(actor), dir: "auto" }, name[actor]);
  const cells = [
    ...(hasSides ? [[html("span", { dir: "auto" }, ownSide)]] : []),
    [bar, " ", number],
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
