// ClusterPopover: the events that one counted mark stands for, listed, each to be picked, and a way to zoom there.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { recentBadge } from "../render/recent_dots.js";
import { recentWords } from "../story/recent.js";
import { eventsInWords } from "../axis/spans.js";
import { eventOf, inOrder } from "../story/story.js";

const LISTED_MOST = 200; // more cannot be read through: a closer look parts them
const NARROWEST_PX = 300;

/** An event in a list, as a button that calls `pick(id)`. */
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
 * Open the list of `cluster` in `layer`, a hidden element of the stage, beside the mark at (cluster.x, cluster.y).
 *
 * `does` is {pick(id), zoom(), closed()}; zoom is null where no closer look draws them apart.
 */
export function openClusterPopover(layer, cluster, story, selection, size, does) {
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
        does.pick,
      );
    });
  const left = cluster.count - shown.length;
  const title = eventsInWords(cluster.count, messages);
  const zoom = html(
    "button",
    { type: "button", class: "fl-control fl-small" },
    messages.gettext("Zoom to these"),
  );
  zoom.addEventListener("click", () => does.zoom());
  const close = html(
    "button",
    { type: "button", class: "fl-control fl-small", "aria-label": messages.gettext("Close") },
    "×",
  );
  close.addEventListener("click", () => does.closed());
  layer.replaceChildren(
    html("div", { class: "fl-popover-head" }, html("h3", {}, title), ...(does.zoom ? [zoom] : []), close),
    html(
      "ul",
      {},
      ...shown,
      ...(left > 0 ? [html("li", { class: "fl-note" }, unlisted(left, Boolean(does.zoom), messages))] : []),
    ),
  );
  layer.setAttribute("role", "dialog");
  layer.setAttribute("aria-label", title);
  layer.hidden = false;
  const width = Math.min(NARROWEST_PX, size.width);
  const left0 = Math.min(Math.max(0, cluster.x - width / 2), size.width - width);
  Object.assign(layer.style, {
    left: `${left0}px`,
    width: `${width}px`,
    bottom: `${size.height - cluster.y + 16}px`,
    maxHeight: `${Math.max(120, cluster.y - 24)}px`,
  });
  shown[0].querySelector("button").focus({ preventScroll: true });
}

/** A note about `count` events for which the list has no room, and about where they can be seen. */
function unlisted(count, canZoom, messages) {
  return canZoom
    ? messages.ngettext(
        "And %(count)s more: zoom in to see them apart.",
        "And %(count)s more: zoom in to see them apart.",
        count,
      )
    : moreInList(count, messages);
}

/** A note about `count` events for which a list has no room. */
export function moreInList(count, messages) {
  return messages.ngettext("and %(count)s more in the list", "and %(count)s more in the list", count);
}

/** Shut the list, if it is open. */
export function closeClusterPopover(layer) {
  const open = !layer.hidden;
  layer.hidden = true;
  layer.replaceChildren();
  return open;
}
