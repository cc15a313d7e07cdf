// Face: the chart's layers in the document, and what is painted on them.

import { ArcFace } from "./arcs_view.js";
import { Away, follow } from "../widgets/offscreen_link.js";
import { html, svg } from "../render/dom.js";
import { Opener } from "../widgets/drawer.js";
import { Frames } from "../widgets/period_buttons.js";
import { paintFresh } from "../render/recent_dots.js";
import { freshWords } from "../story/recent.js";
import { transform } from "../render/pan_transform.js";
import { MARGIN, drawsApart, layOut } from "../layout/layout.js";
import { Legend } from "../widgets/legend.js";
import { ListFace } from "./list_view.js";
import { eraFrames, paintGround, paintWords, tickFrames } from "../render/paint.js";
import { closeRoll, openRoll } from "../widgets/cluster_popover.js";
import { heightOf } from "../layout/heights.js";
import { paintSketch } from "../render/marks_svg.js";
import { countInWords, visibleDays, spanInWords } from "../axis/spans.js";
import { touches } from "../axis/visible.js";
import { Plot } from "../render/plotly_layer.js";
import { eventOf, inOrder, undatedOf } from "../story/story.js";
import { StripFace } from "./strip_view.js";
import { Targets, holding, nameOf } from "../widgets/targets.js";
import { showTip } from "../widgets/tooltip.js";
import { Tray } from "../widgets/undated_panel.js";
import { isWhole } from "../axis/viewport.js";

export class Face {
  constructor(root, canvas) {
    this.root = root;
    this.canvas = canvas;
    this.summary = html("p", { class: "fl-unseen", id: "fl-summary" });
    this.said = html("p", { class: "fl-unseen", role: "status", "aria-live": "polite" });
    this.groups = {
      stretched: svg("g", { class: "fl-stretched" }),
      frame: svg("g"),
      sketch: svg("g", { class: "fl-sketch" }),
      fresh: svg("g"),
    };
    this.arcs = new ArcFace((members) => follow(canvas, members));
    this.ground = svg(
      "svg",
      { class: "fl-ground", "aria-hidden": "true" },
      this.groups.stretched,
      this.arcs.group,
      this.groups.frame,
      this.groups.sketch,
      this.groups.fresh,
    );
    this.plot = new Plot();
    this.words = html("div", { class: "fl-words" });
    this.targets = new Targets(html("div", { class: "fl-targets" }));
    this.tip = html("div", { class: "fl-tip", role: "tooltip", hidden: true });
    this.eras = new Frames((days) => canvas.show(days));
    this.dates = new Frames((days) => canvas.show(days));
    this.away = new Away(canvas);
    this.hint = html("p", { class: "fl-hint", hidden: true });
    this.roll = html("div", { class: "fl-roll", hidden: true });
    this.roll.addEventListener("click", (event) => event.stopPropagation()); // it lies over the chart
    this.stage = html(
      "div",
      { class: "fl-stage", tabindex: 0, role: "application", "aria-describedby": "fl-summary" },
      this.ground,
      this.plot.node,
      this.words,
      this.arcs.words,
      this.targets.layer,
      this.eras.node,
      this.dates.node,
      this.arcs.edges,
      this.away.node,
      this.hint,
      this.tip,
      this.roll,
    );
    this.tray = new Tray((id, from) => canvas.pick(id, from));
    this.strip = new StripFace(canvas, () => this.area());
    this.list = new ListFace((id, from) => canvas.pick(id, from));
    this.asList = html("button", {
      type: "button",
      class: "fl-control fl-small fl-as-list",
      "aria-keyshortcuts": "L",
      "aria-pressed": "false",
    });
    this.asList.addEventListener("click", () => this.toggleList());
    this.back = html("button", { type: "button", class: "fl-control fl-small", hidden: true });
    this.back.addEventListener("click", () => {
      canvas.show([null, null]);
      this.stage.focus({ preventScroll: true });
    });
    this.inWindow = html("span", { class: "fl-in-window" });
    this.bar = html("div", { class: "fl-window-bar" }, this.inWindow, this.back, this.asList);
    this.legend = new Legend((link) => canvas.follow(link));
    this.opener = new Opener();
    root.append(
      this.summary,
      this.stage,
      this.tray.node,
      this.strip.node,
      this.opener.node,
      this.bar,
      this.list.node,
      this.legend.node,
      this.said,
    );
  }

  area() {
    return { left: MARGIN.left, right: this.canvas.width - MARGIN.right };
  }

  spread() {
    const { left, right } = this.area();
    return right - left;
  }

  shareAt(x, view) {
    const { left, right } = this.area();
    return view.low + ((Math.min(Math.max(x, left), right) - left) / (right - left)) * (view.high - view.low);
  }

