// Gestures: what wheel, fingers and mouse do to the window.
//
// The wheel never traps the page: held with Ctrl or Cmd (a trackpad's pinch
// says so, too) or sideways it is always the chart's, plain only once the
// reader has clicked or focused the chart and until the pointer leaves it.

import { isWhole, panned, zoomed } from "../axis/viewport.js";

const LINE_PX = 16; // a wheel that counts lines or pages
const PAGE_PX = 400;
const PER_PX = 0.002; // a notch of some 100 px makes the window a fifth shorter or longer
const PINCH_PER_PX = 0.01; // a trackpad's pinch comes in steps of a few px
const PINCH_MOST_PX = 40; // a larger step comes from a wheel
const DRAG_PX = 4; // less is a click
const DOUBLE_CLICK = 0.5;

/**
 * Listen on `stage`.
 *
 * `chart` is {view(), look(view), settle(), pixelsToShare(x, view), spread(): px of the plot, scale(), finest(),
 * isOver(event): whether an event lies there, stretchAt(share), hint()}. Px count from the stage's left.
 */
export function listenForGestures(stage, chart) {
  let pointer = 0; // a wheel's own place is cut to whole pixels, and closer in every part of one counts
  stage.addEventListener("pointermove", (event) => (pointer = event.clientX));
  const xOf = (event) => {
    const x = Math.abs(event.clientX - pointer) < 1 ? pointer : event.clientX;
    return x - stage.getBoundingClientRect().left;
  };
  const lengthOf = (view) => view.high - view.low;
  const zoomAt = (view, x, factor) =>
    zoomed(view, chart.pixelsToShare(x, view), factor, chart.scale(), chart.finest());

  let armed = false;
  stage.addEventListener("focusin", () => (armed = true));
  stage.addEventListener("pointerdown", () => (armed = true));
  stage.addEventListener("pointerleave", () => (armed = false));

  stage.addEventListener(
    "wheel",
    (event) => {
      if (!chart.scale() || event.target.closest(".fl-roll")) return; // a list of its own scrolls
      const unit = [1, LINE_PX, PAGE_PX][event.deltaMode];
      const [across, along] = event.shiftKey
        ? [event.deltaY || event.deltaX, 0]
        : [event.deltaX, event.deltaY];
      const sideways = Math.abs(across) > Math.abs(along);
      const held = event.ctrlKey || event.metaKey;
      if (!sideways && !held && !armed) {
        chart.hint();
        return;
      }
      event.preventDefault();
      const view = chart.view();
      if (sideways && !held) chart.look(panned(view, (across * unit * lengthOf(view)) / chart.spread()));
      else {
        const pinch = held && Math.abs(along) * unit < PINCH_MOST_PX;
        chart.look(zoomAt(view, xOf(event), Math.exp(along * unit * (pinch ? PINCH_PER_PX : PER_PX))));
      }
    },
    { passive: false },
  );

  const down = new Map(); // pointers by id: their x now
  let start = null; // {view, x, distance} when the gesture began or a finger came or went
  let dragged = false;
  const begin = () => {
    const xs = [...down.values()];
    start = {
      view: chart.view(),
      x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
      distance: xs.length > 1 ? Math.max(1, Math.abs(xs[0] - xs[1])) : 0,
    };
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest(".fl-roll, .fl-tip")) return;
    if (down.size === 0) dragged = false;
    down.set(event.pointerId, xOf(event));
    begin();
  });
  stage.addEventListener("pointermove", (event) => {
    if (!down.has(event.pointerId)) return;
    if (event.buttons === 0) {
      lift(event); // it was let go where nobody here could hear it
      return;
    }
    down.set(event.pointerId, xOf(event));
    const xs = [...down.values()];
    const x = xs.reduce((sum, each) => sum + each, 0) / xs.length;
    if (!dragged && xs.length === 1 && (Math.abs(x - start.x) < DRAG_PX || isWhole(start.view))) return;
    if (!dragged) {
      dragged = true;
      stage.setPointerCapture(event.pointerId);
      stage.classList.add("fl-dragging");
    }
    let view = start.view;
    if (xs.length > 1 && start.distance)
      view = zoomAt(view, start.x, start.distance / Math.max(1, Math.abs(xs[0] - xs[1])));
    chart.look(panned(view, ((start.x - x) * lengthOf(view)) / chart.spread()));
  });
  const lift = (event) => {
    if (!down.delete(event.pointerId)) return;
    if (down.size > 0) begin();
    else if (dragged) {
      stage.classList.remove("fl-dragging");
      chart.settle();
    }
  };
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) stage.addEventListener(type, lift);
  // What ends a drag is no click on what lies there.
  stage.addEventListener(
    "click",
    (event) => {
      if (!dragged || event.detail === 0) return; // keys and screen readers drag nothing
      dragged = false;
      event.stopImmediatePropagation();
    },
    true,
  );

  stage.addEventListener("dblclick", (event) => {
    if (!chart.scale() || event.target.closest(".fl-roll, .fl-away, .fl-frames") || chart.isOver(event))
      return;
    const x = xOf(event);
    const view = chart.view();
    const stretch = chart.stretchAt(chart.pixelsToShare(x, view));
    const shown = stretch && view.low >= stretch.low - 1e-6 && view.high <= stretch.high + 1e-6;
    chart.look(stretch && !shown ? stretch : zoomAt(view, x, DOUBLE_CLICK));
    chart.settle();
  });
}
