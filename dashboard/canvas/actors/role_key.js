// Role key: what the marks and the curves of the view mean.

/** @import { Messages } from "../story/types.d.ts" */

import { html, svg } from "../render/dom.js";
import { CLASSES, outlineOf } from "./shapes.js";

/** @param {string} className @param {string} d */
function sign(className, d) {
  return svg(
    "svg",
    { width: 22, height: 14, viewBox: "0 0 22 14", "aria-hidden": "true" },
    svg("path", { class: className, d }),
  );
}

/**
 * Return the key. Where the file gives no roles, it has the mark of those mentioned only.
 *
 * @param {Messages} messages
 * @param {boolean} hasRoles
 */
export function roleKey(messages, hasRoles) {
  const words = [
    messages.gettext("Acted"),
    messages.gettext("Accused, not settled"),
    messages.gettext("Affected, pointing away from who acted"),
    messages.gettext("Spoke"),
    messages.gettext("Hosted"),
    messages.gettext("Mentioned"),
  ];
  const mark = (role) => sign(`fl-acts-mark ${CLASSES[role]}`, outlineOf({ x: 11, y: 7, role, isUp: false }));
  const items = words.map((text, role) => ({ text, node: mark(role) }));
  const lines = [
    { text: messages.gettext("from who acted"), node: sign("fl-curve fl-picked", "M1 7H21") },
    { text: messages.gettext("from who is accused"), node: sign("fl-curve fl-picked fl-broken", "M1 7H21") },
  ];
  const shown = hasRoles ? [...items, ...lines] : items.slice(-1);
  return html(
    "ul",
    { class: "fl-acts-key", "aria-label": messages.gettext("What the marks mean") },
    ...shown.map(({ text, node }) => html("li", {}, node, text)),
  );
}
