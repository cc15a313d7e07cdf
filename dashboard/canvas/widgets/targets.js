// Targets: everything on the chart as a button, so that keys and screen readers reach it.
//
// One of them is the chart's tab stop; arrows go from one to the next. They
// stand in the story's order, as the card's steps and the list do, and a button
// lives on over repaints, so that the focus stays where it is.

import { html } from "../render/dom.js";
import { clusterWords, keyOf } from "../layout/clusters.js";

const TARGET_PX = 24; // WCAG 2.2, 2.5.8
const ROW_PX = 6; // less apart is the same row
const SLANT = 2; // a px to the side counts so much when going up or down

/**
 * What can be reached in a layout: [{key, x, y, left, top, width, height, event or cluster}], in the story's
 * order.
 */
export function targetsOf(layout) {
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

/** The target that holds event `index` itself or in its cluster, if any does. */
export function holding(targets, id, index) {
  return targets.find((t) => t.key === id) ?? targets.find((t) => t.cluster?.members.includes(index));
}

/**
 * The target that an arrow leads to from `from`: the next in the story's order, or the nearest in a row above
 * or below.
 */
export function neighbour(targets, from, arrow) {
  const place = targets.indexOf(from);
  if (arrow === "ArrowRight") return targets[place + 1];
  if (arrow === "ArrowLeft") return targets[place - 1];
  const sign = arrow === "ArrowUp" ? -1 : 1;
  const away = (t) => sign * (t.y - from.y) + SLANT * Math.abs(t.x - from.x);
  const there = targets.filter((t) => sign * (t.y - from.y) > ROW_PX);
  return there.reduce((best, t) => (best && away(best) <= away(t) ? best : t), undefined);
}

export class Targets {
  constructor(layer) {
    this.layer = layer;
    this.nodes = new Map();
    this.all = [];
  }

  /** Show the targets of `layout`; `stop` is the key of the one that Tab leads to, if it is there. */
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
    // A node that was moved has lost the focus on its way.
    if (focused && nodes.has(focused)) nodes.get(focused).focus({ preventScroll: true });
    const kept =
      this.all.find((t) => t.key === (focused || stop)) ??
      this.all.find((t) => t.key === stop) ??
      this.all[0];
    this.stopAt(kept);
    return focused && !nodes.has(focused) ? focused : null;
  }

  /** Make `target` the one that Tab leads to. */
  stopAt(target) {
    this.stop = target;
    for (const [key, node] of this.nodes) node.tabIndex = key === target?.key ? 0 : -1;
  }

  focus(target) {
    this.stopAt(target);
    this.nodes.get(target.key)?.focus({ preventScroll: true });
  }

  /** The buttons as [{node, x}], `x` the px that each follows while the window moves. */
  anchored() {
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

/** What a screen reader says of an event. */
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

/** A cluster in words: "12 events", "3 of 12 events". */
export function clusterName(cluster, messages) {
  return messages.ngettext("%(number)s event", "%(number)s events", cluster.count, {
    number: clusterWords(cluster, messages),
  });
}

/** How an event, or some of a cluster, is linked to the picked one; "" if it is not. */
export function eventLinkWords({ eventLink }, messages) {
  return eventLink
    ? messages.gettext("Linked to the picked event: %(relation)s", { relation: eventLink })
    : "";
}
