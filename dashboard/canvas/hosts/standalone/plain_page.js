// Plain page: writes what a command needs to know of a page without controls into its document: how high it
// is, and its chart as SVG. The command is dashboard/export/view_picture.py.

import { html } from "../../render/dom.js";
import { textOf } from "../../render/raster.js";
import { vectorPicture } from "../../widgets/picture.js";
import { captionOf } from "../../widgets/share.js";

const READY = '[data-view][data-state="ready"]';
const VECTOR = "vector"; // the parameter that asks for the chart as SVG

/**
 * Describe the page in `root`, if it is plain. `share` is the pane that says what the page shows.
 *
 * @param {Element} root
 * @param {import("../../widgets/pane.js").Pane} share
 */
export function describePlainPage(root, share) {
  if (!document.body.classList.contains("fl-plain")) return;
  const page = /** @type {Element} */ (root.querySelector(".fl-page"));
  new ResizeObserver(() => {
    document.documentElement.dataset.flHeight = String(Math.ceil(page.getBoundingClientRect().height));
  }).observe(page);
  if (new URLSearchParams(location.search).has(VECTOR)) writeVector(share);
}

/** Write the chart into the document once it is drawn; nothing if the view has none. */
async function writeVector(share) {
  while (!document.querySelector(READY) || !share.last) await new Promise(requestAnimationFrame);
  const [, { view }, { story }] = share.last;
  const { words, about } = captionOf(share.node, view, story);
  const made = await vectorPicture(words, about);
  if (made) document.body.append(html("pre", { id: "fl-vector", hidden: true }, textOf(made.picture)));
}
