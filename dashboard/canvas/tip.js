// Tip: what a mark is, told beside it while the pointer rests there.

import { html } from "./dom.js";

const AWAY_PX = 14; // from the mark to the tip

/** Show what `event` is beside its mark, inside the canvas. */
export function showTip(tip, event, x, y, width) {
  tip.replaceChildren(
    html("p", { class: "fl-tip-date" }, event.dated, html("span", {}, event.certainty)),
    html("p", { class: "fl-tip-title" }, event.title),
    ...(event.actors ? [html("p", { class: "fl-tip-people" }, event.actors)] : []),
  );
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const left = x + AWAY_PX + box.width <= width ? x + AWAY_PX : Math.max(0, x - AWAY_PX - box.width);
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(0, y - box.height / 2)}px`;
}
