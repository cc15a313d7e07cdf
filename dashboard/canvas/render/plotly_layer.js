// Plot: Plotly's drawing of the marks, over the sketch that shows the same at once.

import { html } from "./dom.js";
import { figure } from "./marks_plotly.js";

const RESTS_MS = 300; // after the last gesture

export class Plot {
  constructor() {
    this.node = html("div", { class: "fl-plot", "aria-hidden": "true" });
    this.isDrawn = false;
  }

  /**
   * Draw `picture` of a scene, as long as `isNewest()`; says whether Plotly draws it now.
   *
   * But for the first time Plotly waits until nothing else is going on. Where it cannot be had, the sketch stays.
   */
  async draw(picture, { story, state, theme }, isNewest) {
    clearTimeout(this.waiting);
    if (this.isDrawn) await new Promise((rested) => (this.waiting = setTimeout(rested, RESTS_MS)));
    try {
      const Plotly = await loadPlotly(state.plotly);
      if (!isNewest()) return false;
      const { data, layout } = figure(picture, story, theme);
      await Plotly.react(this.node, data, layout, { staticPlot: true, displayModeBar: false });
      return true;
    } catch {
      return false;
    } finally {
      this.isDrawn = true;
    }
  }
}

let plotly = null;

/** Plotly, fetched and evaluated once; it takes most of a second, so words are drawn before it is asked for. */
function loadPlotly(address) {
  plotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI).href;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      plotly = null; // the server may be back when it is asked for next
      reject(new Error("plotly did not come"));
    };
    document.head.append(script);
  });
  return plotly;
}
