// Targets: every mark on the chart as a button, so that keys and screen readers reach it.
//
// One of them is the tab stop of the chart, and arrow keys lead from one to the next. They have the story's
// order, like the list and the card's links to the previous and the next event. A repaint reuses the buttons,
// so that they keep the focus.

import { html } from "../render/dom.js";
import { clusterWords, keyOf } from "../layout/clusters.js";
import { LaneGroups, headerTargets, updateHeader } from "./lane_headers.js";

const TARGET_PX = 24; // WCAG 2.2, 2.5.8
const ROW_PX = 6; // marks with a smaller difference in height are in the same row
const LANE_WEIGHT = 1e6; // how many px to the side another lane counts: the next lane comes first
const SIDE_WEIGHT = 2; // how many px up or down one px to the side counts, when going up or down

/**
 * Return the targets of a layout in the story's order: [{key, x, y, left, top, width, height, event, cluster
 * or header}], in px. With lanes, they are in the order of the lanes, each with its number, and the first of
 * a lane is its header.
 */
function targetsOf(layout) {
  const square = (x, y) => ({
    left: x - TARGET_PX / 2,
    top: y - TARGET_PX / 2,
    width: TARGET_PX,
    height: TARGET_PX,
  });
  const events = layout.marks.map((mark) => ({
    key: mark.id,
    x: mark.x,
    y: mark.y,
    event: mark,
    ...square(mark.x, mark.y),
  }));
  const bars = layout.bars.map((bar) => {
    const y = (bar.top + bar.bottom) / 2;
    const width = Math.max(TARGET_PX, bar.right - bar.left);
    const x = (bar.left + bar.right) / 2;
    return {
      key: bar.id,
      x: bar.left,
      y,
      event: bar,
      left: x - width / 2,
      top: y - TARGET_PX / 2,
      width,
      height: TARGET_PX,
    };
  });
  const pillPx = TARGET_PX * layout.lineScale;
  const clusters = [...layout.clusters, ...layout.folded].map((cluster) => ({
    key: keyOf(cluster),
    x: cluster.x,
    y: cluster.y,
    cluster,
    left: cluster.left,
    top: cluster.y - pillPx / 2,
    width: cluster.right - cluster.left,
    height: pillPx,
  }));
  const all = [...events, ...bars, ...clusters].map((target) => ({
    ...target,
    lane: (target.event ?? target.cluster).lane,
  }));
  const orderOf = ({ event, cluster }) => (event ?? cluster)?.order ?? -1;
  const laneOf = ({ lane }) => lane ?? 0;
  return [...headerTargets(layout), ...all].sort((a, b) => laneOf(a) - laneOf(b) || orderOf(a) - orderOf(b));
}

/**
 * Return the target of event `index`, which has that `id`, or of its cluster; undefined if neither is drawn.
 */
export function holding(targets, id, index) {
  return targets.find((t) => t.key === id) ?? targets.find((t) => t.cluster?.members.includes(index));
}

/**
 * Return the target to which an arrow key leads from `from`: left and right the next one in the story's
 * order, up and down the nearest one in another row; undefined if there is none. With lanes, left and right
 * stay in the lane, and up and down lead to another one.
 */
export function neighbour(targets, from, arrow) {
  if (from.lane !== undefined) return neighbourInLanes(targets, from, arrow);
  const place = targets.indexOf(from);
  if (arrow === "ArrowRight") return targets[place + 1];
  if (arrow === "ArrowLeft") return targets[place - 1];
  const sign = arrow === "ArrowUp" ? -1 : 1;
  const distance = (t) => sign * (t.y - from.y) + SIDE_WEIGHT * Math.abs(t.x - from.x);
  const inDirection = targets.filter((t) => sign * (t.y - from.y) > ROW_PX);
  return inDirection.reduce((best, t) => (best && distance(best) <= distance(t) ? best : t), undefined);
}

function neighbourInLanes(targets, from, arrow) {
  const step = arrow === "ArrowRight" || arrow === "ArrowDown" ? 1 : -1;
  if (arrow === "ArrowRight" || arrow === "ArrowLeft") {
    const next = targets[targets.indexOf(from) + step];
    return next?.lane === from.lane ? next : undefined;
  }
  const isAlike = (t) => Boolean(t.header) === Boolean(from.header) && step * (t.lane - from.lane) > 0;
  const distance = (t) => Math.abs(t.lane - from.lane) * LANE_WEIGHT + Math.abs(t.x - from.x);
  return targets
    .filter(isAlike)
    .reduce((best, t) => (best && distance(best) <= distance(t) ? best : t), undefined);
}

export class Targets {
  constructor(layer) {
    this.layer = layer;
    this.groups = new LaneGroups(layer);
    this.nodes = new Map();
    this.all = [];
  }

