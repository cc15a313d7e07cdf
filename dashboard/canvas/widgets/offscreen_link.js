// Offscreen link: a button at an edge of the chart that leads to the picked event when it is beyond that
// edge.

import { html } from "../render/dom.js";
import { holding } from "./targets.js";

/** Return `text` with an arrow towards an earlier or a later time. */
export function withArrow(text, isEarlier, messages) {
  return isEarlier
    ? messages.gettext("\u2039 %(text)s", { text })
    : messages.gettext("%(text)s \u203a", { text });
}

export class OffscreenLink {
  /** `visit(index)` is called with the index of the picked event when the reader presses the button. */
  constructor(visit) {
    this.index = null;
    this.node = html("button", { type: "button", class: "fl-offscreen", hidden: true });
    this.node.addEventListener("click", () => visit(this.index));
  }

  /** Show the button if none of `targets`, those in the layout of the scene, holds the picked event. */
  draw({ story, selection, days }, targets) {
    const index = story.indexOf.get(selection.picked);
    const { position, placed, title, date } = story.events;
    const isOffscreen = index !== undefined && placed[index] && !holding(targets, selection.picked, index);
    this.node.hidden = !isOffscreen;
    if (!isOffscreen) return;
    this.index = index;
    const isEarlier = position[index] < days[0];
    this.node.classList.toggle("fl-earlier", isEarlier);
    this.node.textContent = withArrow(`${date[index]} ${title[index]}`, isEarlier, story.messages);
  }
}
