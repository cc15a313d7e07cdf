// Recent dots: the marks of events that were added or changed since the day that the reader asked for.

import { freshWords } from "../story/recent.js";
import { html, svg } from "./dom.js";

const DOT_PX = 3.5;
const AWAY_PX = 8; // from the middle of a mark, to the right and up

/** What a row of a list says of an event that has words for being fresh: a badge, or nothing. */
export function freshBadge(fresh, messages) {
  return fresh ? [" ", html("span", { class: "fl-badge fl-new" }, messages.gettext("New or changed"))] : [];
}

/** The dot as the key shows it. */
export function freshIcon() {
  return svg(
    "svg",
    { viewBox: "0 0 22 12", class: "fl-key-icon", "aria-hidden": "true" },
    svg("circle", { cx: 11, cy: 6, r: DOT_PX, class: "fl-fresh" }),
  );
}

/**
 * Dots for all that is fresh in `picture`, into `layer`, an SVG group; gives them back as [{node, x, y}] to
 * be moved.
 */
export function paintFresh(layer, picture, fresh) {
  const holds = (crowd) => crowd.members.some((i) => freshWords(fresh, i));
  const places = [
    ...picture.marks.filter((mark) => mark.fresh).map(({ x, y }) => ({ x: x + AWAY_PX, y: y - AWAY_PX })),
    ...picture.bars.filter((bar) => bar.fresh).map(({ left, top }) => ({ x: left, y: top })),
    ...[...picture.crowds, ...picture.folded]
      .filter(holds)
      .map(({ right, y }) => ({ x: right, y: y - AWAY_PX })),
  ];
  const dots = places.map(({ x, y }) => ({
    node: svg("circle", { r: DOT_PX, class: "fl-fresh", transform: `translate(${x},${y})` }),
    x,
    y,
  }));
  layer.replaceChildren(...dots.map(({ node }) => node));
  return dots;
}
