// Sketch: the marks of a layout as SVG, drawn at once and moved while a gesture lasts.
//
// Plotly draws the same marks finer, but takes most of a second to arrive and
// some time to draw: until then, and while things move, these stand for them.

/** @import { Colour } from "../story/payload.d.ts" */
/** @import { DrawnPoint, ShownEvent, Story } from "../story/types.d.ts" */

import { bandBox, barBoxes, fades, stopsOf } from "../layout/boxes.js";
import { svg } from "./dom.js";
import { SOLID } from "../story/forms.js";
import { GHOST_SIZE } from "./marks_plotly.js";

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
    transform: mark.matched ? null : `scale(${GHOST_SIZE})`,
  });
  const node = svg("g", { class: mark.mark === SOLID ? "fl-solid" : "fl-hollow" }, shape);
  node.style.color = hue(mark, story);
  return { node, x: mark.x, y: mark.y };
}

/** A filled box, in one colour with what it is part of; `defs` takes in the gradient of one that fades. */
function boxOf(box, colour, defs) {
  const { left, right, top, bottom, tint } = box;
  let fill = "currentColor";
  if (fades(box)) {
    const id = `fl-fade-${defs.length}`;
    const stops = stopsOf(box).map(([offset, strength]) =>
      svg("stop", { offset, "stop-color": "currentColor", "stop-opacity": strength }),
    );
    const gradient = svg("linearGradient", { id }, ...stops);
    gradient.style.color = colour;
    defs.push(gradient);
    fill = `url(#${id})`;
  }
  return svg("rect", {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill,
    "fill-opacity": tint,
  });
}

function coloured(boxes, colour, defs) {
  const node = svg("g", {}, ...boxes.map((box) => boxOf(box, colour, defs)));
  node.style.color = colour;
  return node;
}

/** Draw `layout`'s marks, bars and bands into `layer`, an SVG group; gives back its points as [{node, x, y}] to be moved. */
export function paintSketch(layer, layout, story) {
  const defs = [];
  const bands = layout.bands.map((band) => coloured([bandBox(band)], css(story.band), defs));
  const bars = layout.bars.map((event) => coloured(barBoxes(event), hue(event, story), defs));
  const points = [...layout.marks].sort((a, b) => a.matched - b.matched).map((mark) => point(mark, story));
  for (const { node, x, y } of points) node.setAttribute("transform", `translate(${x},${y})`);
  layer.replaceChildren(
    svg("defs", {}, ...defs),
    svg("g", { class: "fl-stretched" }, ...bands, ...bars),
    ...points.map(({ node }) => node),
  );
  return points;
}
