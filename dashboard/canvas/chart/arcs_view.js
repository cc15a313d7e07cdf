// Arcs view: the arcs in the document, their labels, and the buttons at the edges of the chart.

import { edgeWords, wordBoxes } from "../layout/arcs/arc_labels.js";
import { arched, pathOf } from "../layout/arcs/curve.js";
import { html, svg } from "../render/dom.js";
import { eventsInWords } from "../axis/spans.js";
import { withArrow } from "../widgets/offscreen_link.js";

const AIR_PX = 1; // around a text that an arc passes behind
const DOT_PX = 3;
// The mask for an arc behind a text: the arc can still be followed, but does not strike the text through.
const FAINT = "#303030";
const MASK = "fl-arc-gaps";

export class ArcsView {
  /** `visit(members)` is called with the indices of the events of a button at an edge, when it is pressed. */
  constructor(visit) {
    this.visit = visit;
    this.group = svg("g", { class: "fl-arcs" });
    this.words = html("div", { class: "fl-words fl-arc-layer", "aria-hidden": "true" });
    this.edges = html("div", { class: "fl-arc-edges" });
  }

  /**
   * Paint the arcs of `layout`. Return the layers {words: [{node, x}], points: [{node, x, y}]}, in px, for
   * the pan transform.
   */
  paint(layout, story, measure) {
    this.arcs = layout.arcs.map((arc) => ({
      arc,
      top: layout.eraPx,
      node: svg("path", {
        d: pathOf(arc),
        class: arc.faded ? "fl-arc fl-faded" : "fl-arc",
        "data-arc": arc.key,
      }),
    }));
    const dots = layout.arcs
      .filter((arc) => arc.dot)
      .map(({ dot }) => ({ node: svg("circle", { r: DOT_PX, class: "fl-arc-dot" }), ...dot }));
    const labels = layout.arcs.filter((arc) => arc.label).map(label);
    const gaps = layout.arcs.length ? gapsOf(layout, measure) : [];
    for (const { node, x, y } of [...dots, ...gaps]) node.setAttribute("transform", `translate(${x},${y})`);
    const mask = svg(
      "mask",
      { id: MASK, maskUnits: "userSpaceOnUse", x: 0, y: 0, width: layout.width, height: layout.height },
      svg("rect", { width: layout.width, height: layout.height, fill: "#fff" }),
      ...gaps.map(({ node }) => node),
    );
    const lines = svg("g", { mask: `url(#${MASK})` }, ...this.arcs.map(({ node }) => node));
    this.group.replaceChildren(...(layout.arcs.length ? [mask, lines, ...dots.map(({ node }) => node)] : []));
    this.words.replaceChildren(...labels.map(({ node }) => node));
    this.edges.replaceChildren(...layout.beyond.map((end) => this.edge(end, story)));
    return { words: labels, points: [...dots, ...gaps] };
  }

  edge(end, { messages, events }) {
    const [only] = end.members;
    const name =
      end.members.length > 1
        ? eventsInWords(end.members.length, messages)
        : `${events.dated[only]}, ${events.title[only]}`;
    const node = html(
      "button",
      {
        type: "button",
        class: "fl-offscreen fl-arc-edge",
        "aria-label": messages.gettext("%(relation)s: %(name)s", { relation: end.words, name }),
        title: name,
        "data-beyond": end.key,
        style: { left: end.left, top: end.top, width: end.right - end.left, height: end.bottom - end.top },
      },
      withArrow(edgeWords(end, messages), end.isEarlier, messages),
    );
    node.addEventListener("click", () => this.visit(end.members));
    return node;
  }

  /** Move the arcs with the window; `at` is a function from an old x to the new x, in px. */
  move(at) {
    for (const { arc, top, node } of this.arcs ?? []) {
      const [from, to] = [
        { x: at(arc.from.x), y: arc.from.y },
        arc.isFixed ? arc.to : { x: at(arc.to.x), y: arc.to.y },
      ];
      node.setAttribute("d", pathOf(arched(from, to, arc.lean, top)));
    }
  }
}

function label(arc) {
  const { left, top } = arc.label;
  return { node: html("span", { class: "fl-arc-words", style: { left, top } }, arc.words), x: arc.to.x };
}

/** Return the texts that arcs pass behind, as gaps of a mask: [{node, x, y}] in px. */
function gapsOf(layout, measure) {
  const words = layout.arcs.filter((arc) => arc.label).map((arc) => ({ ...arc.label, x: arc.to.x }));
  return [...wordBoxes(layout, measure), ...words].map(({ x, left, right, top, bottom }) => ({
    node: svg("rect", {
      x: left - x - AIR_PX,
      y: -AIR_PX,
      width: right - left + 2 * AIR_PX,
      height: bottom - top + 2 * AIR_PX,
      fill: FAINT,
    }),
    x,
    y: top,
  }));
}
