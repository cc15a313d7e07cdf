// List: the story as a list, on a narrow screen and on request: a rail downwards, a row an event, years as
// headings.
//
// Under a filter, runs of events that were not asked for are folded into one row, which opens.

import { html, svg } from "../render/dom.js";
import { BAR, SOLID, WORKED_OUT, signOf } from "../story/forms.js";
import { recentBadge } from "../render/recent_dots.js";
import { eventsInWords } from "../axis/spans.js";
import { fromDay } from "../time/gregorian.js";
import { YEAR_DAYS, dateSpan, headingYear, isDeep, lengthInWords, yearWords } from "../time/date_words.js";
import { linksFrom } from "../story/relations.js";

const ZIGZAG = "6,0 6,4 1,8 11,14 1,20 11,26 6,29 6,32";

const BATCH = 300; // rows made at a time: more come when the reader nears their end

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
  const soft = (end) => end && end !== "known";
  const fade = `${soft(event.opening) ? " fl-fades-up" : ""}${soft(event.closing) ? " fl-fades-down" : ""}`;
  if (event.mark === BAR) return `fl-rail fl-rail-bar${fade}`;
  return event.mark === WORKED_OUT ? "fl-rail fl-dashed" : "fl-rail";
}

function row(event, story, pick) {
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
    html("span", { class: "fl-actors", dir: "auto" }, event.actors),
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
  return html("li", { class: event.matched ? null : "fl-faded" }, rail, button);
}

/** The items before an event and its own: time that was empty, a year that is not said yet, the row. */
function itemsOf(event, before, story, pick, isAfterFold = false) {
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
  if (before === null || isAfterFold || year !== yearOf(before)) {
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
  return [...items, row(event, story, pick)];
}

/** How many events from place `from` on follow each other that were neither asked for nor picked. */
function fadedRun(rows, from) {
  let to = from;
  while (to < rows.length && !rows.at(to).matched && !rows.at(to).picked) to += 1;
  return to - from;
}

/** One row for events that were not asked for; pressing it puts them in its place. */
function foldedRun(events, before, story, pick) {
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
    const items = events.flatMap((event, i) => itemsOf(event, i > 0 ? events[i - 1] : before, story, pick));
    item.replaceWith(...items);
    items
      .find((one) => one.querySelector("button"))
      ?.querySelector("button")
      .focus({ preventScroll: true });
  });
  return item;
}

/** The year under which an event is told, or null where it is in none that is known. */
function yearOf(event) {
  const { begins } = event;
  if (begins !== begins) return null;
  const { year } = fromDay(begins);
  // In deep time the first year that a date can mean is far from the one that it says.
  return isDeep(year) ? headingYear(event.year ?? year) : year;
}

/**
 * Let the row of event `id`, null for none, be the picked one of the list in `layer`; says whether it has
 * that row.
 */
export function markPicked(layer, id) {
  for (const row of layer.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  if (id === null) return true;
  const row = layer.querySelector(`[data-label="${CSS.escape(id)}"]`);
  row?.setAttribute("aria-current", "true");
  return Boolean(row);
}

/**
 * Fill `layer` with the whole story as a list; `pick(id, from)` is called when a reader opens a row.
 *
 * `rows` are the story's events, undated ones last; `eventOf(i)` tells row i. A long story comes in batches,
 * as the reader nears the end of what is there, but always as far as the picked event.
 */
export function paintList(layer, story, rows, picked, pick) {
  const list = html("ol", { class: "fl-list-view" });
  const more = html("p", { class: "fl-list-more" });
  let made = 0;
  let before = null;
  let isAfterFold = false;
  const grow = (to) => {
    const items = [];
    while (made < Math.min(to, rows.length)) {
      const run = fadedRun(rows, made);
      const events = Array.from({ length: Math.max(1, run) }, (_, i) => rows.at(made + i));
      if (run > 1) items.push(foldedRun(events, before, story, pick));
      else items.push(...itemsOf(events[0], before, story, pick, isAfterFold));
      isAfterFold = run > 1;
      made += events.length;
      before = events.at(-1);
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
}
