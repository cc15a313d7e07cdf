// Marks in SVG: the marks of a layout, drawn at once and moved during a gesture.
//
// Plotly draws the same marks, but its script takes most of a second to evaluate. The SVG is shown until
// Plotly has drawn them, and during every gesture.

/** @import { Colour } from "../story/payload.d.ts" */
/** @import { DrawnPoint, ShownEvent, Story } from "../story/types.d.ts" */

import { bandBox, barBoxes, fades, stopsOf } from "../layout/boxes.js";
import { svg } from "./dom.js";
import { SOLID } from "../story/forms.js";
import { FADED_SIZE } from "./marks_plotly.js";

const MARK_ON_BAR = 0.6; // of its size elsewhere
const MARK_ON_BAR_PX = 4; // half of its width

/** @param {Colour} colour */
function css({ light, dark }) {
  return `light-dark(${light}, ${dark})`;
}

/**
 * @param {ShownEvent} event
 * @param {Story} story
 */
function hue(event, story) {
  return css(event.matched ? story.kinds[event.kind] : story.ghost);
}

/**
 * @param {DrawnPoint} mark
 * @param {Story} story
 */
function point(mark, story) {
  const shape = svg("path", {
    d: story.kinds[mark.kind].path,
    transform: mark.matched ? null : `scale(${FADED_SIZE})`,
  });
  const node = svg("g", { class: mark.mark === SOLID ? "fl-solid" : "fl-hollow" }, shape);
  node.style.color = hue(mark, story);
  return { node, x: mark.x, y: mark.y };
}

/**
 * Return a filled box that fades, in the colour of its group. Its gradient is added to `defs`; the id begins
 * with `group`.
 */
function fadingBox(box, colour, defs, group) {
  const { left, right, top, bottom, tint } = box;
  const id = `fl-fade-${group}${defs.length}`;
  const stops = stopsOf(box).map(([offset, strength]) =>
    svg("stop", { offset, "stop-color": "currentColor", "stop-opacity": strength }),
  );
  const gradient = svg("linearGradient", { id }, ...stops);
  gradient.style.color = colour;
  defs.push(gradient);
  return svg("rect", {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: `url(#${id})`,
    "fill-opacity": tint,
  });
}

/** Return boxes of one strength that do not fade as one path: there can be thousands. */
function plainBoxes(boxes, tint) {
  const d = boxes
    .map(({ left, right, top, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`)
    .join("");
  return svg("path", { d, "fill-opacity": tint });
}

/** Return the boxes of one colour as a group. */
function coloured(boxes, colour, defs, group) {
  const node = svg("g", { fill: "currentColor" });
  node.style.color = colour;
  const plain = Map.groupBy(
    boxes.filter((box) => !fades(box)),
    ({ tint }) => tint,
  );
  const faded = boxes.filter(fades).map((box) => fadingBox(box, colour, defs, group));
  node.append(...faded, ...[...plain].map(([tint, alike]) => plainBoxes(alike, tint)));
  return node;
}

/**
 * The mark of the kind of a bar, inside its visible start, small enough for the room before its words. It is
 * shown only on paper, where bars may have no colour.
 */
function markOnBar(bar, { left, right }, story) {
  const { words, top, bottom } = bar;
  if (!words) return [];
  const start = words.side === "in" ? words.left - 2 * MARK_ON_BAR_PX : Math.max(left, bar.left);
  const x = Math.min(start + MARK_ON_BAR_PX, Math.min(right, bar.right));
  const transform = `translate(${x},${(top + bottom) / 2}) scale(${MARK_ON_BAR})`;
  return [svg("path", { d: story.kinds[bar.kind].path, transform, class: "fl-mark-on-bar" })];
}

/**
 * Draw the marks, bars and bands of `layout` into `layer`, an SVG group. Return the points as [{node, x, y}],
 * in px, for the pan transform. `group` differs from that of other marks on the page.
 */
export function paintMarks(layer, layout, story, group = "") {
  const defs = [];
  const bands = layout.bands.map((band) => coloured([bandBox(band)], css(story.band), defs, group));
  const byColour = Map.groupBy(layout.bars, (bar) => hue(bar, story));
  const bars = [...byColour].map(([colour, alike]) => coloured(alike.flatMap(barBoxes), colour, defs, group));
  const points = [...layout.marks].sort((a, b) => a.matched - b.matched).map((mark) => point(mark, story));
  for (const { node, x, y } of points) node.setAttribute("transform", `translate(${x},${y})`);
  layer.replaceChildren(
    svg("defs", {}, ...defs),
    svg("g", { class: "fl-stretched" }, ...bands, ...bars),
    ...points.map(({ node }) => node),
    ...layout.bars.flatMap((bar) => markOnBar(bar, layout.plot, story)),
  );
  return points;
}
