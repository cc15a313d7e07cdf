// Strip ground: the counts by kind, their density, the ticks, and the fan that follows the window.

import { dateSpan } from "../time/date_words.js";
import { html, svg } from "./dom.js";
import { STRIP_BARS_PX } from "../layout/strip.js";

const path = (boxes) =>
  boxes.map(([x, y, width, height]) => `M${x},${y}h${width}v${height}h${-width}z`).join("");

/** Draw what does not move with the window into an SVG group and a layer of text. */
export function paintStripGround(group, layer, ground, story, plot) {
  const { foot, caption } = ground.rows;
  const fills = ground.bars.map((boxes, kind) => {
    const hue = story.kinds[kind] ?? story.ghost;
    const node = svg("path", {
      d: path(boxes),
      transform: `translate(${plot.left},${foot - STRIP_BARS_PX})`,
    });
    node.style.fill = `light-dark(${hue.light}, ${hue.dark})`;
    return node;
  });
  group.replaceChildren(
    ...fills,
    svg("polyline", { points: ground.line.map((p) => p.join(",")).join(" "), class: "fl-density" }),
    svg("line", { x1: plot.left, x2: plot.right, y1: foot, y2: foot, class: "fl-strip-axis" }),
    ...ground.ticks.major.map((x) => svg("line", { x1: x, x2: x, y1: foot, y2: foot + 4, class: "fl-tick" })),
  );
  layer.replaceChildren(
    html(
      "span",
      { class: "fl-strip-name", style: { left: plot.left, top: caption } },
      story.messages.gettext("True scale"),
    ),
    ...ground.ticks.labels.map((label) =>
      html(
        "span",
        {
          class: "fl-tick-words fl-centred",
          ...dateSpan(story.words),
          style: { left: label.x, top: foot + 5 },
        },
        label.text,
      ),
    ),
  );
}

/**
 * Draw what moves with the window, between the rows of the strip: the fan or the connectors, and the lengths
 * of stretches in words.
 */
export function paintStripWindow(group, layer, { fan, names, connectors }, { fanTop, top, foot }) {
  group.replaceChildren(
    ...fan.map((s) =>
      svg("polygon", {
        points: `${s.left},${fanTop} ${s.right},${fanTop} ${s.footRight},${top} ${s.footLeft},${top}`,
        class: "fl-fan",
      }),
    ),
    ...fan.map((s) =>
      svg("rect", {
        x: s.footLeft,
        y: top,
        width: s.footRight - s.footLeft,
        height: foot - top,
        class: "fl-fan",
      }),
    ),
    ...fan.map((s) =>
      svg("line", { x1: s.left + 1, x2: s.right - 1, y1: fanTop, y2: fanTop, class: "fl-stretch" }),
    ),
    ...connectors.map((connector) =>
      svg("line", { x1: connector.top, x2: connector.foot, y1: fanTop, y2: top, class: "fl-connector" }),
    ),
  );
  layer.replaceChildren(
    ...names.map((name) =>
      html(
        "span",
        { class: "fl-length fl-centred", dir: "auto", style: { left: name.x, top: 0 } },
        name.words,
      ),
    ),
  );
}
