// Canvas: wires the timeline's parts to the page; decides nothing.
//
// One DOM node over all reruns. Words and simple marks are painted first, then
// Plotly draws the marks; a gesture shows at once, moves what is drawn, and is
// drawn anew when it settles. Python is told of it afterwards.

import { html } from "../../render/dom.js";
import { closeDrawer, openDrawer } from "../../widgets/drawer.js";
import { Face } from "../../chart/chart_view.js";
import { freshOf } from "../../story/recent.js";
import { listenForGestures } from "../../input/gestures.js";
import { describe, publish } from "../../test_api.js";
import { hit } from "../../layout/hit_test.js";
import { listenForKeys } from "../../input/chart_keys.js";
import { holdBackStreamlitKeys } from "./page_shortcuts.js";
import { lifeOf } from "../../render/disconnect_signal.js";
import { DrawnText, LABEL_FONT } from "../../render/measure.js";
import { reveal, revealNow } from "./first_paint.js";
import { prepared, shareOf } from "../../axis/scale.js";
import { orderOf } from "../../axis/equal_steps.js";
import { visibleDays, linkWindow, windowDays } from "../../axis/spans.js";
import { fetchStory, unpacked } from "../../story/story.js";
import { WHOLE, closerTo, daysOf, isWhole, same, viewOf } from "../../axis/viewport.js";

const SETTLES_MS = 60; // after the last step of a wheel
const TELLS_MS = 400; // after the last gesture: one entry of the history for all of its steps
const ANSWERS_MS = 250; // Python answers a pick sooner, or never
const CARD_MS = 60; // in which the card that came with an answer is on the screen
const HINT_MS = 2500;
const narrow = window.matchMedia("(max-width: 700px)"); // as in the stylesheets
const tiny = window.matchMedia("(width < 480px)"); // a chart has no room for its labels
const dark = window.matchMedia("(prefers-color-scheme: dark)");

class Canvas {
  constructor(parent) {
    this.root = html("div", {
      class: "fl-chart",
      role: "group",
      "data-foldline": "chart",
      "data-state": "drawing",
    });
    parent.append(this.root);
    this.life = { signal: lifeOf(this.root) };
    this.life.signal.addEventListener("abort", closeDrawer);
    this.sequence = 0;
    this.revision = 0;
    this.view = WHOLE;
    this.face = new Face(this.root, this);
    this.text = new DrawnText(this.root, () => this.draw());
    this.listen();
    publish(this);
  }

  listen() {
    const { stage } = this.face;
    listenForGestures(stage, {
      view: () => this.view,
      look: (view) => this.look(view),
      settle: () => this.settle(),
      pixelsToShare: (x, view) => this.face.shareAt(x, view),
      spread: () => this.face.spread(),
      scale: () => this.scale,
      finest: () => this.story.finest,
      isOver: (event) => Boolean(this.at(event)),
      stretchAt: (share) => this.stretchAt(share),
      hint: () => this.hint(),
    });
    stage.addEventListener("pointermove", (event) => this.point(event));
    stage.addEventListener("pointerleave", () => this.face.point(null));
    stage.addEventListener("click", (event) => {
      if (event.target.closest(".fl-away, .fl-frames")) return;
      // A key or a screen reader clicks a button; a pointer clicks what lies nearest to it.
      const target = event.detail === 0 ? this.face.targets.targetOf(event.target) : null;
      const found = target ?? this.at(event);
      if (found?.crowd) this.face.openRoll(found.crowd);
      else if (found) this.pick(found.event.id, target ? event.target : this.face.stage);
      else this.face.closeRoll();
    });
    listenForKeys(this);
    document.addEventListener(
      "foldline:window",
      ({ detail }) => this.show([detail.from, detail.to]),
      this.life,
    );
    new ResizeObserver(() => this.resized()).observe(this.root);
    dark.addEventListener("change", () => this.draw(), this.life);
    for (const width of [narrow, tiny]) width.addEventListener("change", () => this.draw(), this.life);
    // Who goes back has no use for a window that was not told yet.
    window.addEventListener(
      "popstate",
      () => {
        clearTimeout(this.telling);
        if (!this.untold) return;
        this.untold = false;
        this.sequence -= 1;
        this.heard = null;
      },
      this.life,
    );
    holdBackStreamlitKeys();
  }

