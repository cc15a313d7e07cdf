// Lost: says so while the server does not answer, and what happens when it does again.
//
// Streamlit tries again by itself, and says how it stands in an attribute. A
// server that was started anew knows nothing of this reader, so the page is
// drawn from its address before the next click needs it.

import { html } from "./dom.js";

const SPARED_MS = 1000; // shorter breaks, as when a network changes, mend themselves unseen
const THEIR_TITLE = "Connection error";
const STATE = "data-test-connection-state";
const WORDS = "The server does not answer. You can read on; the page works again by itself as soon as it does.";

const root = document.documentElement;
const notice = html("p", { class: "fl-lost", role: "status" });
let back = () => {};
let since = null; // a timer, from the loss on
let left = null; // what lost the focus in this very moment
let focused = null; // what had it when the server was lost

/** Whether the server is out of reach. */
export function isLost() {
  return since !== null;
}

/** Have `then` called whenever the server is back. */
export function whenBack(then) {
  back = then;
}

function say(words) {
  notice.textContent = words;
  root.toggleAttribute("data-fl-lost", words !== "");
}

function look() {
  const state = document.querySelector(`[${STATE}]`)?.getAttribute(STATE);
  const lost = state !== "CONNECTED";
  if (lost && !isLost()) {
    focused = left; // Streamlit has just disabled its widgets
    since = setTimeout(say, SPARED_MS, WORDS);
  } else if (!lost && isLost()) {
    clearTimeout(since);
    since = null;
    say("");
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
    back();
  }
}

/** Streamlit's dialog tells how to start a server and locks the page; once shut, it stays away until the next loss. */
function shutDialog() {
  if (!isLost()) return;
  for (const title of document.querySelectorAll('[data-testid="stDialog"] h2')) {
    if (title.textContent === THEIR_TITLE) title.closest("section").querySelector('[aria-label="Close"]')?.click();
  }
}

function leave(event) {
  left = event.target;
  setTimeout(() => (left = null));
}

document.body.append(notice);
document.addEventListener("focusout", leave);
new MutationObserver(shutDialog).observe(document.body, { childList: true });
new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, attributeFilter: [STATE] });
