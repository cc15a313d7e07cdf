// Chart: the host of the timeline in Streamlit's page.
//
// The DOM node of a timeline survives Streamlit's reruns. The timeline shows a gesture at once; then this
// module sends it to Python. It passes Python's answers to the timeline without undoing what the reader has
// done since.

/** @import { Story, TimelineState } from "../../story/types.d.ts" */
/** @import { Session } from "../session.js" */
/** @import { SetTrigger } from "./component.d.ts" */
/** @import { TimelineChanges, TimelineData, TimelineTriggers } from "./component_types.d.ts" */

import { windowDays } from "../../axis/spans.js";
import { filteredAddress, valuesOf } from "../../query/address.js";
import { arrangementIn, scaleIn } from "../../query/arrangement.js";
import { fontsLoaded } from "../../render/measure.js";
import { fetchStory, packed } from "../../story/story.js";
import { Timeline } from "../../timeline.js";
import { begin, discard, gesture, hasUnsent, receive, send, unacknowledged } from "../session.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";
import { showPage, showPageWhenComplete } from "./first_paint.js";
import { blockStreamlitKeys } from "./streamlit_keys.js";

const SEND_MS = 400; // after the end of a gesture, so that several steps make one entry of the history

class Host {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    /** @type {SetTrigger<TimelineTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.timeline = new Timeline(parent);
    /** @type {Session<TimelineChanges>} */
    this.session = begin();
    /** @type {TimelineData | null} */
    this.newest = null;
    /** @type {Story | null} */
    this.story = null; // of the newest data, once it is loaded
    this.isWaiting = false; // whether changes are to be sent once Python has written the address
    this.listen();
    blockStreamlitKeys();
  }

  listen() {
    const { timeline } = this;
    const { signal } = timeline;
    const on = (type, listener) =>
      timeline.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("window", ({ texts }) => {
      clearTimeout(this.sending);
      this.isWaiting = false; // until this gesture ends
      this.session = gesture(this.session, { window: texts });
    });
    on("windowend", () => {
      this.sending = setTimeout(() => this.send(), SEND_MS);
    });
    on("pick", ({ id }) => {
      this.sendNow({ picked: id });
      filterSession.dispatchEvent(new Event("pick"));
    });
    on("link", ({ link }) => filterSession.follow(link, true, this.trigger));
    on("lanes", ({ lanes }) => this.sendNow({ lanes }));
    filterSession.on("change", timeline.root, () => this.show());
    filterSession.followPlace(() => this.placeChanges());
    on("draw", showPageWhenComplete);
    const show = (/** @type {CustomEvent} */ event) => {
      timeline.show([event.detail.from, event.detail.to]);
      event.preventDefault();
    };
    document.addEventListener("foldline:window", /** @type {EventListener} */ (show), { signal });
    const reveal = (/** @type {CustomEvent} */ event) => {
      if (timeline.reveal(event.detail.id)) event.preventDefault();
    };
    document.addEventListener("foldline:reveal", /** @type {EventListener} */ (reveal), { signal });
    window.addEventListener("popstate", () => this.goBack(), { signal });
  }

  /** @param {TimelineChanges} changes */
  sendNow(changes) {
    this.session = gesture(this.session, changes);
    this.send();
  }

  /**
   * Send what is unsent. A message contains the address that the browser has, so it waits for one that Python
   * writes.
   */
  send() {
    clearTimeout(this.sending);
    this.isWaiting = filterSession.isAddressPending;
    if (this.isWaiting || !hasUnsent(this.session)) return;
    const { session, message } = send(this.session);
    this.session = session;
    this.trigger("gesture", message);
  }

  /** Browser Back discards a window that was not sent to Python yet. */
  goBack() {
    clearTimeout(this.sending);
    this.isWaiting = false;
    this.session = discard(this.session);
  }

  /**
   * @param {TimelineData} data
   * @param {SetTrigger<TimelineTriggers>} trigger
   */
  async update(data, trigger) {
    this.trigger = trigger;
    const { session, isLate, isRestart } = receive(this.session, data);
    this.session = session;
    if (isLate) return;
    this.newest = data;
    filterSession.loader.locate(data);
    filterSession.receive(data.filter, data.base);
    if (isRestart || this.isWaiting) this.send();
    this.timeline.expect(data);
    let story;
    try {
      [story] = await Promise.all([fetchStory(data.story, data.catalogue), fontsLoaded()]);
    } catch {
      if (this.newest === data) this.fail();
      return;
    }
    if (this.newest !== data) return; // the story of a newer answer may have arrived first
    this.story = story;
    this.show();
  }

  show() {
    const { newest, story } = this;
    if (newest && story) this.timeline.update(this.stateOf(newest, story));
  }

  /**
   * Return the state for the timeline: Python's answer, with the reader's changes that Python has not
   * answered yet.
   *
   * @param {TimelineData} data
   * @param {Story} story
   * @returns {TimelineState}
   */
  stateOf(data, story) {
    const filtered = { ...data, ...this.expectedOver(data, story) };
    const { picked = filtered.picked, window, lanes } = unacknowledged(this.session);
    const disputed = valuesOf(filtered.base.query, "disputed").length > 0;
    return {
      ...filtered,
      story,
      picked,
      lanes: (lanes && lanes.layout === filtered.lanes?.layout && lanes) || filtered.lanes,
      disputed,
      disputedLink: filteredAddress(filtered.base, { disputed: disputed ? [] : ["1"] }),
      window: window ? windowDays(window) : filtered.window,
      linked: new URLSearchParams(location.search).get("event"),
    };
  }

  /**
   * Return what the query that the reader expects shows of `story`, in the form of Python's data.
   *
   * @param {TimelineData} data
   * @param {Story} story
   */
  expectedOver({ base, filter }, story) {
    const expected = filterSession.expectedOver(filter);
    if (!expected?.selected && !expected?.isArranged) return {};
    const { query, selected } = expected;
    const shown = {
      base: filterSession.baseOver(base, filter),
      scale: scaleIn(query),
      lanes: arrangementIn(query),
    };
    if (!selected) return shown;
    const picked = selected.picked === null ? null : story.events.id[selected.picked];
    return { ...shown, matched: packed(selected.matched), picked, window: selected.days };
  }

  /** Return the parameters of the pick, the window and the lanes that Python has not answered yet. */
  placeChanges() {
    const { picked, window, lanes } = unacknowledged(this.session);
    const ends = window && { from: [window[0]].filter(Boolean), to: [window[1]].filter(Boolean) };
    const arranged = lanes && {
      closed: lanes.closed,
      open: lanes.open,
      sort: lanes.sort === null ? [] : [lanes.sort],
    };
    return { ...(picked !== undefined && { event: [picked] }), ...ends, ...arranged };
  }

  fail() {
    if (this.timeline.fail()) showPage();
  }
}

const drawChart = drawnBy((parent) => new Host(parent));

/** Draw the chart. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawChart(component);
}