  /** Keep the room that the chart will take, before its story has come. */
  expect({ view, name, summary, failed, bars, undated }) {
    this.failed = failed;
    this.root.setAttribute("aria-label", name);
    this.root.dataset.view = view;
    this.stage.setAttribute("aria-label", name);
    this.summary.textContent = summary;
    if (this.canvas.picture) return;
    this.stage.style.height = `${heightOf(bars)}px`;
    this.tray.node.hidden = undated === 0;
  }

  fail() {
    this.list.fail(this.failed);
  }

  /**
   * Paint all of it; gives back the picture, or null where the story stands as a list.
   *
   * `form` is "list" where there is no room for a chart, "list first" or "chart first" where a reader may switch.
   */
  draw(canvas, { form, theme }) {
    const { story, asked, view, width, measure } = canvas;
    this.form = form;
    const { isList } = this;
    this.root.classList.toggle("fl-charted", !isList);
    this.opener.paint(story, asked.picked);
    for (const node of [this.stage, this.strip.node, this.legend.node]) node.hidden = isList;
    this.tray.show(isList ? [] : undatedOf(story).map((i) => this.eventAt(i)), story);
    this.asList.textContent = isList
      ? story.messages.gettext("Show as a chart")
      : story.messages.gettext("Show as a list");
    this.asList.setAttribute("aria-pressed", String(isList));
    this.root.classList.add("fl-drawn");
    this.asList.hidden = form === "list";
    if (isList) {
      const days = canvas.visibleDays();
      const placed = story.events.placed.map((_, i) => i).filter((i) => touches(story.events, i, days));
      this.list.paint(canvas, days === null ? story.byTime : inOrder(story, placed), (index) =>
        this.eventAt(index),
      );
      this.picture = null;
      this.count = placed.length;
      this.paintWindow(
        { count: placed.length, matched: placed.reduce((sum, i) => sum + asked.bytes[i], 0) },
        "",
      );
      canvas.settled();
      return null;
    }
    this.list.clear();
    const picture = this.pictureOf(canvas, view, canvas.visibleDays());
    this.count = picture.count;
    this.stage.style.height = `${picture.height}px`;
    this.stage.style.setProperty("--fl-line-scale", picture.lineScale);
    for (const [name, value] of [
      ["width", width],
      ["height", picture.height],
      ["viewBox", `0 0 ${width} ${picture.height}`],
    ]) {
      this.ground.setAttribute(name, value);
    }
    this.groups.stretched.removeAttribute("transform");
    const tied = this.arcs.paint(picture, story, measure);
    const moving = paintGround(this.groups, picture);
    const points = paintSketch(this.groups.sketch, picture, story);
    const words = paintWords(this.words, picture);
    const lost = this.targets.show(picture, asked.picked, story.messages);
    const isFrameLost = [
      this.eras.paint(eraFrames(picture, story), story.messages.gettext("Eras")),
      this.dates.paint(tickFrames(picture, story), story.messages.gettext("Dates on the axis")),
    ].some(Boolean);
    this.layers = {
      stretched: [this.groups.stretched, ...this.groups.sketch.querySelectorAll(".fl-stretched")],
      points: [...points, ...moving, ...tied.points, ...paintFresh(this.groups.fresh, picture, asked.dots)],
      words: [...words, ...tied.words, ...this.eras.words, ...this.dates.words, ...this.targets.anchored()],
      arcs: this.arcs,
    };
    if (lost) this.refocus(lost);
    if (isFrameLost) this.stage.focus({ preventScroll: true });
    this.strip.draw(view);
    this.away.paint(this.targets.all);
    this.paintWindow(picture, this.strip.inWords());
    this.legend.paint(picture, story, asked);
    this.stage.classList.add("fl-sketched");
    this.picture = picture;
    this.drawMarks(canvas, picture, theme);
    return picture;
  }

  /** The picture of `view` with the events of `days`, as it is asked for now. */
  pictureOf({ story, scale, width, measure }, view, days) {
    return layOut(story, { ...this.asking, days }, scale, view, width, measure);
  }

  get asking() {
    const { bytes, picked, dots } = this.canvas.asked;
    return { matched: bytes, picked, fresh: dots };
  }

  /** Event `index` with what was asked of it. */
  eventAt(index) {
    const { story, asked } = this.canvas;
    const event = eventOf(story, index);
    return Object.assign(event, {
      matched: asked.bytes[index] === 1,
      picked: event.id === asked.picked,
      fresh: freshWords(asked.dots, index),
    });
  }

  /** Let Plotly draw the marks that the sketch shows; but for the first time the picture has settled without it. */
  async drawMarks(canvas, picture, theme) {
    const isFirst = !this.plot.isDrawn;
    if (!isFirst) canvas.settled();
    const isShown = await this.plot.draw(picture, canvas, theme, () => this.picture === picture);
    if (this.picture !== picture) return; // a newer picture is on its way
    if (canvas.view === picture.view) this.stage.classList.toggle("fl-sketched", !isShown);
    if (isFirst) canvas.settled();
  }

