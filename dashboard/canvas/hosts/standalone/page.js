// Page: the host of the timeline in a page without a server.
//
// The state is a query, which the fragment of the address holds. Each change selects in the browser what
// Python selects for the app, and the same parts of the canvas show it.

/** @import { StandaloneView } from "./standalone_data.d.ts" */
/** @import { dataIn } from "./page_data.js" */
/** @import { QueryState } from "./query_state.js" */
/** @import { ShownQuery } from "../../query/shown_query.d.ts" */

import { filteredAddress, valuesOf } from "../../query/address.js";
import { arrangementIn, scaleIn } from "../../query/arrangement.js";
import {
  dateOfSince,
  entriesIn,
  foundIn,
  isRecent,
  missingNames,
  namesIn,
  nearIn,
  partsIn,
  recentIn,
  sinceOf,
  surroundingsIn,
  whyIn,
} from "../../selection/facts.js";
import { laneChange } from "../../selection/link.js";
import { questionsIn } from "../../selection/questions.js";
import { countOf, select } from "../../selection/select.js";
import { packed } from "../../story/story.js";
import { Timeline } from "../../timeline.js";
import { Pane } from "../../widgets/pane.js";
import { Drawings } from "./drawings.js";
import { Filters } from "./filters.js";
import { buildRegions } from "./regions.js";
import { timelineSummary } from "./timeline_summary.js";
import { ViewParts, pageIn, shownParts } from "./view_parts.js";

/** The page in one language, in place of what `root` contains. */
export class Page {
  /**
   * @param {Element} root
   * @param {ReturnType<typeof dataIn>} own
   * @param {QueryState} state
   * @param {Record<string, Function>} drawings
   */
  constructor(root, { data, story, messages, cardOf }, state, drawings) {
    root.replaceChildren();
    this.drawings = new Drawings(drawings, (link) => state.follow(link));
    this.data = data;
    this.story = story;
    this.messages = messages;
    this.cardOf = cardOf;
    this.state = state;
    this.regions = buildRegions(root, data.payload.isSmall);
    this.filters = this.newFilters();
    /** @type {Map<string, Pane>} */
    this.panes = new Map();
    const { independent, parts } = this.regions;
    this.parts = { independent: new ViewParts(independent), parts: new ViewParts(parts) };
    /** @type {Timeline | null} */
    this.timeline = null; // null until a view has one
  }

  newFilters() {
    const { state } = this;
    const filters = new Filters(this.regions, this.data, this.messages, (change) => state.change(change));
    const on = (type, listener) =>
      filters.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("type", ({ text }) => state.type(text));
    on("commit", ({ text }) => state.commit(text));
    on("link", ({ link }) => state.follow(link, true));
    return filters;
  }

  show() {
    const { data, regions } = this;
    const view = data.views[this.slug];
    const isIndependent = view.isIndependent || pageIn(view, this.query) !== undefined;
    regions.dependent.hidden = isIndependent;
    regions.columns.hidden = isIndependent;
    regions.independent.hidden = !isIndependent;
    this.pane("header").show(data.panes.header, this.shown(), this.words());
    this.pane("guide").show(data.panes.guide, this.shown(), this.words());
    if (isIndependent) {
      this.showShare(view, this.selected());
      this.pane("notes").show(data.panes.notice, this.shown(), this.words());
      this.showParts("independent", view);
    } else this.showDependent(view);
  }

  /** Show what the view shows of the events that were `selected`, where it is, and how to share it. */
  showShare({ title }, { days, inWindow }, facts = {}) {
    const shown = this.shown({ ...facts, view: { title, days, rows: packed(inWindow), downloads: null } });
    this.pane("share").show(this.data.panes.share, shown, this.words());
  }

  /**
   * Show the texts and drawings of a view in a region.
   *
   * @param {"independent" | "parts"} region
   * @param {StandaloneView} view
   * @param {Partial<ShownQuery>} [facts]
   */
  showParts(region, view, facts = {}) {
    const [name, parts] = shownParts(view, this.query);
    this.parts[region].show(
      `${this.slug}${name}`,
      parts,
      (own, place, markup) => this.pane(own, place).show(markup, this.shown(facts), this.words()),
      (place, drawing) => this.drawings.draw(place, drawing, () => this.selection()),
    );
  }

  /** What a drawing of the story shows. */
  selection() {
    const { story, query } = this;
    const { index, base } = this.state;
    const { matched, picked } = select(story, index, query, this.state.missing.length === 0);
    return { story, index, base, matched, picked };
  }

  /** The events of the query. */
  selected() {
    const { query, state, story } = this;
    return select(story, state.index, query, state.missing.length === 0);
  }