  get measure() {
    return this.text.measure;
  } // null before the fonts have come

  at(event) {
    const box = this.face.stage.getBoundingClientRect();
    return this.picture && hit(this.picture, event.clientX - box.left, event.clientY - box.top);
  }

  point(event) {
    if (this.gliding || event.buttons || event.target.closest(".fl-roll")) this.face.point(null);
    else this.face.point(this.at(event), event);
  }

  hint() {
    this.face.point(null);
    if (!this.picture || this.hinted) return;
    this.hinted = setTimeout(() => {
      this.hinted = null;
      this.face.showHint(false);
    }, HINT_MS);
    this.face.showHint(true);
  }

  stretchAt(share) {
    const stretch =
      this.scale.stretches.length > 1 &&
      this.scale.stretches.find((s) => share >= s.left && share <= s.right);
    return stretch ? { low: stretch.left, high: stretch.right } : null;
  }

  resized() {
    const width = Math.floor(this.root.getBoundingClientRect().width);
    if (width > 0 && width !== this.width) {
      this.width = width;
      this.draw();
    }
  }

  /** The days in sight: first instant, and the first one after them. */
  days() {
    return isWhole(this.view) ? this.span() : daysOf(this.scale, this.view);
  }

  /** The days that decide which events are visible, as for `touches`. Until the reader moves the window they are the address's. */
  visibleDays() {
    return this.untold || !this.heard || isWhole(this.view) ? visibleDays(this.scale, this.view) : this.heard;
  }

  /** First and last instant of the story. */
  span() {
    const { days } = this.story.scales.true;
    return [days[0], days.at(-1)];
  }

  /** Show `days`, [from, to], null for the story's own end, at once, exactly as a link to them would, and send them to Python. */
  show(days) {
    const shown = visibleDays(this.scale, viewOf(this.scale, days, this.story.finest));
    this.look(viewOf(this.scale, shown ?? [null, null], this.story.finest));
    this.settle();
  }

  /** The viewport that shows the events of a crowd as close as may be. */
  viewOfCrowd({ members }) {
    const { scale, story } = this;
    return closerTo(
      members.map((i) => shareOf(scale, story.events.position[i])),
      this.view,
      scale,
      story.finest,
    );
  }

  /** Move the window to `view`: what is drawn follows at the next frame, and is drawn anew when it rests. */
  look(view) {
    if (!this.scale || !Number.isFinite(view.high - view.low) || same(view, this.view)) return;
    this.view = view;
    this.sequence += this.untold ? 0 : 1;
    this.untold = true;
    clearTimeout(this.settling);
    clearTimeout(this.telling);
    this.settling = setTimeout(() => this.settle(), SETTLES_MS);
    if (this.gliding) return;
    this.root.dataset.state = "drawing";
    this.gliding = requestAnimationFrame(() => {
      this.gliding = null;
      this.face.glide(this.view);
    });
  }

  settle() {
    clearTimeout(this.settling);
    if (!this.untold) return;
    if (this.gliding) cancelAnimationFrame(this.gliding);
    this.gliding = null;
    this.draw();
    this.telling = setTimeout(() => this.report(), TELLS_MS);
  }

  pick(id, from) {
    this.sequence += 1;
    this.asked.picked = id;
    this.face.closeRoll();
    this.face.point(null);
    this.report(id);
    this.root.dataset.state = "drawing";
    this.root.dataset.picked = id;
    if (this.picture && same(this.picture.view, this.view)) {
      this.face.frame(id);
      this.later = setTimeout(() => this.draw(), ANSWERS_MS); // the card goes first, the labels make room after it
    } else this.draw();
    openDrawer(from);
    this.face.list.show(id);
    this.face.say(this.story, id);
  }

