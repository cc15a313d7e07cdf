// Page shortcuts: the keys that work everywhere on the page.

import { showControls } from "../widgets/controls_disclosure.js";

let isListening = false;

/** Return whether a key is pressed for the page, not to type text and not with Ctrl, Cmd or Alt. */
export function isForPage(event) {
  const isTyping =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The link to the view with this number, from 1, in the order of the tabs; undefined if there are fewer. */
function tab(number) {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".fl-tabs a"))[number - 1];
}

function focusSearch() {
  showControls(true);
  /** @type {HTMLElement} */ (document.querySelector('input[type="search"]'))?.focus();
}

/** Open the guide with "?", focus the search box with "/", and show the view of the tab with that number. */
function shortcut(event) {
  if (!isForPage(event) || document.querySelector(":modal")) return;
  if (event.key === "?") /** @type {HTMLDialogElement} */ (document.getElementById("fl-guide"))?.showModal();
  else if (event.key === "/") focusSearch();
  else if (/^[1-9]$/.test(event.key)) tab(Number(event.key))?.click();
  else return;
  event.preventDefault(); // otherwise the character would be typed into the search box
}

/** Listen for the shortcuts. It may be called more than once. */
export function listenForShortcuts() {
  if (isListening) return;
  isListening = true;
  document.addEventListener("keydown", shortcut);
}
