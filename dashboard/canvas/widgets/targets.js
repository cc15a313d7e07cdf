// Targets: every mark on the chart as a button, so that keys and screen readers reach it.
//
// One of them is the tab stop of the chart, and arrow keys lead from one to the next. They have the story's
// order, like the list and the card's links to the previous and the next event. A repaint reuses the buttons,
// so that they keep the focus.

import { html } from "../render/dom.js";
import { clusterWords, keyOf } from "../layout/clusters.js";

const TARGET_PX = 24; // WCAG 2.2, 2.5.8
const ROW_PX = 6; // marks with a smaller difference in height are in the same row
const SIDE_WEIGHT = 2; // how many px up or down one px to the side counts, when going up or down

/**
 * Return the targets of a layout in the story's order: [{key, x, y, left, top, width, height, event or
 * cluster}], in px.
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
  return [...events, ...bars, ...clusters].sort(
    (a, b) => (a.event ?? a.cluster).order - (b.event ?? b.cluster).order,
  );
}

/**
 * Return the target of event `index`, which has that `id`, or of its cluster; undefined if neither is drawn.
 */
export function holding(targets, id, index) {
  return targets.find((t) => t.key === id) ?? targets.find((t) => t.cluster?.members.includes(index));
}

/**
 * Return the target to which an arrow key leads from `from`: left and right the next one in the story's
 * order, up and down the nearest one in another row; undefined if there is none.
 */
export function neighbour(targets, from, arrow) {
  const place = targets.indexOf(from);
  if (arrow === "ArrowRight") return targets[place + 1];
  if (arrow === "ArrowLeft") return targets[place - 1];
  const sign = arrow === "ArrowUp" ? -1 : 1;
  const distance = (t) => sign * (t.y - from.y) + SIDE_WEIGHT * Math.abs(t.x - from.x);
  const inDirection = targets.filter((t) => sign * (t.y - from.y) > ROW_PX);
  return inDirection.reduce((best, t) => (best && distance(best) <= distance(t) ? best : t), undefined);
}

export class Targets {
  constructor(layer) {
    this.layer = layer;
    this.nodes = new Map();
    this.all = [];
  }

  /**
   * Show the targets of `layout`. `stop` is the key of the tab stop, if the layout has it. Return the key of
   * the target that had the focus, if it is gone, else a falsy value.
   */
  show(layout, stop, messages) {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const focused = this.nodes.size && active?.dataset?.key;
    this.all = targetsOf(layout);
    const nodes = new Map(
      this.all.map((target) => [target.key, this.nodes.get(target.key) ?? button(target)]),
    );
    for (const [key, node] of this.nodes) if (!nodes.has(key)) node.remove();
    this.all.forEach((target, place) => {
      const node = nodes.get(target.key);
      update(node, target, messages);
      if (this.layer.children[place] !== node)
        this.layer.insertBefore(node, this.layer.children[place] ?? null);
    });
    this.nodes = nodes;
    // A node that is moved in the document loses the focus.
    if (focused && nodes.has(focused)) nodes.get(focused).focus({ preventScroll: true });
    const tabStop =
      this.all.find((t) => t.key === (focused || stop)) ??
      this.all.find((t) => t.key === stop) ??
      this.all[0];
    this.stopAt(tabStop);
    return focused && !nodes.has(focused) ? focused : null;
  }

  /** Make `target` the tab stop. */
  stopAt(target) {
    this.stop = target;
    for (const [key, node] of this.nodes) node.tabIndex = key === target?.key ? 0 : -1;
  }

  focus(target) {
    this.stopAt(target);
    this.nodes.get(target.key)?.focus({ preventScroll: true });
  }

  /** The buttons as [{node, x}], for the pan transform. */
  get words() {
    return this.all.map(({ key, x }) => ({ node: this.nodes.get(key), x }));
  }

  targetOf(node) {
    const key = node?.closest?.("[data-key]")?.dataset.key;
    return this.all.find((target) => target.key === key);
  }
}

function button(target) {
  return html("button", { type: "button", "data-key": target.key, tabindex: -1 });
}

function update(node, { left, top, width, height, event, cluster }, messages) {
  Object.assign(node.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    translate: "",
  });
  node.className = cluster ? `fl-cluster${cluster.matched ? "" : " fl-faded"}` : "fl-target";
  const text = cluster ? clusterWords(cluster, messages) : "";
  if (node.textContent !== text) node.textContent = text;
  const name = cluster
    ? [clusterName(cluster, messages), eventLinkWords(cluster, messages)].filter(Boolean).join(", ")
    : nameOf(event, messages);
  if (node.getAttribute("aria-label") !== name) node.setAttribute("aria-label", name);
  if (event?.picked) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
  if (cluster) node.setAttribute("aria-haspopup", "dialog");
}

/** Return the accessible name of an event. */
export function nameOf(event, messages) {
  const parts = [
    event.dated,
    event.title,
    event.disputed ? messages.gettext("Disputed") : "",
    event.certainty,
    event.recent,
    eventLinkWords(event, messages),
  ];
  return parts.filter(Boolean).join(", ");
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
