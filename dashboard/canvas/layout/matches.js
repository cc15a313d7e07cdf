// Matches: a layout with another selection, in which everything that stays keeps its place.
//
// Pure. It takes a small part of the time of a new layout, which is to follow.

import { leadersOf } from "./layout.js";

/**
 * Return `layout` for `matched`, one byte for each event. Labels of events that no longer match are gone,
 * except that of the picked event.
 */
export function withMatches(layout, matched) {
  const event = (one) => ({ ...one, matched: matched[one.index] === 1 });
  const cluster = (one) => ({ ...one, matched: one.members.reduce((sum, i) => sum + matched[i], 0) });
  const marks = layout.marks
    .map(event)
    .map((mark) => ({ ...mark, labelled: mark.labelled && (mark.matched || mark.picked) }));
  const labelled = new Set(marks.filter((mark) => mark.labelled).map(({ index }) => index));
  return {
    ...layout,
    marks,
    labels: layout.labels
      .filter(({ index }) => labelled.has(index))
      .map((label) => ({ ...label, isFaded: false })),
    leaders: leadersOf(marks, layout.axisY),
    bars: layout.bars.map(event),
    clusters: layout.clusters.map(cluster),
    folded: layout.folded.map(cluster),
  };
}
