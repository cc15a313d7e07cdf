// Arcs: thin lines from the picked event to those it is linked to, where each begins and ends.
//
// Pure. An arc ends at what stands for the other event: its mark, its bar, the count that holds it; or, where
// it lies outside the window, at the edge beyond which it is.

import { Room } from "./arc_labels.js";
import { keyOf } from "../clusters.js";
import { arched } from "./curve.js";
import { eventLinksOf } from "../../story/relations.js";

const CAP_PX = 2; // from a bar's end to an arc that meets it there

const within = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));

/**
 * What stands for each event in a layout, by the event's index: {key, x, y} and the event, or a bar's edges.
 */
function standsOf({ marks, bars, clusters, folded }) {
  const stands = new Map();
  for (const mark of marks) stands.set(mark.index, { key: mark.id, x: mark.x, y: mark.y });
  for (const bar of bars)
    stands.set(bar.index, { key: bar.id, x: (bar.left + bar.right) / 2, y: (bar.top + bar.bottom) / 2, bar });
  for (const cluster of [...clusters, ...folded]) {
    const stand = { key: keyOf(cluster), x: cluster.x, y: cluster.y };
    for (const index of cluster.members) stands.set(index, stand);
  }
  return stands;
}

/**
 * Where an arc between two stands meets the first: the middle of a mark, the nearest of a bar's long edges.
 */
function meeting({ x, y, bar }, other) {
  if (!bar) return { x, y };
  const towards = other.bar ? within(x, other.bar.left, other.bar.right) : other.x;
  return {
    x: within(towards, bar.left + CAP_PX, bar.right - CAP_PX),
    y: other.y <= y ? bar.top : bar.bottom,
  };
}

/** The ends of the arcs from `own`, each once, with the words of all the links that lead there. */
function endsOf(story, picked, own, stands, x) {
  const ends = new Map();
  for (const { index, words } of eventLinksOf(story, picked)) {
    if (!story.events.placed[index]) continue; // it has no place on the axis: the card names it
    const stand = stands.get(index);
    if (stand?.key === own.key) continue; // one count holds both
    const isEarlier = !stand && x(story.events.position[index]) < own.x;
    const key = stand?.key ?? `${isEarlier ? "earlier" : "later"} ${words.join(", ")}`;
    const end = ends.get(key) ?? { key, stand, isEarlier, words: new Set(), members: [] };
    for (const word of words) end.words.add(word);
    end.members.push(index);
    ends.set(key, end);
  }
  return [...ends.values()].map((end) => ({ ...end, words: [...end.words].join(", ") }));
}

/**
 * The arcs of a layout in which the event with index `picked` is picked; none where it is not in sight.
 *
 * {arcs: [{key, from, to, bend, lean, words, members, faded, isFixed: whether it ends at an edge, which stays
 * while the window moves, label: the words' box or null, dot}], beyond: [{key, isEarlier, words, members,
 * left, right, top, bottom}]}, the latter the words at the window's edges. `matched` are bytes in the story's
 * order; `x(day)` and `measure(text, bold, size)` give px.
 */
export function arcsOf(story, layout, picked, matched, x, measure) {
  const stands = standsOf(layout);
  const own = stands.get(picked);
  if (!own) return { arcs: [], beyond: [] };
  const ends = endsOf(story, picked, own, stands, x);
  const label = layout.labels.find((f) => f.index === picked);
  const lean = label?.side === "right" ? -1 : 1; // where the picked event's own words are not
  const room = new Room(layout, measure, story.messages);
  const beyond = room.atEdges(
    ends.filter((end) => !end.stand),
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
    .filter((end) => end.stand)
    .map((end) => arc(end, meeting(own, end.stand), meeting(end.stand, own), false));
  return { arcs: [...edged, ...whole.map((each) => ({ ...each, ...room.beside(each) }))], beyond };
}
