// Plot area: the layers of the chart, from the ground below the marks to the buttons above them.

import { hit } from "../layout/hit_test.js";
import { withPicked } from "../layout/links.js";
import { html, svg } from "../render/dom.js";
import { lanesNear, paintLanes } from "../render/lanes_svg.js";
import { paintMarks } from "../render/marks_svg.js";
import { eraPeriods, paintBreakpoints, paintGround, paintWords, tickPeriods } from "../render/paint.js";
import { transform } from "../render/pan_transform.js";
import { PlotlyLayer } from "../render/plotly_layer.js";
import { paintRecent } from "../render/recent_dots.js";
import { closeClusterPopover, openClusterPopover } from "../widgets/cluster_popover.js";
import { OffscreenLink } from "../widgets/offscreen_link.js";
import { PeriodButtons } from "../widgets/period_buttons.js";
import { laneTexts } from "../widgets/lane_headers.js";
import { Targets, holding } from "../widgets/targets.js";
import { showTooltip } from "../widgets/tooltip.js";
import { WheelHint } from "../widgets/wheel_hint.js";
import { AxisHead } from "./axis_head.js";
import { EdgeLabelsView } from "./edge_labels_view.js";
import { closerView, drawnThing, isApartIn } from "./scene_layout.js";

const NO_MARKS = { marks: [], bars: [], bands: [] }; // where lanes have them

export class PlotArea {
  /** `report(type, detail)` is called with what the reader does here, as for the chart view. */
  constructor(report) {
    this.report = report;
    const show = (days) => report("show", { days });
    const visit = (members) => report("visit", { members });
    this.scene = null; // the scene that is drawn
    this.layout = null; // its layout
    this.laneLayers = []; // what moves with the window in each lane
    this.moving = /** @type {object[] | null} */ (null); // what moves in this gesture, null before it
    this.groups = {
      stretched: svg("g", { class: "fl-stretched" }),
      lines: svg("g"),
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
    this.head = new AxisHead([this.words, this.breakpoints, this.eras.node, this.dates.node]);
    this.offscreen = new OffscreenLink((index) => visit([index]));
    this.lanes = html("div", { class: "fl-lanes" });
    this.laneTexts = html("div", { class: "fl-lane-texts", "aria-hidden": "true" });
    this.hint = new WheelHint();
    this.tip = html("div", { class: "fl-tip", role: "tooltip", hidden: true });
    this.popover = html("div", { class: "fl-popover", hidden: true });
    this.popover.addEventListener("click", (event) => event.stopPropagation()); // it lies over the chart
    const attributes = { class: "fl-ground", "aria-hidden": "true" };
    this.ground = svg("svg", attributes, ...Object.values(this.groups));
    this.node = this.build();
    this.listen();
  }

  build() {
    return html(
      "div",
      { class: "fl-plot-area", tabindex: 0, role: "application", "aria-describedby": "fl-summary" },
      this.ground,
      this.plot.node,
      this.lanes,
      this.words,
      this.laneTexts,
      this.targets.layer,
      this.breakpoints,
      this.eras.node,
      this.dates.node,
      this.edgeLabels.node,
      this.head.node,
      this.offscreen.node,
      this.hint.node,
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
      if (element.closest(".fl-offscreen, .fl-periods, .fl-lane-page")) return;
      // A key or a screen reader clicks a button; a pointer clicks the nearest mark.
      const target = event.detail === 0 ? this.targets.targetOf(element) : null;
      const header = this.targets.targetOf(element.closest(".fl-lane-head"))?.header;
      if (header) this.toggleLane(header);
      else this.press(target ?? this.at(event), target ? element : node);
    });
  }

  focus() {
    this.node.focus({ preventScroll: true });
  }

  /** Pick the event that was found under a pointer or has the focus, or list the events of a cluster. */
  press(found, from) {
    const { event, cluster } = found ? drawnThing(this.scene, this.layout, found) : {};
    if (cluster) this.openPopover(cluster);
    else if (event) this.report("pick", { id: event.id, from });
    else this.closePopover();
  }

  /** Close a lane that is open, or open it; the line of the other actors of a side shows or hides them. */
  toggleLane({ id, isMore }) {
    const { closed, open } = this.scene.lanes;
    const toggled = (ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    this.closePopover();
    this.report("lanes", { change: isMore ? { open: toggled(open) } : { closed: toggled(closed) } });
  }

  /** Return what is drawn at the position of a pointer event: {event} or {cluster}, or null. */
  at(event) {
    const box = this.node.getBoundingClientRect();
    return this.layout && hit(this.layout, event.clientX - box.left, event.clientY - box.top);
  }

  /** Draw `layout`, the layout of `scene`. */
  draw(scene, layout) {
    const { story, selection } = scene;
    Object.assign(this, { scene, layout, isPanned: false, moving: null });
    this.resize(layout);
    this.groups.stretched.removeAttribute("transform");
    const layers = this.paint(scene, layout);
    this.layers = layers;
    const goneTarget = this.targets.show(layout, selection.picked, story.messages, scene.pageOf);
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
    const hasLanes = Boolean(layout.lanes);
    this.laneLayers = paintLanes(this.lanes, groups.lines, layout, story);
    const points = paintMarks(groups.marks, hasLanes ? NO_MARKS : layout, story);
    this.laneTexts.replaceChildren(...laneTexts(layout));
    this.node.classList.toggle("fl-with-lanes", hasLanes);
    const words = paintWords(this.words, layout);
    const dots = paintRecent(groups.recent, layout, selection.recent);
    return {
      stretched: [
        groups.stretched,
        ...groups.marks.querySelectorAll(".fl-stretched"),
        ...this.head.show(layout),
      ],
      paths: [],
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

  /** Focus the cluster of event `id`, or else the plot area: the button that had the focus is gone. */
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
    if (!this.layers) return;
    this.moving ??= [
      this.layers,
      ...lanesNear(this.laneLayers, this.node).flatMap((i) => [this.laneLayers[i], this.targets.layerOf(i)]),
    ];
    transform(this.layout, view, this.moving);
  }

  /** Outline event `id` as picked in the current layout, without laying out the labels again. */
  outline(id) {
    this.layout = withPicked(this.layout, id);
    this.edgeLabels.paint(this.layout, this.scene.story);
    paintGround(this.groups, this.layout);
    this.targets.stopAtEvent(id, this.scene.story); // arrow keys go on from it before the next drawing
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
    const thing = found && (found.event ?? found.cluster ?? found.echo);
    if (!thing) this.tip.hidden = true;
    else if (this.pointed !== thing) this.describe(found, thing, event);
    this.pointed = thing;
  }

  /** Show a tooltip for `found`, which is `thing`; `event` as for `point`. */
  describe(found, thing, event) {
    const { width, story } = this.scene;
    const pointerX = (event?.clientX ?? NaN) - this.node.getBoundingClientRect().left;
    const x = thing.x ?? pointerX;
    const y = thing.y ?? (thing.top + thing.bottom) / 2;
    showTooltip(this.tip, drawnThing(this.scene, this.layout, found), x, y, width, story);
  }

  /** Explain for a moment how the wheel zooms. */
  showHint() {
    this.point(null);
    if (this.layout) this.hint.show(this.scene.story.messages);
  }

  openPopover(cluster) {
    const { scene } = this;
    const { story, selection, width } = scene;
    this.point(null);
    const closer = closerView(scene, cluster);
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
        zoom: isApartIn(scene, cluster, closer) ? zoom : null,
        close: () => this.closePopover(),
      },
    );
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
