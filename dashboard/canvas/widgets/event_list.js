// Event list: the story as a list, on a narrow screen and on request. It has a line on the left with the
// marks, one row per event with links to its actors, and the years as headings.
//
// When a filter is set, consecutive events that do not match it are folded into one row, which a press opens.

/** @import { Story } from "../story/types.d.ts" */

import { html, svg } from "../render/dom.js";
import { BAR, SOLID, WORKED_OUT, signOf } from "../story/forms.js";
import { disconnectSignal } from "../render/disconnect_signal.js";
import { onPaperChange } from "../render/paper.js";
import { recentBadge } from "../render/recent_dots.js";
import { eventsInWords } from "../axis/spans.js";
import { fromDay } from "../time/gregorian.js";
import { YEAR_DAYS, dateSpan, headingYear, isDeep, lengthInWords, yearWords } from "../time/date_words.js";
import { namedActors } from "../story/named_actors.js";
import { linksFrom } from "../story/relations.js";

const ZIGZAG = "6,0 6,4 1,8 11,14 1,20 11,26 6,29 6,32";

const BATCH = 300; // rows that are made at once; more are made when the reader comes near the end

function glyph(event, story, hollow) {
  const kind = story.kinds[event.kind];
  const hue = event.matched ? kind : story.ghost;
  const paint = hollow
    ? { fill: "none", stroke: "currentColor", "stroke-width": 1.8 }
    : { fill: "currentColor" };
  const node = svg(
    "svg",
    { viewBox: "-8 -8 16 16", class: "fl-glyph", "aria-hidden": "true" },
    svg("path", { d: kind.path, ...paint }),
  );
  node.style.color = `light-dark(${hue.light}, ${hue.dark})`;
  return node;
}

function railClass(event) {
  const fades = (end) => end && end !== "known";
  const fade = `${fades(event.opening) ? " fl-fades-up" : ""}${fades(event.closing) ? " fl-fades-down" : ""}`;
  if (event.mark === BAR) return `fl-rail fl-rail-bar${fade}`;
  return event.mark === WORKED_OUT ? "fl-rail fl-dashed" : "fl-rail";
}

/**
 * What the rows of a list do: `pick(id, from)` is called when one is pressed, and `pageOf(actor)` is the
 * address of the page of an actor, by its id.
 *
 * @typedef {{pick: (id: string, from: HTMLElement) => void, pageOf: (actor: string) => string}} RowActions
 */

/**
 * Return the row of an event as an item of a list.
 *
 * @param event
 * @param {Story} story
 * @param {RowActions} actions
 */
export function listRow(event, story, { pick, pageOf }) {
  const rail = html("span", { class: railClass(event), "aria-hidden": "true" });
  if (event.mark === BAR) {
    const hue = event.matched ? story.kinds[event.kind] : story.ghost;
    rail.style.setProperty("--fl-hue", `light-dark(${hue.light}, ${hue.dark})`);
  } else rail.append(glyph(event, story, event.mark !== SOLID));
  const button = html(
    "button",
    { type: "button", class: "fl-row", "data-label": event.id, "aria-current": event.picked ? "true" : null },
    html("span", { class: "fl-date", ...dateSpan(story.words) }, `${event.dated}${signOf(event.disputed)}`),
    html("b", { dir: "auto" }, event.title),
    ...recentBadge(event.recent, story.messages),
    ...linksFrom(story, event.index).map(({ index, words }) =>
      html(
        "span",
        { class: "fl-actors fl-link-words" },
        `${words}: `,
        html("bdi", {}, story.events.short[index] ?? story.events.title[index]),
      ),
    ),
  );
  button.addEventListener("click", () => pick(event.id, button));
  const entry = html("div", { class: "fl-entry" }, button, ...actorLinks(event, story, pageOf));
  return html("li", { class: event.matched ? null : "fl-faded" }, rail, entry);
}

/** The actors that are named with an event, as links to their pages. */
function actorLinks({ index }, story, pageOf) {
  const { id, name } = story.cast.actors;
  const { actors, isCut } = namedActors(story, index);
  if (actors.length === 0) return [];
  const links = actors.flatMap((actor, i) => [
    ...(i > 0 ? [", "] : []),
    html(
      "a",
      { class: "fl-filter", href: pageOf(id[actor]), "data-actor": id[actor], dir: "auto" },
      name[actor],
    ),
  ]);
  return [html("p", { class: "fl-actors" }, ...links, isCut ? " \u2026" : "")];
}

/** Write the addresses of the actors in `layer` again, after a change of the query. */
export function linkActors(layer, pageOf) {
  for (const link of layer.querySelectorAll("[data-actor]"))
    link.setAttribute("href", pageOf(link.dataset.actor));
}

