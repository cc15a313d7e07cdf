// Candidates: which of the visible points may have a label, and with which words.
//
// Pure. The heaviest come first, and among equals all parts of the axis in turn, so that many events at one
// end leave space for the others.

/** @import { Measure, Plot, ShownStretch, Story, VisibleEvents } from "../../story/types.d.ts" */

import { signOf } from "../../story/forms.js";
import { packLabels } from "./labels.js";
import { stretchOf } from "../../axis/scale.js";

const LABELS_MOST = 120; // the packer's time grows with the square
const COLUMN_PX = 40; // about one label's first words wide
const WEIGHTS = [3, 2, 1]; // of events

/** Indices of the points that may have a label, heaviest first. */
function candidates({ events: { weight: weights } }, { points, x, atEdge }, { matched }) {
  // Events that are known only to the year would look like a burst at the edge of a month.
  const wanted = points.filter((i) => matched[i] && !atEdge[i]);
  if (wanted.length <= LABELS_MOST) return wanted;
  const chosen = [];
  for (const weight of WEIGHTS) {
    const ofWeight = wanted.filter((i) => weights[i] === weight);
    chosen.push(...inTurn(ofWeight, x, LABELS_MOST - chosen.length));
  }
  return chosen;
}

/** At most `most` of `points`, which are in chronological order: the first of each column, then the next. */
function inTurn(points, x, most) {
  const columns = new Map();
  for (const i of points) {
    const column = Math.floor(x[i] / COLUMN_PX);
    if (columns.has(column)) columns.get(column).push(i);
    else columns.set(column, [i]);
  }
  const chosen = [];
  for (let turn = 0; chosen.length < Math.min(most, points.length); turn += 1) {
    for (const column of columns.values()) if (turn < column.length) chosen.push(column[turn]);
  }
  return chosen.slice(0, most);
}

/** Indices of the picked point and of the points that are linked to it. */
function outlined({ indexOf, events: { order } }, { points }, { picked, relations }) {
  const own = indexOf.get(picked);
  const wanted = points.filter((i) => i === own || relations.has(i));
  if (wanted.length <= LABELS_MOST) return wanted;
  const first = (i) => (i === own ? -1 : order[i]);
  return wanted.sort((a, b) => first(a) - first(b)).slice(0, LABELS_MOST);
}

/**
 * Return the labels that fit, as packLabels places them, each with the `index` of its event; that of a
 * linked event that does not match `isFaded`.
 *
 * @param {Story} story
 * @param {VisibleEvents} visible
 * @param {{picked: string | null, relations: Map<number, string>, matched: Uint8Array}} selection with the
 *   words for the link of each event that is linked to the picked one
 * @param {ShownStretch[]} stretches
 * @param {Plot & {height: number}} zone
 * @param {Measure} measure
 */
export function labelsOf(story, visible, selection, stretches, zone, measure) {
  const { id, title, short, date, dateInYear, year, position, disputed, weight, order } = story.events;
  const labelOf = (i) => {
    const inYear = stretches.length > 0 && stretchOf(stretches, position[i]).year === year[i];
    const sign = signOf(disputed[i]);
    return {
      id: id[i],
      x: visible.x[i],
      weight: weight[i],
      order: order[i],
      date: inYear ? (dateInYear[i] ?? date[i]) : date[i],
      title: title[i] + sign,
      short: (short[i] ?? title[i]) + sign,
    };
  };
  const outlines = outlined(story, visible, selection).map((i) => ({
    ...labelOf(i),
    picked: id[i] === selection.picked,
    relation: selection.relations.get(i),
  }));
  const labels = candidates(story, visible, selection).map(labelOf);
  return packLabels(labels, outlines, zone, measure).map((label) => {
    const index = /** @type {number} */ (story.indexOf.get(label.id));
    return { ...label, index, isFaded: !selection.matched[index] && selection.relations.has(index) };
  });
}
