// Strip view: the overview strip on the true scale, with its counts, its fan and its brush.

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

const OFFSET_PX = 12; // from the pointer to the tooltip

export class StripView {
  /**
   * `report(type, detail)` is called with "view" {view} and "gestureend" when the reader moves the window.
   */
  constructor(report) {
    this.report = report;
    this.scene = null; // the scene that is drawn
    this.fan = svg("g");
    this.years = svg("g");
    this.names = html("div");
    this.words = html("div");
    this.brushLayer = html("div", { class: "fl-brush", role: "group" });
    this.tip = html("div", { class: "fl-tip", role: "tooltip", hidden: true });
    this.rows = stripRows(1);
    const attributes = { class: "fl-ground", "aria-hidden": "true", width: "100%" };
    this.ground = svg("svg", attributes, this.fan, this.years);
    this.node = html(
      "div",
      { class: "fl-strip", dir: "ltr", style: { height: this.rows.height } },
      this.ground,
      html("div", { class: "fl-words", "aria-hidden": "true" }, this.names, this.words),
      this.brushLayer,
      this.tip,
    );
    this.brush = new Brush(this.brushLayer, this.brushedChart());
    this.brushLayer.addEventListener("pointermove", (event) => this.point(event));
    this.brushLayer.addEventListener("pointerleave", () => (this.tip.hidden = true));
  }

  /** Return the chart as the brush reads and moves it. */
  brushedChart() {
    return {
      rows: () => this.rows,
      days: () => this.scene.days,
      span: () => this.scene.span,
      x: (day) => this.scale().x(day),
      day: (x) => this.scale().day(x),
      show: (days) => {
        const { scale, story } = this.scene;
        this.report("view", { view: viewOf(scale, days, story.finest) });
      },
      endGesture: () => this.report("gestureend"),
      least: () => LEAST_DAYS[this.scene.story.finest],
      inWords: (day, isEnd, length) => (isEnd ? endInWords : dayInWords)(day, this.scene.story.words, length),
      messages: () => this.scene.story.messages,
    };
  }

  scale() {
    return stripScale(this.scene.story, this.scene.plot);
  }

  /** Paint what depends on the story, the width and the filter, then what moves with the window. */
  draw(scene) {
    const { story, selection, width, measure, plot, span } = scene;
    const key = [story, width, selection.matched, measure];
    const { key: before } = this;
    if (!before || key.some((part, i) => part !== before[i])) {
      this.key = key;
      const { position, kind } = story.events;
      const columns = { positions: position, kinds: kind, matched: selection.matched };
      this.counts = histogram(columns, ...span, plot.right - plot.left);
      const ground = stripGround(story, plot, width, this.counts, measure);
      this.rows = ground.rows;
      this.node.style.height = `${this.rows.height}px`;
      this.ground.setAttribute("height", String(this.rows.height));
      paintStripGround(this.years, this.words, ground, story, plot);
      this.brushLayer.setAttribute("aria-label", story.messages.gettext("The time shown"));
    }
    this.move(scene);
  }

  /** Move the fan and the handles to the window of `scene`. */
  move(scene) {
    this.scene = scene;
    const { story, scale, view, plot, measure } = scene;
    const at = pixelsOf(view, plot);
    this.moving = stripWindow(story, scale, stretchesOf(scale, view, at), at, plot, measure);
    paintStripWindow(this.fan, this.names, this.moving, this.rows);
    this.brush.show();
  }

  /**
   * Show a tooltip for what is under the pointer: the number of events in a column, or the time and the
   * length of a part of the fan.
   */
  point(event) {
    this.tip.hidden = true;
    const { counts, moving } = this;
    if (!counts || !moving || event.buttons) return;
    const box = this.node.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { story } = this.scene;
    const { top, foot } = this.rows;
    const text =
      y < top ? this.fanText(moving, x, y, story) : y <= foot ? this.columnText(counts, x, story) : null;
    if (text) showLine(this.tip, text, x, Math.min(y, top) - OFFSET_PX, this.scene.width);
  }

  columnText(counts, x, { words, messages }) {
    const { left, right } = this.scene.plot;
    if (x < left || x >= right) return null;
    const bin = countBetween(counts, x - left);
    return messages.gettext("%(events)s, %(time)s", {
      events: eventsInWords(bin.count, messages),
      time: spanInWords([bin.start, bin.end], words),
    });
  }

  fanText({ fan }, x, y, { words, messages }) {
    const down = Math.max(0, (y - this.rows.fanTop) / (this.rows.top - this.rows.fanTop));
    const between = (top, foot) => top + (foot - top) * down;
    const part = fan.find((s) => x >= between(s.left, s.footLeft) && x <= between(s.right, s.footRight));
    return part
      ? messages.gettext("%(length)s: %(time)s", {
          length: part.words,
          time: spanInWords([part.start, part.end], words),
        })
      : null;
  }

  /**
   * Return how to read the columns, once they are drawn: the time that each covers, and the number of events
   * in the highest.
   */
  columnsInWords() {
    if (!this.counts) return "";
    const { words, messages } = this.scene.story;
    const { tallest, start, end, bins } = this.counts;
    const length = lengthInWords((end - start) / bins, words.lengths, words);
    return messages.gettext("Each column of the strip covers %(length)s; the tallest has %(events)s.", {
      length,
      events: eventsInWords(tallest.count, messages),
    });
  }
}
