// Timeline: the chart with its strip and its list, independent of the page that contains them.
//
// The host gives it a state to show, and it reports the actions of the reader as events. A gesture is visible
// at once: the drawing moves with the window, and a new layout is drawn when the gesture ends.

/** @import { Days, ExpectedTimeline, Scene, Selection, TimelineState, View } from "./story/types.d.ts" */

import { ChartView } from "./chart/chart_view.js";
import { isOtherState, onPageChange, sceneOf, selectionOf } from "./chart/scene.js";
import { shareOf } from "./axis/scale.js";
import { scalesOf } from "./axis/scales.js";
import { linkWindow, visibleDays, windowDays } from "./axis/spans.js";
import { extentOf } from "./axis/visible.js";
import { WHOLE, daysOf, isWhole, panned, revealing, viewAround, same, viewOf } from "./axis/viewport.js";
import { listenForKeys } from "./input/chart_keys.js";
import { listenForGestures } from "./input/gestures.js";
import { html } from "./render/dom.js";
import { disconnectSignal } from "./render/disconnect_signal.js";
import { DrawnText } from "./render/measure.js";
import { isOnPaper } from "./render/paper.js";
import { describe, publish } from "./test_api.js";
import { leaveChart, openDrawer, placeCard } from "./widgets/drawer.js";

const WHEEL_END_MS = 60; // without a wheel event: then the gesture has ended
const ANSWERS_MS = 250; // in which the host answers a pick, if it answers at all
const CARD_MS = 60; // in which the page shows the card that came with the answer
const PAINTED_MS = 32; // two frames, in which the browser paints what was shown first
const SERIES_MS = 200; // after changes that follow each other, as while the reader types
const WHOLE_WINDOW = /** @type {Days} */ ([null, null]);

/**
 * A timeline in the element `parent`. It dispatches these events, with their `detail`:
 *
 * - "window" {texts}: the reader moved the window; `texts` are the parameters "from" and "to" of a link to
 *   it, "" for an end of the story
 * - "windowend": the gesture that moved the window has ended
 * - "pick" {id}: the reader picked an event
 * - "link" {link}, "lanes" {lanes}: the reader chose another selection, or arranged the lanes otherwise
 * - "draw": the timeline was drawn
 */
