// Vector: what an element shows, as SVG that needs neither the page nor its stylesheets.
//
// Boxes become rectangles, lines of text become texts with their font, and drawings are copied with the
// styles that apply to them. Names, links and data of elements are left out: only what is seen is in it, and
// no word of an event that the filter leaves out, which the page shows faded.

import { svg } from "./dom.js";

/** The styles of drawings by their names, with the values that need not be written. */
const STYLES = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  opacity: "1",
  transform: "none",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  direction: "ltr",
};
const FONT = {
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "letter-spacing": "normal",
  "font-variant-numeric": "normal",
};
const NOT_SEEN = /^(class|style|tabindex|role|on|aria-|data-)/;
// The words of events that the filter leaves out, and their frames. Their marks and numbers stay, in grey.
const FADED_WORDS = ":is(.fl-label, .fl-bar-words, .fl-acts-status, .fl-outline).fl-faded";
const CONTROLS = "input, select, textarea, .fl-tip, .fl-popover, .fl-hint, .fl-offscreen, .fl-probe";
const SIDES = ["Top", "Right", "Bottom", "Left"];

/**
 * Return a group that shows what `node` shows, with its left upper corner at 0, 0.
 *
 * @param {Element} node
 */
export function vectorOf(node) {
  const { left, top } = node.getBoundingClientRect();
  const group = svg("g");
  paint(node, group, { left: snapped(left), top: snapped(top), clips: 0 });
  return group;
}

function paint(node, parent, from) {
  const style = getComputedStyle(node);
  const box = boxOf(node.getBoundingClientRect(), from);
  if (!isSeen(node, style, box)) return;
  const group = svg("g", { opacity: style.opacity === "1" ? null : style.opacity });
  if (node instanceof SVGSVGElement) group.append(drawing(node, box));
  else paintHtml(node, style, box, group, from);
  if (group.hasChildNodes()) parent.append(group);
}

const isClipping = ({ overflowX, overflowY }) => overflowX !== "visible" || overflowY !== "visible";

function isSeen(node, style, { width, height }) {
  const isForReaders = isClipping(style) && Math.min(width, height) <= 1; // words for screen readers alone
  const isHidden = style.display === "none" || Number(style.opacity) === 0;
  return !(isHidden || isForReaders || node.matches(CONTROLS) || node.matches(FADED_WORDS));
}

function paintHtml(node, style, box, group, from) {
  const isVisible = style.visibility === "visible";
  const isCut = isClipping(style) && style.textOverflow === "ellipsis";
  if (isVisible) paintBox(style, box, group);
  const inside = isClipping(style) ? clipped(group, box, from) : group;
  for (const child of inPaintOrder(node)) {
    if (child.nodeType === Node.ELEMENT_NODE) paint(child, inside, from);
    else if (child.nodeType === Node.TEXT_NODE && isVisible)
      inside.append(...lines(child, style, from, isCut));
  }
}

/** Return a place on the screen as browsers draw boxes: in whole pixels of the screen, but in px. */
function snapped(px, round = Math.round) {
  return round(px * devicePixelRatio) / devicePixelRatio;
}

function boxOf({ left, top, right, bottom }, from) {
  const [x, y] = [snapped(left), snapped(top)];
  return { x: x - from.left, y: y - from.top, width: snapped(right) - x, height: snapped(bottom) - y };
}

function inPaintOrder({ childNodes }) {
  const levelOf = (node) => (node instanceof Element && Number(getComputedStyle(node).zIndex)) || 0;
  return [...childNodes].sort((a, b) => levelOf(a) - levelOf(b));
}

/** Return a group in `parent` of which only `box` is seen. */
function clipped(parent, box, from) {
  const id = `fl-clip-${(from.clips += 1)}-${Math.round(from.top)}`;
  const group = svg("g", { "clip-path": `url(#${id})` });
  parent.append(svg("clipPath", { id }, svg("rect", box)), group);
  return group;
}

const isClear = (color) => color === "transparent" || /[,/] ?0\)$/.test(color);

function paintBox(style, { x, y, width, height }, parent) {
  const radius = parseFloat(style.borderTopLeftRadius) || 0;
  const rx = style.borderTopLeftRadius.endsWith("%") ? (radius * width) / 100 : radius;
  const borders = SIDES.map((side) => ({
    px: parseFloat(style[`border${side}Width`]),
    color: style[`border${side}Color`],
    dashes: style[`border${side}Style`] === "dashed" ? "4 3" : null,
  }));
  const isFilled = !isClear(style.backgroundColor);
  if (isFilled) parent.append(svg("rect", { x, y, width, height, rx, fill: style.backgroundColor }));
  const [{ px, color, dashes }] = borders;
  const stroke = { stroke: color, "stroke-width": px, "stroke-dasharray": dashes, fill: "none" };
  if (borders.every((side) => side.px === px && side.color === color)) {
    const inner = {
      x: x + px / 2,
      y: y + px / 2,
      width: width - px,
      height: height - px,
      rx: Math.max(0, rx - px / 2),
    };
    if (px > 0 && !isClear(color)) parent.append(svg("rect", { ...inner, ...stroke }));
  } else {
    const strips = [
      { x, y, width, height: borders[0].px },
      { x: x + width - borders[1].px, y, width: borders[1].px, height },
      { x, y: y + height - borders[2].px, width, height: borders[2].px },
      { x, y, width: borders[3].px, height },
    ];
    strips.forEach((strip, i) => {
      const isDrawn = borders[i].px > 0 && !isClear(borders[i].color);
      if (isDrawn) parent.append(svg("rect", { ...strip, fill: borders[i].color }));
    });
  }
}

