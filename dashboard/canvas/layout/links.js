// Links: the outlines of the events that are linked to the picked one, and the words for those outside the
// window.
//
// Pure.

import { edgeLabelsOf } from "./edge_labels.js";
import { framesOf } from "./frames.js";

const isLinked = ({ eventLink }) => Boolean(eventLink);

/**
 * Return the layout with `frames`, `edgeLabels`, and how many linked events are visible, `linked`, and how
 * many of them are drawn without a label, `linkedUnlabelled`.
 *
 * `relations` are the words for the links to the event `picked`, by the index of the linked event; `x(day)`
 * and `measure(text, bold)` return px.
 */
export function withLinks(layout, story, { picked, relations }, x, measure) {
  const { marks, bars, clusters, folded } = layout;
  const drawn = [...marks, ...bars];
  const own = drawn.find((event) => event.id === picked);
  const counted = [...clusters, ...folded].flatMap(({ members }) =>
    [...members].filter((index) => relations.has(index)),
  );
  const visible = new Set([...drawn.filter(isLinked).map(({ index }) => index), ...counted]);
  return {
    ...layout,
    frames: framesOf(layout),
    edgeLabels: own
      ? edgeLabelsOf(
          outsideWindow(story, relations, visible, own, x),
          layout,
          own.y ?? own.top,
          measure,
          story.messages,
        )
      : [],
    linked: visible.size,
    linkedUnlabelled: counted.length + marks.filter((mark) => isLinked(mark) && !mark.labelled).length,
  };
}

/** The linked events that have a place in time outside the window, as edgeLabelsOf takes them. */
function outsideWindow({ events: { placed, position } }, relations, visible, own, x) {
  const middle = own.x ?? (own.left + own.right) / 2;
  return Array.from(relations, ([index, words]) => ({ index, words }))
    .filter(({ index }) => placed[index] && !visible.has(index))
    .map(({ index, words }) => ({ index, words, isEarlier: x(position[index]) < middle }));
}

/** Return the layout with event `id` picked: everything is in the same place, and nothing is linked. */
export function withPicked(layout, id) {
  const picked = (all) => all.map((thing) => ({ ...thing, picked: thing.id === id, eventLink: undefined }));
  const unlinked = {
    ...layout,
    marks: picked(layout.marks),
    bars: picked(layout.bars),
    clusters: picked(layout.clusters),
    folded: picked(layout.folded),
    edgeLabels: [],
  };
  return { ...unlinked, frames: framesOf(unlinked) };
}
