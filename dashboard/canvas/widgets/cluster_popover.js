// Roll: the events that one counted mark stands for, listed, each to be picked, and a way to zoom there.

import { countWords, dateSpan } from "../time/date_words.js";
import { html } from "../render/dom.js";
import { freshBadge } from "../render/recent_dots.js";
import { freshWords } from "../story/recent.js";
import { eventsInWords } from "../axis/spans.js";
import { eventOf, inOrder } from "../story/story.js";

const LISTED_MOST = 200; // more cannot be read through: a closer look parts them
const NARROWEST_PX = 300;

/** An event in a list, as a button that calls `pick(id)`. */
export function eventRow({ id, dated, title, matched, picked, fresh }, words, pick) {
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
    ...freshBadge(fresh, words),
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
  const { words } = story;
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
        words,
        does.pick,
      );
    });
  const left = crowd.count - shown.length;
  const title = eventsInWords(crowd.count, words);
  const zoom = html("button", { type: "button", class: "fl-roll-zoom" }, words.zoomThere);
  zoom.addEventListener("click", () => does.zoom());
  const more = does.zoom ? words.more : words.moreInList;
  const close = html("button", { type: "button", class: "fl-roll-close", "aria-label": words.close }, "×");
  close.addEventListener("click", () => does.closed());
  layer.replaceChildren(
    html("div", { class: "fl-roll-head" }, html("h3", {}, title), ...(does.zoom ? [zoom] : []), close),
    html(
      "ul",
      {},
      ...shown,
      ...(left > 0 ? [html("li", { class: "fl-note" }, more.replace("{}", countWords(left, words)))] : []),
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
  shown[0].firstChild.focus({ preventScroll: true });
}

/** Shut the list, if it is open. */
export function closeRoll(layer) {
  const open = !layer.hidden;
  layer.hidden = true;
  layer.replaceChildren();
  return open;
}
