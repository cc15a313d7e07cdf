// Strength slider: the least number of shared events of an actor on the ring, below how many actors have it.

/** @import { Network } from "./network.js" */

import { html } from "../render/dom.js";
import { strengthsOf } from "./network.js";

const BAR_MOST_PX = 30;

export class StrengthSlider {
  /** @param {(least: number) => void} change */
  constructor(change) {
    this.bars = html("div", { class: "fl-strength-bars", "aria-hidden": "true" });
    this.input = html("input", { type: "range", min: 1, step: 1 });
    this.ends = html("p", { class: "fl-note", "aria-hidden": "true" });
    this.node = html("div", { class: "fl-strength-slider" }, this.bars, this.input, this.ends);
    this.input.addEventListener("input", () => change(Number(this.input.value)));
  }

  /**
   * Show that actors of `network` with at least `least` shared events are drawn, as `words` say it.
   *
   * @param {Network} network
   * @param {number} least
   * @param {{name: string, value: string, ends: [string, string]}} words
   */
  show(network, least, words) {
    const { strongest, counts } = strengthsOf(network);
    const most = Math.max(...counts);
    const { input } = this;
    input.max = String(strongest);
    input.value = String(least);
    input.setAttribute("aria-label", words.name);
    input.setAttribute("aria-valuetext", words.value);
    const shareOf = (strength) => (strongest > 1 ? (strength - 1) / (strongest - 1) : 0);
    const bar = (count, strength) =>
      html("i", {
        class: strength < least ? "fl-faded" : null,
        style: {
          height: count === 0 ? 0 : Math.max(3, (BAR_MOST_PX * count) / most),
          insetInlineStart: `calc(8px + (100% - 16px) * ${shareOf(strength)})`,
        },
      });
    this.bars.replaceChildren(...counts.slice(1).map((count, i) => bar(count, i + 1)));
    this.ends.replaceChildren(...words.ends.map((end) => html("span", {}, end)));
    this.node.hidden = strongest < 2;
  }
}
