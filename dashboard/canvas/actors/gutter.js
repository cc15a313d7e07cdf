// Gutter: the sides and the names of the rows, with the number of their events, as links.

/** @import { LinkBase } from "../query/shown_query.d.ts" */
/** @import { Story } from "../story/types.d.ts" */
/** @import { Layout } from "./layout.js" */

import { actorAddress, addressOf, changed, valuesOf } from "../query/address.js";
import { html } from "../render/dom.js";

/**
 * Show the gutter of `layout` in `node`. `all` are the numbers of events of each actor with its parts.
 *
 * @param {HTMLElement} node
 * @param {Layout} layout
 * @param {Story} story
 * @param {LinkBase} base
 * @param {Uint32Array} all
 */
export function showGutter(node, layout, story, base, all) {
  const { messages } = story;
  const hasSides = story.cast.sides.id.length > 0;
  node.replaceChildren(
    ...layout.heads.flatMap(({ name, top, bottom }) => {
      const words = name ?? (hasSides ? messages.gettext("No side given") : messages.gettext("Actors"));
      const style = { top: top + 4, maxHeight: bottom - top - 4 };
      return [
        html("span", { class: "fl-acts-line", "aria-hidden": "true", style: { top } }),
        html("span", { class: "fl-acts-head", style }, html("bdi", {}, words)),
      ];
    }),
    ...[...layout.laneTops].map(([actor, top]) =>
      html(
        "span",
        { class: "fl-acts-standing", style: { top } },
        messages.gettext("Status of %(actor)s", { actor: story.cast.actors.name[actor] }),
      ),
    ),
    ...layout.rows.map((row) =>
      row.actor === null ? othersOf(row, messages, base) : rowOf(row, all[row.actor], story, base),
    ),
  );
}

function rowOf(row, all, story, base) {
  const name = story.cast.actors.name[row.actor];
  const { count } = row;
  const className = [
    "fl-acts-name",
    row.isBelowHead && "fl-acts-wide",
    row.isPicked && "fl-picked",
    count === 0 && "fl-faded",
  ];
  const style = { top: row.top, height: row.bottom - row.top, "--fl-depth": String(row.depth) };
  const { messages } = story;
  const title = messages.gettext(
    "%(actor)s: %(own)s with a role of its own, %(all)s with its parts or quoted",
    {
      actor: name,
      own: messages.ngettext("%(count)s event", "%(count)s events", count),
      all: messages.number(all),
    },
  );
  const link = html(
    "a",
    { class: className.filter(Boolean).join(" "), href: actorAddress(base, row.id), title },
    html("span", { dir: "auto" }, name),
    html("small", {}, messages.number(count)),
    html("span", { class: "fl-visually-hidden" }, ` ${unitOf(count, messages)}`),
  );
  return styled(link, style);
}

const unitOf = (count, messages) => messages.ngettext("event", "events", count);

/** `node` at its place; a custom property is not set like the others. */
function styled(node, { top, height, ...own }) {
  node.style.top = `${top}px`;
  node.style.height = `${height}px`;
  for (const [name, value] of Object.entries(own)) node.style.setProperty(name, value);
  return node;
}

/** The line of the other actors of a side, as a link that opens or closes it. */
function othersOf(row, messages, base) {
  const open = valuesOf(base.query, "open");
  const isOpen = open.includes(row.id);
  const next = isOpen ? open.filter((one) => one !== row.id) : [...open, row.id];
  const words = isOpen
    ? messages.gettext("Fewer")
    : messages.ngettext("%(count)s more", "%(count)s more", row.others);
  const link = html(
    "a",
    {
      class: "fl-acts-name fl-acts-more",
      href: addressOf(changed(base.query, { open: next }), base),
      "data-side": row.id,
      "aria-expanded": String(isOpen),
      role: "button",
    },
    html("span", {}, words),
    html("small", { "aria-hidden": "true" }, isOpen ? "\u25b4" : "\u25be"),
  );
  return styled(link, { top: row.top, height: row.bottom - row.top });
}
