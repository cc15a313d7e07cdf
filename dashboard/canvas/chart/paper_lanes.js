// Paper lanes: the lanes of a chart as rows of a table, which the browser divides between the pages of paper.
//
// A chart is one picture, which cannot be divided, and many lanes are higher than a page. A row is never
// divided, and the head of the table, with the axis, is printed on every page.

import { html } from "../render/dom.js";

/** The part of `picture`, an SVG as high as the chart, that lies behind a lane. */
function groundOf(picture, { top, bottom }, width) {
  const ground = picture.cloneNode(true);
  const height = bottom - top;
  for (const [name, value] of Object.entries({ height, viewBox: `0 ${top} ${width} ${height}` }))
    ground.setAttribute(name, value);
  return ground;
}

const topOf = (node) => Number.parseFloat(node.style.top);

/** Those of `nodes` that begin in a lane, at their place in it instead of in the chart. */
function inLane(nodes, { top, bottom }) {
  const own = nodes.filter((node) => topOf(node) >= top && topOf(node) < bottom);
  for (const node of own) node.style.top = `${topOf(node) - top}px`;
  return own;
}

/** A copy of the axis in which its buttons are texts, because Chromium prints no button on a second page. */
function axisOf(head) {
  const axis = head.cloneNode(true);
  for (const button of axis.querySelectorAll("button")) {
    const { className, style, textContent } = button;
    button.replaceWith(
      html("span", { class: className, style: { left: style.left, top: style.top } }, textContent),
    );
  }
  return axis;
}

function rowOf(height, ...nodes) {
  return html("tr", {}, html("td", {}, html("div", { class: "fl-paper-lane", style: { height } }, ...nodes)));
}

/**
 * Return the lanes of `layout` as a table. What is drawn in each lane of `area` moves into it; of the axis,
 * the ground and the buttons, which stay, it has copies.
 *
 * @param {import("./plot_area.js").PlotArea} area
 * @param {{lanes: {top: number, bottom: number}[], lanesTop: number, width: number}} layout
 */
export function paperLanes(area, { lanes, lanesTop, width }) {
  const buttons = area.targets.layer.cloneNode(true);
  const parts = [area.lanes, area.laneTexts, buttons].flatMap((layer) => [...layer.children]);
  const rows = lanes.map((lane) =>
    rowOf(lane.bottom - lane.top, groundOf(area.ground, lane, width), ...inLane(parts, lane)),
  );
  const axis = html("thead", {}, rowOf(lanesTop, axisOf(area.head.node)));
  return html("table", { class: "fl-paper-lanes" }, axis, html("tbody", {}, ...rows));
}
