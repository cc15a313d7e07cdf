// Edge labels view: the buttons at the edges of the chart that lead to linked events outside the window.

import { edgeWords } from "../layout/edge_labels.js";
import { html } from "../render/dom.js";
import { eventsInWords } from "../axis/spans.js";
import { withArrow } from "../widgets/offscreen_link.js";

export class EdgeLabelsView {
  /** `visit(members)` is called with the indices of the events of a button when it is pressed. */
  constructor(visit) {
    this.visit = visit;
    this.node = html("div", { class: "fl-edges" });
  }

  paint({ edgeLabels }, story) {
    this.node.replaceChildren(...edgeLabels.map((label) => this.button(label, story)));
  }

  button(label, { messages, events }) {
    const { words, members, left, right, top, bottom } = label;
    const [only] = members;
    const name =
      members.length > 1
        ? eventsInWords(members.length, messages)
        : `${events.dated[only]}, ${events.title[only]}`;
    const node = html(
      "button",
      {
        type: "button",
        class: "fl-offscreen fl-edge-label",
        "aria-label": messages.gettext("%(relation)s: %(name)s", { relation: words, name }),
        title: name,
        "data-beyond": label.key,
        style: { left, top, width: right - left, height: bottom - top },
      },
      withArrow(edgeWords(label, messages), label.isEarlier, messages),
    );
    node.addEventListener("click", () => this.visit(members));
    return node;
  }
}
