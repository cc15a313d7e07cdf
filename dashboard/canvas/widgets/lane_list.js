// Lane list: the story as a list by lanes, each with a heading that closes and opens it.

/** @import { Story } from "../story/types.d.ts" */
/** @import { RowActions } from "./event_list.js" */

import { countsIn, laneWords } from "../layout/lanes/lane_words.js";
import { html } from "../render/dom.js";
import { listRow } from "./event_list.js";
import { pageLink } from "./lane_headers.js";

const ROWS_MOST = 200; // of one lane that are made at once; a press shows the rest
const NAMED_MOST = 5; // shared events that are named below a lane

/**
 * Fill `layer` with `lanes` as layout/lanes/lanes.js has them, each with the `events` that it has in full and
 * its `echoes`, as events. `toggle(lane)` is called when the reader presses a heading.
 *
 * @param {HTMLElement} layer
 * @param {Story} story
 * @param lanes
 * @param {RowActions} actions
 * @param toggle
 */
export function paintLaneList(layer, story, lanes, actions, toggle) {
  layer.replaceChildren(...lanes.flatMap((lane) => sectionOf(lane, story, actions, toggle)));
}

function sectionOf(lane, story, actions, toggle) {
  const { messages } = story;
  const isFiltered = [...lane.events, ...lane.echoes].some(({ matched }) => !matched);
  const counts = { ...countsIn(lane.events, lane.echoes), isLow: false };
  const { name, counted, heading } = laneWords(counts, lane, story, { isFiltered, fits: () => true });
  const isOpen = !lane.isClosed || lane.others === 0;
  const button = html(
    "button",
    { type: "button", class: "fl-lane-title", "aria-expanded": String(isOpen), "data-lane": lane.key },
    html("span", { class: "fl-lane-name", dir: "auto" }, name),
    html("span", { class: "fl-lane-count" }, counted),
  );
  button.addEventListener("click", () => toggle(lane));
  const side = heading ? [html("p", { class: "fl-lane-side", dir: "auto" }, heading)] : [];
  const parts = isOpen ? [listOf(lane.events, story, actions), ...sharedIn(lane.echoes, messages)] : [];
  const page = lane.actor === null ? [] : [pageLink(lane, actions.pageOf, messages)];
  return [...side, html("div", { class: "fl-lane-top" }, html("h2", {}, button), ...page), ...parts];
}

function listOf(events, story, actions) {
  const rows = (some) => some.map((event) => listRow(event, story, actions));
  const list = html("ol", { class: "fl-list-view" }, ...rows(events.slice(0, ROWS_MOST)));
  if (events.length <= ROWS_MOST) return list;
  const more = html(
    "button",
    { type: "button", class: "fl-row fl-others" },
    story.messages.ngettext("Show %(count)s more", "Show %(count)s more", events.length - ROWS_MOST),
  );
  const item = html("li", {}, more);
  more.addEventListener("click", () => item.replaceWith(...rows(events.slice(ROWS_MOST))));
  list.append(item);
  return list;
}

/** A line that names the events that a lane shares. */
function sharedIn(echoes, messages) {
  if (echoes.length === 0) return [];
  const names = echoes.slice(0, NAMED_MOST).map(({ short }) => short);
  const list = [...names, ...(echoes.length > NAMED_MOST ? ["\u2026"] : [])].join("; ");
  const text = messages.ngettext(
    "Also %(count)s shared event: %(titles)s",
    "Also %(count)s shared events: %(titles)s",
    echoes.length,
    { titles: list },
  );
  return [html("p", { class: "fl-lane-also", dir: "auto" }, text)];
}
