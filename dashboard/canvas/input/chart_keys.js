// Chart keys: the keyboard commands of the chart.
//
// The first arrow key on the chart itself leads to one of its events, and from there to the next one. With
// Shift, arrow keys move the window.

import { isDrawerOpen } from "../widgets/drawer.js";
import { shareOf } from "../axis/scale.js";
import { shareAt } from "../axis/visible.js";
import { inOrder } from "../story/story.js";
import { holding, neighbour } from "../widgets/targets.js";
import { WHOLE, daysOf, isWhole, panned, zoomed } from "../axis/viewport.js";

const ZOOM = 0.7; // the window becomes shorter by this factor at each press
const ZOOMS = new Map([
  ["+", ZOOM],
  ["=", ZOOM],
  ["-", 1 / ZOOM],
  ["_", 1 / ZOOM],
]);
const PAN = 0.15; // of the window at each press
const DIRECTIONS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
]);
const ENDS = new Map([
  ["Home", { by: -1, place: 0 }],
  ["End", { by: 1, place: -1 }],
]);

const isChord = (event) => event.ctrlKey || event.metaKey || event.altKey;

/**
 * Listen on `chart`, {root, area: the plot area, toggleList()}, and for Escape on the whole page until
 * `signal` is aborted.
 *
 * `navigation` is {scene(), setView(view), endGesture()}, as for gestures.
 */
export function listenForKeys(chart, navigation, signal) {
  const { root, area } = chart;
  const { node, targets } = area;
  const keys = { area, targets, ...navigation };
  node.addEventListener("keydown", (event) => {
    if (!area.layout || isChord(event)) return;
    const target = targets.targetOf(event.target);
    const isButton = event.key === "Enter" && event.target !== node && !target;
    if (isButton) return; // the browser presses a button at the edge of the chart
    const isInPopover = event.target.closest(".fl-popover"); // only Escape is a command there
    const isDone = isInPopover ? event.key === "Escape" && escape(keys) : act(keys, event, target);
    if (isDone) event.preventDefault();
  });
  // Escape shows the whole story, wherever the focus is; but first it closes what lies over the page.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && isFree(event) && keys.scene()) escape(keys);
    },
    { signal },
  );
  node.addEventListener("focusin", (event) => showFocused(area, event.target));
  node.addEventListener("focusout", () => area.point(null));
  root.addEventListener("keydown", (event) => {
    if (isChord(event) || event.key.toLowerCase() !== "l") return;
    event.preventDefault();
    chart.toggleList();
  });
}

/** Return whether nothing else on the page uses this press of Escape. */
function isFree(event) {
  const isUsed = event.defaultPrevented || isDrawerOpen() || event.target.closest?.("input, textarea");
  return !isUsed && !document.querySelector(":modal, :popover-open");
}

/**
 * Make a focused target the tab stop. If it is linked to the picked event, show the tooltip, which says how.
 */
function showFocused(area, node) {
  const target = area.targets.targetOf(node);
  if (!target) return;
  area.targets.stopAt(target);
  const isLinked = (target.event ?? target.cluster)?.eventLink && node.matches(":focus-visible");
  if (isLinked) area.point(target, { clientX: target.x + area.node.getBoundingClientRect().left });
}

/** Run the command of a key and return whether it has one; `target` is the target with the focus, if any. */
function act(keys, { key, shiftKey }, target) {
  const [factor, direction, end] = [ZOOMS.get(key), DIRECTIONS.get(key), ENDS.get(key)];
  if (factor) return zoom(keys, factor, target);
  if (key.startsWith("Arrow") && !shiftKey) return step(keys, key, target);
  if (direction) return pan(keys, direction * PAN * lengthShown(keys));
  if (end) return goToEnd(keys, end, target);
  if (key === "Enter" && !target) return enter(keys);
  return key === "Escape" && escape(keys);
}

function lengthShown({ scene }) {
  const { view } = scene();
  return view.high - view.low;
}

/** Focus the tab stop and return true; return false if the window shows no event. */
function enter({ targets }) {
  if (!targets.stop) return false;
  targets.focus(targets.stop);
  return true;
}

/** Close the popover, or else show the whole story; return false if there is nothing to close or to show. */
function escape({ area, scene, setView, endGesture }) {
  if (area.closePopover()) return true;
  if (isWhole(scene().view)) return false;
  setView(WHOLE);
  endGesture();
  return true;
}

/** Zoom around the event that has the focus, or else around the middle. */
function zoom({ scene, setView, endGesture }, factor, target) {
  const { view, plot, scale, story } = scene();
  const share = target && !target.header ? shareAt(target.x, view, plot) : (view.low + view.high) / 2;
  const centre = Math.min(Math.max(share, view.low), view.high);
  setView(zoomed(view, centre, factor, scale, story.finest));
  endGesture();
  return true;
}

function pan({ scene, setView, endGesture }, by) {
  setView(panned(scene().view, by));
  endGesture();
  return true;
}

function goToEnd(keys, { by, place }, target) {
  pan(keys, by);
  const ends = keys.targets.all.filter(({ lane, header }) => !header && (!target || lane === target.lane));
  const end = ends.at(place);
  if (end) keys.targets.focus(end);
  return true;
}

/** Focus the next event; from the chart itself, focus the tab stop. */
function step(keys, key, target) {
  if (target || !enter(keys)) goOn(keys, key, target);
  return true;
}

/**
 * Focus the next event. If it is outside the window, or if the window has no events (no `target`), move the
 * window first.
 */
function goOn(keys, key, target) {
  const { targets, scene, setView, endGesture } = keys;
  const next = target && neighbour(targets.all, target, key);
  if (next) {
    targets.focus(next);
    return;
  }
  const direction = DIRECTIONS.get(key);
  if (!direction) return;
  const { laneOf } = keys.area.layout;
  const isInLane = (index) => !target || target.lane === undefined || laneOf[index] === target.lane;
  const beyond = nextBeyond(scene(), target, direction, isInLane);
  if (beyond === null) return;
  const { story, scale, view } = scene();
  const share = shareOf(scale, story.events.position[beyond]);
  const edge = direction > 0 ? view.high : view.low;
  setView(panned(view, share - edge + direction * PAN * (view.high - view.low)));
  endGesture();
  const found = holding(targets.all, story.events.id[beyond], beyond);
  if (found) targets.focus(found);
}

/**
 * Return the index of the next event, in the story's order, that lies after the window, or before it if
 * `direction` is -1; null if there is none. Only events that `mayBe` count.
 */
function nextBeyond({ story, scale, view }, target, direction, mayBe) {
  const { byTime, events } = story;
  const [start, end] = daysOf(scale, view);
  const isBeyond = direction > 0 ? (day) => day >= end : (day) => day < start;
  for (let place = placeAfter(story, target, direction); place in byTime; place += direction) {
    if (isBeyond(events.position[byTime[place]]) && mayBe(byTime[place])) return byTime[place];
  }
  return null;
}

/** Return the place after `target` in the story's order; without a target, the first place. */
function placeAfter(story, target, direction) {
  if (!target || target.header) return direction > 0 ? 0 : story.byTime.length - 1;
  const { event, cluster } = target;
  const index = event ? event.index : inOrder(story, cluster.members).at(direction > 0 ? -1 : 0);
  return story.events.order[index] + direction;
}
