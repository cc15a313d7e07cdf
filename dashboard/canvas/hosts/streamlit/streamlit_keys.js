// Streamlit keys: blocks the two shortcuts of Streamlit.
//
// Streamlit reruns the script on "r" and offers to clear its caches on "c", wherever the focus is. Readers
// who press a letter want neither, so these keys do not reach Streamlit.

import { isForPage } from "../../input/page_shortcuts.js";

const STREAMLIT_KEYS = new Set(["r", "c", "R", "C"]);
let areBlocked = false;

function block(event) {
  if (isForPage(event) && STREAMLIT_KEYS.has(event.key)) event.stopImmediatePropagation();
}

/** Block Streamlit's shortcuts. It may be called more than once. */
export function blockStreamlitKeys() {
  if (areBlocked) return;
  areBlocked = true;
  for (const type of ["keydown", "keyup"]) window.addEventListener(type, block, true);
}
