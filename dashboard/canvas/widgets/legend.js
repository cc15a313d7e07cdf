// Legend: explains the marks on the chart with samples of them, and counts the events without a label.

import { html, svg } from "../render/dom.js";
import { recentIcon } from "../render/recent_dots.js";
import { HOLLOW, SIGN, SOLID, WORKED_OUT } from "../story/forms.js";
import { isStill } from "../render/paper.js";
import { followedLink, pressWithSpace } from "../render/links.js";

const icon = (...shapes) =>
  svg("svg", { viewBox: "0 0 22 12", class: "fl-key-icon", "aria-hidden": "true" }, ...shapes);

const ICONS = {
  exact: () => icon(svg("circle", { cx: 11, cy: 6, r: 4.5, class: "fl-fill" })),
  hollow: () => icon(svg("circle", { cx: 11, cy: 6, r: 4, class: "fl-line" })),
  workedOut: () => icon(svg("line", { x1: 11, x2: 11, y1: 0, y2: 12, class: "fl-line fl-dotted" })),
  fading: () =>
    icon(
      ...[0.15, 0.4, 0.65, 0.9].map((o, i) =>
        svg("rect", { x: i * 5.5, y: 2, width: 5.5, height: 8, class: "fl-fill", opacity: o }),
      ),
    ),
  disputed: () => html("span", { class: "fl-key-sign", "aria-hidden": "true" }, SIGN),
  folded: () => icon(svg("polyline", { points: "0,6 3,2 6,10 9,2 12,10 15,2 18,10 22,6", class: "fl-line" })),
  counted: () => html("span", { class: "fl-key-pill", "aria-hidden": "true" }, "12"),
  linked: () => icon(svg("rect", { x: 1.5, y: 1, width: 19, height: 10, rx: 2, class: "fl-line" })),
  shared: () => icon(svg("circle", { cx: 11, cy: 6, r: 3, class: "fl-echo" })),
  sharedLasting: () => icon(svg("path", { d: "M0,11V8H7V3H15V6H22V11Z", class: "fl-echo" })),
  sharedMore: () => icon(svg("path", { d: "M8,6H14M11,3V9", class: "fl-hollow-echo" })),
  step: () =>
    icon(
      svg("line", { x1: 8, x2: 11, y1: 12, y2: 0, class: "fl-line" }),
      svg("line", { x1: 12, x2: 15, y1: 12, y2: 0, class: "fl-line" }),
    ),
};

/** Return the meaning of each of `ICONS` by name. */
function meanings(messages, linked) {
  return {
    exact: messages.gettext("Exact day"),
    hollow: messages.gettext("Year or month only"),
    workedOut: messages.gettext("Date inferred from the sources"),
    fading: messages.gettext("Start or end not known"),
    folded: messages.gettext("Empty time folded"),
    counted: messages.gettext("Events too close to draw apart"),
    linked: messages.gettext("Linked to the picked event (%(number)s)", { number: messages.number(linked) }),
    shared: messages.gettext("Shared: in full in the lane of who acted"),
    sharedLasting: messages.gettext("Shared and lasting: higher where there are more at once"),
    sharedMore: messages.gettext("More shared events"),
    step: messages.gettext("Scale changes"),
  };
}

/** Return the sentences below the keys, about this layout and about the story. */
function notesOf(unlabelled, linkedUnlabelled, { spread, placedOnClock, messages }) {
  return [
    ...(linkedUnlabelled
      ? [
          messages.ngettext(
            "%(count)s more event is linked to the picked one: see its details.",
            "%(count)s more events are linked to the picked one: see its details.",
            linkedUnlabelled,
          ),
        ]
      : []),
    ...(unlabelled && !isStill()
      ? [
          messages.ngettext(
            "%(count)s event is drawn without a label. Point at a mark to read it.",
            "%(count)s events are drawn without a label. Point at a mark to read it.",
            unlabelled,
          ),
        ]
      : []),
    ...(spread
      ? [messages.gettext("Events known only to the same month or year are spread across it in story order.")]
      : []),
    ...(placedOnClock === null
      ? []
      : [messages.gettext("Times are placed on the clock UTC%(offset)s.", { offset: placedOnClock })]),
  ];
}

/** Return the key of disputed events, which is also the switch of that filter. */
function disputedKey(messages, { disputedLink, disputed }) {
  return html(
    "a",
    {
      href: disputedLink,
      role: "button",
      "aria-pressed": String(disputed),
      title: messages.gettext("Show only what is disputed"),
    },
    ICONS.disputed(),
    messages.gettext("Disputed"),
  );
}

export class Legend {
  /** `follow(link)` is called when the reader presses a key that is a switch. */
  constructor(follow) {
    this.node = html("div", { class: "fl-legend" });
    this.node.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) follow(link.getAttribute("href"));
    });
    this.node.addEventListener("keydown", pressWithSpace);
  }

  /** Show the keys that this layout needs; `state` is the state of the timeline. */
  paint(layout, story, state) {
    this.node.replaceChildren(...piecesOf(layout, story, state));
  }
}

function piecesOf(layout, story, state) {
  const { messages } = story;
  const has = (test) => layout.marks.some(test);
  const needed = {
    exact: has((mark) => mark.mark === SOLID),
    hollow: has((mark) => mark.mark === HOLLOW),
    workedOut: has((mark) => mark.mark === WORKED_OUT),
    fading: layout.bars.some((bar) => bar.fadesLeft || bar.fadesRight),
    disputed: [...layout.marks, ...layout.bars].some((event) => event.disputed),
    counted: layout.clusters.length + layout.folded.length > 0,
    linked: layout.linked > 0,
    folded: layout.folds.length > 0,
    shared: layout.lanes?.some(({ shared }) => shared > 0),
    sharedLasting: layout.echoes?.some(({ steps }) => steps.length > 0),
    sharedMore: layout.echoes?.some(({ more }) => more.length > 0),
    step: layout.scaleChanges.length > 0,
  };
  const keys = Object.keys(ICONS).filter((name) => needed[name]);
  const unlabelled = layout.marks.filter((mark) => mark.matched && !mark.labelled).length;
  const meaning = meanings(messages, layout.linked);
  return [
    html(
      "ul",
      { class: "fl-keys" },
      ...keys.map((name) =>
        html(
          "li",
          {},
          ...(name === "disputed" ? [disputedKey(messages, state)] : [ICONS[name](), meaning[name]]),
        ),
      ),
      ...(layout.recent ? [html("li", {}, recentIcon(), layout.recent)] : []),
    ),
    ...notesOf(unlabelled, layout.linkedUnlabelled, story).map((note) => html("p", {}, note)),
  ];
}