  /** Ask Python to follow a link that changes the filter. */
  follow(link) {
    this.sequence += 1;
    this.report(null, link);
  }

  /** Send Python what the reader did: picked `event`, moved the window, followed `link`, or several of these. */
  report(event = null, link = null) {
    clearTimeout(this.telling);
    let window = null;
    if (this.untold) {
      window = isWhole(this.view) ? ["", ""] : linkWindow(daysOf(this.scale, this.view), this.view);
      this.heard = windowDays(window);
    }
    this.untold = false;
    // Python may receive only the newest message, so a message repeats what has not been answered yet.
    const unanswered = this.unheard ?? { event: null, window: null, link: null };
    this.unheard = {
      event: event ?? unanswered.event,
      window: window ?? unanswered.window,
      link: link ?? unanswered.link,
    };
    this.tell("gesture", { ...this.unheard, sequence: this.sequence });
  }

  /** Take in what Python says; what answers an older gesture than the newest is not the reader's any more. */
  async update({ data, setTriggerValue }) {
    this.tell = setTriggerValue;
    if (data.session !== this.session) this.sequence = data.sequence; // a server that came back counts anew
    this.session = data.session;
    if (data.sequence >= this.sequence) this.unheard = null;
    this.newest = data;
    this.face.expect(data);
    let story;
    try {
      [story] = await Promise.all([
        fetchStory(data.story, data.catalogue),
        // Where a reader's browser takes no fonts, its own will do.
        document.fonts.load(`400 ${LABEL_FONT}`).catch(() => {}),
        document.fonts.load(`600 ${LABEL_FONT}`).catch(() => {}),
      ]);
    } catch {
      if (this.newest === data) this.fail();
      return;
    }
    if (this.newest !== data) return; // a newer answer was quicker
    const stale = data.sequence < this.sequence;
    const asked = { ...data, picked: stale ? this.asked?.picked : data.picked };
    // What the address says frames another scale or story better than what was made of it for the last one.
    const days =
      this.scale && !isWhole(this.view)
        ? (!this.untold && this.heard) || daysOf(this.scale, this.view)
        : null;
    const moved = !stale && String(data.window) !== String(this.heard ?? [null, null]);
    const isNews =
      !this.asked ||
      story !== this.story ||
      ["matched", "picked", "scale", "fresh", "freshWords", "disputedLink"].some(
        (name) => asked[name] !== this.asked[name],
      );
    if (story !== this.story) this.takeStory(story);
    if (asked.matched !== this.asked?.matched || isNews) asked.bytes = unpacked(asked.matched, story.size);
    else asked.bytes = this.asked.bytes;
    asked.dots = freshOf(asked, story.size, unpacked);
    this.asked = asked;
    this.scale = this.story.scales[asked.scale];
    if (!stale) this.heard = data.window;
    if (moved) this.view = viewOf(this.scale, data.window, story.finest);
    else if (days && isNews) this.view = viewOf(this.scale, days, story.finest);
    if (!this.measure) this.text.read();
    this.width ||= Math.floor(this.root.getBoundingClientRect().width);
    if (isNews) this.face.closeRoll();
    if (isNews || moved) this.draw();
    else if (this.later) {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.draw(), CARD_MS);
    }
  }

  takeStory(story) {
    story.scales = {
      folded: prepared("folded", story.scales.folded),
      true: prepared("true", story.scales.true),
      order: orderOf(story),
    };
    this.story = story;
  }

  fail() {
    if (this.picture) return; // the story that is there is better than a sentence
    this.face.fail();
    revealNow();
    this.root.dataset.state = "failed";
  }

  draw() {
    if (!this.story || !this.asked || !this.width) return;
    this.root.dataset.state = "drawing";
    clearTimeout(this.later);
    this.later = null;
    const form = tiny.matches ? "list" : narrow.matches ? "list first" : "chart first";
    this.picture = this.face.draw(this, { form, theme: dark.matches ? "dark" : "light" });
    describe(this);
    reveal();
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