  /** @param {StandaloneView} view */
  showDependent(view) {
    const { data, messages, query, regions, story } = this;
    const { panes } = data;
    const { index } = this.state;
    const selected = this.selected();
    const found = foundIn(selected);
    const names = namesIn(query, index);
    const show = (name, markup, facts = {}) => this.pane(name).show(markup, this.shown(facts), this.words());
    this.showShare(view, selected, { found, names });
    this.filters.show(this.state.base, messages);
    show("controls", panes.controls);
    show("zoom", panes.zoom, { near: nearIn(selected, story, index) });
    show("chosen", panes.chosen, { names });
    show("count", panes.count, { found, names, parts: partsIn(query, index) });
    show("notes", panes.notes, {
      names,
      parts: partsIn(query, index),
      missing: missingNames(this.state.missing, story, index),
      recent: recentIn(query, story, index),
    });
    show("kinds", panes.kinds);
    const [tab] = shownParts(view, query);
    const hasCard = view.hasCard && tab === "";
    regions.columns.classList.toggle("fl-whole", !hasCard);
    regions.detail.hidden = !hasCard && found.matched > 0;
    regions.zoom.hidden = !hasCard;
    regions.scale.hidden = !hasCard || !view.hasScales;
    regions.layout.hidden ||= regions.scale.hidden;
    regions.timeline.hidden = !view.hasTimeline;
    if (view.hasTimeline) this.showTimeline(selected);
    this.showParts(
      "parts",
      view,
      view.facts.includes("questions") ? { questions: questionsIn(story, index, query) } : {},
    );
    const around = surroundingsIn(selected, story);
    if (story.isSmall && countOf(selected.inWindow) > 0)
      show("card", panes.entries, { around, entries: entriesIn(selected, story) });
    else if (selected.picked !== null) show("card", this.cardOf(selected.picked), { around });
    else if (countOf(selected.inWindow) > 0) show("card", panes.nothingPicked);
    else if (found.matched > 0) show("card", panes.noneInWindow, { found });
    else show("card", panes.nothingMatches, { names, why: whyIn(story, index, query) });
  }

  showTimeline({ matched, days, picked }) {
    const { data, query, story } = this;
    const recentSince = sinceOf(query);
    const timeline = (this.timeline ??= this.newTimeline());
    const disputed = valuesOf(query, "disputed").length > 0;
    timeline.expect({
      view: this.slug,
      name: data.name,
      summary: timelineSummary(data, countOf(matched), this.messages),
      failed: "",
      bars: data.payload.bars,
      isSmall: data.payload.isSmall,
      undated: story.events.placed.filter((isPlaced) => !isPlaced).length,
    });
    const recent = (since) =>
      packed(
        Uint8Array.from({ length: story.size }, (_, i) => (isRecent(data.index.facts, i, since) ? 1 : 0)),
      );
    timeline.update({
      story,
      matched: packed(matched),
      recent: recentSince === null ? null : recent(recentSince),
      recentWords:
        recentSince === null
          ? ""
          : this.messages.gettext("Added or changed after %(date)s", {
              date: dateOfSince(query, story, data.index),
            }),
      picked: picked === null ? null : story.events.id[picked],
      scale: scaleIn(query),
      lanes: arrangementIn(query),
      window: days,
      linked: this.state.linked,
      disputed,
      base: this.state.base,
      disputedLink: filteredAddress(this.state.base, { disputed: disputed ? [] : ["1"] }),
      plotly: null,
    });
  }

  newTimeline() {
    const timeline = new Timeline(this.regions.timeline);
    const on = (type, listener) =>
      timeline.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("window", ({ texts }) => this.state.move(texts));
    on("windowend", () => this.state.settle());
    on("pick", ({ id }) => this.state.change({ event: [id] }));
    on("link", ({ link }) => this.state.follow(link, true));
    on("lanes", ({ lanes }) => this.state.change(laneChange(lanes, this.data.index)));
    return timeline;
  }

  /** The timeline, if the view that is shown has one. */
  get shownTimeline() {
    return this.data.views[this.slug].hasTimeline ? this.timeline : null;
  }

  get query() {
    return this.state.query;
  }

  /** The slug of the view that is shown. */
  get slug() {
    return valuesOf(this.query, "view")[0] ?? "timeline";
  }

  /**
   * The pane `name` in the element `place`, by default the region of that name.
   *
   * @param {string} name
   * @param {HTMLElement} [place]
   */
  pane(name, place = this.regions[name]) {
    const known = this.panes.get(name);
    if (known) return known;
    const pane = new Pane(place);
    const isStaying = name === "kinds";
    const on = (type, listener) =>
      pane.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("link", ({ link }) => this.state.follow(link, isStaying));
    on("window", ({ from, to, link }) => {
      if (this.shownTimeline) this.shownTimeline.show([from, to]);
      else this.state.follow(link);
    });
    on("reveal", ({ id, link }) => {
      if (!this.shownTimeline?.reveal(id)) this.state.follow(link);
    });
    this.panes.set(name, pane);
    return pane;
  }

  words() {
    return { messages: this.messages, story: this.story };
  }

  /** @returns {ShownQuery} */
  shown(facts = {}) {
    return /** @type {ShownQuery} */ ({ ...this.state.base, since: sinceOf(this.query), ...facts });
  }
}
