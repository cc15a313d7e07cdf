// Keys: what the keyboard does on our page.
//
// Streamlit reruns on "r" and offers to clear its caches on "c", wherever the
// focus is; a reader who presses a letter beside our text wants neither.

const STREAMLIT_KEYS = new Set(["r", "c", "R", "C"]);
let held = false;

/** Whether a key pressed is meant for the page: not written into a text, and no chord of the browser's. */
function forPage(event) {
  const typing =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function holdBack(event) {
  if (forPage(event) && STREAMLIT_KEYS.has(event.key)) event.stopImmediatePropagation();
}

/** "?" opens the guide and "/" goes to the search, unless something modal is open. */
function shortcut(event) {
  if (!forPage(event) || document.querySelector(":modal")) return;
  if (event.key === "?") /** @type {HTMLDialogElement} */ (document.getElementById("fl-guide"))?.showModal();
  else if (event.key === "/")
    /** @type {HTMLElement} */ (document.querySelector('input[type="search"]'))?.focus();
  else return;
  event.preventDefault(); // the character is for no field
}

document.addEventListener("keydown", shortcut);

/** Keep those two letters from Streamlit; safe to call again. */
export function holdBackStreamlitKeys() {
  if (held) return;
  held = true;
  for (const type of ["keydown", "keyup"]) window.addEventListener(type, holdBack, true);
}
