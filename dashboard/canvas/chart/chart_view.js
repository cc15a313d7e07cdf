// Chart view: the parts of the timeline in the document, and which of them are shown.

/** @import { ExpectedTimeline } from "../story/types.d.ts" */

import { inOrder, undatedOf, eventOf } from "../story/story.js";
import { recentWords } from "../story/recent.js";
import { touches } from "../axis/visible.js";
import { same } from "../axis/viewport.js";
import { heightOf } from "../layout/heights.js";
import { lanesOf } from "../layout/lanes/lanes.js";
import { withMatches } from "../layout/matches.js";
import { html } from "../render/dom.js";
import { followedLink } from "../render/links.js";
import { isOnPaper } from "../render/paper.js";
import { DrawerButton } from "../widgets/drawer.js";
import { linkActors } from "../widgets/event_list.js";
import { LaneBar } from "../widgets/lane_bar.js";
import { Legend } from "../widgets/legend.js";
import { nameOf } from "../widgets/targets.js";
import { UndatedPanel } from "../widgets/undated_panel.js";
import { ListView } from "./list_view.js";
import { paperLanes } from "./paper_lanes.js";
import { PlotArea } from "./plot_area.js";
import { zoneHere } from "./scene.js";
import { layoutOf } from "./scene_layout.js";
import { StripView } from "./strip_view.js";
import { WindowBar } from "./window_bar.js";

// A drawing that took longer is not repeated before a filter shows. With the rest of the work it would take
// more than 50 ms, after which an answer no longer seems immediate.
const SLOW_MS = 25;

export class ChartView {
  /**
   * The chart in `root`. What the reader does on it is dispatched to `events`, an EventTarget: "pick" {id,
   * from}, "show" {days}, "view" {view}, "gestureend", "visit" {members}, "link" {link}. "redraw" is
   * dispatched when the chart must be drawn again.
   */
  constructor(root, events) {
    this.root = root;
    this.report = (type, detail) => events.dispatchEvent(new CustomEvent(type, { detail }));
    const pick = (id, from) => this.report("pick", { id, from });
    this.layout = null; // null while the story is shown as a list
    this.count = 0; // of the visible events
    /** @type {string | null} */
    this.toShow = null; // the picked event to which lanes are scrolled at the next drawing
    this.drawMs = 0; // how long the last drawing took
    this.chosenAsList = null; // whether the reader chose the list, null before a choice
    this.summary = html("p", { class: "fl-visually-hidden", id: "fl-summary" });
    this.breakpoints = html("ul", { class: "fl-visually-hidden" });
    this.status = html("p", { class: "fl-visually-hidden", role: "status", "aria-live": "polite" });
    this.area = new PlotArea(this.report);
    // The lanes while the page is printed
    this.paper = html("div", { class: "fl-paper fl-with-lanes fl-marks-in-svg" });
    this.undated = new UndatedPanel(pick);
    this.strip = new StripView(this.report);
    this.drawerButton = new DrawerButton();
    this.bar = new WindowBar({
      showWhole: () => {
        this.report("show", { days: [null, null] });
        this.area.focus();
      },
      toggleList: () => this.toggleList(),
    });
    this.laneBar = new LaneBar((change) => this.report("lanes", { change }));
    this.list = new ListView(pick, (change) => this.report("lanes", { change }));
    this.legend = new Legend((link) => this.report("link", { link }));
    for (const { node } of [this.area, this.list])
      node.addEventListener("click", (event) => {
        const link = followedLink(event);
        if (link) this.report("link", { link: link.getAttribute("href") });
      });
    root.append(
      this.summary,
      this.laneBar.node,
      this.area.node,
      this.paper,
      this.undated.node,
      this.strip.node,
      this.drawerButton.node,
      this.bar.node,
      this.list.node,
      this.legend.node,
      this.breakpoints,
      this.status,
    );
  }

  /**
   * Name the chart. Unless it `isDrawn`, reserve the height that it will have.
   *
   * @param {ExpectedTimeline} expected
   * @param {boolean} isDrawn
   */
  expect({ view, name, summary, failed, bars, isSmall, undated }, isDrawn) {
    this.failed = failed;
    this.root.setAttribute("aria-label", name);
    this.root.dataset.view = view;
    this.area.node.setAttribute("aria-label", name);
    this.summary.textContent = summary;
    if (isDrawn) return;
    this.area.node.style.height = `${heightOf(bars, zoneHere({ bars, isSmall }))}px`;
    this.undated.node.hidden = undated === 0;
  }

  fail() {
    this.list.fail(this.failed);
  }

  /**
   * Draw `scene`. Its `form` is "list" where the page is too narrow for a chart; "list first" or "chart
   * first" where the reader can switch.
   */
  draw(scene) {
    const start = performance.now();
    const { story, selection } = scene;
    this.form = scene.form;
    const { isList } = this;
    this.root.classList.toggle("fl-charted", !isList);
    this.root.classList.add("fl-drawn");
    const lanes = scene.lanes ? lanesOf(story, scene.lanes, scene.windowPx) : [];
    this.laneBar.show(scene.lanes, lanes, story.messages);
    this.placeDrawerButton(lanes.length > 0);
    this.drawerButton.paint(story, selection.picked, lanes);
    for (const node of [this.area.node, this.strip.node, this.legend.node, this.breakpoints])
      node.hidden = isList;
    const undated = isList ? [] : undatedOf(story).map((i) => eventIn(scene, i));
    this.undated.show(undated, story);
    const shown = isList ? this.drawList(scene, lanes) : this.drawChart(scene);
    this.count = shown.counts.count;
    this.announce(this.bar.draw(scene, { isList, ...shown }));
    if (isOnPaper()) this.root.style.setProperty("--fl-drawn-px", String(this.root.scrollHeight));
    this.drawMs = performance.now() - start;
  }

