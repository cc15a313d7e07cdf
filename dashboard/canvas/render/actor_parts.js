// Actor parts: what the page of an actor has of the story: its events as a list, and who appears with it.
//
// It changes a new copy of the markup before the copy is shown. widgets/appearances.js draws the same events.

/** @import { Messages, Story } from "../story/types.d.ts" */

import { sharedEventsOf } from "../story/shared_events.js";
import { html } from "./dom.js";

const SHOWN = 10; // others; the network has all

/**
 * Fill the parts of an actor's page in `root`, if it has some; without a story they are left out.
 *
 * @param {ParentNode} root
 * @param {{story: Story | null, messages: Messages}} words
 */
export function fillActorParts(root, { story, messages }) {
  /** @type {HTMLElement | null} */
  const events = root.querySelector("[data-appearances]");
  /** @type {HTMLElement | null} */
  const others = root.querySelector("[data-together]");
  if (story && events) events.append(eventList(appearancesOf(events), story, messages));
  if (!others) return;
  const of = story?.cast.actors.id.indexOf(others.dataset.together ?? "") ?? -1;
  if (story && of >= 0) others.append(...togetherWith(of, story, messages));
  else others.remove();
}

/**
 * Return the indices of the events that the markup of an actor's page names, in the order of time.
 *
 * @param {HTMLElement} node
 */
export function appearancesOf({ dataset }) {
  return (dataset.appearances ?? "").split(" ").filter(Boolean).map(Number);
}

/** All events of an actor as links, behind a line that says how many there are. */
function eventList(indices, { events }, messages) {
  const count = indices.length;
  const words = messages.ngettext("%(count)s event as a list", "%(count)s events as a list", count);
  const rows = indices.map((i) => {
    const link = html("a", { dir: "auto" }, events.title[i]);
    link.dataset.set = new URLSearchParams({ view: "", event: events.id[i] }).toString();
    return html("li", {}, link, " ", html("small", {}, events.dated[i]));
  });
  return html("details", {}, html("summary", {}, words), html("ul", { class: "fl-list" }, ...rows));
}

/** The others with the most shared events, and how many more there are. */
function togetherWith(of, story, messages) {
  const others = sharedEventsOf(story.cast.involved, of, () => true);
  if (others.length === 0)
    return [html("p", { class: "fl-note" }, messages.gettext("No other actor has a role in its events."))];
  const most = others[0].events.length;
  // If only one more would be hidden, it is shown, as "1 more actor" takes as much room.
  const shown = others.length === SHOWN + 1 ? others : others.slice(0, SHOWN);
  const more = others.length - shown.length;
  const rest = html("a", {}, messages.ngettext("%(count)s more actor", "%(count)s more actors", more));
  rest.dataset.set = "tab=network";
  const note = messages.gettext("Numbers: events in which both have a role, each without its parts.");
  return [
    html("ol", {}, ...shown.map((other) => togetherRow(other, most, story, messages))),
    html("p", { class: "fl-note" }, ...(more > 0 ? [rest, ". "] : []), note),
  ];
}

function togetherRow({ actor, events }, most, { cast }, messages) {
  const link = html("a", { class: "fl-filter" }, html("bdi", {}, cast.actors.name[actor]));
  link.dataset.set = new URLSearchParams({ view: "actors", of: cast.actors.id[actor], tab: "" }).toString();
  const words = messages.ngettext(
    "appear together in %(count)s event",
    "appear together in %(count)s events",
    events.length,
  );
  const meter = html("meter", { value: events.length, max: most, "aria-hidden": "true" });
  const number = html("span", { title: words }, messages.number(events.length));
  return html("li", {}, link, " ", meter, " ", number);
}
