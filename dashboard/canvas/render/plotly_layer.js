// Plotly layer: Plotly's drawing of the marks, over the SVG that shows the same marks at once.
//
// Plotly's script takes most of a second to evaluate. So it is fetched with low priority and evaluated only
// once the reader rests.

import { html } from "./dom.js";
import { whenIdle } from "./idle.js";
import { figure } from "./marks_plotly.js";

const IDLE_MS = 3000; // without input, before the script is evaluated
const RESTS_MS = 300; // after the last gesture, once it has been evaluated

export class PlotlyLayer {
  constructor() {
    this.node = html("div", { class: "fl-plot", "aria-hidden": "true" });
  }

  /**
   * Draw `drawn` of a scene when the reader rests, if `isNewest()` then; return whether Plotly shows it
   * now. The SVG stays where Plotly cannot be loaded.
   */
  async draw(drawn, { story, state, theme }, isNewest) {
    prefetch(state.plotly);
    await this.rest();
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

  rest() {
    if (!plotly) {
      idle ??= whenIdle(IDLE_MS).then(() => {
        idle = null;
      });
      return idle;
    }
    clearTimeout(this.waiting);
    return new Promise((rested) => (this.waiting = setTimeout(rested, RESTS_MS)));
  }
}

let plotly = null; // the library as a promise, once it is asked for
let idle = null; // a promise that the reader rests, while that is awaited
let prefetched = null; // the address that is being fetched

/** Fetch the script after everything else, without evaluating it. */
function prefetch(address) {
  if (prefetched === address) return;
  prefetched = address;
  const href = new URL(address, document.baseURI).href;
  document.head.append(html("link", { rel: "prefetch", as: "script", fetchpriority: "low", href }));
}

/** Evaluate the script, once. */
function loadPlotly(address) {
  plotly ??= new Promise((resolve, reject) => {
    const script = html("script", { fetchpriority: "low", src: new URL(address, document.baseURI).href });
    script.onload = () => resolve(globalThis.Plotly);
    script.onerror = () => {
      plotly = null; // the server may be back when the reader rests next
      reject(new Error("plotly could not be loaded"));
    };
    document.head.append(script);
  });
  return plotly;
}
