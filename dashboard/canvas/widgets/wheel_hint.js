// Wheel hint: explains for a moment how the wheel zooms.

/** @import { Messages } from "../story/types.d.ts" */

import { html } from "../render/dom.js";

const HINT_MS = 2500;

export class WheelHint {
  constructor() {
    this.node = html("p", { class: "fl-hint", hidden: true });
  }

  /** @param {Messages} messages */
  show(messages) {
    if (!this.node.hidden) return;
    this.node.textContent = messages.gettext(
      "To zoom, hold Ctrl or Cmd while you scroll, or click the chart first.",
    );
    this.node.hidden = false;
    setTimeout(() => {
      this.node.hidden = true;
    }, HINT_MS);
  }
}
