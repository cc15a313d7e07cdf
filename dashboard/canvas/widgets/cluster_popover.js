// Cluster popover: lists the events of a cluster, each as a button that picks it, and offers to zoom in on
// them.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { recentBadge } from "../render/recent_dots.js";
import { recentWords } from "../story/recent.js";
import { eventsInWords } from "../axis/spans.js";
import { eventOf, inOrder } from "../story/story.js";

const LISTED_MOST = 200; // nobody reads through a longer list; zooming in separates the events
const WIDTH_PX = 300;

/** Return the list item of an event, a button that calls `pick(id)`. */
export function eventRow({ id, dated, title, matched, picked, recent }, { words, messages }, pick) {
  const button = html(
    "button",
    {
      type: "button",
      dir: "auto",
      class: matched ? null : "fl-faded",
      "aria-current": picked ? "true" : null,
    },
    html("span", { class: "fl-date", ...dateSpan(words) }, dated),
    " ",
    html("b", {}, title),
    ...recentBadge(recent, messages),
  );
  button.addEventListener("click", () => pick(id));
  return html("li", {}, button);
}

/**
 * List the events of `cluster` in `layer`, a hidden element of the plot area, above the mark at (cluster.x,
 * cluster.y). `size` is {width, height} of the plot area in px.
 *
 * `actions` is {pick(id), zoom(), close()}; `zoom` is null if no view draws the events apart.
 */
export function openClusterPopover(layer, cluster, story, selection, size, actions) {
  const { messages } = story;
  const shown = inOrder(story, cluster.members)
    .slice(0, LISTED_MOST)
    .map((i) => {
      const event = eventOf(story, i);
      return eventRow(
        {
          ...event,
          matched: selection.matched[i] === 1,
          picked: event.id === selection.picked,
          recent: recentWords(selection.recent, i),
        },
        story,
        actions.pick,
      );
    });
  const more = cluster.count - shown.length;
  const title = eventsInWords(cluster.count, messages);
  const zoom = html(
    "button",
    { type: "button", class: "fl-control fl-small" },
    messages.gettext("Zoom to these"),
  );
  zoom.addEventListener("click", () => actions.zoom());
  const close = html(
    "button",
    { type: "button", class: "fl-control fl-small", "aria-label": messages.gettext("Close") },
    "×",
  );
  close.addEventListener("click", () => actions.close());
  layer.replaceChildren(
    html("div", { class: "fl-popover-head" }, html("h3", {}, title), ...(actions.zoom ? [zoom] : []), close),
    html(
      "ul",
      {},
      ...shown,
      ...(more > 0
        ? [html("li", { class: "fl-note" }, unlisted(more, Boolean(actions.zoom), messages))]
        : []),
    ),
  );
  layer.setAttribute("role", "dialog");
  layer.setAttribute("aria-label", title);
  layer.hidden = false;
  const width = Math.min(WIDTH_PX, size.width);
  const left = Math.min(Math.max(0, cluster.x - width / 2), size.width - width);
  Object.assign(layer.style, {
    left: `${left}px`,
    width: `${width}px`,
    bottom: `${size.height - cluster.y + 16}px`,
    maxHeight: `${Math.max(120, cluster.y - 24)}px`,
  });
  layer.querySelector("li button").focus({ preventScroll: true });
}

/** Return a note on `count` events that the popover does not list, and on where they can be seen. */
function unlisted(count, canZoom, messages) {
  return canZoom
    ? messages.ngettext(
        "And %(count)s more: zoom in to see them apart.",
        "And %(count)s more: zoom in to see them apart.",
        count,
      )
    : moreInList(count, messages);
}

/** Return a note on `count` events that only the list of the whole story has. */
export function moreInList(count, messages) {
  return messages.ngettext("and %(count)s more in the list", "and %(count)s more in the list", count);
}

/** Close the popover and return whether it was open. */
export function closeClusterPopover(layer) {
  const wasOpen = !layer.hidden;
  layer.hidden = true;
  layer.replaceChildren();
  return wasOpen;
}
