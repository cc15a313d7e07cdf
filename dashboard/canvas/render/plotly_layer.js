// Plotly layer: Plotly's drawing of the marks, over the SVG that shows the same marks at once.
//
// Plotly's script takes most of a second to evaluate. So it is fetched with low priority and evaluated only
// once the reader is idle.

import { html } from "./dom.js";
import { whenIdle } from "./idle.js";
import { figure } from "./marks_plotly.js";

const FETCH_IDLE_MS = 200; // without input before the script is fetched: the page is ready then
const EVALUATE_IDLE_MS = 3000; // without input before it is evaluated, once it is fetched
const REDRAW_MS = 300; // after the last gesture before Plotly draws, once its script is evaluated

export class PlotlyLayer {
  constructor() {
    this.node = html("div", { class: "fl-plot", "aria-hidden": "true" });
  }

  /**
   * Draw the layout `drawn` of a scene once the reader is idle, unless `isNewest()` is false then. Return
   * whether Plotly shows it now; if Plotly cannot be loaded, or the page has none, the SVG stays.
   */
  async draw(drawn, { story, state, theme }, isNewest) {
    if (state.plotly === null) return false;
    prefetched ??= prefetchWhenIdle(state.plotly);
    await prefetched;
    await this.whenIdle();
    if (!isNewest()) return false;
    try {
      const Plotly = await loadPlotly(state.plotly);
      if (!isNewest()) return false;
      const { data, layout } = figure(drawn, story, theme);
      await Plotly.react(this.node, data, layout, { staticPlot: true, displayModeBar: false });
      return true;
    } catch {
      return false;
    }
  }

  /** Wait until drawing with Plotly disturbs no gesture. */
  whenIdle() {
    if (!plotly) {
      idle ??= whenIdle(EVALUATE_IDLE_MS).then(() => {
        idle = null;
      });
      return idle;
    }
    clearTimeout(this.waiting);
    return new Promise((resolve) => (this.waiting = setTimeout(resolve, REDRAW_MS)));
  }
}

/** @type {Promise<*> | null} */
let plotly = null; // a promise of the library, once it is being loaded
/** @type {Promise<void> | null} */
let idle = null; // a promise that the reader is idle, while the first drawing waits for it
/** @type {Promise<void> | null} */
let prefetched = null; // a promise that the script is fetched, or cannot be

/** Fetch the script with the lowest priority, without evaluating it, and resolve even if that fails. */
async function prefetchWhenIdle(address) {
  await whenIdle(FETCH_IDLE_MS);
  const href = new URL(address, document.baseURI).href;
  const link = html("link", { rel: "prefetch", as: "script", fetchpriority: "low", href });
  await new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}

/** Evaluate the script once, and return a promise of the library. */
function loadPlotly(address) {
  plotly ??= new Promise((resolve, reject) => {
    const script = html("script", { src: new URL(address, document.baseURI).href });
    script.onload = () => resolve(globalThis.Plotly);
    script.onerror = () => {
      plotly = null; // the server may answer again at the next drawing
      reject(new Error("plotly could not be loaded"));
    };
    document.head.append(script);
  });
  return plotly;
}
