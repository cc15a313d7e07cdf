// Sketch: the marks of a picture as SVG, drawn at once and moved while a gesture lasts.
//
// Plotly draws the same marks finer, but takes most of a second to arrive and
// some time to draw: until then, and while things move, these stand for them.

import { bandBox, barBoxes, fades, stopsOf } from "./boxes.js";
import { svg } from "./dom.js";
import { SOLID } from "./forms.js";
import { GHOST_SIZE } from "./marks.js";

// The shapes as Plotly draws them: a path for each, by its radius.
const PATHS = {
  circle: (r) => `M${r},0A${r},${r} 0 1,1 0,${-r}A${r},${r} 0 0,1 ${r},0Z`,
  square: (r) => `M${-r},${-r}H${r}V${r}H${-r}Z`,
  diamond: (r) => polygon(4, r * 1.3, 0),
  "triangle-up": (r) => `M${(-r * 2) / Math.sqrt(3)},${r / 2}H${(r * 2) / Math.sqrt(3)}L0,${-r}Z`,
  "triangle-down": (r) => `M${(-r * 2) / Math.sqrt(3)},${-r / 2}H${(r * 2) / Math.sqrt(3)}L0,${r}Z`,
  pentagon: (r) => polygon(5, r, -90),
  hexagon2: (r) => polygon(6, r, 0),
  star: (r) => polygon(10, r * 1.4, -90, 0.382),
  cross: (r) => plus(r * 0.4, r * 1.2, 0),
  x: (r) => plus(r * 0.4, r * 1.2, 45),
};

/** A regular polygon, or a star whose every other corner lies at `inner` of the radius. */
function polygon(corners, r, turn, inner = 1) {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = ((turn + (360 / corners) * i) * Math.PI) / 180;
    const away = i % 2 ? r * inner : r;
    return `${(away * Math.cos(angle)).toFixed(2)},${(away * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

function plus(a, b, turn) {
  const corners = [[b, a], [a, a], [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a], [-a, -b], [a, -b], [a, -a], [b, -a]];
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  return `M${corners.map(([x, y]) => `${(x * cos - y * sin).toFixed(2)},${(x * sin + y * cos).toFixed(2)}`).join("L")}Z`;
}

function css({ light, dark }) {
  return `light-dark(${light}, ${dark})`;
}

function hue(event, story) {
  return css(event.matched ? story.kinds[event.kind] : story.ghost);
}

function point(mark, story) {
  const kind = story.kinds[mark.kind];
  const r = (kind.size * (mark.matched ? 1 : GHOST_SIZE)) / 2;
  const solid = mark.mark === SOLID;
  const node = svg("path", { d: PATHS[kind.symbol](r), class: solid ? "fl-solid" : "fl-hollow" });
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
      svg("stop", { offset, "stop-color": "currentColor", "stop-opacity": strength }));
    const gradient = svg("linearGradient", { id }, ...stops);
    gradient.style.color = colour;
    defs.push(gradient);
    fill = `url(#${id})`;
  }
  return svg("rect", { x: left, y: top, width: right - left, height: bottom - top, fill, "fill-opacity": tint });
}

function coloured(boxes, colour, defs) {
  const node = svg("g", {}, ...boxes.map((box) => boxOf(box, colour, defs)));
  node.style.color = colour;
  return node;
}

/** Draw `picture`'s marks, bars and bands into `layer`, an SVG group; gives back its points as [{node, x, y}] to be moved. */
export function paintSketch(layer, picture, story) {
  const defs = [];
  const bands = picture.bands.map((band) => coloured([bandBox(band)], css(story.band), defs));
  const bars = picture.bars.map((event) => coloured(barBoxes(event), hue(event, story), defs));
  const points = [...picture.marks].sort((a, b) => a.matched - b.matched).map((mark) => point(mark, story));
  for (const { node, x, y } of points) node.setAttribute("transform", `translate(${x},${y})`);
  layer.replaceChildren(
    svg("defs", {}, ...defs),
    svg("g", { class: "fl-stretched" }, ...bands, ...bars),
    ...points.map(({ node }) => node),
  );
  return points;
}
