// Embed: a page in a frame of another page shows the chart alone, and the parts for which its address asks.
//
// The parameters are those of the page, not of the query: "?embed=true", which Streamlit reads too, and
// "show" for each part. In an exported page they are before the fragment. The frame reports its height, and
// what leads to another view opens the whole page in a new tab.

import { pageAddress } from "./page_address.js";

/** The parts that an embedded page shows only if its address asks for them. */
export const PARTS = /** @type {const} */ (["title", "tabs", "filters"]);
/** The height of the window for which the chart is drawn, as the frame takes the height of its content. */
export const EMBED_WINDOW_PX = 760;

const MESSAGE = "foldline:height"; // of the message with the height of the content in px
const CONTENT = '#root :is([data-testid="stMainBlockContainer"], .fl-page)';

const params = new URLSearchParams(location.search);

/** Whether the page is embedded in another one. */
export const isEmbedded = params.get("embed") === "true";

const shown = PARTS.filter((part) => params.getAll("show").includes(part));

if (isEmbedded) document.documentElement.dataset.flEmbed = shown.join(" ");

/**
 * Return the address of an embedded page that shows `parts` of the page at `address`.
 *
 * @param {string} address with its query or fragment
 * @param {readonly string[]} parts
 */
export function embeddedAddress(address, parts) {
  const { origin, pathname, search, hash } = new URL(address);
  const own = ["embed=true", ...parts.map((part) => `show=${part}`), ...search.slice(1).split("&")];
  return `${origin}${pathname}?${own.filter(Boolean).join("&")}${hash}`;
}

/**
 * Return the element of a frame as HTML, `heightPx` high; with `isFitted`, a script gives it the height of
 * its content.
 */
export function frameMarkup(address, title, heightPx, isFitted) {
  const frame =
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${heightPx}" ` +
    'style="border:0" loading="lazy"></iframe>';
  return isFitted ? `${frame}\n${SCRIPT}` : frame;
}

const SCRIPT =
  '<script>addEventListener("message",function(e){if(e.data&&e.data.type==="foldline:height")' +
  'document.querySelectorAll("iframe").forEach(function(f){' +
  'if(f.contentWindow===e.source)f.style.height=e.data.height+"px"})})' +
  `<${"/script"}>`; // an exported page contains this script in a script, which may not contain its own end

const ENTITIES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escaped = (text) => text.replace(/[&"<>]/g, (letter) => ENTITIES[letter]);

/** Open the links in `root` that lead from `view` to another view in a new tab, with the whole page there. */
export function leadOut(root, view) {
  if (!isEmbedded || shown.includes("tabs")) return;
  for (const link of root.querySelectorAll(':is(a[href^="?"], a[href^="#"])')) {
    const href = link.getAttribute("href");
    const other = new URLSearchParams(href.slice(1)).get("view") ?? "timeline";
    if (other === view) continue;
    link.setAttribute("href", pageAddress() + href);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  }
}

let heightPx = 0; // that was reported last
/** @type {Element | null} */
let content = null; // whose height is reported

const observer = new ResizeObserver(() => {
  const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
  if (height === heightPx || height === 0) return;
  heightPx = height;
  parent.postMessage({ type: MESSAGE, height }, "*");
});

/**
 * Tell the page around an embedded one how high its content is, now and after each change. It is called again
 * when the page may have another element for its content.
 */
export function reportHeight() {
  const found = isEmbedded ? document.querySelector(CONTENT) : null;
  if (!found || found === content) return;
  observer.disconnect();
  content = found;
  observer.observe(found);
}
