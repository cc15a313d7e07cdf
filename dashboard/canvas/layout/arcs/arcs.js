// Arcs: thin lines from the picked event to the events it is linked to, and where they begin and end.
//
// Pure. An arc ends at what is drawn for the other event: its mark, its bar, or the cluster that contains it.
// If the event is outside the window, the arc ends at the edge of the window.

import { Room } from "./arc_labels.js";
import { keyOf } from "../clusters.js";
import { arched } from "./curve.js";
import { eventLinksOf } from "../../story/relations.js";

const CAP_PX = 2; // from the end of a bar to an arc that ends there

const within = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));

/** What is drawn for each event of a layout, by its index: {key, x, y}, with `bar` if it is a bar. */
function anchorsOf({ marks, bars, clusters, folded }) {
  const anchors = new Map();
  for (const mark of marks) anchors.set(mark.index, { key: mark.id, x: mark.x, y: mark.y });
  for (const bar of bars)
    anchors.set(bar.index, {
      key: bar.id,
      x: (bar.left + bar.right) / 2,
      y: (bar.top + bar.bottom) / 2,
      bar,
    });
  for (const cluster of [...clusters, ...folded]) {
    const anchor = { key: keyOf(cluster), x: cluster.x, y: cluster.y };
    for (const index of cluster.members) anchors.set(index, anchor);
  }
  return anchors;
}

/** Where an arc between two anchors meets the first: the middle of a mark, the nearer long edge of a bar. */
function meeting({ x, y, bar }, other) {
  if (!bar) return { x, y };
  const towards = other.bar ? within(x, other.bar.left, other.bar.right) : other.x;
  return {
    x: within(towards, bar.left + CAP_PX, bar.right - CAP_PX),
    y: other.y <= y ? bar.top : bar.bottom,
  };
}

/** The ends of the arcs from `own`, one for each anchor, with the words of all links that lead there. */
function endsOf(story, picked, own, anchors, x) {
  const ends = new Map();
  for (const { index, words } of eventLinksOf(story, picked)) {
    if (!story.events.placed[index]) continue; // the event has no place on the axis; only the card names it
    const anchor = anchors.get(index);
    if (anchor?.key === own.key) continue; // both events are in one cluster
    const isEarlier = !anchor && x(story.events.position[index]) < own.x;
    const key = anchor?.key ?? `${isEarlier ? "earlier" : "later"} ${words.join(", ")}`;
    const end = ends.get(key) ?? { key, anchor, isEarlier, words: new Set(), members: [] };
    for (const word of words) end.words.add(word);
    end.members.push(index);
    ends.set(key, end);
  }
  return [...ends.values()].map((end) => ({ ...end, words: [...end.words].join(", ") }));
}

/**
 * Return the arcs from the event with index `picked` in a layout; none if it is not visible.
 *
 * {arcs: [{key, from, to, bend, lean, words, members, faded, isFixed, label, dot}], beyond: [{key, isEarlier,
 * words, members, left, right, top, bottom}]}. `isFixed` says whether the arc ends at an edge, which does not
 * move with the window; `label` is the box of the words or null; `beyond` are the words at the edges of the
 * window. `matched` has one byte for each event; `x(day)` and `measure(text, bold, size)` return px.
 */
export function arcsOf(story, layout, picked, matched, x, measure) {
  const anchors = anchorsOf(layout);
  const own = anchors.get(picked);
  if (!own) return { arcs: [], beyond: [] };
  const ends = endsOf(story, picked, own, anchors, x);
  const label = layout.labels.find((f) => f.index === picked);
  const lean = label?.side === "right" ? -1 : 1; // to the side on which the picked event has no label
  const room = new Room(layout, measure, story.messages);
  const beyond = room.atEdges(
    ends.filter((end) => !end.anchor),
    own.y,
  );
  const arc = ({ key, words, members }, from, to, isFixed) => {
    const curve = arched(from, to, lean, layout.eraPx);
    return { ...curve, key, words, members, lean, isFixed, faded: members.every((i) => !matched[i]) };
  };
  const edged = beyond.map((end) => {
    const to = { x: end.isEarlier ? end.right : end.left, y: (end.top + end.bottom) / 2 };
    return { ...arc(end, meeting(own, to), to, true), label: null, dot: null };
  });
  const whole = ends
    .filter((end) => end.anchor)
    .map((end) => arc(end, meeting(own, end.anchor), meeting(end.anchor, own), false));
  return { arcs: [...edged, ...whole.map((each) => ({ ...each, ...room.placeWords(each) }))], beyond };
}
