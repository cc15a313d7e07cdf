// Paint: a picture as SVG below the marks and as real text above them.
//
// Colours are the stylesheet's, so a change of theme repaints itself.

import { html, svg } from "./dom.js";

const ZIGZAG_PX = 6; // half the height of a fold's zigzag
const BOX_PX = 6; // air around the picked label

function zigzag(left, right, y) {
  const step = (right - left) / 6;
  const points = [`${left},${y}`];
  for (let i = 0; i < 6; i += 1) points.push(`${left + step * (i + 0.5)},${y + (i % 2 ? ZIGZAG_PX : -ZIGZAG_PX)}`);
  return [...points, `${right},${y}`].join(" ");
}

function axisPieces(picture) {
  const { axisY, plot, folds } = picture;
  const pieces = [];
  let from = plot.left;
  for (const fold of folds) {
    pieces.push(svg("line", { x1: from, x2: fold.left, y1: axisY, y2: axisY, class: "fl-axis" }));
    pieces.push(svg("polyline", { points: zigzag(fold.left, fold.right, axisY), class: "fl-zigzag" }));
    from = fold.right;
  }
  pieces.push(svg("line", { x1: from, x2: plot.right, y1: axisY, y2: axisY, class: "fl-axis" }));
  for (const x of picture.steps) {
    pieces.push(svg("line", { x1: x - 3, x2: x - 1, y1: axisY + 6, y2: axisY - 6, class: "fl-step-mark" }));
    pieces.push(svg("line", { x1: x + 1, x2: x + 3, y1: axisY + 6, y2: axisY - 6, class: "fl-step-mark" }));
  }
  const tick = (x, length) => svg("line", { x1: x, x2: x, y1: axisY, y2: axisY + length, class: "fl-tick" });
  return [...pieces, ...picture.ticks.minor.map((x) => tick(x, 3)), ...picture.ticks.major.map((x) => tick(x, 6))];
}

function ground(picture) {
  const { axisY, eraPx, plot, eras, folds, asOf } = picture;
  const bands = eras
    .filter((era) => era.tinted)
    .map((era) => svg("rect", { x: era.left, y: 0, width: era.right - era.left, height: axisY, class: "fl-era-band" }));
  const columns = folds.map((fold) =>
    svg("rect", { x: fold.left, y: eraPx, width: fold.right - fold.left, height: axisY - eraPx, class: "fl-fold" },
      svg("title", {}, fold.title)),
  );
  const edges = eras
    .filter((era) => era.left > plot.left + 1)
    .map((era) => svg("line", { x1: era.left, x2: era.left, y1: 0, y2: eraPx - 6, class: "fl-era-edge" }));
  const today = asOf ? [svg("line", { x1: asOf.x, x2: asOf.x, y1: 0, y2: axisY, class: "fl-as-of" })] : [];
  return [
    ...bands,
    ...columns,
    svg("line", { x1: plot.left, x2: plot.right, y1: 0.5, y2: 0.5, class: "fl-hair" }),
    ...edges,
    ...today,
  ];
}

function stems(picture) {
  return picture.stems.map((stem) =>
    svg("line", {
      x1: stem.x, x2: stem.x, y1: stem.top, y2: stem.bottom,
      class: stem.dotted ? "fl-stem fl-dotted" : "fl-stem",
    }),
  );
}

/** The frame around what is picked: its mark and words, its bar, or its mark alone. */
export function frameOf(picture) {
  const flag = picture.flags.find((f) => f.picked);
  if (flag) {
    const mark = picture.marks.find((m) => m.id === flag.id);
    const left = Math.min(flag.left, mark.x - 8) - BOX_PX;
    const right = Math.max(flag.right, mark.x + 8) + BOX_PX;
    return { left, right, top: flag.y - BOX_PX + 1, bottom: flag.bottomY + BOX_PX - 1 };
  }
  const bar = picture.bars.find((b) => b.picked);
  if (bar) {
    const left = Math.min(bar.left, bar.words.left) - 3;
    return { left, right: Math.max(bar.right, bar.words.right) + 3, top: bar.top - 2, bottom: bar.bottom + 2 };
  }
  const mark = picture.marks.find((m) => m.picked);
  return mark ? { left: mark.x - 10, right: mark.x + 10, top: mark.y - 10, bottom: mark.y + 10 } : null;
}

