// Actors: who acted on whom, as rows of actors and columns of events, and as a table.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { LinkBase } from "../query/shown_query.d.ts" */
/** @import { Selected } from "../selection/select.js" */
/** @import { Story } from "../story/types.d.ts" */

import { addressOf, changed, valuesOf } from "../query/address.js";
import { SORTS } from "../query/arrangement.js";
import { disconnectSignal } from "../render/disconnect_signal.js";
import { html } from "../render/dom.js";
import { followedLink } from "../render/links.js";
import { DrawnText, fontsLoaded } from "../render/measure.js";
import { PAPER_PX, isOnPaper, onPaperChange } from "../render/paper.js";
import { windowHeight } from "../render/window_height.js";
import { select } from "../selection/select.js";
import { closeDrawer, openDrawer } from "../widgets/drawer.js";
import { showGutter } from "./gutter.js";
import { arrangeActors } from "./layout.js";
import { Plot } from "./plot.js";
import { roleKey } from "./role_key.js";
import { takenPartCounts } from "./roles.js";
import { ActorTable } from "./table.js";
import { shareWords, summaryWords } from "./words.js";

const GUTTER_PX = { wide: 246, narrow: 190 };
const AROUND_PX = 210; // of the window that is not for the drawing: title, key, edges
const LEAST_PX = 380;
const NARROW = "(max-width: 700px)"; // without a drawing, as in the stylesheet
const ONE_COLUMN = "(max-width: 1180px)";

/**
 * What the view is drawn from: `picked` is the index of an event, `base` the query that the page shows.
 *
 * @typedef {{story: Story, index: MatchIndex, picked: number | null, base: LinkBase}} Shown
 */