  /** Place the button that opens the card above lanes, which are high, or below the chart. */
  placeDrawerButton(isAboveLanes) {
    const { node } = this.drawerButton;
    if (isAboveLanes === this.laneBar.node.contains(node)) return;
    if (isAboveLanes) this.laneBar.node.append(node);
    else this.bar.node.before(node);
  }

  /**
   * If a drawing takes long, and `scene` differs from what is drawn in the events that match, show only these
   * events, and return true: a whole drawing must follow.
   */
  showMatches(scene) {
    const isShown = this.showsView(scene.view) && differInMatches(this.area.scene, scene);
    if (!isShown || this.drawMs < SLOW_MS) return false;
    this.layout = withMatches(this.layout, scene.selection.matched);
    this.area.draw(scene, this.layout);
    this.strip.draw(scene);
    return true;
  }

  drawList(scene, lanes) {
    const { story, selection, window } = scene;
    const placed = story.events.placed.map((_, i) => i).filter((i) => touches(story.events, i, window));
    const listed = window === null ? story.byTime : inOrder(story, placed);
    this.list.draw(scene, listed, (index) => eventIn(scene, index), lanes);
    this.layout = null;
    const matched = placed.reduce((sum, i) => sum + selection.matched[i], 0);
    return { counts: { count: placed.length, matched }, wholeText: "" };
  }

  drawChart(scene) {
    this.list.clear();
    this.layout = layoutOf(scene);
    this.area.draw(scene, this.layout);
    this.paper.replaceChildren(...(isOnPaper() && scene.lanes ? [paperLanes(this.area, this.layout)] : []));
    if (scene.lanes && this.toShow !== null) this.area.targets.scrollTo(this.toShow);
    this.toShow = null;
    this.strip.draw(scene);
    this.legend.paint(this.layout, scene.story, scene.state);
    this.listBreakpoints(this.layout, scene.story);
    return { counts: this.layout, wholeText: this.strip.columnsInWords() };
  }

  /** List the folds and the changes of scale for screen readers, which do not read the axis. */
  listBreakpoints({ folds, scaleChanges }, { messages }) {
    const all = [...folds.map(({ left, title }) => ({ x: left, title })), ...scaleChanges];
    const titles = all.sort((a, b) => a.x - b.x).map(({ title }) => title);
    this.breakpoints.hidden = titles.length === 0;
    this.breakpoints.setAttribute("aria-label", messages.gettext("Folds and changes of scale"));
    this.breakpoints.replaceChildren(...titles.map((title) => html("li", {}, title)));
  }

  /** Write the addresses of the pages of actors again, for the query of `scene`. */
  link({ pageOf }) {
    this.list.pageOf = pageOf;
    linkActors(this.root, pageOf);
  }

  /** Move what is drawn to `view`, the view of `scene`. */
  pan(view, scene) {
    if (!this.layout) return;
    this.area.pan(view);
    this.strip.move(scene);
  }

  /** Return whether the chart is drawn for `view`. */
  showsView(view) {
    return this.layout !== null && same(this.layout.view, view);
  }

  announce(text) {
    if (text) this.status.textContent = text;
  }

  /** Announce that event `id` was picked, and scroll the list to it, or the lanes once they are drawn. */
  announcePick(story, id) {
    this.list.show(id);
    this.toShow = id;
    const index = story.indexOf.get(id);
    if (index === undefined) return;
    const event = nameOf(eventOf(story, index), story.messages);
    this.announce(story.messages.gettext("Picked: %(event)s", { event }));
  }

  /** Return the middle of the mark or the row of event `id` in client px; null if it has none. */
  locate(id) {
    const row = this.list.row(id);
    if (!row) return this.layout && this.area.locate(id);
    const box = row.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  /** Whether the story is shown as a list. The reader's choice applies at every width that has both forms. */
  get isList() {
    return this.form === "list" || (this.chosenAsList ?? this.form === "list first");
  }

  /** Show the story as a list instead of the chart, or the chart again. */
  toggleList() {
    if (this.form === "list") return;
    this.chosenAsList = !this.isList;
    this.area.closePopover();
    this.report("redraw");
    if (this.chosenAsList) this.list.focus();
    else this.area.focus();
  }
}

/** Return whether two scenes without lanes differ in the events that match and in little else. */
function differInMatches(drawn, scene) {
  const parts = ["story", "scale", "width", "measure", "zonePx", "theme"];
  const hasLanes = [drawn, scene].some(({ state }) => state.lanes !== null);
  return (
    !hasLanes &&
    drawn.selection.matched !== scene.selection.matched &&
    parts.every((name) => drawn[name] === scene[name])
  );
}

/** Return event `index` of a scene's story, with whether it is matched, picked and recent. */
function eventIn({ story, selection }, index) {
  const event = eventOf(story, index);
  return {
    ...event,
    matched: selection.matched[index] === 1,
    picked: event.id === selection.picked,
    recent: recentWords(selection.recent, index),
  };
}
