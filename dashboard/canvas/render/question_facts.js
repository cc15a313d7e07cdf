// Question facts: how many questions match the query, and what chosen actors have to do with them.

/** Return the facts about the questions that match, as `factsOf` merges them. */
export function questionFacts({ questions }, { messages }) {
  const { matched, silent, loose, actors } = questions;
  return {
    cases: {
      "no question": matched.length === 0,
      "no loose statement": loose.length === 0,
      "actors in questions": actors.length > 0,
      "no answer": silent.length > 0,
    },
    values: {
      questions: messages.number(matched.length),
      "actors in questions": actors.length > 0 && actorsInWords(questions, messages),
      "no answer": messages.gettext("No answer from %(actors)s: %(count)s", {
        actors: messages.list(actors),
        count: messages.number(silent.length),
      }),
    },
  };
}

/** On how many questions the chosen actors say something, give no answer, or are part of the event. */
function actorsInWords({ spoken, concerned, silent, actors }, messages) {
  const named = new Set([...spoken, ...silent]);
  const others = concerned.filter((number) => !named.has(number)).length;
  const questions = (count) => messages.ngettext("%(count)s question", "%(count)s questions", count);
  const parts = [
    messages.gettext("quoted on %(questions)s (says)", { questions: questions(spoken.length) }),
    ...(silent.length > 0
      ? [messages.gettext("no answer on %(questions)s", { questions: questions(silent.length) })]
      : []),
    ...(others > 0
      ? [messages.gettext("part of the event of %(questions)s (about)", { questions: questions(others) })]
      : []),
  ];
  return messages.gettext("%(actors)s: %(parts)s.", {
    actors: messages.list(actors),
    parts: messages.list(parts),
  });
}
