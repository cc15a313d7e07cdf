// Scene: all that a drawing of the timeline depends on.

/** @import { Days, Measure, Scene, Selection, TimelineState, View } from "../story/types.d.ts" */

import { actorAddresses } from "../query/address.js";
import { scalesOf, spanOf } from "../axis/scales.js";
import { daysOf, isWhole } from "../axis/viewport.js";
import { zoneFor } from "../layout/heights.js";
import { gutterOf } from "../layout/lanes/lanes_layout.js";
import { plotOf } from "../layout/layout.js";
import { recentOf } from "../story/recent.js";
import { unpacked } from "../story/story.js";
import { isEmbedded } from "../render/embed.js";
import { PAPER_PX, isOnPaper, onPaperChange } from "../render/paper.js";
import { isOtherHeight, windowHeight } from "../render/window_height.js";

const narrow = window.matchMedia("(max-width: 700px)"); // as in the stylesheets
const tiny = window.matchMedia("(width < 480px)"); // too narrow for a chart with labels
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/**
 * Call `listener` when the size of the page, its theme or paper requires another scene, until `signal` is
 * aborted.
 *
 * @param {() => void} listener
 * @param {AbortSignal} signal
 */
export function onPageChange(listener, signal) {
  for (const query of [dark, narrow, tiny]) query.addEventListener("change", listener, { signal });
  const resize = () => {
    if (isOtherHeight()) listener();
  };
  window.addEventListener("resize", resize, { signal });
  onPaperChange(listener, signal);
}

/** Return the height in px of the label zone of a story in this window, or on paper. */
export function zoneHere(story) {
  return zoneFor(windowHeight(), story);
}

// The parts of a state whose change causes a new drawing
const DRAWN = ["story", "matched", "picked", "scale", "recent", "recentWords", "disputedLink"];

/** Return whether two states differ in more than the window. */
export function isOtherState(one, other) {
  return DRAWN.some((name) => one[name] !== other[name]) || String(lanesKey(one)) !== String(lanesKey(other));
}

const lanesKey = ({ lanes }) => lanes && JSON.stringify(lanes);

/**
 * Return the selection of a state.
 *
 * @param {TimelineState} state
 * @returns {Selection}
 */
export function selectionOf(state) {
  const { size } = state.story;
  return {
    matched: unpacked(state.matched, size),
    picked: state.picked,
    recent: recentOf(state, size, unpacked),
  };
}

/** @returns {Pick<Scene, "form" | "theme">} */
function formHere() {
  return {
    form: tiny.matches ? "list" : narrow.matches && !isEmbedded ? "list first" : "chart first",
    theme: dark.matches ? "dark" : "light",
  };
}

/**
 * Return the scene of a state. `view` is the visible part of the axis and `window` the days of a link to it;
 * `width` is in px, and that of paper while the page is printed.
 *
 * @param {TimelineState} state
 * @param {Selection} selection
 * @param {{view: View, window: Days, width: number, measure: Measure, isFirst: boolean}} shown
 * @returns {Scene}
 */
export function sceneOf(state, selection, { view, window, width: screenPx, measure, isFirst }) {
  const { story } = state;
  const width = isOnPaper() ? PAPER_PX : screenPx;
  const scale = scalesOf(story)[state.scale];
  const whole = isWhole(view);
  const span = spanOf(story);
  const isRightToLeft = document.documentElement.dir === "rtl";
  return {
    story,
    scale,
    view,
    days: whole ? span : daysOf(scale, view),
    span,
    window: whole ? null : window,
    selection,
    state: isOnPaper() ? { ...state, plotly: null } : state, // only the SVG is drawn before it is printed
    width,
    plot: plotOf(width, state.lanes ? gutterOf(width) : 0, isRightToLeft),
    isRightToLeft,
    lanes: state.lanes,
    measure,
    zonePx: zoneHere(story),
    windowPx: windowHeight(),
    ...(isOnPaper() ? { form: "chart first", theme: "light" } : formHere()),
    isFirst,
    pageOf: actorAddresses(state.base),
  };
}
