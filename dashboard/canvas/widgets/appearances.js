// Appearances: the events of an actor on the axis of the whole story, as a small chart on its page.
//
// The list of the same events, which actor_parts.js makes, is its text alternative.

/** @import { Story } from "../story/types.d.ts" */

import { scalesOf } from "../axis/scales.js";
import { pixelsOf } from "../axis/visible.js";
import { shareOf } from "../axis/scale.js";
import { WHOLE } from "../axis/viewport.js";
import { hit } from "../layout/hit_test.js";
import { layOut } from "../layout/layout.js";
import { html, svg } from "../render/dom.js";
import { paintMarks } from "../render/marks_svg.js";
import { eraPeriods, paintGround, paintWords, tickPeriods } from "../render/paint.js";
import { PAPER_PX, isOnPaper } from "../render/paper.js";
import { DrawnText, fontsLoaded } from "../render/measure.js";
import { excerptOf } from "../story/excerpt.js";

const ZONES_PX = [
  // the greatest number of events, and the height of their labels
  [1, 40],
  [3, 64],
  [8, 110],
];
const ZONE_MOST_PX = 190;
const CLUSTER_PX = 22;
const GHOST_PX = 5; // the height of the line for an event without the actor

/** A chart of some events of a story. `pick(id)` is called when the reader presses one of them. */
export class Appearances {
  /** @param {(id: string) => void} pick */
  constructor(pick) {
    /** @type {{story: Story, excerpt: Story, indices: number[]} | null} */
    this.shown = null;
    this.layout = null; // null until it is drawn
    this.groups = { stretched: svg("g"), outlines: svg("g"), marks: svg("g", { class: "fl-marks" }) };
    this.ground = svg("svg", { class: "fl-ground" }, ...Object.values(this.groups));
    this.words = html("div", { class: "fl-words" });
    this.names = html("div", { class: "fl-words" });
    this.node = html(
      "div",
      { class: "fl-plot-area fl-appearances fl-marks-in-svg", "aria-hidden": "true" },
      this.ground,
      this.names,
      this.words,
    );
    this.text = new DrawnText(this.node, () => this.draw());
    new ResizeObserver(() => this.node.clientWidth !== this.layout?.width && this.draw()).observe(this.node);
    this.node.addEventListener("click", (event) => {
      const found = this.at(event);
      if (found) pick(found.id);
    });
    this.node.addEventListener("pointermove", (event) =>
      this.node.classList.toggle("fl-over", Boolean(this.at(event))),
    );
  }

  /**
   * Show the events `indices` of `story` in `slot`, an element of the markup that has no other content.
   *
   * @param {Element} slot
   * @param {Story} story
   * @param {number[]} indices
   */
  async show(slot, story, indices) {
    slot.append(this.node);
    if (this.shown?.story === story && String(this.shown.indices) === String(indices)) return;
    this.shown = { story, indices, excerpt: excerptOf(story, indices) };
    this.layout = null;
    await fontsLoaded();
    if (this.shown.indices !== indices) return; // another actor is shown by now
    this.text.read();
    this.draw();
  }

  /** The event at the position of a pointer event, or null; of several in one place none is meant. */
  at({ clientX, clientY }) {
    const { left, top } = this.node.getBoundingClientRect();
    return (this.layout && hit(this.layout, clientX - left, clientY - top)?.event) ?? null;
  }

  draw() {
    const { measure } = this.text;
    const width = isOnPaper() ? PAPER_PX : this.node.clientWidth;
    if (!this.shown || !measure || width === 0) return;
    const { excerpt, story, indices } = this.shown;
    const scale = { ...scalesOf(story).folded }; // what is computed for a scale belongs to one story
    const selected = {
      matched: new Uint8Array(excerpt.size).fill(1),
      picked: null,
      recent: null,
      days: null,
    };
    const zonePx = ZONES_PX.find(([most]) => excerpt.size - excerpt.bars <= most)?.[1] ?? ZONE_MOST_PX;
    this.layout = layOut(excerpt, selected, scale, WHOLE, width, measure, zonePx);
    const { height, lineScale } = this.layout;
    this.node.style.height = `${height}px`;
    this.node.style.setProperty("--fl-line-scale", String(lineScale));
    for (const [name, value] of Object.entries({ width, height }))
      this.ground.setAttribute(name, String(value));
    paintGround(this.groups, this.layout);
    this.groups.stretched.append(...ghostsOf(story, scale, this.layout, new Set(indices)));
    paintMarks(this.groups.marks, this.layout, story, "appearances-");
    paintWords(this.words, this.layout);
    const clusters = [...this.layout.clusters, ...this.layout.folded];
    const names = [...eraPeriods(this.layout, story), ...tickPeriods(this.layout, story)];
    this.names.replaceChildren(
      ...names.map(nameIn),
      ...clusters.map((cluster) => clusterIn(cluster, story.messages)),
    );
  }
}

function nameIn({ className, left, top, text, attributes }) {
  return html("span", { class: className, style: { left, top }, ...attributes }, text);
}

function clusterIn({ left, right, y, count }, messages) {
  const style = { left, top: y - CLUSTER_PX / 2, width: right - left };
  return html("span", { class: "fl-cluster fl-centre-text", style }, messages.number(count));
}

/** A short line at the axis for each event of the story that is not one of `own` and has a place in time. */
function ghostsOf({ events }, scale, { plot, axisY }, own) {
  const at = pixelsOf(WHOLE, plot);
  return [...events.position].flatMap((day, i) => {
    if (own.has(i) || Number.isNaN(day)) return [];
    const x = at(shareOf(scale, day));
    return [svg("line", { x1: x, x2: x, y1: axisY, y2: axisY - GHOST_PX, class: "fl-tick" })];
  });
}
