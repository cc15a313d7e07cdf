// Strip's face: the true-scale strip in the document, its counts, its fan and its brush.

import { Brush } from "./brush.js";
import { html, svg } from "./dom.js";
import { stretchesOf } from "./extents.js";
import { countBetween, histogram } from "./histogram.js";
import { paintStripGround, paintStripWindow } from "./paintstrip.js";
import { pixelsOf } from "./sight.js";
import { dayInWords, eventsInWords, spanInWords } from "./speech.js";
import { STRIP, stripGround, stripScale, stripWindow } from "./strip.js";
import { showLine } from "./tip.js";
import { daysOf, viewOf } from "./viewport.js";

const LEAST_DAYS = 1; // between the handles
const DAY_END = 1e-6; // what ends at midnight belongs to the day before

export class StripFace {
  constructor(canvas, area) {
    this.canvas = canvas;
    this.area = area; // () => {left, right} of the plot
    this.fan = svg("g");
    this.years = svg("g");
    this.names = html("div");
    this.words = html("div");
    this.brushLayer = html("div", { class: "fl-brush", role: "group" });
    this.tip = html("div", { class: "fl-tip", role: "tooltip", hidden: true });
    this.node = html("div", { class: "fl-strip", style: { height: STRIP.height } },
      svg("svg", { class: "fl-ground", "aria-hidden": "true", height: STRIP.height, width: "100%" }, this.fan, this.years),
      html("div", { class: "fl-words", "aria-hidden": "true" }, this.names, this.words), this.brushLayer, this.tip);
    this.brush = new Brush(this.brushLayer, {
      days: () => daysOf(canvas.scale, canvas.view),
      span: () => this.span(),
      x: (day) => this.scale().x(day),
      day: (x) => this.scale().day(x),
      show: (days) => canvas.look(viewOf(canvas.scale, days, canvas.story.finest)),
      settle: () => canvas.settle(),
      least: () => LEAST_DAYS,
      inWords: (day, isEnd) => dayInWords(isEnd ? day - DAY_END : day, canvas.story.words),
      words: () => canvas.story.words,
    });
    this.brushLayer.addEventListener("pointermove", (event) => this.point(event));
    this.brushLayer.addEventListener("pointerleave", () => (this.tip.hidden = true));
  }

  scale() {
    return stripScale(this.canvas.story, this.area());
  }

  /** First and last instant of the story. */
  span() {
    const { days } = this.canvas.story.scales.true;
    return [days[0], days.at(-1)];
  }

  /** Paint what changes with the story, the width and the filter, then what moves with the window. */
  draw(view) {
    const { story, asked, width } = this.canvas;
    const key = [story, width, asked.bytes];
    if (!this.key || key.some((part, i) => part !== this.key[i])) {
      this.key = key;
      const plot = this.area();
      const { position, kind } = story.events;
      this.counts = histogram({ positions: position, kinds: kind, matched: asked.bytes }, ...this.span(), plot.right - plot.left);
      paintStripGround(this.years, this.words, stripGround(story, plot, this.counts), story, plot);
      this.brushLayer.setAttribute("aria-label", story.words.window);
    }
    this.move(view);
  }

  /** Let fan and handles follow the window. */
  move(view) {
    const { story, scale, measure } = this.canvas;
    const plot = this.area();
    const at = pixelsOf(view, plot);
    paintStripWindow(this.fan, this.names,
      stripWindow(story, scale, stretchesOf(scale, view, at), at, daysOf(scale, view), plot, measure));
    this.brush.show();
  }

  point(event) {
    const box = this.node.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { left, right } = this.area();
    const over = this.counts && !event.buttons && y >= STRIP.top && y <= STRIP.foot && x >= left && x < right;
    this.tip.hidden = true;
    if (!over) return;
    const { words } = this.canvas.story;
    const bin = countBetween(this.counts, x - left);
    showLine(this.tip, `${eventsInWords(bin.count, words)}, ${spanInWords([bin.start, bin.end], words)}`, x, STRIP.top - 12, this.canvas.width);
  }
}
