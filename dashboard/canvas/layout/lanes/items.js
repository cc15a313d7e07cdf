// Items: the words that a point or a bar may have in a row of a lane, and where. Pure.

/** @import { Measure, Plot, ShownStretch } from "../../story/types.d.ts" */

import { signOf } from "../../story/forms.js";
import { stretchOf } from "../../axis/scale.js";
import { placementsOf, roomsOf, wordingsOf, wordsIn } from "../bars.js";
import { squeezed } from "../labels/shapes.js";
import { OUTLINED_TEXT_PX, OUTLINE_X_PX, TEXT_PX } from "../labels/placement.js";
import { LINE_PX } from "../lines.js";

const MARK_PX = 7; // half of the largest mark
const TITLE_PX = { full: 520, short: 340 }; // a longer title is cut: it would fill a row alone
const GAP = "\u2002"; // between the parts of a label
const LETTERS_MOST = 400; // of a title that is measured: more than a row holds
const RELATION_GAP_PX = 7; // as in layout/bar_relations.js

const cuts = new WeakMap(); // measure -> Map: the results of `line`

/** The words of a label in one line of at most `room` px: {relation, date, title, width}. */
function line(parts, room, measure) {
  const known = cuts.get(measure) ?? new Map();
  cuts.set(measure, known);
  const key = `${Math.floor(room)}\n${parts.relation ?? ""}\n${parts.date}\n${parts.title}`;
  if (!known.has(key)) known.set(key, measured(parts, room, measure));
  return known.get(key);
}

function measured({ relation = "", date, title }, room, measure) {
  const text = title.slice(0, LETTERS_MOST);
  const space = measure(GAP, false);
  const before = [relation, date]
    .filter(Boolean)
    .reduce((sum, word) => sum + measure(word, false) + space, 0);
  const width = Math.ceil(before + measure(text, true));
  if (width <= room && text === title) return { lines: [{ relation, date, title }], width };
  const { lines, width: cut } = squeezed({ relation, date, title: text }, Math.floor(room), LINE_PX, measure);
  return { lines: lines.slice(0, 1), width: cut };
}

/** The placements of words at the right and at the left of a mark at `x` that lie within `plot`. */
function nextToMark(words, x, band, plot, isOutlined) {
  const away = isOutlined ? OUTLINED_TEXT_PX : TEXT_PX;
  const pad = isOutlined ? OUTLINE_X_PX : 0;
  const right = { left: x + away, right: x + away + words.width };
  const left = { left: x - away - words.width, right: x - away };
  const place = (at, isLeading) => ({
    left: Math.min(at.left - pad, x - MARK_PX, band.left),
    right: Math.max(at.right + pad, x + MARK_PX, band.right),
    isLeading: isLeading && at.left <= band.left,
    words: { ...at, lines: words.lines },
  });
  return [place(right, false), place(left, true)].filter(
    ({ words: at }) => at.left - pad >= plot.left && at.right + pad <= plot.right,
  );
}

/**
 * Return the item of a point as rows.js takes it: the drawn event, and the range of its soft band, at `x` px
 * if it has none.
 *
 * @param {{event: any, x: number, band: Plot}} point
 * @param {{plot: Plot, stretches: ShownStretch[], measure: Measure}} zone
 */
export function pointItem({ event, x, band }, { plot, stretches, measure }) {
  const { year, date, dateInYear, title, short, disputed, eventLink: relation } = event;
  const isInYear =
    stretches.length > 0 && /** @type {ShownStretch} */ (stretchOf(stretches, event.position)).year === year;
  const label = { date: isInYear ? dateInYear : date, sign: signOf(disputed) };
  const isOutlined = event.picked || Boolean(relation);
  const widest = Math.max(x - plot.left, plot.right - x) - OUTLINED_TEXT_PX - OUTLINE_X_PX;
  const placed = (name, most, words, outlined) => {
    const parts = { ...words, date: label.date, title: name + label.sign };
    return nextToMark(line(parts, Math.min(most, widest), measure), x, band, plot, outlined);
  };
  const plain = () => placed(short, TITLE_PX.short, {}, false);
  const brief = () =>
    isOutlined ? [...placed(short, TITLE_PX.short, { relation }, true), ...plain()] : plain();
  return {
    event,
    x,
    core: { left: Math.min(x - MARK_PX, band.left), right: Math.max(x + MARK_PX, band.right) },
    order: event.order,
    plain,
    brief,
    full: () => [...placed(title, TITLE_PX.full, { relation }, isOutlined), ...brief()],
  };
}

/** Return the item of a bar as rows.js takes it; `bar` is a drawn event with its ends in px. */
export function barItem(bar, { plot, measure }) {
  const isLeading = ({ side }) => side === "before";
  const wordings = wordingsOf(bar);
  const placed = (some) =>
    placementsOf(bar, some, plot, measure).map(({ left, right, words }) => ({
      left,
      right,
      isLeading: isLeading(words),
      words,
    }));
  const plain = () => placed(wordings.slice(-1));
  return {
    event: bar,
    x: bar.left,
    core: { left: bar.left, right: bar.right },
    order: bar.order,
    plain,
    brief: plain,
    full: () => [...relatedWords(bar, plot, measure), ...placed(wordings)],
  };
}

/** The placements of the shortest words of a bar with the words for its link to the picked event. */
function relatedWords(bar, plot, measure) {
  if (!bar.eventLink) return [];
  const [wording] = wordingsOf(bar).slice(-1);
  const title = measure(wording.title + wording.sign, true);
  const width = measure(bar.eventLink, false) + RELATION_GAP_PX + title;
  return roomsOf(bar, plot)
    .filter(({ left, right }) => left + width <= right)
    .map((room) => wordsIn(room, width, { ...wording, relation: bar.eventLink }))
    .map((words) => ({
      left: Math.min(bar.left, words.left - OUTLINE_X_PX),
      right: Math.max(bar.right, words.right + OUTLINE_X_PX),
      isLeading: words.side === "before",
      words,
    }));
}
