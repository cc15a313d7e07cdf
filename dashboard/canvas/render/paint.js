// Paint: draws a layout as SVG below the marks and as real text above them.
//
// The colours come from the stylesheet, so a change of theme needs no new drawing.

import { html, svg } from "./dom.js";
import { spanInWords } from "../axis/spans.js";
import { WORKED_OUT } from "../story/forms.js";

const ZIGZAG_PX = 6; // half the height of a fold's zigzag
const ERA_ROW_PX = 17;
const BREAKPOINT_PX = 24; // of the axis around a change of scale, at which a pointer finds its description
const EN_SPACE = "\u2002";

function zigzag(left, right, y) {
  const step = (right - left) / 6;
  const points = [`${left},${y}`];
  for (let i = 0; i < 6; i += 1)
    points.push(`${left + step * (i + 0.5)},${y + (i % 2 ? ZIGZAG_PX : -ZIGZAG_PX)}`);
  return [...points, `${right},${y}`].join(" ");
}

function axisPieces(layout) {
  const { axisY, plot, folds } = layout;
  const pieces = [];
  let from = plot.left;
  for (const fold of folds) {
    pieces.push(svg("line", { x1: from, x2: fold.left, y1: axisY, y2: axisY, class: "fl-axis" }));
    pieces.push(svg("polyline", { points: zigzag(fold.left, fold.right, axisY), class: "fl-zigzag" }));
    from = fold.right;
  }
  pieces.push(svg("line", { x1: from, x2: plot.right, y1: axisY, y2: axisY, class: "fl-axis" }));
  for (const { x } of layout.scaleChanges) {
    pieces.push(svg("line", { x1: x - 3, x2: x - 1, y1: axisY + 6, y2: axisY - 6, class: "fl-step-mark" }));
    pieces.push(svg("line", { x1: x + 1, x2: x + 3, y1: axisY + 6, y2: axisY - 6, class: "fl-step-mark" }));
  }
  const tick = (x, length) => svg("line", { x1: x, x2: x, y1: axisY, y2: axisY + length, class: "fl-tick" });
  return [
    ...pieces,
    ...layout.ticks.minor.map((x) => tick(x, 3)),
    ...layout.ticks.major.map((x) => tick(x, 6)),
  ];
}

/** Return the shapes whose width is a time: era bands, folds, and the line "as of". */
function periods(layout) {
  const { axisY, groundFoot, eras, folds, asOf, lineScale } = layout;
  const rowPx = ERA_ROW_PX * lineScale;
  const bands = eras
    .filter((era) => era.tinted)
    .map((era) =>
      svg("rect", {
        x: era.left,
        y: 0,
        width: era.right - era.left,
        height: groundFoot,
        class: "fl-era-band",
      }),
    );
  const columns = folds.map((fold) =>
    svg(
      "rect",
      {
        x: fold.left,
        y: fold.top,
        width: fold.right - fold.left,
        height: axisY - fold.top,
        class: "fl-fold",
      },
      svg("title", {}, fold.title),
    ),
  );
  const edges = eras
    .filter((era) => era.edge)
    .map(({ left, edge: [from, to] }) =>
      svg("line", { x1: left, x2: left, y1: rowPx * from, y2: rowPx * (to + 1) + 3, class: "fl-era-edge" }),
    );
  const today = (asOf?.parts ?? []).map(({ top, bottom }) =>
    svg("line", { x1: asOf.x, x2: asOf.x, y1: top, y2: bottom, class: "fl-as-of" }),
  );
  return [...bands, ...columns, ...edges, ...today];
}

function leaders(layout) {
  return layout.leaders.map((leader) =>
    svg("line", {
      x1: leader.x,
      x2: leader.x,
      y1: leader.top,
      y2: leader.bottom,
      class: `fl-leader${leader.dotted ? " fl-dotted" : ""}${leader.isStrong ? " fl-strong" : ""}`,
    }),
  );
}

/** Draw the axis of lanes, with what is above it, into an SVG group of its own. */
export function paintAxis(layer, layout) {
  layer.replaceChildren(...periods({ ...layout, groundFoot: layout.lanesTop }), ...axisPieces(layout));
}

/**
 * Draw what lies under the marks into {stretched, outlines}, groups of an SVG. Return what moves as points
 * do, [{node, x, y}] in px.
 */
export function paintGround({ stretched, outlines }, layout) {
  stretched.replaceChildren(...periods(layout), ...axisPieces(layout), ...leaders(layout));
  const frames = layout.frames.map(({ key, x, left, right, top, bottom, isPicked, isRound, isFaded }) => {
    const [width, height] = [right - left, bottom - top];
    const className = `fl-outline${isPicked ? "" : " fl-linked"}${isFaded ? " fl-faded" : ""}`;
    const rect = svg("rect", {
      x: left - x,
      width,
      height,
      rx: isRound ? Math.min(width, height) / 2 : 2,
      class: className,
      "data-frame": key,
    });
    return { node: svg("g", { transform: `translate(${x},${top})` }, rect), x, y: top };
  });
  outlines.replaceChildren(...frames.map(({ node }) => node));
  return frames;
}

/** Return a text at `x` px as {node, x}; while the window moves, it follows the date at `x`. */
function words(className, x, y, text, extra = {}) {
  return { node: html("span", { class: className, style: { left: x, top: y }, ...extra }, text), x };
}