  /**
   * Show the targets of `layout`. `stop` is the key of the tab stop, if the layout has it, and
   * `pageOf(actor)` is the address of the page of an actor. Return the key of the target that had the focus,
   * if it is gone, else a falsy value.
   */
  show(layout, stop, messages, pageOf) {
    const focused = this.focusedKey;
    this.all = targetsOf(layout);
    const nodes = new Map(
      this.all.map((target) => [target.key, this.nodes.get(target.key) ?? button(target)]),
    );
    for (const [key, node] of this.nodes) if (!nodes.has(key)) node.remove();
    this.groups.show(layout, pageOf, messages);
    for (const target of this.all) update(nodes.get(target.key), target, this.groups.topOf(target), messages);
    this.nodes = nodes;
    this.sort();
    // A node that is moved in the document loses the focus.
    if (focused && nodes.has(focused)) nodes.get(focused).focus({ preventScroll: true });
    this.stopAt(this.tabStop([focused, stop]));
    return focused && !nodes.has(focused) ? focused : null;
  }

  /** The key of the target that has the focus. */
  get focusedKey() {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    return this.nodes.size ? active?.dataset?.key : undefined;
  }

  /** The target of the first of `keys` that there is, else the first mark, else the first header. */
  tabStop(keys) {
    const found = keys.map((key) => this.all.find((target) => target.key === key));
    return found.find(Boolean) ?? this.all.find(({ header }) => !header) ?? this.all[0];
  }

  /** Put the nodes into the order of the targets, without moving those that are there already. */
  sort() {
    const next = new Map(); // the next node in each parent
    for (const target of this.all) {
      const node = this.nodes.get(target.key);
      const parent = this.groups.parentOf(target);
      const at = next.has(parent) ? next.get(parent) : parent.firstChild;
      if (at !== node) parent.insertBefore(node, at);
      next.set(parent, at === node ? node.nextSibling : at);
    }
  }

  /** Make `target` the tab stop. */
  stopAt(target) {
    this.stop = target;
    for (const [key, node] of this.nodes) node.tabIndex = key === target?.key ? 0 : -1;
    this.groups.stopAt(target?.lane);
  }

  /** Make the target of event `id`, or of its cluster, the tab stop, if it is drawn. */
  stopAtEvent(id, { indexOf }) {
    const target = holding(this.all, id, indexOf.get(id));
    if (target) this.stopAt(target);
  }

  focus(target) {
    this.stopAt(target);
    this.nodes.get(target.key)?.focus({ preventScroll: true });
    if (this.groups.isShown) this.scrollTo(target.key); // a chart with lanes is high
  }

  /** Scroll the page to the target with this key, if it is not visible. */
  scrollTo(key) {
    this.nodes.get(key)?.scrollIntoView({ block: "nearest" });
  }

  /** The buttons as [{node, x}], for the pan transform; with lanes, each lane has its own. */
  get words() {
    return this.groups.isShown ? [] : this.all.map((target) => this.movingNode(target));
  }

  /** The buttons of lane number `lane` as a layer of the pan transform. */
  layerOf(lane) {
    const own = this.all.filter((target) => target.lane === lane && !target.header);
    const words = own.map((target) => this.movingNode(target));
    return { stretched: [], points: [], words, paths: [] };
  }

  movingNode({ key, x }) {
    return { node: this.nodes.get(key), x };
  }

  targetOf(node) {
    const key = node?.closest?.("[data-key]")?.dataset.key;
    return this.all.find((target) => target.key === key);
  }
}

function button(target) {
  return html("button", { type: "button", "data-key": target.key, tabindex: -1 });
}

function update(node, { left, top, width, height, event, cluster, header }, from, messages) {
  Object.assign(node.style, {
    left: `${left}px`,
    top: `${top - from}px`,
    width: `${width}px`,
    height: `${height}px`,
    translate: "",
  });
  if (header) {
    updateHeader(node, header);
    return;
  }
  node.className = cluster ? `fl-cluster${cluster.matched ? "" : " fl-faded"}` : "fl-target";
  const text = cluster ? clusterWords(cluster, messages) : "";
  if (node.textContent !== text) node.textContent = text;
  const name = targetName(event, cluster, messages);
  if (node.getAttribute("aria-label") !== name) node.setAttribute("aria-label", name);
  if (event?.picked) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
  if (cluster) node.setAttribute("aria-haspopup", "dialog");
}

const sequence = (...words) => words.filter(Boolean).join(", ");

function targetName(event, cluster, messages) {
  const drawn = event ?? cluster;
  return sequence(
    cluster ? clusterName(cluster, messages) : nameOf(event, messages),
    drawn.matched ? "" : messages.gettext("Outside the filter"),
    eventLinkWords(drawn, messages),
  );
}

/** Return the name of an event: its date, its title, and what is to be known of both. */
export function nameOf(event, messages) {
  return sequence(
    event.dated,
    event.title,
    event.disputed ? messages.gettext("Disputed") : "",
    event.certainty,
    event.recent,
  );
}

/** Return the name of a cluster: "12 events", or "3 of 12 events" if 3 match. */
export function clusterName(cluster, messages) {
  return messages.ngettext("%(number)s event", "%(number)s events", cluster.count, {
    number: clusterWords(cluster, messages),
  });
}

/** Return how an event, or some of a cluster, is linked to the picked one; "" if it is not. */
export function eventLinkWords({ eventLink }, messages) {
  return eventLink
    ? messages.gettext("Linked to the picked event: %(relation)s", { relation: eventLink })
    : "";
}
