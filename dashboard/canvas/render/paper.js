// Paper: whether the page is being printed, and for which size a chart is drawn then.
//
// A page cannot learn how wide the paper is. So a chart is drawn for one width, which the stylesheet scales
// to the narrower of A4 and Letter between the margins that it sets.

export const PAPER_PX = 960; // the width of a chart; print.css scales it to 180 mm
export const PAPER_WINDOW_PX = 900; // the height of a window whose chart fits on a page with title and key

let isPrinting = false;

addEventListener("beforeprint", () => (isPrinting = true));
addEventListener("afterprint", () => (isPrinting = false));

/** Return whether what is drawn now is for paper. */
export function isOnPaper() {
  return isPrinting;
}

/** Return whether nobody can point at what is drawn, because it is for paper or for a picture. */
export function isStill() {
  return isPrinting || document.body.classList.contains("fl-plain");
}

/**
 * Call `prepare` before the page is printed and after it, until `signal` is aborted.
 *
 * @param {() => void} prepare
 * @param {AbortSignal} signal
 */
export function onPaperChange(prepare, signal) {
  for (const type of ["beforeprint", "afterprint"]) addEventListener(type, prepare, { signal });
}
