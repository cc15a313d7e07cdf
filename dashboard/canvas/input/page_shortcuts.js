// Page shortcuts: the keys that work everywhere on the page.

let isListening = false;

/** Return whether a key is pressed for the page, not to type text and not with Ctrl, Cmd or Alt. */
export function isForPage(event) {
  const isTyping =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Open the guide with "?" and focus the search box with "/", unless a modal dialog is open. */
function shortcut(event) {
  if (!isForPage(event) || document.querySelector(":modal")) return;
  if (event.key === "?") /** @type {HTMLDialogElement} */ (document.getElementById("fl-guide"))?.showModal();
  else if (event.key === "/")
    /** @type {HTMLElement} */ (document.querySelector('input[type="search"]'))?.focus();
  else return;
  event.preventDefault(); // otherwise the character would be typed into the search box
}

/** Listen for the shortcuts. It may be called more than once. */
export function listenForShortcuts() {
  if (isListening) return;
  isListening = true;
  document.addEventListener("keydown", shortcut);
}
