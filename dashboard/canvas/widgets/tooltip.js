// Tip: what a mark is, told beside it while the pointer rests there.

import { dateSpan } from "../time/date_words.js";
import { SIGN } from "../story/forms.js";
import { html } from "../render/dom.js";
import { eventOf, inOrder } from "../story/story.js";
import { clusterName, eventLinkWords } from "./targets.js";

const OFFSET_PX = 14; // from the mark to the tip
const NAMED_MOST = 5; // of a cluster; the list has them all

function tied(thing, messages) {
  return thing.eventLink ? [html("p", { class: "fl-tip-link" }, eventLinkWords(thing, messages))] : [];
}

function ofEvent(event, { words, messages }) {
  return [
    html("p", { class: "fl-tip-date", ...dateSpan(words) }, event.dated, html("span", {}, event.certainty)),
    ...(event.disputed
      ? [html("p", { class: "fl-tip-actors" }, `${SIGN} ${messages.gettext("Disputed")}`)]
      : []),
    ...(event.beside ? [html("p", { class: "fl-tip-actors", ...dateSpan(words) }, event.beside)] : []),
    html("p", { class: "fl-tip-title", dir: "auto" }, event.title),
    ...tied(event, messages),
    ...(event.recent ? [html("p", { class: "fl-tip-actors" }, event.recent)] : []),
    ...(event.actors ? [html("p", { class: "fl-tip-actors", dir: "auto" }, briefly(event.actors))] : []),
  ];
}

function ofCluster(cluster, story) {
  const { words, messages } = story;
  const named = inOrder(story, cluster.members)
    .slice(0, NAMED_MOST)
    .map((i) => eventOf(story, i));
  return [
    html("p", { class: "fl-tip-title" }, clusterName(cluster, messages)),
    ...named.map((event) =>
      html(
        "p",
        { class: "fl-tip-one", dir: "auto" },
        html("span", { class: "fl-date", ...dateSpan(words) }, event.date),
        " ",
        event.title,
      ),
    ),
    ...tied(cluster, messages),
    html("p", { class: "fl-tip-actors" }, messages.gettext("Press to list them")),
  ];
}

const PEOPLE_LENGTH = 160; // characters: a tip has a few lines for them, and the card names everybody

/** `text` in no more room than a tip has. */
function briefly(text) {
  const letters = [...text];
  return letters.length > PEOPLE_LENGTH ? `${letters.slice(0, PEOPLE_LENGTH - 1).join("")}\u2026` : text;
}

/** Show what was `found` ({event} or {cluster}) beside (x, y), inside a canvas of `width` px. */
export function showTip(tip, { event, cluster }, x, y, width, story) {
  place(tip, event ? ofEvent(event, story) : ofCluster(cluster, story), x, y, width);
}

/** Show one line beside (x, y). */
export function showLine(tip, text, x, y, width) {
  place(tip, [html("p", {}, text)], x, y, width);
}

function place(tip, content, x, y, width) {
  tip.replaceChildren(...content);
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const left = x + OFFSET_PX + box.width <= width ? x + OFFSET_PX : Math.max(0, x - OFFSET_PX - box.width);
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(0, y - box.height / 2)}px`;
}
