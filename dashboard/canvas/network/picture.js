// Picture: draws a ring of actors as SVG, with their names as links that choose them.

import { html, svg } from "../render/dom.js";
import { RING_PX, arcPath, bySide, chordPath, ringLabels, ringOf } from "./ring.js";
import { togetherWords } from "./words.js";

const WIDTH_PX = 756;
const HEIGHT_PX = 590;
const LABEL_PX = 34; // two lines
const FAR_PX = 12; // a label that is farther from the height of its mark has a line to it

export class Picture {
  constructor() {
    this.svg = svg("svg", {
      class: "fl-ring",
      viewBox: `0 0 ${WIDTH_PX} ${HEIGHT_PX}`,
      "aria-hidden": "true",
    });
    this.middle = html("p", { class: "fl-ring-middle" });
    this.names = html("ul", { class: "fl-ring-names" });
    this.summary = html("p", { class: "fl-visually-hidden", id: "fl-network-summary" });
    this.key = html("p", { class: "fl-note fl-network-key" });
    this.ring = html("div", { class: "fl-ring-area" }, this.svg, this.middle, this.names);
    this.node = html(
      "div",
      { role: "group", "aria-describedby": this.summary.id },
      this.summary,
      this.ring,
      this.key,
    );
    this.names.addEventListener("keydown", (event) => this.move(event));
    this.names.addEventListener("focusin", (event) => this.point(event.target));
    this.names.addEventListener("pointerover", (event) => this.point(event.target));
    for (const type of ["focusout", "pointerleave"])
      this.names.addEventListener(type, () => this.point(null));
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.names.querySelector('a[tabindex="0"]'))?.focus();
  }

  /**
   * Show `shown` around the chosen actor of `network`, with `chords` between them; `linkTo(actor)` is the
   * link that chooses an actor.
   */
  show({ network, shown, chords, story, words, linkTo }) {
    const { messages, cast } = story;
    const { side } = cast.actors;
    const box = { width: WIDTH_PX, height: HEIGHT_PX };
    const ring = ringOf(bySide(shown, side), box);
    const labels = ringLabels(ring, box, LABEL_PX);
    /** @type {Map<number, any>} */
    const nodeOf = new Map(ring.nodes.map((node) => [node.actor, node]));
    /** @type {Map<number, any>} */
    const labelOf = new Map(labels.map((label) => [label.actor, label]));
    this.node.setAttribute("aria-label", words.title);
    this.summary.textContent = words.summary;
    this.middle.replaceChildren(
      html("b", { dir: "auto" }, cast.actors.name[network.of]),
      messages.ngettext("%(count)s event", "%(count)s events", network.events.length),
    );
    this.svg.replaceChildren(
      ...(cast.sides.id.length > 0
        ? ring.arcs.map((arc) => svg("path", { class: "fl-side-arc", d: arcPath(ring, arc) }))
        : []),
      ...chords.map(({ pair: [a, b], count }) =>
        svg("path", {
          class: "fl-chord",
          d: chordPath(ring, nodeOf.get(a), nodeOf.get(b)),
          "stroke-width": Math.min(4, 0.6 + 0.4 * count),
          "data-ends": `${a} ${b}`,
        }),
      ),
      ...ring.nodes.map(({ actor, x, y, linePx }) =>
        svg("line", {
          class: "fl-other",
          x1: ring.x,
          y1: ring.y,
          x2: x,
          y2: y,
          "stroke-width": linePx,
          "data-ends": actor,
        }),
      ),
      ...ring.nodes.flatMap((node) => leader(node, labelOf.get(node.actor))),
      ...ring.nodes.map((node) => mark(node, cast.actors.type[node.actor])),
    );
    const focused = this.names.contains(document.activeElement);
    const rows = ring.nodes.map((node, i) => {
      const { events } = shown.find(({ actor }) => actor === node.actor);
      return name(labelOf.get(node.actor), i, events.length, story, linkTo(node.actor));
    });
    this.names.replaceChildren(...rows);
    if (focused) this.focus();
    this.key.replaceChildren(...keyItems(cast, network, chords, messages));
  }

  /** Go from one name to another with the arrow keys; one of them is the tab stop. */
  move(event) {
    const links = [...this.names.querySelectorAll("a")];
    const here = links.indexOf(event.target);
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const next =
      { Home: 0, End: links.length - 1 }[event.key] ?? (event.key in steps ? here + steps[event.key] : null);
    if (here < 0 || next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const link = links[(next + links.length) % links.length];
    for (const one of links) one.tabIndex = one === link ? 0 : -1;
    link.focus();
  }

  /** Mark the lines of the actor whose name has the pointer or the focus. */
  point(target) {
    const actor = target?.closest("[data-actor]")?.dataset.actor;
    this.svg.classList.toggle("fl-pointed", actor !== undefined);
    for (const line of this.svg.querySelectorAll("[data-ends]"))
      line.classList.toggle(
        "fl-strong",
        actor !== undefined && line.getAttribute("data-ends")?.split(" ").includes(actor),
      );
  }
}

