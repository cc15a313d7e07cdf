// Canvas: wires the timeline's parts to the page; decides nothing.
//
// One DOM node over all reruns. Words are painted first, then Plotly draws the
// marks; a gesture shows at once and Python is told of it afterwards.

import { isoDay } from "./civil.js";
import { html, svg } from "./dom.js";
import { openDrawer } from "./drawer.js";
import { hit } from "./hit.js";
import { holdBackStreamlitKeys } from "./keys.js";
import { layOut } from "./layout.js";
import { paintLegend } from "./legend.js";
import { paintList } from "./list.js";
import { figure } from "./marks.js";
import { paintGround, paintWords } from "./paint.js";
import { fetchStory, loadPlotly, unpacked } from "./story.js";
import { strip } from "./strip.js";
import { showTip } from "./tip.js";

const LABEL_FONT = '13px "Libre Franklin", "Helvetica Neue", Arial, sans-serif';
const STRIP_GAP_PX = 18;
const narrow = window.matchMedia("(max-width: 700px)");
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** Advance widths of the label font; 13 px unless told. Remembered, for the same words come again and again. */
function measurer() {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  return (text, bold, size = 13) => {
    const key = `${bold ? 1 : 0}${size}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${bold ? 600 : 400} ${LABEL_FONT.replace("13px", `${size}px`)}`;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };
}

class Canvas {
  constructor(parent) {
    this.ground = svg("svg", { class: "fl-ground", "aria-hidden": "true" });
    this.plot = html("div", { class: "fl-plot", "aria-hidden": "true" });
    this.words = html("div", { class: "fl-words" });
    this.tip = html("div", { class: "fl-tip", role: "tooltip" });
    this.tip.hidden = true;
    this.stage = html("div", { class: "fl-stage" }, this.ground, this.plot, this.words, this.tip);
    this.list = html("div", { class: "fl-list-stage" });
    this.legend = html("div", { class: "fl-legend" });
    this.card = html("button", { type: "button", class: "fl-open-card" });
    this.root = html("div", { class: "fl-chart", role: "group", "data-foldline": "chart", "data-state": "drawing" },
      this.stage, this.list, this.card, this.legend);
    parent.append(this.root);
    this.sequence = 0;
    this.revision = 0;
    this.picture = null;
    this.listen();
    this.publish();
  }

