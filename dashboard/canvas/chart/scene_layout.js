// Scene layout: the layout of a scene, and what is drawn in it at a place.

import { shareOf } from "../axis/scale.js";
import { visibleDays } from "../axis/spans.js";
import { closerTo } from "../axis/viewport.js";
import { drawnEvent } from "../layout/drawn_events.js";
import { lanesOf } from "../layout/lanes/lanes.js";
import { layOutLanes } from "../layout/lanes/lanes_layout.js";
import { drawsApart, layOut } from "../layout/layout.js";

/** Return the layout of a scene, or of another `view` of it in which the events of `window` are visible. */
export function layoutOf(
  { story, scale, selection, width, measure, zonePx, lanes: arrangement, windowPx, isRightToLeft, ...scene },
  other = scene,
) {
  const { view, window } = other;
  const selected = { ...selection, days: window };
  if (!arrangement) return layOut(story, selected, scale, view, width, measure, zonePx);
  const { layout } = arrangement;
  const lanes = lanesOf(story, arrangement, windowPx);
  return layOutLanes(story, selected, scale, view, width, measure, { lanes, layout, isRightToLeft });
}

/** Return the view that shows the events of a cluster as large as possible. */
export function closerView({ story, scale, view }, { members }) {
  const shares = members.map((i) => shareOf(scale, story.events.position[i]));
  return closerTo(shares, view, scale, story.finest);
}

/** Return whether `view` of a scene shows the events of a cluster apart. */
export function isApartIn(scene, { members }, view) {
  const { story, scale } = scene;
  return drawsApart(layoutOf(scene, { view, window: visibleDays(scale, view) }), members, story, scale);
}

/**
 * Return {event} or {cluster} for what the hit test found: for an echo its event with the name of the `lane`
 * that has it in full, or a cluster of its events.
 */
export function drawnThing({ story, selection }, { lanes, laneOf }, { event, cluster, echo }) {
  if (!echo) return { event, cluster, lane: null };
  const { x, y, members } = echo;
  const [index] = members;
  if (members.length === 1) {
    const drawn = drawnEvent(story, { ...selection, relations: new Map() }, index);
    return { event: drawn, cluster: null, lane: lanes[laneOf[index]].name };
  }
  const matched = members.filter((i) => selection.matched[i]).length;
  return { event: null, cluster: { x, y, members, count: members.length, matched }, lane: null };
}
