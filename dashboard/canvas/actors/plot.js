// Plot: the drawing of rows and columns, in which pointer and keyboard find the events.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Layout } from "./layout.js" */
/** @import { Mark } from "./marks.js" */

import { html, svg } from "../render/dom.js";
import { eventOf } from "../story/story.js";
import { showTooltip } from "../widgets/tooltip.js";
import { eventAt, movedBy, startOf } from "./cursor.js";
import { paint } from "./paint.js";
import { markWords } from "./words.js";

const TARGET_PX = 24;

export class Plot {
  /** @param {(event: number, from: HTMLElement) => void} pick called with the event that the reader picks */
  constructor(pick) {
    this.picture = svg("svg", { "aria-hidden": "true" });
    this.button = html("button", { type: "button", class: "fl-acts-cursor" });
    this.tip = html("div", { class: "fl-tip", hidden: true });
    this.node = html("div", { class: "fl-acts-plot" });
    this.node.append(this.picture, this.button, this.tip);
    /** @type {{layout: Layout, story: Story} | null} */
    this.drawn = null;
    /** @type {Mark | null} */
    this.at = null; // the mark of the keyboard
    this.node.addEventListener("pointermove", (event) => this.point(this.eventUnder(event)));
    this.node.addEventListener("pointerleave", () => this.point(null));
    this.picture.addEventListener("click", (event) => {
      const found = this.eventUnder(event);
      if (!found) return;
      if (found.mark) this.moveTo(found.mark);
      pick(found.event, this.button);
    });
    this.button.addEventListener("click", () => this.at && pick(this.at.event, this.button));
    this.button.addEventListener("keydown", (event) => this.press(event));
    this.button.addEventListener("blur", () => (this.tip.hidden = true));
  }

  /**
   * @param {Layout} layout
   * @param {Story} story
   * @param {{matched: Uint8Array, picked: number | null}} selection
   * @param measure
   */
  show(layout, story, selection, measure) {
    const { width, height } = layout;
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      this.picture.setAttribute(name, String(value));
    paint(this.picture, layout, story, selection, measure);
    this.drawn = { layout, story };
    this.tip.hidden = true;
    this.moveTo(startOf(layout, this.at, selection.picked));
  }

  /** The event under the pointer. */
  eventUnder({ clientX, clientY }) {
    if (!this.drawn) return null;
    const { left, top } = this.picture.getBoundingClientRect();
    return eventAt(this.drawn.layout, clientX - left, clientY - top);
  }

  point(found) {
    this.node.classList.toggle("fl-over", found !== null);
    this.tip.hidden = found === null;
    if (found?.mark) this.describe(found.mark);
    else if (found) this.describe({ ...this.columnOf(found.event), event: found.event });
  }

  columnOf(event) {
    const { columns, flagY } = /** @type {{layout: Layout}} */ (this.drawn).layout;
    return { x: columns.x[columns.events.indexOf(event)], y: flagY + 60 };
  }

  /** Show the event of a mark next to it. */
  describe({ event, x, y }) {
    const { layout, story } = /** @type {{layout: Layout, story: Story}} */ (this.drawn);
    showTooltip(
      this.tip,
      { event: eventOf(story, event), cluster: null, lane: null },
      x,
      y,
      layout.width,
      story,
    );
  }

  /** @param {Mark | null} mark */
  moveTo(mark) {
    this.at = mark;
    this.button.hidden = mark === null;
    if (!mark || !this.drawn) return;
    this.button.style.left = `${mark.x - TARGET_PX / 2}px`;
    this.button.style.top = `${mark.y - TARGET_PX / 2}px`;
    this.button.setAttribute("aria-label", markWords(this.drawn.story, this.drawn.layout, mark));
  }

  press(event) {
    if (!this.drawn || !this.at || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedBy(this.drawn.layout, this.at, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    this.moveTo(next);
    this.describe(next);
    this.button.scrollIntoView({ block: "nearest" });
    this.node.dispatchEvent(new CustomEvent("foldline:moved", { bubbles: true }));
  }
}
