// Regions: the containers of the page's parts.
//
// They have the names that Streamlit gives to the containers of the app, so that the same stylesheets lay out
// both pages.

import { html } from "../../render/dom.js";

const region = (key, ...children) => html("div", { class: `st-key-${key}` }, ...children);
const wrapped = (child) => html("div", { "data-testid": "stLayoutWrapper" }, child);

/**
 * Build the page in `root`, and return its regions by name; that of a small story has one column.
 *
 * @param {Element} root
 * @param {boolean} isSmall
 * @returns {Record<string, HTMLElement>}
 */
export function buildRegions(root, isSmall) {
  const names = [
    "header",
    "guide",
    "controls",
    "share",
    "words",
    "actors",
    "all-actors",
    "scale",
    "layout",
    "match",
    "zoom",
    "chosen",
    "count",
  ];
  const regions = Object.fromEntries(
    [...names, "notes", "kinds", "timeline", "parts", "card"].map((key) => [key, region(key)]),
  );
  const people = region("people", regions.actors, regions["all-actors"]);
  const { controls, words, scale, layout, match, zoom, chosen, count } = regions;
  const tools = region("tools", controls, words, scale, layout, match, zoom, chosen, count);
  const chart = region("chart", regions.kinds, regions.timeline, regions.parts);
  const detail = wrapped(region(isSmall ? "entries" : "detail", regions.card));
  const columns = region(isSmall ? "stacked" : "columns", wrapped(chart), detail);
  const independent = region("independent");
  const dependent = html("div", { class: "fl-dependent" }, ...(isSmall ? [tools, people] : [people, tools]));
  root.append(
    html(
      "main",
      { class: "fl-page" },
      regions.header,
      regions.guide,
      regions.share,
      dependent,
      regions.notes,
      columns,
      independent,
    ),
  );
  return { ...regions, people, columns, detail, independent, dependent };
}