/** Return texts for the lines of a text node; what `isCut` and too long ends with an ellipsis. */
function lines(node, style, from, isCut) {
  const range = document.createRange();
  const found = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = found.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) {
      last.text += word;
      last.left = Math.min(last.left, box.left);
      last.right = Math.max(last.right, box.right);
    } else found.push({ text: word, left: box.left, right: box.right, top: box.top });
  }
  const { scrollWidth, clientWidth } = node.parentElement;
  const texts =
    isCut && scrollWidth > clientWidth ? found.slice(0, 1).map((line) => cut(line, style)) : found;
  return texts.flatMap((line) => lineOf(line, style, from));
}

/** Return a line shortened to the width of its box, with an ellipsis. */
function cut({ text, left, right, top }, style) {
  const letters = [...text.trim()];
  const widthOf = () => measured(`${letters.join("")}\u2026`, style).width;
  while (letters.length > 0 && widthOf() > parseFloat(style.width)) letters.pop();
  const isLeft = style.direction !== "rtl";
  return {
    text: `${letters.join("")}\u2026`,
    left: isLeft ? left : right - widthOf(),
    right: isLeft ? left + widthOf() : right,
    top,
  };
}

function lineOf({ text, left, right, top }, style, from) {
  const plain = text.trim().replace(/\s+/g, " ");
  const y = top + measured(text, style).ascent - from.top;
  const line = svg(
    "text",
    {
      x: (left + right) / 2 - from.left,
      y,
      fill: style.color,
      "text-anchor": "middle",
      direction: style.direction === "rtl" ? "rtl" : null,
      ...written(style, FONT),
    },
    style.textTransform === "uppercase" ? plain.toUpperCase() : plain,
  );
  const isUnderlined = style.textDecorationLine.includes("underline");
  return isUnderlined ? [line, underline({ left, right, y }, style, from)] : [line];
}

function underline({ left, right, y }, style, from) {
  const px = Math.max(1, parseFloat(style.textDecorationThickness) || 1); // "auto" is 1
  const lineY = snapped(y + (parseFloat(style.textUnderlineOffset) || px)) + px / 2;
  const isDotted = style.textDecorationStyle === "dotted";
  return svg("line", {
    x1: snapped(left, Math.floor) - from.left,
    x2: snapped(right, Math.floor) - from.left,
    y1: lineY,
    y2: lineY,
    stroke: style.color,
    "stroke-width": px,
    "stroke-dasharray": isDotted ? `${px} ${px}` : null,
  });
}

const canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** Return the width of a text and the height of its font above the baseline as on the screen, in px. */
function measured(text, { fontStyle, fontWeight, fontSize, fontFamily }) {
  const ratio = devicePixelRatio; // browsers round heights and widths of letters to pixels of the screen
  canvas.font = `${fontStyle} ${fontWeight} ${parseFloat(fontSize) * ratio}px ${fontFamily}`;
  const { width, fontBoundingBoxAscent: ascent } = canvas.measureText(text);
  return { width: width / ratio, ascent: Math.round(ascent) / ratio };
}

/** The styles of `names` that differ from their defaults, as attributes. */
function written(style, names) {
  const values = Object.keys(names).map((name) => [name, style.getPropertyValue(name)]);
  return Object.fromEntries(values.filter(([name, value]) => value !== names[name]));
}

/** Return a copy of an SVG element at a place of the picture. */
function drawing(node, box) {
  const copy = copied(node);
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", getComputedStyle(node).overflowX === "visible" ? "visible" : "hidden");
  copy.removeAttribute("transform");
  return copy;
}

function copied(node) {
  const copy = /** @type {SVGElement} */ (node.cloneNode(false));
  for (const { name } of [...node.attributes]) if (NOT_SEEN.test(name)) copy.removeAttribute(name);
  const style = getComputedStyle(node);
  const isText = node.tagName === "text" || node.tagName === "tspan";
  const styles = written(style, isText ? { ...STYLES, ...FONT } : STYLES);
  for (const [name, value] of Object.entries(styles)) copy.setAttribute(name, value.replaceAll('"', "'"));
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.data);
    else if (child instanceof SVGElement && isShown(child)) copy.append(copied(child));
  }
  return copy;
}

function isShown(node) {
  if (node.tagName === "title" || node.matches(FADED_WORDS)) return false;
  const { display, visibility } = getComputedStyle(node);
  return display !== "none" && (visibility === "visible" || node.hasChildNodes());
}
