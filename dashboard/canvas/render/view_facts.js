// View facts: what the page shows in one line, and the address of that.

/** @import { ChosenNames, Parts } from "../query/shown_query.d.ts" */
/** @import { Messages } from "../story/types.d.ts" */

import { addressOf, valuesOf } from "../query/address.js";
import { dayInWords, endInWords, eventsInWords, spanInWords } from "../axis/spans.js";
import { unpacked } from "../story/story.js";
import { YEAR_DAYS } from "../time/date_words.js";
import { wordsOf } from "./condition_words.js";

const NO_QUERY = /^[?#]$/;
const SEPARATOR = " \u00b7 ";

/**
 * Return the facts about the view: `holding`, what it holds in one line, its `address`, whether others can
 * open that, and how many events are `selected` for files. `words` is as for `factsOf`.
 */
export function viewFacts(shown, { messages, story, page }) {
  const address = page + addressOf(shown.query, shown).replace(NO_QUERY, "");
  const selected = unpacked(shown.view.rows, story.size).reduce((sum, bit) => sum + bit, 0);
  const parts = shown.names
    ? [
        ...conditionsInWords({ query: shown.query, names: shown.names }, messages),
        ...place(shown, story, messages),
      ]
    : [];
  return {
    cases: { citable: /^https?:/.test(address), data: selected > 0, "no data": selected === 0 },
    values: {
      holding: [shown.view.title, ...parts].join(SEPARATOR),
      address,
      selected: eventsInWords(selected, messages),
    },
  };
}

/**
 * Return the conditions of the filter in words. With `parts`, an actor with parts is named with them.
 *
 * @param {{query: string[][], names: ChosenNames, parts?: Parts[]}} shown
 * @param {Messages} messages
 */
export function conditionsInWords({ query, names, parts = [] }, messages) {
  const named = (name, known) => {
    const chosen = valuesOf(query, name).map((id) => known[id]);
    return chosen.length > 0 ? [messages.list(chosen)] : [];
  };
  const few = (name) => {
    const chosen = valuesOf(query, name).map((value) => wordsOf(name, value, messages));
    return chosen.length > 0 ? [messages.list(chosen)] : [];
  };
  const [words] = valuesOf(query, "q");
  return [
    ...named("actor", withParts(names.actors, parts, messages)).map((list) =>
      together(list, query, messages),
    ),
    ...few("role"),
    ...named("without", withParts(names.actors, parts, messages)).map((list) =>
      messages.gettext("Without %(names)s", { names: list }),
    ),
    ...named("kind", names.kinds),
    ...named("place", names.places),
    ...named("source", names.sources),
    ...(words ? [messages.gettext("\u201c%(words)s\u201d", { words })] : []),
    ...few("disputed"),
    ...few("sources"),
  ];
}

/** The names of actors by id; one that has parts is named with them. */
function withParts(actors, parts, messages) {
  const known = parts.map(({ actor, names }) => [
    actor,
    messages.ngettext(
      "%(actor)s with its %(count)s part",
      "%(actor)s with its %(count)s parts",
      names.length,
      {
        actor: actors[actor],
      },
    ),
  ]);
  return { ...actors, ...Object.fromEntries(known) };
}

/** The names of actors, with whether any or all of them must take part. */
function together(names, query, messages) {
  if (valuesOf(query, "actor").length === 1) return names;
  const how = valuesOf(query, "match").includes("all")
    ? messages.gettext("All of these")
    : messages.gettext("Any of these");
  return messages.gettext("%(how)s: %(names)s", { how, names });
}

/** The window, how many events match, and the picked event, in words. */
function place({ query, found, view: { days } }, story, messages) {
  const index = story.indexOf.get(valuesOf(query, "event")[0]);
  return [
    ...(days.some((day) => day !== null) ? [windowWords(days, story)] : []),
    messages.gettext("%(matched)s of %(events)s", {
      matched: messages.number(found.inWindow ?? found.matched),
      events: eventsInWords(found.total, messages),
    }),
    ...(index === undefined
      ? []
      : [messages.gettext("Picked: %(event)s", { event: story.events.title[index] })]),
  ];
}

/** A window in words; an end of the story is not named. */
function windowWords([from, to], { words, messages }) {
  if (from !== null && to !== null) return spanInWords([from, to], words);
  return from === null
    ? messages.gettext("Up to %(date)s", { date: endInWords(to, words, farFrom(to)) })
    : messages.gettext("From %(date)s", { date: dayInWords(from, words, farFrom(from)) });
}

/** The length in days of a window for which an instant has no time in words, and a remote one is rounded. */
const farFrom = (instant) => YEAR_DAYS + Math.abs(instant);