/** A circle for a person, a square for a state or an office, a rounded square for a group and for others. */
function mark({ x, y, sizePx }, type) {
  if (type === "person") return svg("circle", { class: "fl-node", cx: x, cy: y, r: sizePx });
  const rounding = type === "state" ? 1 : sizePx * 0.6;
  return svg("rect", {
    class: "fl-node",
    x: x - sizePx,
    y: y - sizePx,
    width: 2 * sizePx,
    height: 2 * sizePx,
    rx: rounding,
  });
}

/** A line from a mark to its label, where the label is moved away from the height of its mark. */
function leader(node, label) {
  const out = 1 + (node.sizePx + 2) / RING_PX;
  const from = [WIDTH_PX / 2 + (node.x - WIDTH_PX / 2) * out, HEIGHT_PX / 2 + (node.y - HEIGHT_PX / 2) * out];
  if (Math.abs(label.y - from[1]) <= FAR_PX) return [];
  return [svg("line", { class: "fl-ring-leader", x1: from[0], y1: from[1], x2: label.x, y2: label.y })];
}

/** The name of an actor with the number of shared events and its side, at its place on the ring. */
function name({ actor, isRight, x, y, width }, number, count, { cast, messages }, link) {
  const { name: names, side } = cast.actors;
  const sides = cast.sides.name;
  const own = side[actor] === null ? messages.gettext("No side given") : sides[side[actor]];
  const percent = (px, all) => `${(100 * px) / all}%`;
  return html(
    "li",
    {
      class: isRight ? "fl-right" : "fl-left",
      "data-actor": actor,
      style: {
        [isRight ? "left" : "right"]: percent(isRight ? x : WIDTH_PX - x, WIDTH_PX),
        top: percent(y, HEIGHT_PX),
        maxWidth: percent(width, WIDTH_PX),
      },
    },
    html(
      "a",
      { href: link, tabindex: number === 0 ? 0 : -1, title: names[actor] },
      html("b", { dir: "auto" }, names[actor]),
      html("span", {}, " ", messages.number(count)),
      html("span", { class: "fl-visually-hidden" }, ` ${togetherWords(count, messages)}`),
    ),
    ...(sides.length > 0 ? [html("small", { dir: "auto" }, own)] : []),
  );
}

function keyItems(cast, network, chords, messages) {
  const item = (shape, words) =>
    html(
      "span",
      {},
      svg("svg", { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" }, shape),
      words,
    );
  const at = { x: 17, y: 8, sizePx: 6 };
  return [
    item(
      svg("line", { class: "fl-other", x1: 0, x2: 34, y1: 8, y2: 8, "stroke-width": 2 }),
      messages.gettext("appears with %(actor)s, wider for more events", {
        actor: cast.actors.name[network.of],
      }),
    ),
    ...(chords.length > 0
      ? [
          item(
            svg("path", { class: "fl-chord", d: "M0,4Q17,18 34,4", "stroke-width": 1.4 }),
            messages.gettext("appear together in two events or more"),
          ),
        ]
      : []),
    item(mark(at, "person"), messages.gettext("person")),
    item(mark(at, "state"), messages.gettext("state or office")),
    item(mark(at, "group"), messages.gettext("group or not noted")),
  ];
}
