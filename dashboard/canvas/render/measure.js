// Measure: the width and the height of text on the chart, as the browser draws it.
//
// Readers may set wider or larger text (WCAG 2.2, 1.4.12 and 1.4.4), or our fonts may be missing. A hidden
// sample in the style of the labels shows what the browser does; it is measured again whenever its size
// changes.

/** @import { Measure } from "../story/types.d.ts" */

import { LINE_PX } from "../layout/lines.js";
import { html } from "./dom.js";
import { isOnPaper } from "./paper.js";

const LABEL_FONT = '13px "Libre Franklin", "Helvetica Neue", Arial, sans-serif';

const SIZE_PX = 13; // of the label font, except in small stories
const SAMPLE = "n n n n n n n n n n";
const SAME_SHARE = 0.02; // a smaller difference in width is rounding, not another text size
const BOLD = 600;

/** @type {Promise<unknown> | null} */
let loading = null;

/**
 * Return a promise that is resolved when the label fonts are loaded, or cannot be: then the browser's own are
 * used.
 */
export function fontsLoaded() {
  const loaded = (weight) => document.fonts.load(`${weight} ${LABEL_FONT}`).catch(() => {});
  loading ??= Promise.all([400, BOLD].map(loaded)); // to ask again would wait for a task, after React's
  return loading;
}

/**
 * Measures text as it is drawn in `parent`, with a hidden sample there. `changed()` is called when the text
 * style has changed.
 */
export class DrawnText {
  constructor(parent, changed) {
    this.style = ""; // the style that was measured, as JSON
    this.node = html("div", { class: "fl-probe", "aria-hidden": "true" }, SAMPLE);
    /** @type {(Measure & {lineScale: number}) | null} */
    this.measure = null; // until `read` is called, after the fonts are loaded
    parent.append(this.node);
    new ResizeObserver(() => {
      // On paper the stylesheet scales what was laid out for the screen's letters.
      if (!isOnPaper() && this.isShown && this.measure && this.read()) changed();
    }).observe(this.node);
  }

  /** Whether the sample has a size. It loses it when the view is left, which is no change of the style. */
  get isShown() {
    return this.node.getClientRects().length > 0;
  }

  /** Measure the sample; return whether the text style has changed since the last time. */
  read() {
    const type = typeOf(this.node);
    const style = JSON.stringify(type);
    if (style === this.style) return false;
    this.style = style;
    if (last?.style !== style) last = { style, measure: measurer(type) };
    this.measure = last.measure;
    return true;
  }
}

/**
 * What measures the last text style, which is that of the next view too, with the words that it has measured.
 *
 * @type {{style: string, measure: ReturnType<typeof measurer>} | null}
 */
let last = null;

/**
 * Return the text style of an element: {size: of its font in px, scale: the real size of its letters divided
 * by that, letter and word: spacing in px, lineScale, family}.
 */
function typeOf(node) {
  const style = getComputedStyle(node);
  const pxOf = (value) => parseFloat(value) || 0; // "normal" means 0
  const [letter, word] = [style.letterSpacing, style.wordSpacing].map(pxOf);
  const { width, height } = node.getBoundingClientRect();
  const type = {
    size: parseFloat(style.fontSize),
    scale: 1,
    letter,
    word,
    lineScale: Math.max(1, height / LINE_PX),
    family: style.fontFamily,
  };
  const plain = measurer(type)(SAMPLE, false);
  const spacing = measurer({ ...type, scale: 0 })(SAMPLE, false);
  const scale = (width - spacing) / (plain - spacing);
  return Math.abs(scale - 1) < SAME_SHARE || !(scale > 0) ? type : { ...type, scale };
}

/**
 * Return a function from a text, its weight and its font size in the stylesheet (13 px by default) to its
 * width in px, for a style of `typeOf`. It caches widths, because a layout measures the same words many
 * times. It has the `lineScale` of the style.
 */
function measurer({ size: labelPx, scale, letter, word, lineScale, family }) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("the browser draws on no canvas");
  const widths = new Map();
  /** @type {Measure} */
  const measure = (text, bold, size = SIZE_PX) => {
    const key = `${bold ? 1 : 0}${size}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${bold ? BOLD : 400} ${(size * labelPx) / SIZE_PX}px ${family}`;
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
