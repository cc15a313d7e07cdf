// Words: what the network says, in the language of the interface. Pure.

/** @import { Messages, Story } from "../story/types.d.ts" */
/** @import { Network, Other } from "./network.js" */

import { hasPicture, strengthsOf } from "./network.js";

const NAMED = 6; // of those that are left out; the table has all

/**
 * Return the words for `network`, of which `drawn` is on the ring, for a slider at `least`.
 *
 * @param {Network | null} network
 * @param {{shown: Other[], left: Other[]} | null} drawn
 * @param {Story} story
 * @param {number} least
 */
export function networkWords(network, drawn, { cast, messages }, least) {
  const none = { count: "", empty: "", shown: "", left: "", title: "", summary: "", slider: emptySlider() };
  if (!network || !drawn)
    return { ...none, empty: messages.gettext("No actor has a role in the events that match.") };
  const name = cast.actors.name[network.of];
  const events = messages.ngettext("%(count)s event", "%(count)s events", network.events.length);
  const title = messages.gettext("%(actor)s has a role in %(events)s", { actor: name, events });
  const total = network.others.length;
  const count = messages.ngettext(
    "%(shown)s of %(count)s actor that appears with %(actor)s",
    "%(shown)s of %(count)s actors that appear with %(actor)s",
    total,
    { shown: messages.number(drawn.shown.length), actor: name },
  );
  return {
    ...none,
    title,
    count: total > 0 ? count : "",
    empty: emptyWords(network, name, messages),
    shown: messages.ngettext(
      "Shown: at least %(count)s shared event.",
      "Shown: at least %(count)s shared events.",
      least,
    ),
    left: leftWords(drawn, cast, messages),
    summary: summaryOf(network, name, events, cast, messages),
    slider: sliderWords(network, drawn, least, messages),
  };
}

const emptySlider = () => ({ name: "", value: "", ends: /** @type {[string, string]} */ (["", ""]) });

function emptyWords(network, actor, messages) {
  if (network.events.length === 0)
    return messages.gettext("%(actor)s has a role in none of the events that match.", { actor });
  if (network.others.length === 0)
    return messages.gettext("No other actor has a role in the events of %(actor)s that match.", { actor });
  if (!hasPicture(network))
    return messages.gettext("Fewer than three others appear with %(actor)s, so there is only the table.", {
      actor,
    });
  return "";
}

function leftWords({ left }, cast, messages) {
  if (left.length === 0) return messages.gettext("Nobody is left out.");
  const names = left.slice(0, NAMED).map(({ actor }) => cast.actors.name[actor]);
  const values = { names: messages.list(names) };
  return left.length > NAMED
    ? messages.ngettext(
        "Left out: %(count)s actor, among them %(names)s. The table has all.",
        "Left out: %(count)s actors, among them %(names)s. The table has all.",
        left.length,
        values,
      )
    : messages.ngettext(
        "Left out: %(count)s actor, %(names)s. The table has all.",
        "Left out: %(count)s actors, %(names)s. The table has all.",
        left.length,
        values,
      );
}

/** Return in how many events two actors appear together. */
export function togetherWords(count, messages) {
  return messages.ngettext(
    "appear together in %(count)s event",
    "appear together in %(count)s events",
    count,
  );
}

function summaryOf({ others }, actor, events, cast, messages) {
  const named = others.slice(0, 3).map((other) =>
    messages.gettext("%(actor)s (%(events)s)", {
      actor: cast.actors.name[other.actor],
      events: messages.ngettext("%(count)s event", "%(count)s events", other.events.length),
    }),
  );
  return messages.ngettext(
    "%(actor)s has a role in %(events)s. %(count)s other actor appears in them: %(names)s.",
    "%(actor)s has a role in %(events)s. %(count)s other actors appear in them, most often %(names)s.",
    others.length,
    { actor, events, names: messages.list(named) },
  );
}

function sliderWords(network, { shown }, least, messages) {
  const shared = (count) => messages.ngettext("%(count)s event", "%(count)s events", count);
  return {
    name: messages.gettext("Least number of shared events"),
    value: messages.ngettext(
      "%(events)s or more: %(count)s actor",
      "%(events)s or more: %(count)s actors",
      shown.length,
      { events: shared(least) },
    ),
    ends: /** @type {[string, string]} */ ([shared(1), shared(strengthsOf(network).strongest)]),
  };
}

/** Return the roles of an actor and in how many events it has each, such as "spoke 2, acted 1". */
export function roleCounts(roles, messages) {
  const words = {
    acted: messages.gettext("acted"),
    affected: messages.gettext("affected"),
    spoke: messages.gettext("spoke"),
    hosted: messages.gettext("hosted"),
    mentioned: messages.gettext("mentioned"),
    accused: messages.gettext("accused"),
  };
  return roles.map(([role, count]) => `${words[role]}\u00a0${messages.number(count)}`).join(", ");
}
