// Marks in Plotly: the marks of a layout as Plotly traces, in px of the plot area.
//
// These are points, bars with faded ends, and the bands of inferred dates. The figure is static, because
// layout/hit_test.js finds what the pointer is on.

/** @import { Colour } from "../story/payload.d.ts" */
/** @import { DrawnPoint, ShownEvent, Story } from "../story/types.d.ts" */

import { bandBox, barBoxes, fades, stopsOf } from "../layout/boxes.js";
import { SOLID } from "../story/forms.js";

export const FADED_SIZE = 0.8; // a faded mark is smaller too, because colour alone does not reach everybody

function rgba(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

/**
 * Return one trace for all boxes of one colour and tint, because Plotly takes longer per trace than per box.
 */
function filled(boxes, hex) {
  const trace = {
    type: "scatter",
    mode: "lines",
    hoverinfo: "skip",
    fill: "toself",
    line: { width: 0 },
    x: /** @type {(number | null)[]} */ ([]),
    y: /** @type {(number | null)[]} */ ([]),
    fillcolor: rgba(hex, boxes[0].tint),
  };
  for (const { left, right, top, bottom } of boxes) {
    trace.x.push(left, right, right, left, left, null);
    trace.y.push(top, top, bottom, bottom, top, null);
  }
  return trace;
}

/** Return the trace of one box that fades, which needs a gradient of its own. */
function fading(box, hex) {
  const colorscale = stopsOf(box).map(([offset, strength]) => [offset, rgba(hex, strength * box.tint)]);
  return {
    ...filled([box], hex),
    fillgradient: { type: "horizontal", start: box.left, stop: box.right, colorscale },
  };
}

/** Return as few traces as can draw `boxes`, all of one colour. */
function boxTraces(boxes, hex) {
  const plain = Map.groupBy(
    boxes.filter((box) => !fades(box)),
    (box) => box.tint,
  );
  return [
    ...boxes.filter(fades).map((box) => fading(box, hex)),
    ...[...plain.values()].map((alike) => filled(alike, hex)),
  ];
}

/**
 * @param {DrawnPoint[]} points
 * @param {Story} story
 * @param {(event: ShownEvent) => string} hexOf
 */
function pointTrace(points, story, hexOf) {
  const kinds = points.map((point) => story.kinds[point.kind]);
  const colours = points.map(hexOf);
  return {
    type: "scatter",
    mode: "markers",
    hoverinfo: "skip",
    cliponaxis: false,
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    marker: {
      symbol: points.map((point, i) => kinds[i].symbol + (point.mark === SOLID ? "" : "-open")),
      size: points.map((point, i) => kinds[i].size * (point.matched ? 1 : FADED_SIZE)),
      color: colours,
      opacity: 1,
      line: { width: points.map((point) => (point.mark === SOLID ? 0 : 2)), color: colours },
    },
  };
}

/**
 * Return the figure {data, layout} that Plotly draws: `width` by `height` px, without margins or axes.
 *
 * @param {{width: number, height: number, marks: DrawnPoint[], bars: ShownEvent[], bands: object[]}} drawn
 * @param {Story} story
 * @param {keyof Colour} theme
 */
export function figure(drawn, story, theme) {
  const { height } = drawn;
  const hexOf = (/** @type {ShownEvent} */ event) =>
    (event.matched ? story.kinds[event.kind] : story.ghost)[theme];
  const bars = Map.groupBy(drawn.bars, hexOf);
  // Marks that match the query come last, so that no faded mark covers them.
  const points = [...drawn.marks].sort((a, b) => Number(a.matched) - Number(b.matched));
  const axis = { visible: false, fixedrange: true };
  return {
    data: [
      ...boxTraces(drawn.bands.map(bandBox), story.band[theme]),
      ...[...bars].flatMap(([hex, alike]) => boxTraces(alike.flatMap(barBoxes), hex)),
      pointTrace(points, story, hexOf),
    ],
    layout: {
      width: drawn.width,
      height,
      margin: { l: 0, r: 0, t: 0, b: 0 },
      showlegend: false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      xaxis: { ...axis, range: [0, drawn.width] },
      yaxis: { ...axis, range: [height, 0] },
    },
  };
}
