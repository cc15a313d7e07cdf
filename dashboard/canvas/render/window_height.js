// Window height: the height of the window for which a drawing is made, on the screen, on paper, in a frame
// and in a picture.

import { EMBED_WINDOW_PX, isEmbedded } from "./embed.js";
import { PAPER_WINDOW_PX, isOnPaper } from "./paper.js";

// A picture is taken in a window as high as its content, so its page names the height of the real one.
const pictured = Number(new URLSearchParams(location.search).get("window"));

let windowPx = 0; // the height of the window; 0 until it is read, as that makes the browser lay out the page
let previousPx = 0; // before the last change

addEventListener("resize", () => {
  previousPx = windowPx;
  windowPx = 0;
});

/** The height of the window in px; on a phone without the browser's own bars, which come and go. */
function ownHeight() {
  windowPx ||= document.documentElement.clientHeight;
  return windowPx;
}

/** Return whether the window has another height since the last change of its size. */
export function isOtherHeight() {
  return ownHeight() !== previousPx;
}

/** Return the height in px for which drawings are made now: a frame and a picture follow their content. */
export function windowHeight() {
  if (isOnPaper()) return PAPER_WINDOW_PX;
  if (isEmbedded) return EMBED_WINDOW_PX;
  return document.body.classList.contains("fl-plain") ? pictured : ownHeight();
}
