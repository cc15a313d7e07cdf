// Brush: the window on the true-scale strip, with a handle at either end.
//
// The handles are sliders (ARIA). Dragging between them moves the window, and dragging elsewhere on the strip
// sets a new one.

import { html } from "../render/dom.js";

const DRAG_PX = 4; // a shorter drag is a click, and sets no window
const HANDLE_PX = 24; // WCAG 2.2, 2.5.8
const STEPS = 40; // steps in the window; an arrow key moves a handle by one
const PAGE = 10; // steps for Page Up and Page Down

/**
 * A drag of the pointer `pointer` from `x` px: of the handle `side`, -1 for none, or of the body. `days` is
 * the window at its start.
 *
 * @typedef {object} Drag
 * @property {number} pointer
 * @property {number} x
 * @property {number} side
 * @property {boolean} body
 * @property {[number, number]} days
 * @property {boolean} isDragged
 */

export class Brush {
  /**
   * The brush in `layer`.
   *
   * `chart` is {rows(): the rows of the strip, days(): the window as [from, to] in days, span(): the whole
   * story likewise, x(day) and day(x): the scale of the strip, show([from, to]), endGesture(),
   * inWords(day, isEnd, length of the window in days), least(): the shortest window in days, messages()}.
   */
  constructor(layer, chart) {
    this.chart = chart;
    this.layer = layer;
    this.body = html("div", { class: "fl-brush-body" });
    this.handles = ["start", "end"].map((side) =>
      html("div", {
        class: `fl-handle fl-handle-${side}`,
        role: "slider",
        tabindex: 0,
        "aria-orientation": "horizontal",
      }),
    );
    layer.append(this.body, ...this.handles);
    this.handles.forEach((handle, side) =>
      handle.addEventListener("keydown", (event) => this.key(event, side)),
    );
    this.listenForDrags();
  }

  /** Move the brush to the window of the chart. */
  show() {
    const { chart } = this;
    const { top, foot } = chart.rows();
    const rows = { top: `${top}px`, height: `${foot - top}px` };
    const days = chart.days();
    const [first, last] = chart.span();
    const [left, right] = days.map(chart.x);
    Object.assign(this.body.style, { left: `${left}px`, width: `${Math.max(1.5, right - left)}px`, ...rows });
    this.body.hidden = days[0] <= first && days[1] >= last;
    const messages = chart.messages();
    const names = [messages.gettext("Start of the time shown"), messages.gettext("End of the time shown")];
    this.handles.forEach((handle, side) => {
      // Each handle lies outside the window, so that both can be dragged even if the window is narrow.
      const x = side === 0 ? left - HANDLE_PX : right;
      Object.assign(handle.style, { left: `${x}px`, width: `${HANDLE_PX}px`, ...rows });
      handle.setAttribute("aria-label", names[side]);
      handle.setAttribute("aria-valuemin", side === 0 ? first : days[0]);
      handle.setAttribute("aria-valuemax", side === 0 ? days[1] : last);
      handle.setAttribute("aria-valuenow", days[side]);
      handle.setAttribute("aria-valuetext", chart.inWords(days[side], side === 1, days[1] - days[0]));
    });
  }

  key(event, side) {
    const { chart } = this;
    const days = chart.days();
    const [first, last] = chart.span();
    const step = Math.max((days[1] - days[0]) / STEPS, chart.least() / 4);
    const by = {
      ArrowLeft: -step,
      ArrowDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageDown: -step * PAGE,
      PageUp: step * PAGE,
    };
    const to = {
      Home: side === 0 ? first : days[0] + chart.least(),
      End: side === 0 ? days[1] - chart.least() : last,
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in by || event.key in to)) return;
    event.preventDefault();
    event.stopPropagation();
    this.moveEnd(side, to[event.key] ?? days[side] + by[event.key]);
    chart.endGesture();
  }

  /** Move one end of the window to `day`, but leave at least the shortest window. */
  moveEnd(side, day) {
    const { chart } = this;
    const days = [...chart.days()];
    const [first, last] = chart.span();
    const least = chart.least();
    days[side] =
      side === 0
        ? Math.max(first, Math.min(day, days[1] - least))
        : Math.min(last, Math.max(day, days[0] + least));
    chart.show(days);
  }

  listenForDrags() {
    const { layer, chart } = this;
    /** @type {Drag | null} */
    let start = null; // null while there is no drag
    const xOf = (event) => event.clientX - layer.getBoundingClientRect().left;
    layer.addEventListener("pointerdown", (event) => {
      const x = xOf(event);
      if (event.button !== 0 || event.clientY - layer.getBoundingClientRect().top < chart.rows().top) return;
      const side = this.handles.indexOf(event.target);
      if (start) return; // a second finger
      start = {
        pointer: event.pointerId,
        x,
        side,
        body: event.target === this.body,
        days: chart.days(),
        isDragged: false,
      };
      layer.setPointerCapture(event.pointerId);
      event.preventDefault(); // no text is selected
      if (side >= 0) this.handles[side].focus({ preventScroll: true });
    });
    layer.addEventListener("pointermove", (event) => {
      if (!start || start.pointer !== event.pointerId) return;
      const x = xOf(event);
      if (!start.isDragged && Math.abs(x - start.x) < DRAG_PX) return;
      start.isDragged = true;
      const by = x - start.x;
      const [left, right] = start.days.map(chart.x);
      const [first, last] = chart.span();
      if (start.side >= 0) this.moveEnd(start.side, chart.day([left, right][start.side] + by));
      else if (start.body) {
        const length = start.days[1] - start.days[0];
        const from = Math.min(Math.max(chart.day(left + by), first), last - length);
        chart.show([from, from + length]);
      } else {
        const ends = [chart.day(start.x), chart.day(x)].sort((a, b) => a - b);
        if (ends[1] - ends[0] >= chart.least()) chart.show(ends);
      }
    });
    for (const type of ["pointerup", "pointercancel"]) {
      layer.addEventListener(type, (event) => {
        if (!start || start.pointer !== event.pointerId) return;
        if (start.isDragged) chart.endGesture();
        start = null;
      });
    }
  }
}