function frame(picture) {
  const box = frameOf(picture);
  if (!box) return [];
  return [svg("rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, class: "fl-frame" })];
}

function stripPieces(strip, plot) {
  if (!strip) return [];
  const { fan, fanTop, stripTop, foot, line, rug, years } = strip;
  return [
    ...fan.map((s) =>
      svg("polygon", { points: `${s.left},${fanTop} ${s.right},${fanTop} ${s.footRight},${stripTop} ${s.footLeft},${stripTop}`, class: "fl-fan" })),
    ...fan.map((s) => svg("rect", { x: s.footLeft, y: stripTop, width: s.footRight - s.footLeft, height: foot - stripTop, class: "fl-fan" })),
    ...fan.map((s) => svg("line", { x1: s.left + 1, x2: s.right - 1, y1: fanTop, y2: fanTop, class: "fl-stretch" })),
    svg("polyline", { points: line.map((p) => p.join(",")).join(" "), class: "fl-density" }),
    ...rug.map((x) => svg("line", { x1: x, x2: x, y1: foot - 7, y2: foot, class: "fl-rug" })),
    svg("line", { x1: plot.left, x2: plot.right, y1: foot, y2: foot, class: "fl-strip-axis" }),
    ...years.map((year) => svg("line", { x1: year.x, x2: year.x, y1: foot, y2: foot + 4, class: "fl-tick" })),
  ];
}

/** All that lies under the marks. */
export function paintGround(layer, picture, strip, height) {
  layer.setAttribute("width", picture.width);
  layer.setAttribute("height", height);
  layer.setAttribute("viewBox", `0 0 ${picture.width} ${height}`);
  layer.replaceChildren(
    ...ground(picture),
    ...stripPieces(strip, picture.plot),
    ...axisPieces(picture),
    ...stems(picture),
    ...frame(picture),
  );
}

function words(className, x, y, text, extra = {}) {
  return html("span", { class: className, style: { left: x, top: y }, ...extra }, text);
}

function flagWords(flag) {
  const lines = flag.lines.map((line) => {
    const row = html("div");
    if (line.date) row.append(html("span", { class: "fl-date" }, line.date));
    if (line.date && line.title) row.append(html("span", { class: "fl-gap" }, "\u2002"));
    if (line.title) row.append(html("b", {}, line.title));
    return row;
  });
  const style = { left: flag.left, top: flag.y, width: flag.right - flag.left };
  return html("div", { class: "fl-label", "data-label": flag.id, style }, ...lines);
}

function barWords(bar) {
  const dated = bar.words.date ? [" ", html("span", { class: "fl-date" }, bar.words.date)] : [];
  const style = { left: bar.words.left, top: bar.top, maxWidth: bar.words.right - bar.words.left + 2 };
  return html("div", { class: bar.matched ? "fl-bar-words" : "fl-bar-words fl-faded", "data-label": bar.id, style },
    html("b", {}, bar.words.title), ...dated);
}

function centred(className, x, y, text) {
  return words(`${className} fl-centred`, x, y, text);
}

/** All that is read: era names, labels, ticks, bars and the strip's words. */
export function paintWords(layer, picture, strip, story) {
  const { asOf, eras, folds, ticks, tickTextY } = picture;
  const nodes = [
    ...eras.filter((era) => era.name).map((era) => words("fl-era", era.left + 8, 4, era.name, { title: era.title })),
    ...folds.map((fold) => centred("fl-fold-words", (fold.left + fold.right) / 2, tickTextY + 1, fold.words)),
    ...ticks.labels.map((tick) => centred(tick.bold ? "fl-tick-words fl-bold" : "fl-tick-words", tick.x, tickTextY, tick.text)),
    ...picture.flags.map(flagWords),
    ...picture.bars.map(barWords),
  ];
  if (asOf) nodes.push(html("span", { class: "fl-as-of-words", style: { right: picture.width - asOf.x + 6, top: 4 } }, asOf.words));
  if (strip) {
    nodes.push(
      ...strip.names.map((name) => centred("fl-length", name.x, name.y, name.words)),
      words("fl-strip-name", picture.plot.left + 2, strip.stripTop + 2, story.words.strip),
      ...strip.years.map((year) => centred("fl-tick-words", year.x, strip.foot + 5, year.text)),
    );
  }
  layer.replaceChildren(...nodes);
}
