// Table: all actors by side with their events and roles in words, the text form of the drawing. Where the
// window is narrow, it is what the view shows.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { LinkBase } from "../query/shown_query.d.ts" */
/** @import { Story } from "../story/types.d.ts" */

import { actorAddress } from "../query/address.js";
import { wordsOf } from "../render/condition_words.js";
import { html } from "../render/dom.js";
import { ROLES, countsByRole, eventCounts, takenPartCounts } from "./roles.js";

/**
 * What a table shows: `matched` is one byte for each event.
 *
 * @typedef {{story: Story, index: MatchIndex, base: LinkBase, matched: Uint8Array}} Shown
 */

/** All actors in a disclosure, whose rows are made when it is opened. */
export class ActorTable {
  constructor() {
    this.summary = html("summary", { class: "fl-control fl-small" });
    this.body = html("div", {});
    this.node = html("details", { class: "fl-actor-table" }, this.summary, this.body);
    this.node.addEventListener("toggle", () => this.fill());
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Shown | null} */
    this.filled = null; // what the rows show
  }

  /** @param {Shown} shown @param {boolean} isAlone whether there is no drawing above it */
  show(shown, isAlone) {
    const { messages } = shown.story;
    this.shown = shown;
    this.summary.hidden = isAlone;
    if (isAlone) this.node.open = true;
    this.summary.textContent = messages.ngettext(
      "%(count)s actor as a table",
      "%(count)s actors as a table",
      shown.index.actors.id.length,
    );
    this.fill();
  }

  fill() {
    if (!this.node.open || !this.shown || this.filled === this.shown) return;
    this.filled = this.shown;
    this.body.replaceChildren(tableOf(this.shown));
  }

  /** Open the table and give the focus to its summary. */
  focus() {
    this.node.open = true;
    this.summary.focus();
  }
}

function tableOf({ story, index, base, matched }) {
  const { messages, cast } = story;
  const isMatching = (event) => matched[event];
  const counts = eventCounts(index, isMatching);
  const all = takenPartCounts(index, isMatching);
  const roles = countsByRole(index, isMatching);
  const head = (words) => html("th", { scope: "col" }, words);
  const { side, name, id } = cast.actors;
  const groups = [...cast.sides.name, null].map((title, i) => ({
    title: title ?? (cast.sides.id.length > 0 ? messages.gettext("No side given") : null),
    actors: [...id.keys()]
      .filter((actor) => (side[actor] ?? cast.sides.id.length) === i)
      .sort((a, b) => counts[b] - counts[a] || a - b),
  }));
  const rowOf = (actor) =>
    html(
      "tr",
      {},
      html(
        "th",
        { scope: "row" },
        html("a", { href: actorAddress(base, id[actor]), dir: "auto" }, name[actor]),
      ),
      html("td", {}, messages.number(counts[actor])),
      html("td", {}, messages.number(all[actor])),
      html("td", {}, rolesInWords(roles[actor], messages)),
    );
  return html(
    "table",
    {},
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        head(messages.gettext("Actor")),
        head(messages.gettext("Events with a role of its own")),
        head(messages.gettext("With its parts, statuses and quotes")),
        head(messages.gettext("Roles of its own")),
      ),
    ),
    ...groups
      .filter(({ actors }) => actors.length > 0)
      .map(({ title, actors }) =>
        html(
          "tbody",
          {},
          ...(title === null
            ? []
            : [html("tr", {}, html("th", { scope: "rowgroup", colspan: 4, dir: "auto" }, title))]),
          ...actors.map(rowOf),
        ),
      ),
  );
}

/** How often an actor has each role: "Acted 3, Spoke 1". */
function rolesInWords(counts, messages) {
  const parts = ROLES.flatMap((role, i) => {
    if (counts[i] === 0) return [];
    const [name, number] = [wordsOf("role", role, messages), messages.number(counts[i])];
    return [messages.gettext("%(role)s %(number)s", { role: name, number }).replaceAll(" ", "\u00a0")];
  });
  return parts.join(", ");
}