export default class ActorsView {
  /**
   * The view in the element `parent`. `follow(link)` is called when the reader chooses another query.
   *
   * @param {HTMLElement} parent
   * @param {(link: string) => void} follow
   */
  constructor(parent, follow) {
    this.follow = follow;
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Selected | null} */
    this.selected = null;
    /** @type {number | null} */
    this.picked = null; // the index of an event
    this.width = 0;
    /** @type {{key: string, story: Story | null}} */
    this.drawn = { key: "", story: null }; // what was shown last
    this.sort = html("select", { class: "fl-control fl-small" });
    this.sortName = html("span", {});
    this.count = html("p", { class: "fl-acts-count", role: "status" });
    this.empty = html("p", { class: "fl-empty", hidden: true });
    this.gutter = html("div", { class: "fl-acts-gutter" });
    this.plot = new Plot((event, from) => this.pick(event, from));
    this.summary = html("p", { class: "fl-visually-hidden", id: "fl-acts-summary" });
    this.moved = html("p", { class: "fl-visually-hidden", "aria-live": "polite" });
    this.chart = html("div", {
      class: "fl-acts-chart",
      role: "group",
      "aria-describedby": "fl-acts-summary",
    });
    this.chart.append(this.gutter, this.plot.node);
    this.key = html("div", {});
    this.table = new ActorTable();
    this.tools = html(
      "div",
      { class: "fl-acts-tools" },
      html("label", {}, this.sortName, this.sort),
      this.count,
    );
    this.node = html(
      "section",
      { class: "fl-acts fl-pane", "data-view": "actors", "data-state": "drawing" },
      this.tools,
      this.empty,
      this.chart,
      this.key,
      this.summary,
      this.moved,
      this.table.node,
    );
    parent.append(this.node);
    this.text = new DrawnText(this.node, () => this.draw());
    this.listen();
  }

  listen() {
    const signal = disconnectSignal(this.node);
    this.sort.addEventListener("change", () => {
      const { value } = /** @type {HTMLSelectElement} */ (this.sort);
      this.follow(this.linkTo({ sort: value ? [value] : [] }));
    });
    this.node.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) this.follow(link.getAttribute("href"));
    });
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.node.addEventListener("foldline:moved", () => {
      this.moved.textContent = this.plot.button.getAttribute("aria-label");
    });
    new ResizeObserver(() => {
      if (!isOnPaper() && this.widthOf() !== this.width) this.draw();
    }).observe(this.node);
    addEventListener("resize", () => isOnPaper() || this.draw(), { signal });
    onPaperChange(() => this.draw(), signal);
    signal.addEventListener("abort", closeDrawer);
  }

  widthOf() {
    return isOnPaper() ? PAPER_PX : Math.floor(this.node.getBoundingClientRect().width);
  }

  /** The address of the shown query with a change. */
  linkTo(change) {
    const { base } = /** @type {Shown} */ (this.shown);
    return addressOf(changed(base.query, change), base);
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.shown = shown;
    await fontsLoaded();
    if (this.shown !== shown) return;
    this.text.read();
    const { story, index, base, picked } = shown;
    const key = JSON.stringify([base, picked]);
    if (key === this.drawn.key && story === this.drawn.story && picked === this.picked) return;
    this.drawn = { key, story };
    this.selected = select(story, index, base.query);
    this.picked = picked;
    this.draw();
  }

  /** Pick an event: it is shown at once, and its card when the host answers. */
  pick(event, from) {
    const { story } = /** @type {Shown} */ (this.shown);
    this.picked = event;
    this.draw();
    const id = story.events.id[event];
    openDrawer(story, from, id);
    this.follow(this.linkTo({ event: [id] }));
  }

  draw() {
    const { shown, selected } = this;
    const { measure } = this.text;
    this.width = this.widthOf();
    if (!shown || !selected || !measure || this.width === 0) return;
    const { story, index, base } = shown;
    const { messages } = story;
    const hasChart = story.cast.actors.id.length > 0 && !(matchMedia(NARROW).matches && !isOnPaper());
    for (const node of [this.tools, this.chart, this.key]) node.hidden = !hasChart;
    this.table.node.hidden = story.cast.actors.id.length === 0;
    this.table.show({ story, index, base, matched: selected.matched }, !hasChart);
    const matched = selected.matched.reduce((sum, bit) => sum + bit, 0);
    this.empty.hidden = matched > 0 || !hasChart;
    this.empty.textContent = messages.gettext("No event matches the filter, so all marks are grey.");
    if (hasChart) this.drawChart(matched, measure);
    this.node.dataset.matched = String(matched);
    this.node.dataset.picked = this.picked === null ? "" : story.events.id[this.picked];
    this.node.dataset.state = "ready";
  }

  drawChart(matched, measure) {
    const { story, index, base } = /** @type {Shown} */ (this.shown);
    const { picked } = this;
    const selected = /** @type {Selected} */ (this.selected);
    const { messages } = story;
    const isTall = matchMedia(ONE_COLUMN).matches && !isOnPaper();
    const gutter = isTall ? GUTTER_PX.narrow : GUTTER_PX.wide;
    const selection = {
      matched: selected.matched,
      inWindow: selected.inWindow,
      picked,
      open: valuesOf(base.query, "open"),
      sort: valuesOf(base.query, "sort")[0] ?? null,
    };
    const room = {
      width: this.width - gutter,
      height: Math.max(LEAST_PX, windowHeight() - AROUND_PX),
      isTall,
      lineScale: measure.lineScale,
      measure,
    };
    const layout = arrangeActors(story, index, selection, selected.days, room);
    this.node.style.setProperty("--fl-gutter", `${gutter}px`);
    this.chart.style.height = `${layout.height}px`;
    this.chart.setAttribute("aria-label", messages.gettext("Who acted on whom"));
    this.summary.textContent = summaryWords(story, layout, matched);
    this.count.textContent = shareWords(story, layout);
    this.showSort(selection.sort, messages);
    const all = takenPartCounts(index, (event) => selected.matched[event]);
    showGutter(this.gutter, layout, story, base, all);
    this.plot.show(layout, story, selection, measure);
    const hasRoles = layout.marks.some(({ role }) => role < 5) || index.events.roles.some(isTelling);
    this.key.replaceChildren(roleKey(messages, hasRoles));
  }

  showSort(sort, messages) {
    const words = {
      "": messages.gettext("so that curves are short"),
      file: messages.gettext("as in the file"),
      first: messages.gettext("by first event"),
      last: messages.gettext("by last event"),
      count: messages.gettext("by number of events"),
    };
    this.sortName.textContent = messages.gettext("Rows:");
    this.sort.replaceChildren(
      ...["", ...SORTS].map((value) =>
        html("option", { value, selected: value === (sort ?? "") }, words[value]),
      ),
    );
  }

  /** Go from the picture to the table with the key L. */
  press(event) {
    if (event.key.toLowerCase() !== "l" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select")) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.table.node.contains(event.target)) this.plot.button.focus();
    else this.table.focus();
  }
}

/** Whether the roles of an event say more than who is mentioned. */
const isTelling = (byRole) => Object.keys(byRole).some((role) => role !== "mentioned");