export class Timeline extends EventTarget {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    super();
    this.root = html("div", {
      class: "fl-chart",
      role: "group",
      "data-foldline": "chart",
      "data-state": "drawing",
    });
    parent.append(this.root);
    this.signal = disconnectSignal(this.root); // aborted when the timeline leaves the page
    this.revision = 0;
    /** @type {TimelineState | null} */
    this.state = null;
    /** @type {Selection | null} */
    this.selection = null;
    this.width = 0; // px; 0 until the timeline has a width
    /** @type {View} */
    this.view = WHOLE; // the visible part of the axis
    this.window = WHOLE_WINDOW; // the days of a link to it
    this.isMoving = false; // whether the window has moved since the last drawing
    this.chart = new ChartView(this.root, this.chartEvents());
    this.text = new DrawnText(this.root, () => this.draw());
    this.listen();
    publish(this.root, { locate: (id) => this.chart.locate(id), revision: () => this.revision });
  }

  /** Return the target on which the chart reports the actions of the reader. */
  chartEvents() {
    const events = new EventTarget();
    const on = (type, listener) =>
      events.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("pick", ({ id, from }) => this.pick(id, from));
    on("show", ({ days }) => this.show(days));
    on("view", ({ view }) => this.setView(view));
    on("gestureend", () => this.endGesture());
    on("visit", ({ members }) => this.visit(members));
    on("link", ({ link }) => this.report("link", { link }));
    on("lanes", ({ change }) => this.arrange(change));
    on("redraw", () => this.draw());
    return events;
  }

  listen() {
    const { signal } = this;
    const navigation = {
      scene: () => this.scene,
      setView: (view) => this.setView(view),
      endGesture: () => this.endGesture(),
    };
    listenForGestures(this.chart.area, navigation);
    listenForKeys(this.chart, navigation, signal);
    signal.addEventListener("abort", leaveChart);
    new ResizeObserver(() => this.resize()).observe(this.root);
    onPageChange(() => this.draw(), signal);
  }

  report(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  resize() {
    if (isOnPaper()) return;
    const before = this.width;
    this.readWidth();
    if (this.width !== before) this.draw();
  }

  /** Place the card for `state`, and read what its drawing needs from the page. */
  readPage({ lanes }) {
    if (!this.text.measure) this.text.read();
    if (placeCard(lanes !== null) || !this.width) this.readWidth();
  }

  /** Read the width of the timeline; one that is not shown has none, and that of before counts. */
  readWidth() {
    this.width = Math.floor(this.root.getBoundingClientRect().width) || this.width;
  }

  /** @returns {Scene | null} all that a drawing depends on, null as long as there is no state */
  get scene() {
    const { state, selection, view, window, width } = this;
    const { measure } = this.text;
    if (!state || !selection || !width || !measure) return null;
    return sceneOf(state, selection, { view, window, width, measure, isFirst: this.revision === 0 });
  }

  /** @param {ExpectedTimeline} expected what is known before the first state arrives */
  expect(expected) {
    this.chart.expect(expected, this.state !== null);
  }

  /** @param {TimelineState} state to be shown */
  update(state) {
    const before = this.state;
    const isChanged = !before || isOtherState(before, state);
    const isMoved = String(state.window) !== String(this.window);
    if (isMoved || (isChanged && !isWhole(this.view))) this.moveTo(state, isMoved);
    this.state = state;
    if (isChanged) this.selection = selectionOf(state);
    this.readPage(state);
    if (isChanged) this.chart.area.closePopover();
    if (isChanged || isMoved) this.drawChange();
    else if (this.drawTimer) this.drawLater(CARD_MS);
    else if (this.scene) this.chart.link(this.scene);
  }

  /**
   * Show the window of `state`; without `isMoved`, show the same days on the scale of `state`.
   *
   * @param {TimelineState} state
   * @param {boolean} isMoved
   */
  moveTo({ story, scale, window }, isMoved) {
    // During a gesture the exact days are used; those of a link are rounded.
    const isUnfinished = !isMoved && this.isMoving;
    const days = (isUnfinished && this.scene?.days) || window;
    this.view = viewOf(scalesOf(story)[scale], days, story.finest);
    this.window = window;
  }

  /** Show that there is no story, and return true; if one is drawn already, it remains, and return false. */
  fail() {
    if (this.state) return false;
    this.chart.fail();
    this.root.dataset.state = "failed";
    return true;
  }

  /** Show `days`, [from, to], null for an end of the story, as a link to them does. */
  show(days) {
    if (!this.scene) return;
    const { story, scale } = this.scene;
    const shown = visibleDays(scale, viewOf(scale, days, story.finest));
    this.setView(viewOf(scale, shown ?? WHOLE_WINDOW, story.finest));
    this.endGesture();
  }

  /** Move the window to `view`, with the drawing; a new layout is drawn when the gesture ends. */
  setView(view) {
    const { scene } = this;
    if (!scene || !Number.isFinite(view.high - view.low) || same(view, this.view)) return;
    this.view = view;
    this.isMoving = true;
    const texts = isWhole(view) ? ["", ""] : linkWindow(daysOf(scene.scale, view), view);
    this.window = windowDays(texts);
    this.report("window", { texts });
    clearTimeout(this.endTimer);
    this.endTimer = setTimeout(() => this.endGesture(), WHEEL_END_MS);
    if (this.animationFrame) return;
    this.root.dataset.state = "drawing";
    this.animationFrame = requestAnimationFrame(() => {
      this.animationFrame = null;
      this.chart.pan(this.view, this.scene);
    });
  }

  /** End the gesture that moves the window, if there is one. */
  endGesture() {
    if (!this.isMoving) return;
    this.endMove();
    this.draw();
  }

  endMove() {
    clearTimeout(this.endTimer);
    this.isMoving = false;
    this.report("windowend");
  }

  /** Pick event `id`; `from` is the element that gets the focus when the card is closed. */
  pick(id, from) {
    if (!this.state || !this.selection) return;
    this.state = { ...this.state, picked: id };
    this.selection = { ...this.selection, picked: id };
    this.chart.area.closePopover();
    this.chart.area.point(null);
    if (this.isMoving) this.endMove();
    this.report("pick", { id });
    this.root.dataset.state = "drawing";
    this.root.dataset.picked = id;
    if (this.chart.showsView(this.view)) {
      this.chart.area.outline(id);
      this.drawLater(ANSWERS_MS); // the card is shown first, then a layout with the label of the picked event
    } else this.draw();
    openDrawer(this.state.story, from, id);
    this.chart.announcePick(this.state.story, id);
  }

  /** Pick event `id` and bring it into the window; return whether the story is drawn. */
  reveal(id) {
    if (!this.scene) return false;
    const { story, scale, view } = this.scene;
    const index = story.indexOf.get(id);
    if (index === undefined) return false;
    if (story.events.placed[index]) this.setView(revealing(view, ...extentOf(story, scale, index)));
    this.pick(id, this.chart.area.node);
    return true;
  }

  /** Show events beyond the window, by their indices: pick the only one, or show all and the picked one. */
  visit(members) {
    if (!this.scene) return;
    const { story, scale, view, selection } = this.scene;
    const shareAt = (index) => shareOf(scale, story.events.position[index]);
    const [only] = members;
    if (members.length === 1) {
      this.setView(panned(view, shareAt(only) - (view.low + view.high) / 2));
      if (story.events.id[only] === selection.picked) this.endGesture();
      else this.pick(story.events.id[only], this.chart.area.node);
    } else {
      const picked = story.indexOf.get(selection.picked ?? "") ?? [];
      const all = [picked, ...members].flat();
      this.setView(viewAround(all.map(shareAt), view));
      this.endGesture();
    }
    this.chart.area.focus();
  }

  /** Change the arrangement of the lanes. */
  arrange(change) {
    if (!this.state?.lanes) return;
    const lanes = { ...this.state.lanes, ...change };
    this.state = { ...this.state, lanes };
    this.draw();
    this.report("lanes", { lanes });
  }

  /** Draw a new state; if that takes long, show first which events match. */
  drawChange() {
    const { scene } = this;
    if (scene && this.chart.showMatches(scene)) {
      this.root.dataset.state = "drawing";
      describe(this.root, scene, this.chart.count);
      this.drawLater(this.drawTimer === undefined ? PAINTED_MS : SERIES_MS);
    } else this.draw();
  }

  drawLater(ms) {
    clearTimeout(this.drawTimer);
    this.drawTimer = setTimeout(() => this.draw(), ms);
  }

  draw() {
    const { scene } = this;
    if (!scene) return;
    if (this.animationFrame) cancelAnimationFrame(this.animationFrame);
    this.animationFrame = null;
    clearTimeout(this.drawTimer);
    this.drawTimer = undefined;
    this.root.dataset.state = "drawing";
    this.chart.draw(scene);
    describe(this.root, scene, this.chart.count);
    this.revision += 1;
    this.root.dataset.state = "ready";
    this.report("draw");
  }
}
