// Drawer: shows the card over the page where the page has no column for it. It opens when the reader picks an
// event.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";

const root = document.documentElement;
const hasNoColumn = window.matchMedia("(max-width: 1180px)"); // as in columns.css
/** @type {HTMLElement | SVGElement | null} */
let returnTo = null; // the element to which the focus returns

/**
 * Open the drawer, if the page has one: a small story has its cards in a list. When it closes, the focus
 * returns to the element `from`.
 */
export function openDrawer(from) {
  if (!document.querySelector(".st-key-detail")) return;
  returnTo = from;
  root.dataset.flDrawer = "open";
}

/** Return whether the card lies over the page. */
export function isDrawerOpen() {
  return root.dataset.flDrawer === "open" && hasNoColumn.matches;
}

/** Close the drawer and return the focus. */
export function closeDrawer() {
  if (root.dataset.flDrawer !== "open") return;
  delete root.dataset.flDrawer;
  returnTo?.focus({ preventScroll: true });
  returnTo = null;
}

/** The picked event below the chart, as a button that opens its card. */
export class DrawerButton {
  constructor() {
    this.node = html("button", { type: "button", class: "fl-open-card", hidden: true });
    this.node.addEventListener("click", () => openDrawer(this.node));
  }

  /** Show the event `picked` of `story`, an id; hide the button if there is no such event. */
  paint(story, picked) {
    const index = story.indexOf.get(picked);
    this.node.hidden = index === undefined;
    if (index === undefined) return;
    this.node.replaceChildren(
      html("span", dateSpan(story.words), story.events.dated[index]),
      html("b", { dir: "auto" }, story.events.title[index]),
    );
  }
}

// Browser Back also closes the card.
window.addEventListener("popstate", closeDrawer);

document.addEventListener(
  "keydown",
  (event) => {
    // Escape first closes what lies over the drawer, or clears the search.
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const isUsed = document.querySelector(":modal, :popover-open") || value;
    if (event.key !== "Escape" || !isDrawerOpen() || isUsed) return;
    closeDrawer();
    event.preventDefault();
    event.stopPropagation(); // otherwise the same press would also show the whole story
  },
  true,
);
