// Gestures: move the window with the wheel, fingers and the mouse.
//
// The wheel must still scroll the page. Sideways, or with Ctrl or Cmd (as which a trackpad reports a pinch),
// it always moves the window. Otherwise it does so only after the reader has clicked or focused the chart,
// until the pointer leaves it, and never in a page that is embedded in another one.

import { shareAt } from "../axis/visible.js";
import { isEmbedded } from "../render/embed.js";
import { WHOLE, isWhole, panned, zoomed } from "../axis/viewport.js";

const LINE_PX = 16; // for a wheel that reports lines
const PAGE_PX = 400; // for a wheel that reports pages
const ZOOM_PER_PX = 0.002; // one notch, about 100 px, makes the window a fifth shorter or longer
const PINCH_PER_PX = 0.01; // a trackpad reports a pinch in steps of a few px
const PINCH_MOST_PX = 40; // a larger step comes from a wheel
const DRAG_PX = 4; // a shorter drag is a click
const DOUBLE_CLICK = 0.5; // the window becomes shorter by this factor
const SAME_SHARE = 1e-6; // of the axis

const lengthOf = (view) => view.high - view.low;
const widthOf = (plot) => plot.right - plot.left;

/** Return `view` of a scene, made `factor` times as long around `x` px. */
function zoomedAt({ scale, story, plot }, view, x, factor) {
  return zoomed(view, shareAt(x, view, plot), factor, scale, story.finest);
}

/** Return `view` of a scene, moved by `px` to the right. */
function pannedBy({ plot }, view, px) {
  return panned(view, (px * lengthOf(view)) / widthOf(plot));
}

/**
 * Listen on the plot area `area`, {node, at(event): what is drawn there, showHint()}.
 *
 * `navigation` is {scene(): the scene as it is shown now, null before the first one, setView(view),
 * endGesture()}.
 */
export function listenForGestures(area, navigation) {
  const xOf = pointerX(area.node);
  listenForWheel(area, navigation, xOf);
  listenForDrags(area.node, navigation, xOf);
  listenForDoubleClicks(area, navigation, xOf);
}

/**
 * Return a function from an event to its distance in px from the left of `node`. Wheel events have positions
 * in whole pixels, so the last position of the pointer is used instead.
 */
function pointerX(node) {
  let pointer = 0;
  node.addEventListener("pointermove", (event) => (pointer = event.clientX));
  return (event) => {
    const x = Math.abs(event.clientX - pointer) < 1 ? pointer : event.clientX;
    return x - node.getBoundingClientRect().left;
  };
}

function listenForWheel(area, { scene, setView }, xOf) {
  const { node } = area;
  let isActive = false; // whether the wheel zooms without Ctrl or Cmd
  const activate = () => (isActive = !isEmbedded); // the wheel always scrolls the page around a frame
  node.addEventListener("focusin", activate);
  node.addEventListener("pointerdown", activate);
  node.addEventListener("pointerleave", () => (isActive = false));
  node.addEventListener(
    "wheel",
    (event) => {
      const shown = scene();
      if (!shown || event.target.closest(".fl-popover")) return; // the list in the popover scrolls
      const { acrossPx, alongPx, isHeld } = wheelDelta(event);
      const isSideways = Math.abs(acrossPx) > Math.abs(alongPx);
      if (!isSideways && !isHeld && !isActive) {
        area.showHint();
        return;
      }
      event.preventDefault();
      if (isSideways && !isHeld) setView(pannedBy(shown, shown.view, acrossPx));
      else {
        const isPinch = isHeld && Math.abs(alongPx) < PINCH_MOST_PX;
        const factor = Math.exp(alongPx * (isPinch ? PINCH_PER_PX : ZOOM_PER_PX));
        setView(zoomedAt(shown, shown.view, xOf(event), factor));
      }
    },
    { passive: false },
  );
}

/**
 * Return how far a wheel was turned sideways and vertically, in px, and whether Ctrl or Cmd was held. With
 * Shift a vertical turn counts as sideways.
 */
function wheelDelta(event) {
  const unitPx = [1, LINE_PX, PAGE_PX][event.deltaMode];
  const [across, along] = event.shiftKey ? [event.deltaY || event.deltaX, 0] : [event.deltaX, event.deltaY];
  return { acrossPx: across * unitPx, alongPx: along * unitPx, isHeld: event.ctrlKey || event.metaKey };
}

function listenForDrags(node, { scene, setView, endGesture }, xOf) {
  const down = new Map(); // id of a pressed pointer -> its x
  let start = { view: WHOLE, x: 0, distance: 0 }; // when a finger was last put down or lifted
  let isDragged = false;
  const middle = () => [...down.values()].reduce((sum, x) => sum + x, 0) / down.size;
  const distance = () => {
    const [one, other] = down.values();
    return Math.max(1, Math.abs(one - other));
  };
  const begin = () => {
    start = { view: scene()?.view ?? WHOLE, x: middle(), distance: down.size > 1 ? distance() : 0 };
  };
  const lift = (event) => {
    if (!down.delete(event.pointerId)) return;
    if (down.size > 0) begin();
    else if (isDragged) {
      node.classList.remove("fl-dragging");
      endGesture();
    }
  };
  const moved = () => {
    const shown = scene();
    const isPinch = down.size > 1 && start.distance;
    const { view } = start;
    const zoomedView = isPinch ? zoomedAt(shown, view, start.x, start.distance / distance()) : view;
    return pannedBy(shown, zoomedView, start.x - middle());
  };

  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !scene() || event.target.closest(".fl-popover, .fl-tip")) return;
    if (down.size === 0) isDragged = false;
    down.set(event.pointerId, xOf(event));
    begin();
  });
  node.addEventListener("pointermove", (event) => {
    if (!down.has(event.pointerId)) return;
    if (event.buttons === 0) {
      lift(event); // the button was released outside the page
      return;
    }
    down.set(event.pointerId, xOf(event));
    const isClick = down.size === 1 && (Math.abs(middle() - start.x) < DRAG_PX || isWhole(start.view));
    if (!isDragged && isClick) return;
    if (!isDragged) {
      isDragged = true;
      node.setPointerCapture(event.pointerId);
      node.classList.add("fl-dragging");
    }
    setView(moved());
  });
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) node.addEventListener(type, lift);
  // The click event at the end of a drag must not pick an event.
  node.addEventListener(
    "click",
    (event) => {
      if (!isDragged || event.detail === 0) return; // detail is 0 for clicks by keys and screen readers
      isDragged = false;
      event.stopImmediatePropagation();
    },
    true,
  );
}

function listenForDoubleClicks(area, { scene, setView, endGesture }, xOf) {
  area.node.addEventListener("dblclick", (event) => {
    const shown = scene();
    if (!shown || event.target.closest(".fl-popover, .fl-offscreen, .fl-periods") || area.at(event)) return;
    const { scale, view, plot } = shown;
    const x = xOf(event);
    const stretch = stretchAt(scale, shareAt(x, view, plot));
    const isShown = stretch && view.low >= stretch.low - SAME_SHARE && view.high <= stretch.high + SAME_SHARE;
    setView(stretch && !isShown ? stretch : zoomedAt(shown, view, x, DOUBLE_CLICK));
    endGesture();
  });
}

/** Return the stretch of the axis at `share` as a view; null if the axis has only one stretch. */
function stretchAt({ stretches }, share) {
  const stretch = stretches.length > 1 && stretches.find((s) => share >= s.left && share <= s.right);
  return stretch ? { low: stretch.left, high: stretch.right } : null;
}
