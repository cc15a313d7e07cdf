// Controls disclosure: the button that shows the controls of a small story. They are hidden at first, unless
// the address uses any of them.
//
// The state is an attribute of the page, so that the stylesheet can hide what other parts of the page draw.

/** @import { ShownQuery } from "../query/shown_query.d.ts" */

const USED = [
  ...["actor", "match", "without", "kind", "place", "source", "q", "from", "to", "scale", "layout"],
  ...["disputed", "role", "sources"],
];
const root = document.documentElement;

const isOpen = () => root.dataset.flControls === "open";

/** Show or hide the controls of a small story; those of others are always shown. */
export function showControls(shows) {
  root.dataset.flControls = shows ? "open" : "closed";
  document
    .querySelectorAll("[data-controls]")
    .forEach((button) => button.setAttribute("aria-expanded", String(shows)));
}

/** Show the controls if they are hidden, and hide them otherwise. */
export function toggleControls() {
  showControls(!isOpen());
}

/**
 * Show the controls at the first drawing of their button in `node` if the address uses any of them; later it
 * is the reader who shows them.
 *
 * @param {Element} node
 * @param {ShownQuery} shown
 */
export function initControls(node, { query }) {
  if (!node.querySelector("[data-controls]")) return;
  const isUsed = () => query.some(([name]) => USED.includes(name));
  showControls(root.dataset.flControls === undefined ? isUsed() : isOpen());
}