/** Return the words of a label as a text, {node, x, y}. */
export function labelWords(label, { dateAttributes }) {
  const lines = label.lines.map(({ relation, date, title }) => {
    const parts = [
      relation && html("span", { class: "fl-relation" }, relation),
      date && html("span", { class: "fl-date", ...dateAttributes }, date),
      title && html("b", {}, title),
    ].filter(Boolean);
    const gap = () => html("span", { class: "fl-gap" }, EN_SPACE);
    return html("div", {}, ...parts.flatMap((part, at) => (at ? [gap(), part] : [part])));
  });
  const style = { left: label.left, top: label.y, width: label.right - label.left };
  const form = label.form === WORKED_OUT ? " fl-inferred" : "";
  const className = `fl-label${form}${label.isFaded ? " fl-faded" : ""}`;
  return {
    node: html("div", { class: className, dir: "auto", "data-label": label.id, style }, ...lines),
    x: label.x,
    y: label.y,
  };
}

/** Return the words of a bar as a text, {node, x, y}. */
export function barWords(bar, { dateAttributes }) {
  const dated = bar.words.date
    ? [html("span", {}, " "), html("span", { class: "fl-date", ...dateAttributes }, bar.words.date)]
    : [];
  const style = { left: bar.words.left, top: bar.top, maxWidth: bar.words.right - bar.words.left + 2 };
  const states = `${bar.matched ? "" : " fl-faded"}${bar.words.isCut ? " fl-cut" : ""}`;
  const node = html(
    "div",
    {
      class: `fl-bar-words${states}`,
      dir: "auto",
      "data-label": bar.id,
      style,
    },
    ...(bar.words.relation ? [html("span", { class: "fl-relation" }, bar.words.relation)] : []),
    html("b", {}, bar.words.title),
    ...(bar.words.sign ? [html("b", { class: "fl-sign" }, bar.words.sign)] : []),
    ...dated,
  );
  return { node, x: bar.words.left, y: bar.top };
}

function centred(className, x, y, text, dateAttributes) {
  return words(`${className} fl-centred`, x, y, text, dateAttributes);
}

const tickClass = ({ bold }) => (bold ? "fl-tick-words fl-bold" : "fl-tick-words");

/** Return the names of the eras as items of widgets/period_buttons.js. */
export function eraPeriods({ eras, lineScale }, { messages }) {
  return eras.map((era) => ({
    key: `${era.start}/${era.end}`,
    x: era.left,
    text: era.name,
    title: era.title,
    name: messages.gettext("Show %(time)s", { time: era.title }),
    className: "fl-era",
    attributes: { dir: "auto" },
    left: era.at,
    top: 2 + ERA_ROW_PX * lineScale * era.row,
    days: [era.start, era.end],
  }));
}

/** Return the dates on the axis that name more than an instant, as items of widgets/period_buttons.js. */
export function tickPeriods({ ticks, tickTextY, dateAttributes }, { words, messages }) {
  return ticks.labels
    .filter((tick) => tick.days)
    .map((tick) => ({
      key: tick.days.join("/"),
      x: tick.x,
      text: tick.text,
      name: messages.gettext("Show %(time)s", { time: spanInWords(tick.days, words) }),
      className: `${tickClass(tick)} fl-centred`,
      attributes: dateAttributes,
      left: tick.x,
      top: tickTextY,
      days: tick.days,
    }));
}

/**
 * Paint what the reader learns by pointing at a fold or a change of scale into `layer`. Return them as texts,
 * [{node, x}].
 */
export function paintBreakpoints(layer, { folds, scaleChanges, axisY }) {
  const spots = [
    ...folds.map(({ left, right, title }) => ({ left, width: right - left, title })),
    ...scaleChanges.map(({ x, title }) => ({ left: x - BREAKPOINT_PX / 2, width: BREAKPOINT_PX, title })),
  ].map(({ left, width, title }) => ({
    node: html("span", { class: "fl-breakpoint", title, style: { left, top: axisY, width } }),
    x: left + width / 2,
  }));
  layer.replaceChildren(...spots.map(({ node }) => node));
  return spots;
}

/**
 * Paint all text of the chart that is not a button into `layer`: labels, bars, folds, times of day. Return
 * the texts as [{node, x, y}]; while the window moves, each follows the date at its `x` px.
 */
export function paintWords(layer, layout) {
  const { asOf, folds, ticks, tickTextY, dateAttributes } = layout;
  const texts = [
    ...folds.map((fold) =>
      centred("fl-fold-words", (fold.left + fold.right) / 2, tickTextY + 1, fold.words, dateAttributes),
    ),
    ...ticks.labels
      .filter((tick) => !tick.days)
      .map((tick) => centred(tickClass(tick), tick.x, tickTextY, tick.text, dateAttributes)),
    ...layout.countWords.map(({ x, left, y, text }) => ({
      node: html("span", { class: "fl-count-words", style: { left, top: y } }, text),
      x,
    })),
    ...(layout.lanes ? [] : layout.labels.map((label) => labelWords(label, layout))),
    ...(layout.lanes ? [] : layout.bars.map((bar) => barWords(bar, layout))),
  ];
  if (asOf) {
    const style = { right: layout.width - asOf.x + 6, top: 1 };
    texts.push({ node: html("span", { class: "fl-as-of-words", style }, asOf.words), x: asOf.x });
  }
  layer.lang = layout.language;
  layer.replaceChildren(...texts.map(({ node }) => node));
  return texts;
}
