// Query facts: what the markup says about the query, as texts in the language of the interface.
//
// Pure but for the nodes of missing_facts.js. markup_query.js puts the facts into the markup: `values` are
// texts by the name of the element that shows one, `cases` says which elements are shown, `links` are the
// targets of links, each as the values of the parameters that it sets or the one that it removes, and `rows`
// are the facts of each copy of a template.

import { valuesOf } from "../query/address.js";
import { actorFacts } from "./actor_facts.js";
import { wordsOf } from "./condition_words.js";
import { missingFacts } from "./missing_facts.js";
import { questionFacts } from "./question_facts.js";
import { conditionsInWords, viewFacts } from "./view_facts.js";

/**
 * Return the facts that Python sent in `shown`. `words` is {messages, story, date, page}: `date(text)` is
 * the element that shows a date, and `page` the address of the page. Without a story the facts that name its
 * events are left out.
 */
export function factsOf(shown, words) {
  const parts = words.story ? { ...FACTS, ...STORY_FACTS } : FACTS;
  const found = Object.keys(parts)
    .filter((name) => shown[name])
    .map((name) => parts[name](shown, words));
  const merged = (name) => Object.assign({}, ...found.map((facts) => facts[name]));
  return { cases: merged("cases"), values: merged("values"), links: merged("links"), rows: merged("rows") };
}

const FACTS = {
  query: actorFacts,
  found: countFacts,
  names: conditionFacts,
  parts: partsFacts,
  why: whyFacts,
  missing: missingFacts,
  near: nearFacts,
  questions: questionFacts,
};
const STORY_FACTS = { recent: recentFacts, around: aroundFacts, view: viewFacts };

function nearFacts({ near: { words, window, days } }) {
  const [from, to] = window;
  return {
    cases: { near: true },
    values: { near: words },
    links: { near: { set: { from, to }, window: days } },
  };
}

function eventsOf(count, messages) {
  if (count === 0) return messages.gettext("no events");
  return messages.ngettext("%(count)s event", "%(count)s events", count);
}

function countFacts({ found: { matched, inWindow, total } }, { messages }) {
  const hasWindow = inWindow !== null;
  return {
    cases: {
      "no window": !hasWindow,
      "all match": hasWindow && matched === total,
      "some match": hasWindow && matched < total,
    },
    values: {
      counted: messages.number(inWindow ?? matched),
      matching: messages.ngettext("%(count)s that matches", "%(count)s that match", matched),
      elsewhere: messages.ngettext(
        "The only event that matches is at other times.",
        "The %(count)s events that match are at other times.",
        matched,
      ),
    },
  };
}

function conditionFacts(shown, { messages }) {
  const { query, names } = shown;
  const conditions = conditionsInWords(shown, messages);
  const condition = (parameter, value, name) => ({
    values: { name },
    links: {
      remove: {
        remove: { [parameter]: value },
        label: messages.gettext("%(name)s, remove this filter", { name }),
      },
    },
  });
  const hasActors = valuesOf(query, "actor").length > 0;
  return {
    cases: {
      "chosen actors": hasActors,
      "no chosen actors": !hasActors,
      // The timeline itself shows its filter, and would move with each change of this line.
      filtered: conditions.length > 0 && valuesOf(query, "view").length > 0,
    },
    values: { filtered: conditions.join(" \u00b7 ") },
    rows: {
      conditions: [
        ...valuesOf(query, "role").map((role) =>
          condition("role", role, roleWords(role, valuesOf(query, "actor"), names, messages)),
        ),
        ...valuesOf(query, "place").map((place) => condition("place", place, names.places[place])),
        ...valuesOf(query, "source").map((source) => condition("source", source, names.sources[source])),
        ...["disputed", "sources"].flatMap((name) =>
          valuesOf(query, name).map((value) => condition(name, value, wordsOf(name, value, messages))),
        ),
      ],
    },
  };
}

/** A role of the chosen actors, with their names: "Edi Rama: Spoke". */
function roleWords(role, actors, names, messages) {
  return messages.gettext("%(actors)s: %(role)s", {
    actors: messages.list(actors.map((actor) => names.actors[actor])),
    role: wordsOf("role", role, messages),
  });
}

function partsFacts({ query, names, parts }, { messages }) {
  const excluded = valuesOf(query, "without");
  const line = (part) => {
    const values = { actor: names.actors[part.actor], parts: part.names.join(", ") };
    return excluded.includes(part.actor)
      ? messages.gettext("Excluding %(actor)s covers its parts: %(parts)s.", values)
      : messages.gettext("Including %(actor)s covers its parts: %(parts)s.", values);
  };
  return {
    cases: { parts: parts.length > 0 },
    rows: { parts: parts.map((part) => ({ values: { line: line(part) } })) },
  };
}

