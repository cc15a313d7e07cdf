// Roll: the events that one counted mark stands for, listed, each to be picked, and a way to zoom there.

import { dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { freshBadge } from "../render/recent_dots.js";
import { freshWords } from "../story/recent.js";
import { eventsInWords } from "../axis/spans.js";
import { eventOf, inOrder } from "../story/story.js";

const LISTED_MOST = 200; // more cannot be read through: a closer look parts them
const NARROWEST_PX = 300;

/** An event in a list, as a button that calls `pick(id)`. */
export function eventRow({ id, dated, title, matched, picked, fresh }, { words, messages }, pick) {
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
    ...freshBadge(fresh, messages),
  );
  button.addEventListener("click", () => pick(id));
  return html("li", {}, button);
}

/**
 * Open the list of `crowd` in `layer`, a hidden element of the stage, beside the mark at (crowd.x, crowd.y).
 *
 * `does` is {pick(id), zoom(), closed()}; zoom is null where no closer look draws them apart.
 */
export function openRoll(layer, crowd, story, asked, size, does) {
  const { messages } = story;
  const shown = inOrder(story, crowd.members)
    .slice(0, LISTED_MOST)
    .map((i) => {
      const event = eventOf(story, i);
      return eventRow(
        {
          ...event,
          matched: asked.matched[i] === 1,
          picked: event.id === asked.picked,
          fresh: freshWords(asked.fresh, i),
        },
        story,
        does.pick,
      );
    });
  const left = crowd.count - shown.length;
  const title = eventsInWords(crowd.count, messages);
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
    html("div", { class: "fl-roll-head" }, html("h3", {}, title), ...(does.zoom ? [zoom] : []), close),
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
  const left0 = Math.min(Math.max(0, crowd.x - width / 2), size.width - width);
  Object.assign(layer.style, {
    left: `${left0}px`,
    width: `${width}px`,
    bottom: `${size.height - crowd.y + 16}px`,
    maxHeight: `${Math.max(120, crowd.y - 24)}px`,
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
export function closeRoll(layer) {
  const open = !layer.hidden;
  layer.hidden = true;
  layer.replaceChildren();
  return open;
}
