// Connection: shows a notice while the server does not answer, and draws the page again when it does.
//
// Streamlit reconnects by itself and shows its state in two attributes. A restarted server has no session of
// this reader and would ignore the first click. So the page is drawn again from its URL, and the notice stays
// until that is done.

import { html } from "../../render/dom.js";
import { showPage } from "./first_paint.js";

const SHORT_MS = 1000; // a shorter interruption, for example a change of network, shows no notice
const CONNECTION = "data-test-connection-state";
const SCRIPT = "data-test-script-state";
const STREAMLIT_TITLE = "Connection error";

const root = document.documentElement;
const notice = html("p", { class: "fl-disconnected", role: "status" });
let phase = "connected"; // then "disconnected", "reconnected", and "drawn" until the script has ended
let redraw = () => {};
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {HTMLElement | null} */
let blurred = null; // the element that is losing the focus just now
let noticeText = "";
/** @type {HTMLElement | null} */
let focused = null; // the element that had the focus when the connection was lost

/** Return whether the server is disconnected, or has not drawn the page since it reconnected. */
export function isDisconnected() {
  return phase !== "connected";
}

/**
 * Call `then`, which requests a new drawing of the page, whenever the server has reconnected.
 *
 * @param {() => void} then
 */
export function onReconnect(then) {
  redraw = then;
}

/**
 * Call this whenever the page is drawn; `text` is the notice for the time while the server does not answer.
 *
 * @param {string} text
 */
export function pageDrawn(text) {
  noticeText = text;
  if (phase === "reconnected") phase = "drawn";
  updatePhase();
}

/** @param {string} text */
function showNotice(text) {
  if (text) showPage(); // of a page that was still loading, what is there
  notice.textContent = text;
  root.toggleAttribute("data-fl-disconnected", text !== "");
}

function updatePhase() {
  const valueOf = (name) => document.querySelector(`[${name}]`)?.getAttribute(name);
  if (valueOf(CONNECTION) !== "CONNECTED") {
    if (phase === "connected") {
      focused = blurred; // Streamlit has just disabled its widgets
      timer = setTimeout(() => showNotice(noticeText), SHORT_MS);
    }
    phase = "disconnected";
  } else if (phase === "disconnected") {
    phase = "reconnected";
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
    redraw();
  } else if (phase === "drawn" && valueOf(SCRIPT) !== "running") {
    phase = "connected";
    clearTimeout(timer);
    showNotice("");
  }
}

/**
 * Close Streamlit's dialog, which explains how to start a server and blocks the page. It does not open again
 * during the same interruption.
 */
function closeDialog() {
  if (phase !== "disconnected") return;
  for (const title of document.querySelectorAll('[data-testid="stDialog"] h2')) {
    if (title.textContent !== STREAMLIT_TITLE) continue;
    const close = title.closest("section")?.querySelector('[aria-label="Close"]');
    /** @type {HTMLElement} */ (close)?.click();
  }
}

function rememberBlurred(event) {
  blurred = event.target;
  setTimeout(() => (blurred = null));
}

document.body.append(notice);
document.addEventListener("focusout", rememberBlurred);
new MutationObserver(closeDialog).observe(document.body, { childList: true });
new MutationObserver(updatePhase).observe(document.body, {
  subtree: true,
  attributeFilter: [CONNECTION, SCRIPT],
});