/** Return the words for removing each condition of a query, by its parameter. */
function waysOf(messages) {
  return {
    match: messages.gettext("Show events with any of them"),
    actor: messages.gettext("Any actor"),
    role: messages.gettext("In any role"),
    without: messages.gettext("Exclude nobody"),
    kind: messages.gettext("Any kind of event"),
    place: messages.gettext("Any place"),
    source: messages.gettext("Any source"),
    q: messages.gettext("Without the search words"),
    disputed: messages.gettext("Disputed or not"),
    sources: messages.gettext("On any number of origins"),
  };
}

function whyFacts(shown, { messages }) {
  const ways = waysOf(messages);
  const way = ([parameter, count]) => ({
    links: { way: { set: { [parameter]: "" } } },
    values: {
      way: messages.gettext("%(way)s (%(events)s)", {
        way: ways[parameter],
        events: eventsOf(count, messages),
      }),
    },
  });
  const reasons = [...actorReasons(shown, messages), ...otherReasons(shown, messages)];
  return {
    rows: { reasons: reasons.map((reason) => ({ values: { reason } })), ways: shown.why.ways.map(way) },
  };
}

function actorReasons({ query, names, why }, messages) {
  if (why.actors.length === 0) return [];
  const statements = messages.list(
    why.actors.map(([actor, count]) =>
      messages.gettext("%(actor)s appears in %(events)s", {
        actor: names.actors[actor],
        events: eventsOf(count, messages),
      }),
    ),
  );
  const needsAll = valuesOf(query, "match").includes("all") && why.actors.length > 1;
  return needsAll && why.together === 0
    ? [messages.gettext("%(statements)s, but never together.", { statements })]
    : [messages.gettext("%(statements)s.", { statements })];
}

function otherReasons({ query, names, why }, messages) {
  const events = (name) => eventsOf(why[name], messages);
  const named = (name) =>
    messages.gettext("%(names)s: %(events)s.", {
      names: messages.list(Object.values(names[name])),
      events: events(name),
    });
  const reasons = {
    roles: () =>
      messages.gettext("%(roles)s: %(events)s.", {
        roles: messages.list(valuesOf(query, "role").map((role) => wordsOf("role", role, messages))),
        events: events("roles"),
      }),
    without: () =>
      messages.gettext("Without the excluded actors there are %(events)s.", { events: events("without") }),
    kinds: () => named("kinds"),
    places: () => named("places"),
    sources: () => named("sources"),
    disputed: () => messages.gettext("Disputed: %(events)s.", { events: events("disputed") }),
    support: () =>
      messages.gettext("%(words)s: %(events)s.", {
        words: wordsOf("sources", valuesOf(query, "sources")[0], messages),
        events: events("support"),
      }),
    words: () =>
      messages.gettext("The words \u201c%(words)s\u201d are found in %(events)s.", {
        words: valuesOf(query, "q")[0],
        events: events("words"),
      }),
  };
  return Object.keys(reasons)
    .filter((name) => why[name] !== null)
    .map((name) => reasons[name]());
}

function recentFacts({ recent }, { messages, story }) {
  const { date, events, count, corrections, begun, begins } = recent;
  const more = count - events.length;
  return {
    cases: {
      since: true,
      recent: count > 0,
      "none recent": count === 0,
      "more recent": more > 0,
      corrections: corrections > 0,
      begun: begun > 0,
      "none begun": begun === 0,
    },
    values: {
      since: date,
      "recent events": eventsOf(count, messages),
      "more recent": messages.number(more),
      corrections: messages.ngettext("%(count)s correction", "%(count)s corrections", corrections),
      begun: messages.ngettext("%(count)s event begins", "%(count)s events begin", begun),
    },
    links: { begun: { set: { from: begins, to: "" } } },
    rows: { recent: events.map((one) => recentRow(one, messages, story)) },
  };
}

function recentRow({ event, added, changed }, messages, story) {
  const row = eventRow(event, story);
  return {
    ...row,
    cases: { added: added !== null, both: added !== null && changed !== null, changed: changed !== null },
    values: { ...row.values, added, changed },
  };
}

/** Return the values of a row for the event with this index, whose link picks it. */
function eventRow(event, story) {
  const { id, title, dated } = story.events;
  return {
    links: { pick: { set: { event: id[event] } } },
    values: { title: title[event], date: dated[event] },
  };
}

function aroundFacts({ around: { previous, following, place, total, people } }, { messages, story }) {
  const neighbour = (event) =>
    event === null ? undefined : { set: { event: story.events.id[event] }, title: story.events.title[event] };
  const values = { place: messages.number(place ?? 0), total: messages.number(total) };
  return {
    cases: { people: people.length > 0 },
    values: {
      place:
        place === null
          ? messages.gettext("Outside the filter")
          : messages.gettext("%(place)s of %(total)s", values),
    },
    links: { previous: neighbour(previous), following: neighbour(following) },
    rows: { people: people.map((event) => eventRow(event, story)) },
  };
}
