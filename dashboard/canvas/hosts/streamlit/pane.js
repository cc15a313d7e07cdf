// Pane: a piece of markup that Python wrote, kept up to date without losing its nodes.
//
// Its links are real links; an ordinary click tells Python where they lead
// instead of loading the page anew, or the chart, where all that changes is its window.

import { closeDrawer } from "../../widgets/drawer.js";
import { holdBackStreamlitKeys } from "./page_shortcuts.js";
import { fitKinds } from "./category_key.js";
import { applyQuery } from "../../render/markup_query.js";
import { followedLink, pressWithSpace } from "../../render/links.js";
import { revealNow } from "./first_paint.js";

const listeners = new WeakMap(); // pane -> Streamlit's setTriggerValue
const markups = new WeakMap(); // pane -> the markup and the query that it shows

function sameKind(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.id === b.id;
}

function matchAttributes(node, wanted) {
  const isReaders = (name) => name === "open" && node.nodeName === "DETAILS"; // what they opened stays so
  for (const { name } of [...node.attributes])
    if (!wanted.hasAttribute(name) && !isReaders(name)) node.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) {
    if (!isReaders(name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

/** Make the children of `node` equal those of `wanted`, reusing the nodes that are of the same kind in the same place. */
function morph(node, wanted) {
  const old = [...node.childNodes];
  const next = [...wanted.childNodes];
  next.forEach((child, i) => {
    if (!old[i]) node.append(child);
    else if (!sameKind(old[i], child)) old[i].replaceWith(child);
    else if (child.nodeType === Node.ELEMENT_NODE) {
      matchAttributes(old[i], child);
      morph(old[i], child);
    } else if (old[i].nodeValue !== child.nodeValue) old[i].nodeValue = child.nodeValue;
  });
  old.slice(next.length).forEach((child) => child.remove());
}

function follow(event, pane) {
  if (event.target.closest("[data-close]")) closeDrawer();
  if (event.target.closest("[data-again]")) location.reload();
  const link = followedLink(event);
  if (!link) return;
  closeMenu(link);
  if (link.dataset.window === undefined) listeners.get(pane)("link", link.getAttribute("href"));
  else frame(link.dataset.window);
}

/** Let the chart go to a window, "start/end" in days, empty for the whole story; it tells Python itself. */
function frame(window) {
  const [from, to] = window ? window.split("/").map(Number) : [null, null];
  document.dispatchEvent(new CustomEvent("foldline:window", { detail: { from, to } }));
}

/** Shut the menu in which a link stands, and give the focus back to its button. */
function closeMenu(link) {
  const menu = link.closest("[popover]");
  if (!menu) return;
  menu.hidePopover();
  const button = /** @type {HTMLElement} */ (document.querySelector(`[popovertarget="${menu.id}"]`));
  button.focus({ preventScroll: true });
}

/** Called by Streamlit at the first drawing and at every change. */
export default function draw({ parentElement, data, setTriggerValue }) {
  let pane = parentElement.querySelector(":scope > .fl-pane");
  if (!pane) {
    pane = document.createElement("div");
    pane.className = "fl-pane";
    pane.addEventListener("click", (event) => follow(event, pane));
    pane.addEventListener("keydown", pressWithSpace);
    parentElement.append(pane);
    holdBackStreamlitKeys();
  }
  listeners.set(pane, setTriggerValue);
  const news = JSON.stringify([data.html, data.shown]);
  if (markups.get(pane) === news) return;
  markups.set(pane, news);
  const wanted = document.createElement("template");
  wanted.innerHTML = data.html; // written by markup/, where every text is escaped
  applyQuery(wanted.content, data.shown);
  morph(pane, wanted.content);
  pane.querySelectorAll(".fl-kinds").forEach(fitKinds);
  if (pane.querySelector(":scope > :is(.fl-unreadable, .fl-about)")) revealNow(); // no chart will come
}