/**
 * Return the items of an event: a note on empty time before it, a heading if its year is not that of the
 * heading above, `headed` (undefined without one), and its row.
 */
function itemsOf(event, headed, story, actions) {
  const items = [];
  const years = story.emptyYears[event.index];
  if (years) {
    items.push(
      html(
        "li",
        { class: "fl-years-folded" },
        html(
          "span",
          { class: "fl-rail fl-zig", "aria-hidden": "true" },
          svg("svg", { viewBox: "0 0 12 32" }, svg("polyline", { points: ZIGZAG })),
        ),
        html(
          "span",
          {},
          story.messages.gettext("%(length)s folded away", {
            length: lengthInWords(years * YEAR_DAYS, story.words.lengths, story.words),
          }),
        ),
      ),
    );
  }
  const year = yearOf(event);
  if (year !== headed) {
    items.push(
      html(
        "li",
        { class: "fl-year" },
        html(
          "h2",
          {},
          html(
            "bdi",
            dateSpan(story.words),
            year === null ? story.words.undated : yearWords(year, story.words),
          ),
        ),
      ),
    );
  }
  return [...items, listRow(event, story, actions)];
}

/** Return the number of consecutive events, from place `from`, that are neither matched nor picked. */
function fadedRun(rows, from) {
  let to = from;
  while (to < rows.length && !rows.at(to).matched && !rows.at(to).picked) to += 1;
  return to - from;
}

/** Return one row for events that do not match the filter. When it is pressed, they replace it. */
function foldedRun(events, headed, story, actions) {
  const { messages } = story;
  const button = html(
    "button",
    { type: "button", class: "fl-row fl-others" },
    messages.gettext("%(events)s outside the filter", { events: eventsInWords(events.length, messages) }),
  );
  const item = html(
    "li",
    { class: "fl-faded" },
    html("span", { class: "fl-rail fl-dashed", "aria-hidden": "true" }),
    button,
  );
  button.addEventListener("click", () => {
    const items = events.flatMap((event, i) =>
      itemsOf(event, i > 0 ? yearOf(events[i - 1]) : headed, story, actions),
    );
    const next = item.nextElementSibling;
    const last = items.findLast((one) => one.matches(".fl-year"));
    if (next?.matches(".fl-year") && next.textContent === last?.textContent) next.remove();
    item.replaceWith(...items);
    items
      .find((one) => one.querySelector("button"))
      ?.querySelector("button")
      .focus({ preventScroll: true });
  });
  return item;
}

/** Return the year of the heading above an event, or null if its year is not known. */
function yearOf(event) {
  const { begins } = event;
  if (begins !== begins) return null;
  const { year } = fromDay(begins);
  // In deep time the first year that a date can mean is far from the year that is written.
  return isDeep(year) ? headingYear(event.year ?? year) : year;
}

/**
 * Mark the row of event `id`, or none if it is null, as the picked one of the list in `layer`. Return whether
 * the list has that row.
 */
export function markPicked(layer, id) {
  for (const row of layer.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  if (id === null) return true;
  const row = layer.querySelector(`[data-label="${CSS.escape(id)}"]`);
  row?.setAttribute("aria-current", "true");
  return Boolean(row);
}

/**
 * Fill `layer` with the story as a list.
 *
 * `rows` is {length, at(place): the event in that row}, undated events last; `picked` is the row of the
 * picked event, or -1. The rows of a long story are made in batches when the reader comes near the last one,
 * but those up to the picked event are made at once.
 *
 * @param {HTMLElement} layer
 * @param {Story} story
 * @param {{length: number, at: (place: number) => any}} rows
 * @param {number} picked
 * @param {RowActions} actions
 */
export function paintList(layer, story, rows, picked, actions) {
  const list = html("ol", { class: "fl-list-view" });
  const more = html("p", { class: "fl-list-more" });
  let made = 0;
  /** @type {number | null | undefined} */
  let headed; // the year of the last heading
  const grow = (to) => {
    const items = [];
    while (made < Math.min(to, rows.length)) {
      const run = fadedRun(rows, made);
      const events = Array.from({ length: Math.max(1, run) }, (_, i) => rows.at(made + i));
      if (run > 0) items.push(foldedRun(events, headed, story, actions));
      else {
        items.push(...itemsOf(events[0], headed, story, actions));
        headed = yearOf(events[0]);
      }
      made += events.length;
    }
    list.append(...items);
    more.hidden = made >= rows.length;
  };
  grow(Math.max(BATCH, picked + 1));
  new IntersectionObserver(
    ([seen]) => {
      if (seen.isIntersecting) grow(made + BATCH);
    },
    { rootMargin: "1500px" },
  ).observe(more);
  layer.replaceChildren(list, more);
  onPaperChange(() => grow(rows.length), disconnectSignal(more));
}