  /** An event that had the focus is no button of its own any more: its crowd takes it, or the chart. */
  refocus(id) {
    const index = this.canvas.story.indexOf.get(id);
    const target = holding(this.targets.all, id, index);
    if (target) this.targets.focus(target);
    else this.stage.focus({ preventScroll: true });
  }

  /** Move what is drawn to `view`. */
  glide(view) {
    if (!this.picture) return;
    const { picture } = this;
    this.point(null);
    this.closeRoll();
    this.stage.classList.add("fl-sketched");
    transform(picture, view, this.layers);
    this.strip.move(view);
  }

  /** Frame event `id` in the picture that is there; it is laid out anew for it later. */
  frame(id) {
    for (const thing of [...this.picture.marks, ...this.picture.bars, ...this.picture.flags])
      thing.picked = thing.id === id;
    Object.assign(this.picture, { arcs: [], beyond: [] }); // those of what was picked before
    this.arcs.paint(this.picture, this.canvas.story, this.canvas.measure);
    paintGround(this.groups, this.picture);
  }

  /**
   * Describe the window in words and show the way back to the whole story. `counts` is {count, matched} of the visible events;
   * `wholeText` is shown while the whole story is visible.
   */
  paintWindow(counts, wholeText) {
    const { story, view } = this.canvas;
    const whole = isWhole(view);
    const { words, messages } = story;
    const wholeStory = messages.gettext("Whole story");
    this.back.hidden = whole;
    this.back.textContent = wholeStory;
    const text = whole
      ? wholeText
      : messages.gettext("%(time)s: %(events)s", {
          time: spanInWords(this.canvas.days(), words),
          events: countInWords(counts, messages),
        });
    this.bar.hidden = this.form === "list" && whole;
    if (this.inWindow.textContent !== text) {
      if (this.inWindow.textContent) this.said.textContent = whole ? wholeStory : text;
      this.inWindow.textContent = text;
    }
  }

  /** Tell those who listen what was picked. */
  say(story, id) {
    const index = story.indexOf.get(id);
    if (index !== undefined)
      this.said.textContent = story.messages.gettext("Picked: %(event)s", {
        event: nameOf(eventOf(story, index), story.messages),
      });
  }

  /** Whether the story is a list: always, or until a reader wants the chart, or once a reader wants the list. */
  get isList() {
    return this.form === "list" || (this.listed ?? this.form === "list first");
  }

  /** The story as a list instead of the chart, and back; the choice stays through every width that has both. */
  toggleList() {
    if (this.form === "list") return;
    this.listed = !this.isList;
    this.closeRoll();
    this.canvas.draw();
    if (this.listed) this.list.focus();
    else this.stage.focus({ preventScroll: true });
  }

  /** Tell what lies under the pointer, or nothing. */
  point(found, event = null) {
    this.stage.classList.toggle("fl-over", Boolean(found));
    const thing = found?.event ?? found?.crowd;
    if (!thing) this.tip.hidden = true;
    else if (this.told !== thing) {
      const box = this.stage.getBoundingClientRect();
      const y = thing.y ?? (thing.top + thing.bottom) / 2;
      showTip(this.tip, found, thing.x ?? event.clientX - box.left, y, this.canvas.width, this.canvas.story);
    }
    this.told = thing;
  }

  showHint(shown) {
    this.hint.textContent = this.canvas.story.messages.gettext(
      "To zoom, hold Ctrl or Cmd while you scroll, or click the chart first.",
    );
    this.hint.hidden = !shown;
  }

  openRoll(crowd) {
    const { canvas } = this;
    this.point(null);
    const size = { width: canvas.width, height: this.picture.height };
    const closer = canvas.viewOfCrowd(crowd);
    const zoom = () => {
      this.closeRoll();
      canvas.look(closer);
      canvas.settle();
    };
    openRoll(this.roll, crowd, canvas.story, this.asking, size, {
      pick: (id) => canvas.pick(id, this.stage),
      zoom: drawsApart(
        this.pictureOf(canvas, closer, visibleDays(canvas.scale, closer)),
        crowd.members,
        canvas.story,
        canvas.scale,
      )
        ? zoom
        : null,
      closed: () => this.closeRoll(),
    });
  }

  /** Shut the list of a crowd, if one is open; the focus goes back to its mark. */
  closeRoll() {
    const inside = this.roll.contains(document.activeElement);
    const open = closeRoll(this.roll);
    if (open && inside)
      this.targets.stop ? this.targets.focus(this.targets.stop) : this.stage.focus({ preventScroll: true });
    return open;
  }
}
