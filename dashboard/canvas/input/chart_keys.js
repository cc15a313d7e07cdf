// Keyboard: what keys do on the chart.
//
// The first arrow key on the chart itself goes to one of its events, from there
// arrows go to the next; with Shift they always move the window.

import { isDrawerOpen } from "../widgets/drawer.js";
import { shareOf } from "../axis/scale.js";
import { inOrder } from "../story/story.js";
import { holding, neighbour } from "../widgets/targets.js";
import { WHOLE, daysOf, isWhole, panned, zoomed } from "../axis/viewport.js";

const ZOOM = 0.7; // by so much shorter at each press
const PAN = 0.15; // of the window at each press
const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** Listen on the stage of `canvas`. */
export function listenForKeys(canvas) {
  const { stage } = canvas.face;
  stage.addEventListener("keydown", (event) => {
    if (!canvas.picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target.closest(".fl-roll"); // of a crowd: its buttons have keys of their own
    const isOwn =
      event.key === "Enter" && event.target !== stage && !canvas.face.targets.targetOf(event.target);
    if (isOwn) return; // a button at the window's edge does what it says
    if (inList ? event.key === "Escape" && escape(canvas) : act(canvas, event)) event.preventDefault();
  });
  // One key takes the reader back, wherever the focus is; what lies over the page is shut first.
  document.addEventListener(
    "keydown",
    (event) => {
      const free =
        !event.defaultPrevented && !isDrawerOpen() && !document.querySelector(":modal, :popover-open");
      if (event.key === "Escape" && free && !event.target.closest?.("input, textarea") && canvas.scale)
        escape(canvas);
    },
    canvas.life,
  );
  stage.addEventListener("focusin", (event) => {
    const target = canvas.face.targets.targetOf(event.target);
    if (target) canvas.face.targets.stopAt(target);
    // Where an arc's words had no room, keys tell them as the pointer does.
    const isTied = target && (target.event ?? target.crowd).tie && event.target.matches(":focus-visible");
    if (isTied) canvas.face.point(target, { clientX: target.x + stage.getBoundingClientRect().left });
  });
  stage.addEventListener("focusout", () => canvas.face.point(null));
  canvas.root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== "l") return;
    event.preventDefault();
    canvas.face.toggleList();
  });
}

function act(canvas, event) {
  const { face } = canvas;
  const target = face.targets.targetOf(event.target);
  if (event.key === "Escape") return escape(canvas);
  if (event.key === "+" || event.key === "=" || event.key === "-" || event.key === "_") {
    zoom(canvas, event.key === "+" || event.key === "=" ? ZOOM : 1 / ZOOM, target);
    return true;
  }
  if (ARROWS.includes(event.key) && !event.shiftKey) {
    if (target || !enter(canvas)) go(canvas, target, event.key);
    return true;
  }
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    pan(canvas, (event.key === "ArrowLeft" ? -PAN : PAN) * (canvas.view.high - canvas.view.low));
    return true;
  }
  if (event.key === "Enter" && !target) return enter(canvas);
  if (event.key === "Home" || event.key === "End") {
    pan(canvas, event.key === "Home" ? -1 : 1);
    const end = face.targets.all.at(event.key === "Home" ? 0 : -1);
    if (end) face.targets.focus(end);
    return true;
  }
  return false;
}

/** Give the focus to the event that Tab leads to; false where the window shows none. */
function enter({ face: { targets } }) {
  if (!targets.stop) return false;
  targets.focus(targets.stop);
  return true;
}

function escape(canvas) {
  if (canvas.face.closeRoll()) return true;
  if (isWhole(canvas.view)) return false;
  canvas.look(WHOLE);
  canvas.settle();
  return true;
}

/** Closer in or further out around the event that has the focus, else around the middle. */
function zoom(canvas, factor, target) {
  const { view } = canvas;
  const share = target ? canvas.face.shareAt(target.x, view) : (view.low + view.high) / 2;
  canvas.look(
    zoomed(view, Math.min(Math.max(share, view.low), view.high), factor, canvas.scale, canvas.story.finest),
  );
  canvas.settle();
}

function pan(canvas, by) {
  canvas.look(panned(canvas.view, by));
  canvas.settle();
}

/** To the next event; at the window's edge, and from a window without events (no `target`), the window follows. */
function go(canvas, target, arrow) {
  const { face } = canvas;
  const next = target && neighbour(face.targets.all, target, arrow);
  if (next) {
    face.targets.focus(next);
    return;
  }
  if (arrow === "ArrowUp" || arrow === "ArrowDown") return;
  const beyond = nextBeyond(canvas, target, arrow === "ArrowRight" ? 1 : -1);
  if (beyond === null) return;
  const { story, scale, view } = canvas;
  const length = view.high - view.low;
  const share = shareOf(scale, story.events.position[beyond]);
  canvas.look(
    panned(
      view,
      share -
        (arrow === "ArrowRight" ? view.high : view.low) +
        (arrow === "ArrowRight" ? PAN : -PAN) * length,
    ),
  );
  canvas.settle();
  const found = holding(face.targets.all, story.events.id[beyond], beyond);
  if (found) face.targets.focus(found);
}

/** The index of the event that comes next in the story's order after the window, or before it (`step` -1); null at the end. */
function nextBeyond({ story, scale, view }, target, step) {
  const { byTime, events } = story;
  const [start, end] = daysOf(scale, view);
  const index =
    target &&
    (target.event ? target.event.index : inOrder(story, target.crowd.members).at(step > 0 ? -1 : 0));
  const first = target ? events.order[index] + step : step > 0 ? 0 : byTime.length - 1;
  for (let place = first; place >= 0 && place < byTime.length; place += step) {
    const day = events.position[byTime[place]];
    if (step > 0 ? day >= end : day < start) return byTime[place];
  }
  return null;
}
