// Items: the words that a point or a bar may have in a row of a lane, and where. Pure.

/** @import { Plot, ShownStretch } from "../../story/types.d.ts" */
/** @import { LaneEvents } from "./lane_events.js" */
/** @import { Item } from "./rows.js" */

import { signOf } from "../../story/forms.js";
import { stretchOf } from "../../axis/scale.js";
import { placementsOf, roomsOf, wordingsOf, wordsIn } from "../bars.js";
import { squeezed } from "../labels/shapes.js";
import { OUTLINED_TEXT_PX, OUTLINE_X_PX, TEXT_PX } from "../labels/placement.js";
import { LINE_PX } from "../lines.js";

const MARK_PX = 7; // half of the largest mark
const TITLE_PX = { full: 420, short: 260 }; // a longer title is cut: it would fill a row alone
const GAP = "\u2002"; // between the parts of a label
const LETTERS_MOST = 400; // of a title that is measured: more than a row holds
const RELATION_GAP_PX = 7; // as in layout/bar_relations.js

/** The width in px of the relation and the date before the title of a label, with their gaps. */
function beforeTitle({ relation = "", date }, measure) {
  const space = measure(GAP, false);
  return [relation, date].filter(Boolean).reduce((sum, word) => sum + measure(word, false) + space, 0);
}

/** The width in px of the words of a label in one line of at most `room` px, in which they are cut. */
function widthOf(parts, room, measure) {
  if (parts.title.length > LETTERS_MOST) return room;
  return Math.min(Math.ceil(beforeTitle(parts, measure) + measure(parts.title, true)), room);
}

const cuts = new WeakMap(); // measure -> Map: the results of `cut`

/** Words that are wider than `room` px, cut to one line: {lines, width}. */
function cut({ relation = "", date, title }, room, measure) {
  const known = cuts.get(measure) ?? new Map();
  cuts.set(measure, known);
  const key = `${room}\n${relation}\n${date}\n${title}`;
  if (!known.has(key)) {
    const { lines, width } = squeezed(
      { relation, date, title: title.slice(0, LETTERS_MOST) },
      room,
      LINE_PX,
      measure,
    );
    known.set(key, { lines: lines.slice(0, 1), width });
  }
  return known.get(key);
}

/**
 * The placements of words at the right and at the left of `core`, the mark at `x`, that lie within `plot`.
 * Words are cut where they are drawn, because that is slow; cut words may be a letter narrower than `room`.
 */
function nextToMark(parts, room, x, core, { plot, measure }, isOutlined) {
  const away = isOutlined ? OUTLINED_TEXT_PX : TEXT_PX;
  const pad = isOutlined ? OUTLINE_X_PX : 0;
  const width = widthOf(parts, room, measure);
  const rangeOf = (side, taken) =>
    side === "right"
      ? { left: x + away, right: x + away + taken }
      : { left: x - away - taken, right: x - away };
  const place = (side, at) => ({
    left: Math.min(at.left - pad, core.left),
    right: Math.max(at.right + pad, core.right),
    isLeading: side === "left" && at.left <= core.left,
    hasRelation: Boolean(parts.relation),
  });
  const drawn = (side) => {
    const words =
      width < room
        ? { lines: [{ ...parts, relation: parts.relation ?? "" }], width }
        : cut(parts, room, measure);
    const at = rangeOf(side, words.width);
    return { ...place(side, at), words: { ...at, lines: words.lines } };
  };
  return ["right", "left"]
    .map((side) => ({ side, at: rangeOf(side, width) }))
    .filter(({ at }) => at.left - pad >= plot.left && at.right + pad <= plot.right)
    .map(({ side, at }) => ({ ...place(side, at), drawn: () => drawn(side) }));
}

/**
 * Return the item of a point as rows.js takes it; `band` is the range of its soft band, if it has one.
 *
 * @param {any} point
 * @param {Plot | undefined} band
 * @param {LaneEvents} drawn
 * @returns {Item}
 */
export function pointItem(point, band, drawn) {
  const { x, index, order } = point;
  const core = {
    left: Math.min(x - MARK_PX, band?.left ?? x),
    right: Math.max(x + MARK_PX, band?.right ?? x),
  };
  const words = () => pointWords(drawn.wording(index), x, core, drawn.zone);
  return {
    placeable: point,
    isPoint: true,
    core,
    order,
    plain: () => words().plain(),
    related: () => words().related(),
    full: () => words().full(),
  };
}

/** The placements of words next to the mark of `event` at `x`, which with its band takes `core`. */
function pointWords(event, x, core, zone) {
  const { plot, stretches } = zone;
  const { year, date, dateInYear, title, short, disputed, eventLink: relation } = event;
  const isInYear =
    stretches.length > 0 && /** @type {ShownStretch} */ (stretchOf(stretches, event.position)).year === year;
  const label = { date: isInYear ? dateInYear : date, sign: signOf(disputed) };
  const isOutlined = event.picked || Boolean(relation);
  const widest = Math.max(x - plot.left, plot.right - x) - OUTLINED_TEXT_PX - OUTLINE_X_PX;
  const placed = (name, most, words, outlined) => {
    const parts = { ...words, date: label.date, title: name + label.sign };
    const room = Math.min(beforeTitle(parts, zone.measure) + most, widest);
    return nextToMark(parts, Math.floor(room), x, core, zone, outlined);
  };
  const plain = () => placed(short, TITLE_PX.short, {}, false);
  const related = () => (isOutlined ? placed(short, TITLE_PX.short, { relation }, true) : []);
  return {
    plain,
    related,
    full: () => [...placed(title, TITLE_PX.full, { relation }, isOutlined), ...related(), ...plain()],
  };
}

/**
 * Return the item of a bar as rows.js takes it; `bar` has its ends in px.
 *
 * @param {any} bar
 * @param {LaneEvents} drawn
 * @returns {Item}
 */
export function barItem(bar, { zone: { plot, measure } }) {
  const wordings = wordingsOf(bar);
  const placed = (some) =>
    placementsOf(bar, some, plot, measure).map(({ left, right, words }) =>
      asDrawn({ left, right, isLeading: words.side === "before", words }),
    );
  const plain = () => placed(wordings.slice(-1));
  const related = () => relatedWords(bar, plot, measure);
  return {
    placeable: bar,
    isPoint: false,
    core: { left: bar.left, right: bar.right },
    order: bar.order,
    plain,
    related,
    full: () => [...related(), ...placed(wordings)],
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
      hasRelation: true,
      words,
    }))
    .map(asDrawn);
}

/** A placement that is drawn as it is. */
function asDrawn(placement) {
  return { ...placement, drawn: () => placement };
}
