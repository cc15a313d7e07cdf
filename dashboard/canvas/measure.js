// Measure: how wide and how high words are in the chart, as the browser really draws them.
//
// A reader may set wider or larger letters (WCAG 2.2, 1.4.12 and 1.4.4), or have no font of ours: so a probe stands in the page
// in the style of the labels, and is read again whenever its size changes.

import { html } from "./dom.js";

export const LABEL_FONT = '13px "Libre Franklin", "Helvetica Neue", Arial, sans-serif';

const SIZE_PX = 13; // of the label font
export const LINE_PX = 16; // and of its lines, as the stylesheet has them
const SAMPLE = "n n n n n n n n n n";
const SAME_SHARE = 0.02; // letters that are so little wider than measured are of the same size
const BOLD = 600;

/** How many lines of the stylesheet's height one line takes, 1 or more; `measure` may be any function of text and weight. */
export const lineScaleOf = (measure) => measure.lineScale ?? 1;

/** Text as it is drawn in `parent`, in which a probe stands; `changed()` is called when it is drawn otherwise than before. */
export class DrawnText {
  constructor(parent, changed) {
    this.node = html("div", { class: "fl-probe", "aria-hidden": "true" }, SAMPLE);
    this.measure = null; // until it is read, when the fonts have come
    parent.append(this.node);
    new ResizeObserver(() => {
      if (this.measure && this.read()) changed();
    }).observe(this.node);
  }

  /** Read the probe; says whether text is drawn otherwise than when it was read last. */
  read() {
    const type = typeOf(this.node);
    if (this.measure && Object.entries(type).every(([name, value]) => value === this.type[name])) return false;
    this.type = type;
    this.measure = measurer(type);
    return true;
  }
}

/**
 * How the browser draws the text of a probe: {scale: of letters to their size in the stylesheet, letter, word: spacing in px,
 * lineScale, family}.
 */
function typeOf(node) {
  const style = getComputedStyle(node);
  const [letter, word] = [style.letterSpacing, style.wordSpacing].map((value) => parseFloat(value) || 0); // "normal" is none
  const { width, height } = node.getBoundingClientRect();
  const type = { scale: 1, letter, word, lineScale: Math.max(1, height / LINE_PX), family: style.fontFamily };
  const plain = measurer(type)(SAMPLE, false);
  const spacing = measurer({ ...type, scale: 0 })(SAMPLE, false);
  const scale = (width - spacing) / (plain - spacing);
  return Math.abs(scale - 1) < SAME_SHARE || !(scale > 0) ? type : { ...type, scale };
}

/**
 * Widths in px of text in a `type` of `typeOf`; 13 px unless told, which is the size in the stylesheet. Remembered, for the same
 * words come again and again. `lineScale` is the type's.
 */
function measurer({ scale, letter, word, lineScale, family }) {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  const measure = (text, bold, size = SIZE_PX) => {
    const key = `${bold ? 1 : 0}${size}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${bold ? BOLD : 400} ${size}px ${family}`;
      width = context.measureText(text).width * scale + spacingOf(text, letter, word);
      widths.set(key, width);
    }
    return width;
  };
  return Object.assign(measure, { lineScale });
}

function spacingOf(text, letter, word) {
  if (!letter && !word) return 0;
  return letter * [...text].length + word * (text.match(/[ \u2002\u00a0]/g)?.length ?? 0);
}
