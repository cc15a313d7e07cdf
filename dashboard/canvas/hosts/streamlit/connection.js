// Lost: says so while the server does not answer, and what happens when it does again.
//
// Streamlit tries again by itself, and says how it stands in two attributes. A
// server that was started anew knows nothing of this reader, and would not
// hear the first click; so the page is drawn from its address once more, and
// the sentence stays until that is done.

import { html } from "../../render/dom.js";

const SPARED_MS = 1000; // shorter breaks, as when a network changes, mend themselves unseen
const CONNECTION = "data-test-connection-state";
const SCRIPT = "data-test-script-state";
const THEIR_TITLE = "Connection error";

const root = document.documentElement;
const notice = html("p", { class: "fl-disconnected", role: "status" });
let phase = "there"; // then "lost", "back", and "drawn" until the script has come to its end
let back = () => {};
let timer = null;
let left = null; // what lost the focus in this very moment
let words = ""; // what is said while the server does not answer
let focused = null; // what had it when the server was lost

/** Whether the server is out of reach, or has not drawn the page since it was. */
export function isLost() {
  return phase !== "there";
}

/** Have `then`, which gets the page drawn, called whenever the server is back. */
export function whenBack(then) {
  back = then;
}

/** To be called whenever the page is drawn; `lost` is what to say while the server does not answer. */
export function drawn(lost) {
  words = lost;
  if (phase === "back") phase = "drawn";
  look();
}

function say(text) {
  notice.textContent = text;
  root.toggleAttribute("data-fl-disconnected", text !== "");
}

function look() {
  const says = (name) => document.querySelector(`[${name}]`)?.getAttribute(name);
  if (says(CONNECTION) !== "CONNECTED") {
    if (phase === "there") {
      focused = left; // Streamlit has just disabled its widgets
      timer = setTimeout(() => say(words), SPARED_MS);
    }
    phase = "lost";
  } else if (phase === "lost") {
    phase = "back";
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
    back();
  } else if (phase === "drawn" && says(SCRIPT) !== "running") {
    phase = "there";
    clearTimeout(timer);
    say("");
  }
}

/** Streamlit's dialog tells how to start a server and locks the page; once shut, it stays away until the next loss. */
function shutDialog() {
  if (phase !== "lost") return;
  for (const title of document.querySelectorAll('[data-testid="stDialog"] h2')) {
    if (title.textContent !== THEIR_TITLE) continue;
    const close = title.closest("section").querySelector('[aria-label="Close"]');
    /** @type {HTMLElement} */ (close)?.click();
  }
}

function leave(event) {
  left = event.target;
  setTimeout(() => (left = null));
}

document.body.append(notice);
document.addEventListener("focusout", leave);
new MutationObserver(shutDialog).observe(document.body, { childList: true });
new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: [CONNECTION, SCRIPT] });
