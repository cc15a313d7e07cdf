// Live: asks whether the dossier's file has changed, and has the page drawn anew if so.
//
// Only a server on the author's own computer is asked; what is asked for is a
// few bytes, and nothing in the page moves until they change.

import { drawn, isLost, whenBack } from "./connection.js";

const EVERY_MS = 500; // with the time in which a file settles, a save is seen within a second

let tell; // the newest way to Python
let at = null; // the address to ask; none where the page follows nothing
let told; // the version that is drawn, or that Python was told of
let next;

async function look() {
  clearTimeout(next);
  if (!at) return;
  if (!document.hidden && !isLost()) {
    const version = await fetch(new URL(at, document.baseURI), { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : told))
      .catch(() => told); // that the server is lost is told elsewhere
    if (version !== told) {
      told = version;
      tell("version", version);
    }
  }
  clearTimeout(next);
  next = setTimeout(look, EVERY_MS);
}

document.addEventListener("visibilitychange", look);

// A server of a newer version sends its modules beside the old ones, and both would draw: the page begins
// anew instead, at the address that holds its view.
const { dataset } = document.documentElement;
if (dataset.flVersion) location.reload();
dataset.flVersion = import.meta.url;

/** Called by Streamlit at every run of the page, for each bears another name. */
export default function draw({ data, setTriggerValue }) {
  const begins = !at;
  tell = setTriggerValue;
  told = data.version;
  at = data.at;
  whenBack(() => tell("back", true));
  Object.assign(document.documentElement, { lang: data.language, dir: data.direction });
  drawn(data.lost);
  if (begins) look();
}
