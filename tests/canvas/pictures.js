// Pictures: one SVG of a layout, drawn by the canvas's own modules. Text is measured by a fixed rule, so
// that the same layout gives the same layout on every machine.

import { layOut } from "./layout/layout.js";
import { lanesOf } from "./layout/lanes/lanes.js";
import { layOutLanes } from "./layout/lanes/lanes_layout.js";
import { clusterWords } from "./layout/clusters.js";
import { orderOf } from "./axis/equal_steps.js";
import { prepared } from "./axis/scale.js";
import { visibleDays } from "./axis/spans.js";
import { svg } from "./render/dom.js";
import { paintMarks } from "./render/marks_svg.js";
import { paintGround } from "./render/paint.js";
import { inColumns } from "./story/story.js";

const STYLE = `
  svg { color-scheme: light; background: #fff; font: 13px sans-serif }
  .fl-axis, .fl-tick, .fl-zigzag, .fl-step-mark { stroke: #555; fill: none }
  .fl-leader, .fl-era-edge { stroke: #aaa } .fl-dotted { stroke-dasharray: 2 3 } .fl-as-of { stroke: #c33 }
  .fl-fold { fill: #eee } .fl-era-band { fill: #f6f3ec }
  .fl-outline { fill: none; stroke: #06c; stroke-width: 2 }
  .fl-outline.fl-linked { stroke-width: 1 } .fl-strong { stroke: #000 }
  .fl-solid path { fill: currentColor } .fl-hollow path { fill: #fff; stroke: currentColor; stroke-width: 2 }
  .lane { stroke: #bbb } .echo { fill: #999 }
  .box { fill: none; stroke: #ddd } .cluster { fill: #fff; stroke: #555 }
`;
const LINE_PX = 16;
const WINDOW_PX = 900;
const TEXT_PX = 12; // from the top of a line to the foot of its letters

const rounded = (text) => text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(number * 10) / 10));

function measurer(lineScale) {
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * (size / 13) * lineScale;
  return Object.assign(measure, { lineScale });
}

/** A line of text in its box, stretched to the measured width, because the letters may have another width. */
function line(left, y, width, text, attributes = {}) {
  const fit = { textLength: width, lengthAdjust: "spacingAndGlyphs" };
  return svg("text", { x: left, y, ...fit, ...attributes }, text);
}

function labelNodes(label, measure) {
  const height = label.bottomY - label.y;
  const box = svg("rect", {
    x: label.left,
    y: label.y,
    width: label.right - label.left,
    height,
    class: "box",
  });
  const lines = label.lines.map(({ relation, date, title }, i) => {
    const text = [relation, date, title].filter(Boolean).join("\u2002");
    const width = Math.min(label.right - label.left, measure(text, false));
    return line(label.left, label.y + (LINE_PX * i + TEXT_PX) * measure.lineScale, width, text);
  });
  return [box, ...lines];
}

function barNodes({ words, top }, measure) {
  if (!words) return [];
  const text = [words.relation, words.title + (words.sign ?? ""), words.date].filter(Boolean).join(" ");
  return text ? [line(words.left, top + TEXT_PX * measure.lineScale, words.right - words.left, text)] : [];
}

function clusterNodes(cluster, story) {
  const width = cluster.right - cluster.left;
  const box = { x: cluster.left, y: cluster.y - 9, width, height: 18, rx: 9, class: "cluster" };
  const middle = { x: cluster.left + width / 2, y: cluster.y + 4, "text-anchor": "middle" };
  return [svg("rect", box), svg("text", middle, clusterWords(cluster, story.messages))];
}

function tickNodes({ ticks, folds, tickTextY }) {
  const y = tickTextY + TEXT_PX;
  const words = (x, text) => svg("text", { x, y, "text-anchor": "middle" }, text);
  return [
    ...ticks.labels.map(({ x, text }) => words(x, text)),
    ...folds.map((fold) => words((fold.left + fold.right) / 2, fold.words)),
  ];
}

/** The line above each lane, its name and its counts, and the shapes of its echoes. */
function laneNodes({ lanes = [], echoes = [], width }, measure) {
  const heads = lanes.flatMap(({ top, contentTop, heading, depth, name, shown }) => [
    svg("line", { x1: 0, x2: width, y1: top, y2: top, class: "lane" }),
    ...(heading ? [svg("text", { x: 2, y: top + TEXT_PX }, heading)] : []),
    svg(
      "text",
      { x: 8, y: contentTop + TEXT_PX * measure.lineScale },
      `${"> ".repeat(depth)}${name} ${shown}`,
    ),
  ]);
  const shapes = echoes.flatMap(({ marks, more, steps, foot }) => [
    ...marks.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: 3, class: "echo" })),
    ...more.map(({ x, y }) => svg("text", { x, y, class: "echo" }, "+")),
    ...steps.map(({ left, right, height }) =>
      svg("rect", { x: left, y: foot - height, width: right - left, height, class: "echo" }),
    ),
  ]);
  return [...heads, ...shapes];
}

window.draw = (json, { width, scale: kind, low, high, picked, unmatched, lineScale, lanes }) => {
  const story = inColumns(JSON.parse(json));
  const { folded, true: linear } = story.scales;
  const scale = kind === "order" ? orderOf(story) : prepared(kind, kind === "folded" ? folded : linear);
  const view = { low, high };
  const matched = Uint8Array.from(story.events.id, (id) => (unmatched.includes(id) ? 0 : 1));
  const measure = measurer(lineScale);
  const state = { matched, picked, days: visibleDays(scale, view) };
  const layout = lanes
    ? layOutLanes(story, state, scale, view, width, measure, {
        lanes: lanesOf(story, lanes, WINDOW_PX),
        layout: lanes.layout,
      })
    : layOut(story, state, scale, view, width, measure);
  const [stretched, outlines, marks] = [svg("g"), svg("g"), svg("g")];
  paintGround({ stretched, outlines }, layout);
  paintMarks(marks, layout, story);
  const texts = [
    ...laneNodes(layout, measure),
    ...layout.labels.flatMap((label) => labelNodes(label, measure)),
    ...layout.bars.flatMap((bar) => barNodes(bar, measure)),
    ...[...layout.clusters, ...layout.folded].flatMap((cluster) => clusterNodes(cluster, story)),
    ...tickNodes(layout),
    ...layout.eras.map((era) => svg("text", { x: era.at, y: 2 + TEXT_PX + 17 * era.row }, era.name)),
  ];
  const size = { width, height: layout.height, viewBox: `0 0 ${width} ${layout.height}` };
  const style = svg("style", {}, STYLE);
  const root = svg("svg", size, style, stretched, outlines, marks, svg("g", {}, ...texts));
  return `${rounded(new XMLSerializer().serializeToString(root)).replaceAll(/></g, ">\n<")}\n`;
};
