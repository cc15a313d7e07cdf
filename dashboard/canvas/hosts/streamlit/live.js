// Live: polls whether the dossier's file has changed, and requests a new drawing of the page if so.
//
// Only a server on the author's own computer is polled. It answers with a few bytes, and the page does not
// change until they do.

/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { LiveData, LiveTriggers } from "./component_types.d.ts" */

import { listenForShortcuts } from "../../input/page_shortcuts.js";
import { isDisconnected, onReconnect, pageDrawn } from "./connection.js";

// A saved file is shown within a second, including the time in which the file must not change.
const EVERY_MS = 500;

/** @type {SetTrigger<LiveTriggers>} */
let trigger; // Streamlit's newest setTriggerValue
/** @type {string | null} */
let address = null; // the address to poll; null if the page does not follow a file
/** @type {string} */
let known; // the version that is drawn, or that was sent to Python
let timer;

async function poll() {
  clearTimeout(timer);
  if (!address) return;
  if (!document.hidden && !isDisconnected()) {
    const version = await fetch(new URL(address, document.baseURI), { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : known))
      .catch(() => known); // connection.js shows that the server does not answer
    if (version !== known) {
      known = version;
      trigger("version", version);
    }
  }
  clearTimeout(timer);
  timer = setTimeout(poll, EVERY_MS);
}

document.addEventListener("visibilitychange", poll);

// A server of a newer version of Foldline sends its own modules, and the old ones in this page would draw
// too. So the page is loaded again; its URL holds what it shows.
const { dataset } = document.documentElement;
if (dataset.flVersion) location.reload();
dataset.flVersion = import.meta.url;

/** Give the page its language. Setting an equal one again would compute the style of every element again. */
function showLanguage({ language: lang, direction: dir }) {
  const root = document.documentElement;
  if (root.lang !== lang || root.dir !== dir) Object.assign(root, { lang, dir });
}

/**
 * Follow the dossier's file. Streamlit calls this at every run of the page, because `data` differs each time.
 *
 * @param {Component<LiveData, LiveTriggers>} component
 */
export default function draw({ data, setTriggerValue }) {
  const isFirst = !address;
  trigger = setTriggerValue;
  known = data.version;
  address = data.versionAddress;
  onReconnect(() => trigger("reconnected", true));
  showLanguage(data);
  pageDrawn(data.disconnected);
  listenForShortcuts();
  if (isFirst) poll();
}
