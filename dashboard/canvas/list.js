// List: the timeline for a narrow screen: a rail downwards, a row an event, years as headings.

import { html, svg } from "./dom.js";
import { fromDay } from "./civil.js";

const FOLD_YEARS = 5; // an emptier time than this is said in words
const YEAR_DAYS = 365.2425;
const ZIGZAG = "6,0 6,4 1,8 11,14 1,20 11,26 6,29 6,32";
const SOLID = 0;
const WORKED_OUT = 2;
const BAR = 3;

const begins = (event) => event.from ?? event.earliest ?? event.to ?? event.latest ?? event.position;

function glyph(event, story, hollow) {
  const kind = story.kinds[event.kind];
  const hue = event.matched ? kind : story.ghost;
  const paint = hollow ? { fill: "none", stroke: "currentColor", "stroke-width": 1.8 } : { fill: "currentColor" };
  const node = svg("svg", { viewBox: "-1 -1 14 14", class: "fl-glyph", "aria-hidden": "true" }, svg("path", { d: kind.path, ...paint }));
  node.style.color = `light-dark(${hue.light}, ${hue.dark})`;
  return node;
}

function railClass(event) {
  const fade = `${event.opening !== "known" ? " fl-fades-up" : ""}${event.closing !== "known" ? " fl-fades-down" : ""}`;
  if (event.mark === BAR) return `fl-rail fl-rail-bar${fade}`;
  return event.mark === WORKED_OUT ? "fl-rail fl-dashed" : "fl-rail";
}

function row(event, story, pick) {
  const rail = html("span", { class: railClass(event), "aria-hidden": "true" });
  if (event.mark === BAR) {
    const hue = event.matched ? story.kinds[event.kind] : story.ghost;
    rail.style.setProperty("--fl-hue", `light-dark(${hue.light}, ${hue.dark})`);
  } else rail.append(glyph(event, story, event.mark !== SOLID));
  const button = html("button",
    { type: "button", class: "fl-row", "data-label": event.id, "aria-current": event.picked ? "true" : null },
    html("span", { class: "fl-date" }, event.disputed ? `${event.dated} ≠` : event.dated),
    html("b", {}, event.title),
    html("span", { class: "fl-people" }, event.actors),
  );
  button.addEventListener("click", () => pick(event.id, button));
  return html("li", { class: event.matched ? null : "fl-faded" }, rail, button);
}

/** Fill `layer` with the whole story as a list; `pick(id, from)` is called when a reader opens a row. */
export function paintList(layer, story, events, pick) {
  const rows = [...events].sort((a, b) => (begins(a) ?? Infinity) - (begins(b) ?? Infinity) || a.order - b.order);
  const items = [];
  let year = null;
  let last = null;
  for (const event of rows) {
    const start = begins(event);
    const gap = last === null || start === null ? 0 : Math.floor((start - last) / YEAR_DAYS);
    if (gap >= FOLD_YEARS) {
      items.push(html("li", { class: "fl-years-folded" }, html("span", { class: "fl-rail fl-zig", "aria-hidden": "true" }, svg("svg", { viewBox: "0 0 12 32" }, svg("polyline", { points: ZIGZAG }))),
        html("span", {}, story.words.yearsFolded.replace("{}", String(gap)))));
    }
    const begun = start === null ? null : fromDay(start).year;
    if (begun !== year || last === null) {
      items.push(html("li", { class: "fl-year" }, html("h2", {}, begun === null ? story.words.undated : String(begun))));
      year = begun;
    }
    items.push(row(event, story, pick));
    last = start ?? last;
  }
  layer.replaceChildren(html("ol", { class: "fl-list-view" }, ...items));
}
