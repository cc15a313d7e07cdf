/**
 * Shapes: the ways in which the text of a label can be broken into lines.
 *
 * A label has up to three parts, separated by en spaces: the relation to the picked event and the date in
 * regular weight, and the title in semibold. A shape is balanced: it is the narrowest column that needs no
 * more lines. `measure(text, bold)` returns the advance width of a text in px, so that no DOM is needed. The
 * height of a line is that of the stylesheet.
 */

import { LINE_PX } from "../lines.js";

export const LIMITS_PX = [168, 134, 104, 84]; // from two lines for most titles to a column between leaders
const MOST_LINES = 4; // a fifth line reads as a paragraph and hides what is behind it
const ROUNDING_PX = 1e-6; // sums of the same widths in another order differ by less
const LONGEST_WORD = 1000; // characters: more than the lines of a label can hold
const EN_SPACE = "\u2002";
const ELLIPSIS = "…";

/**
 * Return the shapes of a label, widest first: `[{shape, lines, width, height}]`.
 *
 * `shape` is the index of the limit of its width (0 to 3; a limit that changes nothing has no shape), `lines`
 * are `{relation, date, title}` with empty texts for missing parts, `width` and `height` are px. A word
 * longer than a limit is not broken unless it is longer than the widest limit or than `room` px. A title that
 * does not fit in four lines of the widest limit ends in an ellipsis.
 */
export function shapesOf(label, room, measure) {
  const shapes = [];
  for (const [shape, limit] of LIMITS_PX.entries()) {
    const lines = balanced(
      wordsOf(label, limit, Math.min(LIMITS_PX[0], room), measure),
      Math.min(limit, room),
    );
    if (lines.length > MOST_LINES && shapes.length > 0) break;
    const fitted = shaped(shape, shortened(lines, MOST_LINES, limit, room, measure));
    if (shapes.every((wider) => wider.width > fitted.width)) shapes.push(fitted);
  }
  return shapes;
}

/** Return a shape that fits into `room` by `height` px, with the text cut as necessary: at least one line. */
export function squeezed(label, room, height, measure) {
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor(height / LINE_PX)));
  const lines = balanced(wordsOf(label, room, room, measure), room);
  return shaped(LIMITS_PX.length - 1, shortened(lines, most, room, room, measure));
}

/**
 * Words with their part, their width and the width of the space before them; a relation or a date that fits
 * into a line is one word.
 *
 * A word wider than `widest` px is divided into pieces without spaces between them.
 */
function wordsOf({ relation = "", date, title }, limit, widest, measure) {
  const phrase = (text) => (measure(text, false) <= limit ? [text] : text.split(/\s+/));
  const inPart = (part, texts) => texts.map((text) => ({ text, part, bold: part === "title" }));
  return [
    ...inPart("relation", phrase(relation)),
    ...inPart("date", phrase(date)),
    ...inPart("title", title.split(/\s+/)),
  ]
    .filter(({ text }) => text !== "")
    .flatMap(({ text, part, bold }, at, all) => {
      const isFirstOfPart = at > 0 && all[at - 1].part !== part;
      const space = isFirstOfPart ? measure(EN_SPACE, false) : measure(" ", bold);
      return brokenInto(text, bold, widest, measure).map((piece, i) => ({
        text: piece,
        part,
        bold,
        width: measure(piece, bold),
        space: i > 0 ? 0 : space,
        joined: i > 0,
      }));
    });
}

/** The word in pieces of at most `widest` px, each of whole graphemes; no more pieces than can be shown. */
function brokenInto(word, bold, widest, measure) {
  if (measure(word, bold) <= widest) return [word];
  const letters = lettersOf(word.slice(0, LONGEST_WORD));
  const pieces = [];
  for (const letter of letters) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (pieces.length > 0 && measure(longer, bold) <= widest) pieces[pieces.length - 1] = longer;
    else if (pieces.length > MOST_LINES) break;
    else pieces.push(letter);
  }
  return pieces;
}

/** @type {Intl.Segmenter | null} */
let segmenter = null; // made for the first word that is too wide, as few stories have one and it takes 13 ms

function lettersOf(word) {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(word), ({ segment }) => segment);
}

function balanced(words, limit) {
  let lines = filled(words, limit);
  for (;;) {
    const narrower = filled(words, widest(lines) - 1);
    if (narrower.length > lines.length || widest(narrower) >= widest(lines)) return lines;
    lines = narrower;
  }
}

function filled(words, limit) {
  const lines = [];
  let width = Infinity;
  for (const word of words) {
    const longer = width + word.space + word.width;
    if (longer <= limit) lines.at(-1).push(word);
    else lines.push([word]);
    width = longer <= limit ? longer : word.width;
  }
  return lines;
}

/** At most `most` lines, none wider than `room`; if there are more, the last one ends in an ellipsis. */
function shortened(lines, most, limit, room, measure) {
  const shown = lines.slice(0, most);
  if (lines.length > most)
    shown[most - 1] = cut(lines.slice(most - 1).flat(), Math.min(limit, room), measure);
  return shown.map((line) => (widthOf(line) > room ? cut(line, room, measure) : line));
}

/** The longest beginning of a line that fits into `limit` px with an ellipsis. */
function cut(line, limit, measure) {
  const shown = [];
  let left = limit;
  for (const word of line) {
    left -= shown.length > 0 ? word.space : 0;
    const letters = Array.from(word.text);
    let text = word.text;
    while (letters.length > 0 && measure(text + ELLIPSIS, word.bold) > left) {
      letters.pop();
      text = letters.join("");
    }
    if (text === "" && shown.length > 0) break;
    shown.push({ ...word, text, width: measure(text, word.bold) });
    left -= shown.at(-1).width;
    if (text !== word.text) break;
  }
  const last = shown.pop();
  const text = last.text + ELLIPSIS;
  return [...shown, { ...last, text, width: measure(text, last.bold) }];
}

function shaped(shape, lines) {
  const runs = lines.map((line) => ({
    relation: textOf(line, "relation"),
    date: textOf(line, "date"),
    title: textOf(line, "title"),
  }));
  return {
    shape,
    lines: runs,
    width: Math.ceil(widest(lines) - ROUNDING_PX),
    height: lines.length * LINE_PX,
  };
}

function textOf(line, part) {
  const words = line.filter((word) => word.part === part);
  return words.reduce((text, word, at) => text + (at > 0 && !word.joined ? " " : "") + word.text, "");
}

function widthOf(line) {
  return line.reduce((sum, word, at) => sum + word.width + (at > 0 ? word.space : 0), 0);
}

function widest(lines) {
  return Math.max(0, ...lines.map(widthOf));
}
