// Words: what the view says about what it draws.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Layout } from "./layout.js" */
/** @import { Mark } from "./marks.js" */

import { wordsOf } from "../render/condition_words.js";
import { ROLES } from "./roles.js";

/**
 * Return how many actors have a row, share one, or are in no event, and how many events have no column.
 *
 * @param {Story} story
 * @param {Layout} layout
 */
export function shareWords({ messages, cast, events }, { rows, idle, left }) {
  const own = rows.filter(({ actor }) => actor !== null).length;
  const folded = rows.reduce((sum, { others }) => sum + others, 0);
  const undated = events.placed.filter((isPlaced) => !isPlaced).length;
  const number = (count) => messages.number(count);
  return [
    messages.ngettext(
      "%(number)s of %(count)s actor has a row",
      "%(number)s of %(count)s actors have a row",
      cast.actors.id.length,
      { number: number(own) },
    ),
    folded > 0 && messages.ngettext("%(count)s shares one", "%(count)s share one", folded),
    idle > 0 && messages.ngettext("%(count)s is in no event", "%(count)s are in no event", idle),
    left > 0 &&
      messages.ngettext(
        "%(count)s event has no column: zoom in",
        "%(count)s events have no column: zoom in",
        left,
      ),
    undated > 0 &&
      messages.ngettext("%(count)s event of unknown year", "%(count)s events of unknown year", undated),
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * Return the drawing in one sentence, for readers who cannot see it.
 *
 * @param {Story} story
 * @param {Layout} layout
 * @param {number} matched the number of events in the filter
 */
export function summaryWords({ messages }, { columns, rows, curves }, matched) {
  const broken = curves.filter(({ isBroken }) => isBroken).length;
  const actors = messages.ngettext("%(count)s row of actors", "%(count)s rows of actors", rows.length);
  const solid = messages.ngettext("%(count)s curve", "%(count)s curves", curves.length - broken);
  return messages.gettext(
    "%(events)s in columns, %(rows)s; %(matched)s in the filter; %(curves)s from those who acted to those " +
      "affected and %(broken)s from those accused. Arrow keys go from mark to mark, Enter opens the event, " +
      "L opens the table.",
    {
      events: messages.ngettext("%(count)s event", "%(count)s events", columns.events.length),
      rows: actors,
      matched: messages.number(matched),
      curves: solid,
      broken: messages.number(broken),
    },
  );
}

/**
 * Return a mark in words: who, in which role, in which event.
 *
 * @param {Story} story
 * @param {Layout} layout
 * @param {Mark} mark
 */
export function markWords({ messages, events, cast }, { rows }, { event, row, role }) {
  const found = rows.find(({ number }) => number === row);
  const actor = found?.actor ?? null;
  const who =
    actor === null
      ? messages.ngettext("%(count)s more", "%(count)s more", found?.others ?? 0)
      : cast.actors.name[actor];
  return messages.gettext("%(actor)s, %(role)s: %(date)s, %(event)s", {
    actor: who,
    role: wordsOf("role", ROLES[role], messages),
    date: events.dated[event],
    event: events.title[event],
  });
}
