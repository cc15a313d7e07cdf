// Recent dots: mark events that were added or changed after the day in the link.

import { recentWords } from "../story/recent.js";
import { html, svg } from "./dom.js";

const DOT_PX = 3.5;
const OFFSET_PX = 8; // from the middle of a mark, to the right and up

/** Return the badge in the row of an event, as nodes; none if `recent`, its words, is null. */
export function recentBadge(recent, messages) {
  return recent
    ? [" ", html("span", { class: "fl-badge fl-recent-badge" }, messages.gettext("New or changed"))]
    : [];
}

/** Return the dot for the legend. */
export function recentIcon() {
  return svg(
    "svg",
    { viewBox: "0 0 22 12", class: "fl-key-icon", "aria-hidden": "true" },
    svg("circle", { cx: 11, cy: 6, r: DOT_PX, class: "fl-recent-dot" }),
  );
}

/**
 * Draw a dot at everything recent in `layout` into `layer`, an SVG group. Return the dots as [{node, x, y}],
 * in px, for the pan transform.
 */
export function paintRecent(layer, layout, recent) {
  const holds = (cluster) => cluster.members.some((i) => recentWords(recent, i));
  const places = [
    ...layout.marks.filter((mark) => mark.recent).map(({ x, y }) => ({ x: x + OFFSET_PX, y: y - OFFSET_PX })),
    ...layout.bars.filter((bar) => bar.recent).map(({ left, top }) => ({ x: left, y: top })),
    ...[...layout.clusters, ...layout.folded]
      .filter(holds)
      .map(({ right, y }) => ({ x: right, y: y - OFFSET_PX })),
  ];
  const dots = places.map(({ x, y }) => ({
    node: svg("circle", { r: DOT_PX, class: "fl-recent-dot", transform: `translate(${x},${y})` }),
    x,
    y,
  }));
  layer.replaceChildren(...dots.map(({ node }) => node));
  return dots;
}
