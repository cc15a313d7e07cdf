// Drawer: shows the card over the page where the page has no column for it. It opens when the reader picks an
// event.

/** @import { Lane } from "../layout/lanes/lanes.js" */
/** @import { Story } from "../story/types.d.ts" */

import { placeInLanes } from "../layout/lanes/lane_words.js";
import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { eventOf } from "../story/story.js";

// Where a reader chooses a filter or a view; a link of the card that picks another event keeps the card open.
const CHOICES =
  ".st-key-people, .st-key-tools, .st-key-kinds, .fl-legend, .fl-tabs a, " +
  "[data-foldline=card] a:is([data-set], [data-query]):not([data-reveal])";
const root = document.documentElement;
// The width of a page from which the card has a column next to the chart, and next to lanes, which are wider
const COLUMN = { false: "(min-width: 1181px)", true: "(min-width: 1680px)" };
let hasLanes = false;
/** @type {HTMLElement | SVGElement | null} */
let returnTo = null; // the element to which the focus returns
/** @type {string | null} */
let awaited = null; // the event whose card gets the focus once it is shown

const hasColumn = () => window.matchMedia(COLUMN[String(hasLanes)]).matches;

function showPlace() {
  root.dataset.flCard = hasColumn() ? "column" : "drawer"; // for the stylesheets
}

for (const query of Object.values(COLUMN)) window.matchMedia(query).addEventListener("change", showPlace);
showPlace();

/** Place the card next to a chart, with lanes or without, or in the drawer; return whether it moves. */
export function placeCard(isNextToLanes) {
  const had = hasColumn();
  hasLanes = isNextToLanes;
  if (had === hasColumn()) return false;
  showPlace();
  delete root.dataset.flDrawer; // it would be open because of an event that was picked before
  return true;
}

/**
 * Open the drawer for event `id` of `story`. When it closes, the focus returns to the element `from`. If that
 * has the focus of the keyboard, the heading of the card gets it. The page of a small story has no drawer, as
 * its cards are in a list.
 */
export function openDrawer({ isSmall }, from, id) {
  if (isSmall) return;
  returnTo = from;
  root.dataset.flDrawer = "open";
  awaited = isDrawerOpen() && from?.matches(":focus-visible") ? id : null;
  focusAwaited(document);
}

/** Give the focus to the heading of the card in `parent` if it is that for which the drawer was opened. */
export function focusAwaited(parent) {
  const card = awaited && parent.querySelector(`[data-foldline=card][data-event="${CSS.escape(awaited)}"]`);
  if (!card) return;
  awaited = null;
  card.querySelector("h2").focus({ preventScroll: true });
}

/** Return whether the card lies over the page. */
export function isDrawerOpen() {
  return root.dataset.flDrawer === "open" && !hasColumn();
}

/** Close the drawer and return the focus. */
export function closeDrawer() {
  if (root.dataset.flDrawer !== "open") return;
  delete root.dataset.flDrawer;
  awaited = null;
  returnTo?.focus({ preventScroll: true });
  returnTo = null;
}

/** Close the drawer because the chart leaves the page. */
export function leaveChart() {
  closeDrawer();
  placeCard(false);
}

/** The picked event as a button that opens its card: below the chart, or above its lanes. */
export class DrawerButton {
  constructor() {
    this.node = html("button", { type: "button", class: "fl-open-card", hidden: true });
    /** @type {Story | null} */
    this.story = null;
    /** @type {string | null} */
    this.picked = null;
    this.node.addEventListener("click", () => this.story && openDrawer(this.story, this.node, this.picked));
  }

  /**
   * Show the event `picked` of `story`, an id; hide the button if there is no such event. With `lanes` it
   * says in which of them the event is.
   *
   * @param {Story} story
   * @param {string | null} picked
   * @param {Lane[]} lanes
   */
  paint(story, picked, lanes) {
    const index = story.indexOf.get(picked ?? "");
    this.story = story;
    this.picked = picked;
    this.node.hidden = index === undefined;
    if (index === undefined) return;
    const { title, short } = /** @type {{title: string, short: string}} */ (eventOf(story, index));
    this.node.replaceChildren(
      html("span", dateSpan(story.words), story.events.dated[index]),
      html("b", { dir: "auto" }, lanes.length ? short : title),
      ...(lanes.length ? [html("span", {}, placeInLanes(lanes, index, story))] : []),
      html("span", { class: "fl-opens-card" }, story.messages.gettext("Open card")),
    );
  }
}

/** Close the drawer when the reader chooses another filter or view, whose result it would cover. */
function leaveDrawer({ target }) {
  if (root.dataset.flDrawer !== "open" || !(target instanceof Element) || !target.closest(CHOICES)) return;
  delete root.dataset.flDrawer;
  returnTo = null; // the focus stays where the reader is
}

for (const type of ["click", "input"]) document.addEventListener(type, leaveDrawer);

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
