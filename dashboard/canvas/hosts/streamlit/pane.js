// Pane: shows markup that Python renders, and updates it without replacing its nodes.
//
// Its links are real links. An ordinary click on one does not load the page again: the link is sent to
// Python, or, if only the window changes, to the chart.

/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { LinkTriggers, PaneData } from "./component_types.d.ts" */

import { closeDrawer } from "../../widgets/drawer.js";
import { blockStreamlitKeys } from "./page_shortcuts.js";
import { fitKinds } from "./category_key.js";
import { fetchCatalogue } from "../../messages/fetch.js";
import { messagesOf } from "../../messages/messages.js";
import { fetchStory } from "../../story/story.js";
import { applyQuery } from "../../render/markup_query.js";
import { followedLink, pressWithSpace } from "../../render/links.js";
import { showPage } from "./first_paint.js";

/** @type {WeakMap<Element, SetTrigger<LinkTriggers>>} */
const triggers = new WeakMap(); // pane -> Streamlit's newest setTriggerValue
/** @type {WeakMap<Element, string>} */
const contents = new WeakMap(); // pane -> the markup and the query that it shows

function sameKind(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.id === b.id;
}

function matchAttributes(node, wanted) {
  const isSetByReader = (name) => name === "open" && node.nodeName === "DETAILS";
  for (const { name } of [...node.attributes])
    if (!wanted.hasAttribute(name) && !isSetByReader(name)) node.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) {
    if (!isSetByReader(name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

/**
 * Make the children of `node` equal to those of `wanted`, and reuse nodes of the same kind in the same place.
 */
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
  if (link.dataset.window === undefined) triggers.get(pane)?.("link", link.getAttribute("href"));
  else showWindow(link.dataset.window);
}

/**
 * Move the chart to a window, "start/end" in days, or "" for the whole story. The chart sends it to Python.
 */
function showWindow(window) {
  const [from, to] = window ? window.split("/").map(Number) : [null, null];
  document.dispatchEvent(new CustomEvent("foldline:window", { detail: { from, to } }));
}

/** Close the menu that contains a link, if there is one, and return the focus to its button. */
function closeMenu(link) {
  const menu = link.closest("[popover]");
  if (!menu) return;
  menu.hidePopover();
  const button = /** @type {HTMLElement} */ (document.querySelector(`[popovertarget="${menu.id}"]`));
  button.focus({ preventScroll: true });
}

/**
 * Return the words with which the query is shown: the messages of the interface, and the story if the pane
 * names events of it. A pane without them is shown too, in English and without these events.
 *
 * @param {PaneData} data
 */
async function wordsFor({ catalogue, story }) {
  const [translations, events] = await Promise.all([
    fetchCatalogue(catalogue).catch(() => undefined),
    story && fetchStory(story, catalogue).catch(() => null),
  ]);
  return { messages: messagesOf(translations), story: events };
}

/**
 * Draw a pane. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<PaneData, LinkTriggers>} component
 */
export default async function draw({ parentElement, data, setTriggerValue }) {
  let pane = parentElement.querySelector(":scope > .fl-pane");
  if (!pane) {
    pane = document.createElement("div");
    pane.className = "fl-pane";
    pane.addEventListener("click", (event) => follow(event, pane));
    pane.addEventListener("keydown", pressWithSpace);
    parentElement.append(pane);
    blockStreamlitKeys();
  }
  triggers.set(pane, setTriggerValue);
  const content = JSON.stringify(data);
  if (contents.get(pane) === content) return;
  contents.set(pane, content);
  const words = await wordsFor(data);
  if (contents.get(pane) !== content) return; // newer data has arrived
  const wanted = document.createElement("template");
  wanted.innerHTML = data.html; // the templates in markup/ escape every text
  applyQuery(wanted.content, data.shown, words);
  morph(pane, wanted.content);
  pane.querySelectorAll(".fl-kinds").forEach(fitKinds);
  // These are the page of a file that cannot be read and of a view without a chart.
  if (pane.querySelector(":scope > :is(.fl-unreadable, [data-view])")) showPage();
}
