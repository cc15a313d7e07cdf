// Page shortcuts: the keys that work everywhere on the page.
//
// Streamlit reruns the script on "r" and offers to clear its caches on "c", wherever the focus is. Readers
// who press a letter want neither, so these keys do not reach Streamlit.

const STREAMLIT_KEYS = new Set(["r", "c", "R", "C"]);
let areBlocked = false;

/** Return whether a key is pressed for the page, not to type text and not with Ctrl, Cmd or Alt. */
function isForPage(event) {
  const isTyping =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function block(event) {
  if (isForPage(event) && STREAMLIT_KEYS.has(event.key)) event.stopImmediatePropagation();
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

document.addEventListener("keydown", shortcut);

/** Block Streamlit's two shortcuts. It may be called more than once. */
export function blockStreamlitKeys() {
  if (areBlocked) return;
  areBlocked = true;
  for (const type of ["keydown", "keyup"]) window.addEventListener(type, block, true);
}
