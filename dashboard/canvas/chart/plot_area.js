// Plot area: the layers of the chart, from the ground below the marks to the buttons above them.

import { shareOf } from "../axis/scale.js";
import { visibleDays } from "../axis/spans.js";
import { closerTo } from "../axis/viewport.js";
import { hit } from "../layout/hit_test.js";
import { drawsApart, layOut } from "../layout/layout.js";
import { withPicked } from "../layout/links.js";
import { html, svg } from "../render/dom.js";
import { paintMarks } from "../render/marks_svg.js";
import { eraPeriods, paintBreakpoints, paintGround, paintWords, tickPeriods } from "../render/paint.js";
import { transform } from "../render/pan_transform.js";
import { PlotlyLayer } from "../render/plotly_layer.js";
import { paintRecent } from "../render/recent_dots.js";
import { closeClusterPopover, openClusterPopover } from "../widgets/cluster_popover.js";
import { OffscreenLink } from "../widgets/offscreen_link.js";
import { PeriodButtons } from "../widgets/period_buttons.js";
import { Targets, holding } from "../widgets/targets.js";
import { showTooltip } from "../widgets/tooltip.js";
import { EdgeLabelsView } from "./edge_labels_view.js";

const HINT_MS = 2500;

/** Return the layout of a scene, or of another `view` of it in which the events of `window` are visible. */
export function layoutOf({ story, scale, selection, width, measure, zonePx, ...scene }, other = scene) {
  const { view, window } = other;
  return layOut(story, { ...selection, days: window }, scale, view, width, measure, zonePx);
}

export class PlotArea {
  /** `report(type, detail)` is called with what the reader does here, as for the chart view. */
  constructor(report) {
    this.report = report;
    const show = (days) => report("show", { days });
    const visit = (members) => report("visit", { members });
    this.scene = null; // the scene that is drawn
    this.layout = null; // its layout
    this.groups = {
      stretched: svg("g", { class: "fl-stretched" }),
      outlines: svg("g"),
      marks: svg("g", { class: "fl-marks" }),
      recent: svg("g"),
    };
    this.edgeLabels = new EdgeLabelsView(visit);
    this.plot = new PlotlyLayer();
    this.words = html("div", { class: "fl-words" });
    this.targets = new Targets(html("div", { class: "fl-targets" }));
    this.eras = new PeriodButtons(show);
    this.dates = new PeriodButtons(show);
    this.breakpoints = html("div", { "aria-hidden": "true" });
    this.offscreen = new OffscreenLink((index) => visit([index]));
    this.hint = html("p", { class: "fl-hint", hidden: true });
    this.tip = html("div", { class: "fl-tip", role: "tooltip", hidden: true });
    this.popover = html("div", { class: "fl-popover", hidden: true });
    this.popover.addEventListener("click", (event) => event.stopPropagation()); // it lies over the chart
    const { stretched, outlines, marks, recent } = this.groups;
    const attributes = { class: "fl-ground", "aria-hidden": "true" };
    this.ground = svg("svg", attributes, stretched, outlines, marks, recent);
    this.node = this.build();
    this.listen();
  }

  build() {
    return html(
      "div",
      { class: "fl-plot-area", tabindex: 0, role: "application", "aria-describedby": "fl-summary" },
      this.ground,
      this.plot.node,
      this.words,
      this.targets.layer,
      this.breakpoints,
      this.eras.node,
      this.dates.node,
      this.edgeLabels.node,
      this.offscreen.node,
      this.hint,
      this.tip,
      this.popover,
    );
  }

  listen() {
    const { node } = this;
    node.addEventListener("pointermove", (event) => {
      const target = /** @type {Element} */ (event.target);
      const isElsewhere = this.isPanned || event.buttons || target.closest(".fl-popover");
      if (isElsewhere) this.point(null);
      else this.point(this.at(event), event);
    });
    node.addEventListener("pointerleave", () => this.point(null));
    node.addEventListener("click", (event) => {
      const element = /** @type {Element} */ (event.target);
      if (element.closest(".fl-offscreen, .fl-periods")) return;
      // A key or a screen reader clicks a button; a pointer clicks the nearest mark.
      const target = event.detail === 0 ? this.targets.targetOf(element) : null;
      const found = target ?? this.at(event);
      if (found?.cluster) this.openPopover(found.cluster);
      else if (found) this.report("pick", { id: found.event.id, from: target ? element : node });
      else this.closePopover();
    });
  }

  focus() {
    this.node.focus({ preventScroll: true });
  }

  /** Return what is drawn at the position of a pointer event: {event} or {cluster}, or null. */
  at(event) {
    const box = this.node.getBoundingClientRect();
    return this.layout && hit(this.layout, event.clientX - box.left, event.clientY - box.top);
  }

  /** Draw `layout`, the layout of `scene`. */
  draw(scene, layout) {
    const { story, selection } = scene;
    Object.assign(this, { scene, layout, isPanned: false });
    this.resize(layout);
    this.groups.stretched.removeAttribute("transform");
    const layers = this.paint(scene, layout);
    this.layers = layers;
    const goneTarget = this.targets.show(layout, selection.picked, story.messages);
    const gonePeriods = [
      this.eras.paint(eraPeriods(layout, story), story.messages.gettext("Eras")),
      this.dates.paint(tickPeriods(layout, story), story.messages.gettext("Dates on the axis")),
    ];
    layers.words.push(...this.targets.words, ...this.eras.words, ...this.dates.words);
    if (goneTarget) this.refocus(goneTarget);
    if (gonePeriods.some(Boolean)) this.focus();
    this.offscreen.draw(scene, this.targets.all);
    this.node.classList.add("fl-marks-in-svg");
    this.drawWithPlotly();
  }

