// Drawer: the card where there is no room beside the chart. Shut until the reader picks.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";

const root = document.documentElement;
const hasNoColumn = window.matchMedia("(max-width: 1180px)"); // as in columns.css: wider, the card has a column of its own
let opener = null;

/** Open the drawer; `from` is where the focus goes back to. */
export function openDrawer(from) {
  opener = from;
  root.dataset.flDrawer = "open";
}

/** Whether the card lies over the page. */
export function isDrawerOpen() {
  return root.dataset.flDrawer === "open" && hasNoColumn.matches;
}

/** Shut the drawer and give the focus back. */
export function closeDrawer() {
  if (root.dataset.flDrawer !== "open") return;
  delete root.dataset.flDrawer;
  opener?.focus({ preventScroll: true });
  opener = null;
}

/** The picked event below the chart, as a button that opens its card. */
export class Opener {
  constructor() {
    this.node = html("button", { type: "button", class: "fl-open-card", hidden: true });
    this.node.addEventListener("click", () => openDrawer(this.node));
  }

  /** Name the event `picked` of `story`; nothing where none is. */
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

// What is gone back from was not to be read any more.
window.addEventListener("popstate", closeDrawer);

document.addEventListener(
  "keydown",
  (event) => {
    // What lies over the drawer is shut first, by the browser, and words in the search are let go first.
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const isOthers = document.querySelector(":modal, :popover-open") || value;
    if (event.key !== "Escape" || !isDrawerOpen() || isOthers) return;
    closeDrawer();
    event.preventDefault();
    event.stopPropagation(); // one press does one thing: the window stays
  },
  true,
);
