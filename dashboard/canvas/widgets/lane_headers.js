// Lane headers: the names of the lanes, each a button that closes and opens its lane, with a link to the page
// of the actor that the lane shows, and the groups of the marks of each lane for screen readers.

import { html, svg } from "../render/dom.js";

const HEADER_PX = 24; // WCAG 2.2, 2.5.8
const OPEN = "M0,1H8L4,7Z"; // a triangle that points down
const CLOSED = "M1,0L7,4L1,8Z";
const ARROW = "M1,6H11M7,2L11,6L7,10";

/** Return the headers of the lanes of a layout as targets; none for a layout without lanes. */
export function headerTargets({ lanes = [], gutter }) {
  return lanes.map((lane, number) => ({
    key: headerKey(lane),
    x: gutter.left,
    y: lane.contentTop + HEADER_PX / 2,
    header: lane,
    lane: number,
    left: gutter.left,
    top: lane.contentTop,
    width: gutter.width,
    height: lane.bottom - lane.contentTop,
  }));
}

/** Return the key of the header of a lane; no event has it as its id. */
export function headerKey({ key }) {
  return `lane ${key}`;
}

/** Return a link to the page of the actor that a lane shows. */
export function pageLink({ actor, name }, pageOf, messages) {
  const words = messages.gettext("Page of %(actor)s", { actor: name });
  return html(
    "a",
    { class: "fl-lane-page", href: pageOf(actor), "data-actor": actor, "aria-label": words, title: words },
    svg("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" }, svg("path", { d: ARROW })),
  );
}

/** Show the name of `lane` and the number of its events in its header, the button `node`. */
export function updateHeader(node, lane) {
  const { name, shown, counted, depth, isLow, isClosed, isMore, heading, actor } = lane;
  node.className = `fl-lane-head${isLow ? " fl-one-line" : ""}${actor === null ? "" : " fl-has-page"}`;
  node.style.setProperty("--fl-depth", depth);
  node.setAttribute("aria-expanded", String(!isClosed));
  node.setAttribute("aria-label", [name, counted].join(", "));
  node.title = [heading, name, counted].filter(Boolean).join(", ");
  node.dataset.lane = isMore ? "more" : "own";
  node.replaceChildren(
    svg("svg", { class: "fl-lane-sign", viewBox: "0 0 8 8" }, svg("path", { d: isClosed ? CLOSED : OPEN })),
    html("span", { class: "fl-lane-name", dir: "auto" }, name),
    html("span", { class: "fl-lane-count" }, shown),
  );
}

/** The groups of the marks of each lane in `layer`, each with the link to the page of its actor. */
export class LaneGroups {
  constructor(layer) {
    this.layer = layer;
    this.nodes = new Map(); // by the key of the lane
    this.pages = new Map(); // the link of a lane, by its key
    this.lanes = [];
  }

  get isShown() {
    return this.lanes.length > 0;
  }

  /** Show a group for each lane of a layout, in the order of the lanes. */
  show({ lanes = [], gutter }, pageOf, messages) {
    const nodes = new Map(
      lanes.map((lane) => [
        lane.key,
        this.nodes.get(lane.key) ?? html("div", { role: "group", class: "fl-lane" }),
      ]),
    );
    for (const [key, node] of this.nodes) if (!nodes.has(key)) node.remove();
    lanes.forEach((lane, place) => {
      const node = nodes.get(lane.key);
      node.setAttribute("aria-label", `${lane.name}, ${lane.counted}`);
      Object.assign(node.style, { top: `${lane.top}px`, height: `${lane.bottom - lane.top}px` });
      if (this.layer.children[place] !== node)
        this.layer.insertBefore(node, this.layer.children[place] ?? null);
    });
    this.nodes = nodes;
    this.lanes = lanes;
    this.showPages(gutter, pageOf, messages);
  }

  /** Show the links to the pages of actors, each at the end of a name. */
  showPages(gutter, pageOf, messages) {
    for (const node of this.pages.values()) node.remove();
    const withPage = this.lanes.filter(({ actor }) => actor !== null);
    this.pages = new Map(
      withPage.map((lane) => {
        const style = { ...gutter, top: lane.contentTop - lane.top };
        return [lane.key, html("div", { class: "fl-lane-pages", style }, pageLink(lane, pageOf, messages))];
      }),
    );
    for (const [key, node] of this.pages) this.nodes.get(key).append(node);
  }

  /** Make the link of lane number `stop` a tab stop, and no other. */
  stopAt(stop) {
    for (const [key, node] of this.pages) node.firstChild.tabIndex = this.lanes[stop]?.key === key ? 0 : -1;
  }

  /** The y at which the node that contains a target begins, in px of the chart. */
  topOf({ lane }) {
    return this.isShown ? this.lanes[lane].top : 0;
  }

  /** The node that contains a target. */
  parentOf({ lane }) {
    return this.isShown ? this.nodes.get(this.lanes[lane].key) : this.layer;
  }
}

/** Return what is written over a chart with lanes: the sides above their actors, and what empty lanes say. */
export function laneTexts({ lanes = [], plot, gutter, height }) {
  if (lanes.length === 0) return [];
  const first = lanes[0].top;
  return [
    html("div", {
      class: "fl-lane-corner",
      style: { ...gutter, top: first, height: height - first },
    }),
    ...lanes
      .filter(({ heading }) => heading)
      .map(({ heading, top }) =>
        html("div", { class: "fl-lane-heading", style: { ...gutter, top } }, html("bdi", {}, heading)),
      ),
    ...lanes
      .filter(({ note }) => note)
      .map(({ note, contentTop }) =>
        html("div", { class: "fl-lane-note", style: { left: plot.left, top: contentTop + 3 } }, note),
      ),
  ];
}
