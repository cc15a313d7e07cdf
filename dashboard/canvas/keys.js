// Keys: what the keyboard does on our page.
//
// Streamlit reruns on "r" and offers to clear its caches on "c", wherever the
// focus is; a reader who presses a letter beside our text wants neither.

const STREAMLIT_KEYS = new Set(["r", "c", "R", "C"]);
let held = false;

function holdBack(event) {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (!typing && !chord && STREAMLIT_KEYS.has(event.key)) event.stopImmediatePropagation();
}

/** Keep those two letters from Streamlit; safe to call again. */
export function holdBackStreamlitKeys() {
  if (held) return;
  held = true;
  for (const type of ["keydown", "keyup"]) window.addEventListener(type, holdBack, true);
}
