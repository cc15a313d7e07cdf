// Strip's face: the true-scale strip in the document, its counts, its fan and its brush.

import { Brush } from "../widgets/brush.js";
import { lengthInWords } from "../time/date_words.js";
import { html, svg } from "../render/dom.js";
import { stretchesOf } from "../axis/extents.js";
import { countBetween, histogram } from "../layout/histogram.js";
import { paintStripGround, paintStripWindow } from "../render/strip_ground.js";
import { pixelsOf } from "../axis/visible.js";
import { dayInWords, endInWords, eventsInWords, spanInWords } from "../axis/spans.js";
import { stripGround, stripRows, stripScale, stripWindow } from "../layout/strip.js";
import { showLine } from "../widgets/tooltip.js";
import { LEAST_DAYS, viewOf } from "../axis/viewport.js";

const AWAY_PX = 12; // from the pointer to the tooltip

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
    this.rows = stripRows(1);
    this.ground = svg(
      "svg",
      { class: "fl-ground", "aria-hidden": "true", width: "100%" },
      this.fan,
      this.years,
    );
    this.node = html(
      "div",
      { class: "fl-strip", style: { height: this.rows.height } },
      this.ground,
      html("div", { class: "fl-words", "aria-hidden": "true" }, this.names, this.words),
      this.brushLayer,
      this.tip,
    );
    this.brush = new Brush(this.brushLayer, {
      rows: () => this.rows,
      days: () => canvas.days(),
      span: () => canvas.span(),
      x: (day) => this.scale().x(day),
      day: (x) => this.scale().day(x),
      show: (days) => canvas.look(viewOf(canvas.scale, days, canvas.story.finest)),
      settle: () => canvas.settle(),
      least: () => LEAST_DAYS[canvas.story.finest],
      inWords: (day, isEnd, length) => (isEnd ? endInWords : dayInWords)(day, canvas.story.words, length),
      messages: () => canvas.story.messages,
    });
    this.brushLayer.addEventListener("pointermove", (event) => this.point(event));
    this.brushLayer.addEventListener("pointerleave", () => (this.tip.hidden = true));
  }

  scale() {
    return stripScale(this.canvas.story, this.area());
  }

  /** Paint what changes with the story, the width and the filter, then what moves with the window. */
  draw(view) {
    const { story, asked, width, measure } = this.canvas;
    const key = [story, width, asked.bytes, measure];
    if (!this.key || key.some((part, i) => part !== this.key[i])) {
      this.key = key;
      const plot = this.area();
      const { position, kind } = story.events;
      this.counts = histogram(
        { positions: position, kinds: kind, matched: asked.bytes },
        ...this.canvas.span(),
        plot.right - plot.left,
      );
      const ground = stripGround(story, plot, width, this.counts, measure);
      this.rows = ground.rows;
      this.node.style.height = `${this.rows.height}px`;
      this.ground.setAttribute("height", this.rows.height);
      paintStripGround(this.years, this.words, ground, story, plot);
      this.brushLayer.setAttribute("aria-label", story.messages.gettext("The time shown"));
    }
    this.move(view);
  }

  /** Let fan and handles follow the window. */
  move(view) {
    const { story, scale, measure } = this.canvas;
    const plot = this.area();
    const at = pixelsOf(view, plot);
    const stretches = stretchesOf(scale, view, at);
    this.moving = stripWindow(story, scale, stretches, at, plot, measure);
    paintStripWindow(this.fan, this.names, this.moving, this.rows);
    this.brush.show();
  }

  /** Tell what lies under the pointer: how many events there are in a column, or what a part of the fan stands for. */
  point(event) {
    this.tip.hidden = true;
    if (!this.counts || event.buttons) return;
    const box = this.node.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { story } = this.canvas;
    const { top, foot } = this.rows;
    const text = y < top ? this.ofFan(x, y, story) : y <= foot ? this.ofColumn(x, story) : null;
    if (text) showLine(this.tip, text, x, Math.min(y, top) - AWAY_PX, this.canvas.width);
  }

  ofColumn(x, { words, messages }) {
    const { left, right } = this.area();
    if (x < left || x >= right) return null;
    const bin = countBetween(this.counts, x - left);
    return messages.gettext("%(events)s, %(time)s", {
      events: eventsInWords(bin.count, messages),
      time: spanInWords([bin.start, bin.end], words),
    });
  }

  ofFan(x, y, { words, messages }) {
    const down = Math.max(0, (y - this.rows.fanTop) / (this.rows.top - this.rows.fanTop));
    const between = (top, foot) => top + (foot - top) * down;
    const part = this.moving.fan.find(
      (s) => x >= between(s.left, s.footLeft) && x <= between(s.right, s.footRight),
    );
    return part
      ? messages.gettext("%(length)s: %(time)s", {
          length: part.words,
          time: spanInWords([part.start, part.end], words),
        })
      : null;
  }

  /** How the strip's columns are to be read: how long each is, and how many events the highest holds. */
  inWords() {
    const { words, messages } = this.canvas.story;
    const { tallest, start, end, bins } = this.counts;
    const length = lengthInWords((end - start) / bins, words.lengths, words);
    return messages.gettext("Each column of the strip covers %(length)s; the tallest has %(events)s.", {
      length,
      events: eventsInWords(tallest.count, messages),
    });
  }
}