  resize({ width, height, lineScale }) {
    this.node.style.height = `${height}px`;
    this.node.style.setProperty("--fl-line-scale", lineScale);
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    for (const [name, value] of Object.entries(size)) this.ground.setAttribute(name, value);
  }

  /** Paint what cannot be pressed, and return the layers for the pan transform. */
  paint({ story, selection }, layout) {
    const { groups } = this;
    this.edgeLabels.paint(layout, story);
    const outlines = paintGround(groups, layout);
    const points = paintMarks(groups.marks, layout, story);
    const words = paintWords(this.words, layout);
    const dots = paintRecent(groups.recent, layout, selection.recent);
    return {
      stretched: [groups.stretched, ...groups.marks.querySelectorAll(".fl-stretched")],
      points: [...points, ...outlines, ...dots],
      words: [...words, ...paintBreakpoints(this.breakpoints, layout)],
    };
  }

  /** Have Plotly draw the marks; until then their SVG is shown. */
  async drawWithPlotly() {
    const { scene, layout } = this;
    const isNewest = () => this.layout === layout && !this.isPanned;
    const isShown = await this.plot.draw(layout, scene, isNewest);
    if (isNewest()) this.node.classList.toggle("fl-marks-in-svg", !isShown);
  }

  /**
   * Focus the cluster of event `id`, or else the plot area, because the button of the event had the focus and
   * is gone.
   */
  refocus(id) {
    const target = holding(this.targets.all, id, this.scene.story.indexOf.get(id));
    if (target) this.targets.focus(target);
    else this.focus();
  }

  /** Move what is drawn to `view`. */
  pan(view) {
    this.isPanned = true;
    this.point(null);
    this.closePopover();
    this.node.classList.add("fl-marks-in-svg");
    if (this.layers) transform(this.layout, view, this.layers);
  }

  /** Outline event `id` as picked in the current layout, without laying out the labels again. */
  outline(id) {
    this.layout = withPicked(this.layout, id);
    this.edgeLabels.paint(this.layout, this.scene.story);
    paintGround(this.groups, this.layout);
  }

  /**
   * Show a tooltip for `found`, {event} or {cluster} under the pointer or with the focus; hide it for null.
   * `event` has the position of the pointer, which is needed for a bar.
   *
   * @param found
   * @param {{clientX: number}} [event]
   */
  point(found, event) {
    this.node.classList.toggle("fl-over", Boolean(found));
    const thing = found?.event ?? found?.cluster ?? null;
    if (!thing) this.tip.hidden = true;
    else if (this.pointed !== thing) {
      const { width, story } = this.scene;
      const pointerX = (event?.clientX ?? NaN) - this.node.getBoundingClientRect().left;
      const x = thing.x ?? pointerX;
      const y = thing.y ?? (thing.top + thing.bottom) / 2;
      showTooltip(this.tip, found, x, y, width, story);
    }
    this.pointed = thing;
  }

  /** Explain for a moment how the wheel zooms. */
  showHint() {
    this.point(null);
    if (!this.layout || !this.hint.hidden) return;
    this.hint.textContent = this.scene.story.messages.gettext(
      "To zoom, hold Ctrl or Cmd while you scroll, or click the chart first.",
    );
    this.hint.hidden = false;
    setTimeout(() => {
      this.hint.hidden = true;
    }, HINT_MS);
  }

  openPopover(cluster) {
    const { scene } = this;
    const { story, selection, width } = scene;
    this.point(null);
    const closer = this.closerView(cluster);
    const zoom = () => {
      this.closePopover();
      this.report("view", { view: closer });
      this.report("gestureend");
    };
    openClusterPopover(
      this.popover,
      cluster,
      story,
      selection,
      { width, height: this.layout.height },
      {
        pick: (id) => this.report("pick", { id, from: this.node }),
        zoom: this.drawsApart(cluster, closer) ? zoom : null,
        close: () => this.closePopover(),
      },
    );
  }

  /** Return the view that shows the events of a cluster as large as possible. */
  closerView({ members }) {
    const { story, scale, view } = this.scene;
    const shares = members.map((i) => shareOf(scale, story.events.position[i]));
    return closerTo(shares, view, scale, story.finest);
  }

  drawsApart({ members }, view) {
    const { story, scale } = this.scene;
    const layout = layoutOf(this.scene, { view, window: visibleDays(scale, view) });
    return drawsApart(layout, members, story, scale);
  }

  /**
   * Close the popover of a cluster and return whether one was open; the focus returns to the cluster's mark.
   */
  closePopover() {
    const hadFocus = this.popover.contains(document.activeElement);
    const wasOpen = closeClusterPopover(this.popover);
    if (wasOpen && hadFocus) {
      if (this.targets.stop) this.targets.focus(this.targets.stop);
      else this.focus();
    }
    return wasOpen;
  }

  /**
   * Return the middle of the mark of event `id`, or of its cluster, in client px; null if it is outside the
   * window.
   */
  locate(id) {
    const target = holding(this.targets.all, id, this.scene.story.indexOf.get(id));
    if (!target) return null;
    const box = this.node.getBoundingClientRect();
    const x = target.event ? target.left + target.width / 2 : target.x;
    return { x: box.left + x, y: box.top + target.y };
  }
}
