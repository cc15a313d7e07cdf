// Missing facts: what the page says about names of a link that the story does not have.
//
// Pure but for the nodes that it creates.

import { html } from "./dom.js";

/** Return `text` as texts and nodes, with the nodes in `values` in place of its placeholders. */
function filled(text, values) {
  return text.split(/%\((\w+)\)s/).flatMap((piece, i) => (i % 2 ? values[piece] : piece));
}

/** Return the templates for the names of each noun, in the order of the sentence. */
function nounsOf(messages) {
  return {
    view: (count) => messages.template("the view %(names)s", "the views %(names)s", count),
    event: (count) => messages.template("the event %(names)s", "the events %(names)s", count),
    actor: (count) => messages.template("the actor %(names)s", "the actors %(names)s", count),
    kind: (count) => messages.template("the kind %(names)s", "the kinds %(names)s", count),
    place: (count) => messages.template("the place %(names)s", "the places %(names)s", count),
    source: (count) => messages.template("the source %(names)s", "the sources %(names)s", count),
    question: (count) => messages.template("the question %(names)s", "the questions %(names)s", count),
    claim: (count) => messages.template("the claim %(names)s", "the claims %(names)s", count),
  };
}

/** Return what the page says about names of a link that the story does not have, as query_facts.js does. */
export function missingFacts({ missing }, { messages, date }) {
  const byNoun = Object.fromEntries(missing.map((one) => [one.noun, one]));
  const nouns = nounsOf(messages);
  const { date: dates, time, reversed } = byNoun;
  const absent = Object.keys(nouns)
    .filter((noun) => byNoun[noun])
    .map((noun) => filled(nouns[noun](byNoun[noun].count), { names: quoted(byNoun[noun], messages) }));
  if (time) absent.push(filled(messages.gettext("the time %(span)s"), { span: span(time, messages, date) }));
  const notDates =
    dates &&
    messages.template(
      "In the link %(texts)s is not a date.",
      "In the link %(texts)s are not dates.",
      dates.count,
    );
  return {
    cases: {
      missing: missing.length > 0,
      absent: absent.length > 0,
      "no dates": Boolean(dates),
      reversed: Boolean(reversed),
    },
    values: {
      absent: listed(absent, messages),
      "no dates": dates && filled(notDates, { texts: quoted(dates, messages) }),
      reversed: reversed && span(reversed, messages, date),
    },
  };
}

/** Return texts and nodes as a sentence lists them; each of `items` is a list of them. */
function listed(items, messages) {
  return filled(messages.list(items.map((_, i) => `%(${i})s`)), items);
}

function quoted({ names, count }, messages) {
  const runs = (name) =>
    name.map(({ text, isSign }) => (isSign ? html("span", { class: "fl-sign" }, text) : text));
  const more = count - names.length;
  const rest = more > 0 ? [[messages.ngettext("%(count)s more", "%(count)s more", more)]] : [];
  const quotes = names.map((name) => ["\u201c", html("bdi", {}, ...runs(name)), "\u201d"]);
  return listed([...quotes, ...rest], messages);
}

/** Return a window in words; `date(words)` is the element that shows a date. */
function span({ names }, messages, date) {
  const [start, end] = names.map((name) => name.map(({ text }) => date(text)));
  if (start.length > 0 && end.length > 0)
    return filled(messages.gettext("from %(start)s to %(end)s"), { start, end });
  if (start.length > 0) return filled(messages.gettext("from %(start)s on"), { start });
  return filled(messages.gettext("up to %(end)s"), { end });
}