  listen() {
    const at = (event) => {
      const box = this.stage.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    this.stage.addEventListener("pointermove", (event) => {
      const found = this.picture && hit(this.picture, ...at(event));
      this.stage.classList.toggle("fl-over", Boolean(found));
      if (!found) this.tip.hidden = true;
      else if (this.told !== found.id) {
        const y = found.y ?? (found.top + found.bottom) / 2;
        showTip(this.tip, found, found.x ?? at(event)[0], y, this.picture.width);
      }
      this.told = found?.id;
    });
    this.stage.addEventListener("pointerleave", () => {
      this.tip.hidden = true;
      this.told = null;
    });
    this.stage.addEventListener("click", (event) => {
      const found = this.picture && hit(this.picture, ...at(event));
      if (found) this.pick(found.id, this.root);
    });
    this.card.addEventListener("click", () => openDrawer(this.card));
    new ResizeObserver(() => this.resized()).observe(this.root);
    dark.addEventListener("change", () => this.draw());
    narrow.addEventListener("change", () => this.draw());
    holdBackStreamlitKeys();
  }

  /** What tests hold on to; nothing in the page depends on it. */
  publish() {
    const canvas = this;
    Object.defineProperty(this.root, "foldline", {
      value: Object.freeze({
        count: () => canvas.placed().length,
        matched: () => canvas.events?.filter((event) => event.matched).length ?? 0,
        window: () => canvas.root.dataset.window,
        labels: () => [...canvas.root.querySelectorAll("[data-label]")].map((node) => node.dataset.label),
        locate: (id) => canvas.locate(id),
        revision: () => canvas.revision,
      }),
    });
  }

  placed() {
    return this.events?.filter((event) => event.placed) ?? [];
  }

  locate(id) {
    const row = this.list.querySelector(`[data-label="${CSS.escape(id)}"]`);
    if (row) {
      const box = row.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    const box = this.stage.getBoundingClientRect();
    const mark = this.picture?.marks.find((m) => m.id === id);
    if (mark) return { x: box.left + mark.x, y: box.top + mark.y };
    const bar = this.picture?.bars.find((b) => b.id === id);
    return bar ? { x: box.left + (bar.left + bar.right) / 2, y: box.top + (bar.top + bar.bottom) / 2 } : null;
  }

  resized() {
    const width = Math.floor(this.root.getBoundingClientRect().width);
    if (width > 0 && width !== this.width) {
      this.width = width;
      this.draw();
    }
  }

  pick(id, from) {
    this.sequence += 1;
    this.asked = { ...this.asked, picked: id };
    this.tip.hidden = true;
    this.draw();
    openDrawer(from);
    this.tell("gesture", { event: id, sequence: this.sequence });
  }

  /** Take in what Python says; a pick that answers an older gesture than the newest is not the reader's any more. */
  async update({ data, setTriggerValue }) {
    this.tell = setTriggerValue;
    const stale = data.sequence < this.sequence;
    this.asked = { ...data, picked: stale ? this.asked.picked : data.picked };
    this.root.setAttribute("aria-label", data.summary);
    this.root.dataset.view = data.view;
    try {
      const [story] = await Promise.all([
        fetchStory(data.story),
        document.fonts.load(`400 ${LABEL_FONT}`),
        document.fonts.load(`600 ${LABEL_FONT}`),
      ]);
      this.story = story;
    } catch {
      this.fail();
      return;
    }
    this.measure ??= measurer();
    this.width ||= Math.floor(this.root.getBoundingClientRect().width);
    this.draw();
  }

  fail() {
    this.list.replaceChildren(html("p", { class: "fl-failed", role: "alert" }, "The timeline could not be loaded. Reload the page to try again."));
    this.root.dataset.state = "failed";
  }

  draw() {
    if (!this.story || !this.width) return;
    const { story, asked, root } = this;
    const matched = unpacked(asked.matched, story.events.length);
    this.events = story.events.map((event, i) => ({ ...event, matched: matched[i], picked: event.id === asked.picked }));
    root.dataset.state = "drawing";
    root.dataset.count = String(this.placed().length);
    root.dataset.matched = String(this.events.filter((event) => event.matched).length);
    root.dataset.picked = asked.picked ?? "";
    const { stretches } = story.scales[asked.scale];
    root.dataset.window = `${isoDay(stretches[0].start)}/${isoDay(stretches.at(-1).end)}`;
    this.paintOpener();
    if (narrow.matches) this.drawList();
    else this.drawChart();
  }

  paintOpener() {
    const picked = this.events.find((event) => event.picked);
    this.card.hidden = !picked;
    if (picked) this.card.replaceChildren(html("span", {}, picked.dated), html("b", {}, picked.title));
  }

  drawList() {
    this.picture = null;
    this.stage.hidden = true;
    this.legend.hidden = true;
    paintList(this.list, this.story, this.events, (id, from) => this.pick(id, from));
    this.settled();
  }

  drawChart() {
    const { story, asked } = this;
    this.stage.hidden = false;
    this.legend.hidden = false;
    this.list.replaceChildren();
    const picture = layOut(story, this.events, asked, this.width, this.measure);
    const below = picture.stretches.length > 1 ? strip(story, picture, picture.bottom + STRIP_GAP_PX) : null;
    const height = picture.bottom + (below ? STRIP_GAP_PX + below.height : 8);
    this.picture = picture;
    this.stage.style.height = `${height}px`;
    paintGround(this.ground, picture, below, height);
    paintWords(this.words, picture, below, story);
    paintLegend(this.legend, picture, story, (id, from) => this.pick(id, from));
    this.drawMarks(picture, height);
  }

  async drawMarks(picture, height) {
    const Plotly = await loadPlotly(this.asked.plotly);
    if (this.picture !== picture) return; // a newer picture is on its way
    const { data, layout } = figure(picture, this.story, dark.matches ? "dark" : "light", height);
    await Plotly.react(this.plot, data, layout, { staticPlot: true, displayModeBar: false });
    if (this.picture === picture) this.settled();
  }

  settled() {
    this.revision += 1;
    this.root.dataset.state = "ready";
  }
}

const canvases = new WeakMap();

/** Called by Streamlit at the first drawing and at every change. */
export default function draw(component) {
  const { parentElement } = component;
  if (!canvases.has(parentElement)) canvases.set(parentElement, new Canvas(parentElement));
  canvases.get(parentElement).update(component);
}
