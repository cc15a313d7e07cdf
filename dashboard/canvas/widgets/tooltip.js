// Tooltip: describes the mark under the pointer.

import { dateSpan } from "../time/date_words.js";
import { SIGN } from "../story/forms.js";
import { html } from "../render/dom.js";
import { namedActors } from "../story/named_actors.js";
import { eventOf, inOrder } from "../story/story.js";
import { clusterName, eventLinkWords } from "./targets.js";

const OFFSET_PX = 14; // from the mark to the tooltip
const NAMED_MOST = 5; // events of a cluster; its popover lists them all
const ACTORS_LENGTH = 160; // characters, which fill a few lines; the card names all actors

function linkLine(thing, messages) {
  return thing.eventLink ? [html("p", { class: "fl-tip-link" }, eventLinkWords(thing, messages))] : [];
}

function ofEvent(event, lane, story) {
  const { words, messages } = story;
  const actors = actorsInWords(event, story);
  return [
    html("p", { class: "fl-tip-date", ...dateSpan(words) }, event.dated, html("span", {}, event.certainty)),
    ...(event.disputed
      ? [html("p", { class: "fl-tip-actors" }, `${SIGN} ${messages.gettext("Disputed")}`)]
      : []),
    ...(event.otherCalendars
      ? [html("p", { class: "fl-tip-actors", ...dateSpan(words) }, event.otherCalendars)]
      : []),
    html("p", { class: "fl-tip-title", dir: "auto" }, event.title),
    ...linkLine(event, messages),
    ...(lane
      ? [html("p", { class: "fl-tip-actors" }, messages.gettext("In full under %(lane)s", { lane }))]
      : []),
    ...(event.recent ? [html("p", { class: "fl-tip-actors" }, event.recent)] : []),
    ...(actors ? [html("p", { class: "fl-tip-actors", dir: "auto" }, shortened(actors))] : []),
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
    ...linkLine(cluster, messages),
    html("p", { class: "fl-tip-actors" }, messages.gettext("Press to list them")),
  ];
}

function actorsInWords({ index }, story) {
  const { actors, isCut } = namedActors(story, index);
  return `${actors.map((actor) => story.cast.actors.name[actor]).join(", ")}${isCut ? " \u2026" : ""}`;
}

function shortened(text) {
  const letters = [...text];
  return letters.length > ACTORS_LENGTH ? `${letters.slice(0, ACTORS_LENGTH - 1).join("")}\u2026` : text;
}

/**
 * Show `tip` next to (x, y) for {event} or {cluster} of `story`, inside a plot area of `width` px. A plot
 * area has one element `tip`, which is hidden while there is nothing to describe. With `lane`, the event is
 * an echo, and that is the name of the lane that has it in full.
 */
export function showTooltip(tip, { event, cluster, lane }, x, y, width, story) {
  place(tip, event ? ofEvent(event, lane, story) : ofCluster(cluster, story), x, y, width);
}

/** Show `tip` with one line of text next to (x, y). */
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
