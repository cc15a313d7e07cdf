// Share: what the buttons of the share dialog do. They copy a text of the dialog, save the selected events as
// a file, or print the page.

/** @import { Downloads } from "../selection/downloads.d.ts" */
/** @import { ShownQuery } from "../query/shown_query.d.ts" */

import { fetchJson } from "../messages/fetch.js";
import { PARTS, embeddedAddress, frameMarkup } from "../render/embed.js";
import { CLAIMS, EVENTS, dossierText, tableText } from "../selection/files.js";
import { unpacked } from "../story/story.js";
import { pictureOf, shownChart } from "./picture.js";

const SAVED_MS = 60_000; // in which a browser has begun to save a file

/**
 * Do what a button of the dialog is for, and say so in the dialog. `words` is {messages, story}.
 *
 * @param {HTMLElement} button
 * @param {ShownQuery} shown
 * @param words
 */
export async function share(button, { view }, words) {
  const { copy, file, picture } = button.dataset;
  const dialog = /** @type {HTMLDialogElement} */ (button.closest("dialog"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  if (copy !== undefined) status.textContent = await copied(dialog, copy, words.messages);
  else if (file !== undefined) status.textContent = await saved(dialog, file, view, words);
  else if (picture !== undefined) status.textContent = await pictured(dialog, picture, view, words);
  else {
    dialog.close();
    print();
  }
}

/** Copy the text of element `id`; where the browser does not allow that, select it. */
async function copied(dialog, id, messages) {
  const node = dialog.querySelector(`#${id}`);
  try {
    await navigator.clipboard.writeText(node.textContent);
    return messages.gettext("Copied.");
  } catch {
    getSelection()?.selectAllChildren(node);
    return messages.gettext("The text is selected: copy it with Ctrl or Cmd and C.");
  }
}

/**
 * Show the markup of a frame with the parts and the height that the reader has chosen in `embed`.
 *
 * @param {Element} embed
 */
export function showFrame(embed) {
  const dialog = /** @type {HTMLElement} */ (embed.closest("dialog"));
  const textOf = (selector) => dialog.querySelector(selector)?.textContent ?? "";
  const checked = [...embed.querySelectorAll("input:checked")].map((box) => box.getAttribute("value") ?? "");
  const height = /** @type {HTMLInputElement} */ (embed.querySelector("input[type=number]"));
  const parts = PARTS.filter((part) => checked.includes(part));
  const address = embeddedAddress(textOf("#fl-share-link"), parts);
  const heightPx = height.checkValidity() ? height.value : height.defaultValue;
  const markup = frameMarkup(address, dialog.dataset.title ?? "", heightPx, checked.includes("fitted"));
  /** @type {Element} */ (dialog.querySelector("#fl-share-frame")).textContent = markup;
}

/**
 * Offer pictures in their part of the dialog if the page shows a chart, else say what to do instead.
 *
 * @param {Element} part
 */
export function offerPictures(part) {
  const hasChart = shownChart() !== undefined;
  /** @type {HTMLElement} */ (part.querySelector("p")).hidden = hasChart;
  /** @type {HTMLElement} */ (part.querySelector("ul")).hidden = !hasChart;
}

async function saved(dialog, file, view, { messages, story }) {
  const selected = unpacked(view.rows, story.size);
  try {
    const [text, type] = fileOf(file, await loaded(view.downloads), selected, story);
    const name = `${dialog.dataset.name}${file}`;
    save(new Blob([text], { type }), name);
    return messages.gettext("Saved as %(name)s.", { name });
  } catch {
    return messages.gettext("The file could not be made. Reload the page to try again.");
  }
}

/**
 * Return the element with the words of a picture, and what the picture says about itself. The dialog is in
 * `pane`.
 *
 * @param {Element} pane
 * @param view
 * @param story
 */
export function captionOf(pane, view, story) {
  const shown = unpacked(view.rows, story.size);
  const { dated, title } = story.events;
  const events = title.map((name, index) => `${dated[index]} ${name}`).filter((_, index) => shown[index]);
  const about = {
    title: /** @type {HTMLElement} */ (pane.querySelector("dialog")).dataset.title ?? "",
    source: pane.querySelector("#fl-share-citation")?.textContent ?? "",
    description: events.join("\n"),
  };
  return { words: /** @type {HTMLElement} */ (pane.querySelector(".fl-pictured")), about };
}

/** Save the chart that is shown as a picture of this type. */
async function pictured(dialog, type, view, { messages, story }) {
  try {
    const { words, about } = captionOf(dialog.parentElement, view, story);
    const picture = await pictureOf(type, words, about);
    if (!picture) return "";
    const name = `${dialog.dataset.name}.${type}`;
    save(picture, name);
    return messages.gettext("Saved as %(name)s.", { name });
  } catch {
    return messages.gettext("The file could not be made. Reload the page to try again.");
  }
}

/** Return the text of the file with this end of its name, and its type. */
function fileOf(file, downloads, selected, { byTime }) {
  const indices = [...byTime].filter((index) => selected[index]);
  switch (file) {
    case ".csv":
      return [tableText(downloads, EVENTS, indices), "text/csv"];
    case "-claims.csv":
      return [tableText(downloads, CLAIMS, indices), "text/csv"];
    case ".json":
      return [dossierText(downloads, "json", selected), "application/json"];
    case ".schema.json":
      return [downloads.schema, "application/schema+json"];
    default:
      return [dossierText(downloads, "yaml", selected), "application/yaml"];
  }
}

function save(content, name) {
  const href = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), SAVED_MS);
}

/** @type {Map<string | null, Promise<Downloads>>} */
const known = new Map(); // by address

/**
 * Return the pieces of files from `address`, null for those that the page contains.
 *
 * @param {string | null} address
 */
function loaded(address) {
  if (!known.has(address)) {
    const pieces = address === null ? contained() : fetchJson(address);
    known.set(address, pieces);
    pieces.catch(() => known.delete(address));
  }
  return known.get(address);
}

/** Return the pieces that the page contains compressed, or whose file it names. */
async function contained() {
  const element = /** @type {HTMLElement} */ (document.getElementById("fl-downloads"));
  const { from } = element.dataset;
  if (from) return fetchJson(from);
  const bytes = Uint8Array.from(atob(element.textContent ?? ""), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).json();
}
