// Lanes in SVG: the lines between lanes, and the echoes in each.
//
// A lane has thousands of echoes in a large story, so those of one lane that look alike are one path. While
// the window moves, the path is made again with each mark at its date, because stretched marks would smear.

import { SOLID } from "../story/forms.js";
import { html, svg } from "./dom.js";
import { paintMarks } from "./marks_svg.js";
import { barWords, labelWords } from "./paint.js";

const HALF_PX = 3.2; // of an echo that is a circle

const NEAR_PX = 60; // beyond the visible part of the page: what is moved there may extend into it
const SHARE = 0.58; // of a mark: the size of an echo
const POLYGON = /^M([-\d.,L]+)Z$/;

const rounded = (px) => Math.round(px * 10) / 10;

/** The path of the echo of a kind, as relative moves from its middle; `path` is that of its mark. */
function outlineOf({ path }) {
  const [, corners] = path.match(POLYGON) ?? [];
  if (!corners) {
    const [r, d] = [HALF_PX, 2 * HALF_PX];
    return `m${-r} 0a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0`;
  }
  const points = corners.split("L").map((corner) => corner.split(",").map((px) => Number(px) * SHARE));
  const steps = points.map(([x, y], i) => {
    const [fromX, fromY] = i === 0 ? [0, 0] : points[i - 1];
    return `${rounded(x - fromX)} ${rounded(y - fromY)}`;
  });
  return `m${steps[0]}l${steps.slice(1).join(" ")}z`;
}

const PLUS = "m-3 0h6m-3 -3v6"; // where echoes have no room

/**
 * Return a function from (scale, shift) to the path of `marks`, [{x, y, outline}]: each is drawn at x * scale
 * + shift, if that is inside `plot`.
 */
function pathOf(marks, { left, right }) {
  return (scale, shift) => {
    let path = "";
    for (const { x, y, outline } of marks) {
      const at = x * scale + shift;
      if (at >= left - HALF_PX && at <= right + HALF_PX) path += `M${rounded(at)} ${y}${outline}`;
    }
    return path;
  };
}

/** The silhouette of what lasts, whose base is the foot of the echoes. */
function silhouette({ steps, foot }) {
  const path = steps
    .map(({ left, right, height }) => `M${rounded(left)} ${foot}V${foot - height}H${rounded(right)}V${foot}Z`)
    .join("");
  return path ? [svg("path", { d: path, class: "fl-echo" })] : [];
}

/** The paths of the echoes of one lane: [{node, y, path(scale, shift)}]. */
function echoPaths({ marks, more }, story, outlines, plot) {
  const { kind, mark } = story.events;
  const drawn = marks.map(({ index, x, y }) => ({ x, y, index, outline: outlines[kind[index]] }));
  const styles = [
    ["fl-echo", drawn.filter(({ index }) => mark[index] === SOLID)],
    ["fl-echo fl-hollow-echo", drawn.filter(({ index }) => mark[index] !== SOLID)],
    ["fl-echo fl-hollow-echo", more.map(({ x, y }) => ({ x, y, outline: PLUS }))],
  ];
  return styles
    .filter(([, all]) => all.length > 0)
    .map(([className, all]) => {
      const path = pathOf(all, plot);
      return { node: svg("path", { d: path(1, 0), class: className }), y: all[0].y, path };
    });
}

/** Draw the lines between `lanes` into an SVG group. */
function paintLines(layer, lanes, width) {
  layer.replaceChildren(
    ...lanes.map(({ top, heading }) => {
      const className = heading ? "fl-lane-line fl-strong-line" : "fl-lane-line";
      return svg("line", { x1: 0, x2: width, y1: top, y2: top, class: className });
    }),
  );
}

/** What is drawn in one lane, as the layers of the pan transform. */
function paintLane(lane, parts, layout, story, outlines) {
  const { top, bottom } = lane;
  const { width, plot } = layout;
  const groups = { silhouettes: svg("g", { class: "fl-stretched" }), marks: svg("g", { class: "fl-marks" }) };
  const paths = parts.echoes.flatMap((one) => echoPaths(one, story, outlines, plot));
  const points = paintMarks(groups.marks, { ...parts, plot }, story, `${lane.number}-`);
  groups.silhouettes.append(...parts.echoes.flatMap(silhouette));
  const size = { width, height: bottom - top, viewBox: `0 ${top} ${width} ${bottom - top}` };
  const picture = svg(
    "svg",
    { ...size, class: "fl-ground", "aria-hidden": "true" },
    groups.silhouettes,
    ...paths.map(({ node }) => node),
    groups.marks,
  );
  const texts = [
    ...parts.labels.map((label) => labelWords(label, layout)),
    ...parts.bars.filter(({ words }) => words).map((bar) => barWords(bar, layout)),
  ];
  for (const { node, y } of texts) node.style.top = `${y - top}px`;
  const style = { top, height: bottom - top };
  const words = html("div", { class: "fl-words", lang: layout.language }, ...texts.map(({ node }) => node));
  const stretched = [groups.silhouettes, ...groups.marks.querySelectorAll(".fl-stretched")];
  return {
    node: html("div", { class: "fl-lane", style }, picture, words),
    top,
    bottom,
    stretched,
    paths,
    points,
    words: texts,
  };
}

/**
 * Draw the lanes of `layout`, if it has any, into `layer` and the lines between them into `lines`, an SVG
 * group. Return the layers of each lane for the pan transform, with its `top` and `bottom` in px.
 *
 * A lane is an element of its own, so that the browser draws only those that are near the visible part.
 */
export function paintLanes(layer, lines, layout, story) {
  const outlines = story.kinds.map(outlineOf);
  const { lanes = [] } = layout;
  const parts = lanes.map(() => ({ labels: [], bars: [], marks: [], bands: [], echoes: [] }));
  for (const name of ["labels", "bars", "marks", "bands", "echoes"])
    for (const thing of lanes.length ? layout[name] : []) parts[thing.lane][name].push(thing);
  paintLines(lines, lanes, layout.width);
  const drawn = lanes.map((lane, i) => paintLane(lane, parts[i], layout, story, outlines));
  layer.replaceChildren(...drawn.map(({ node }) => node));
  return drawn;
}

/** Return the numbers of those of `lanes`, layers of lanes, that are near the visible part of the page. */
export function lanesNear(lanes, node) {
  if (lanes.length === 0) return [];
  const { top } = node.getBoundingClientRect();
  const isNear = (lane) => lane.bottom + top > -NEAR_PX && lane.top + top < window.innerHeight + NEAR_PX;
  return [...lanes.keys()].filter((i) => isNear(lanes[i]));
}
