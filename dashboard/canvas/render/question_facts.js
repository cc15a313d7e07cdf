// Question facts: how many questions match the query, and what chosen actors have to do with them.

import { ANSWERS } from "../selection/questions.js";

/** Return the facts about the questions that match, as `factsOf` merges them. */
export function questionFacts({ questions }, { messages }) {
  const { matched, silent, loose, actors } = questions;
  const names = messages.list(actors);
  return {
    cases: {
      "no question": matched.length === 0,
      "no loose statement": loose.length === 0,
      "actors in questions": actors.length > 0,
      "not quoted": silent.length > 0,
    },
    values: {
      questions: messages.number(matched.length),
      "actors in questions": actors.length > 0 && actorsInWords(questions, messages),
      "not quoted": silencesIn(questions)
        .map(({ answer, count }) => NOT_QUOTED[answer](messages, names, messages.number(count)))
        .join("; "),
    },
  };
}

/** What the button for the questions says on which chosen actors are not quoted, by why. */
const NOT_QUOTED = {
  "no-reply": (messages, actors, count) =>
    messages.gettext("%(actors)s asked, no reply: %(count)s", { actors, count }),
  "not-found": (messages, actors, count) =>
    messages.gettext("Nothing found from %(actors)s: %(count)s", { actors, count }),
  "not-asked": (messages, actors, count) =>
    messages.gettext("%(actors)s not asked: %(count)s", { actors, count }),
};

/** The same in the sentence about the chosen actors. */
const NOT_QUOTED_ON = {
  "no-reply": (messages, questions) => messages.gettext("asked, no reply on %(questions)s", { questions }),
  "not-found": (messages, questions) => messages.gettext("nothing found on %(questions)s", { questions }),
  "not-asked": (messages, questions) => messages.gettext("not asked on %(questions)s", { questions }),
};

/** How many questions there are for each reason why an answer is missing. */
function silencesIn({ answers }) {
  return ANSWERS.map((answer) => ({ answer, count: answers.filter((one) => one === answer).length })).filter(
    ({ count }) => count > 0,
  );
}

/** On how many questions the chosen actors say something, are not quoted, or are part of the event. */
function actorsInWords(facts, messages) {
  const { spoken, concerned, silent, actors } = facts;
  const named = new Set([...spoken, ...silent]);
  const others = concerned.filter((number) => !named.has(number)).length;
  const questions = (count) => messages.ngettext("%(count)s question", "%(count)s questions", count);
  const parts = [
    messages.gettext("quoted on %(questions)s (says)", { questions: questions(spoken.length) }),
    ...silencesIn(facts).map(({ answer, count }) => NOT_QUOTED_ON[answer](messages, questions(count))),
    ...(others > 0
      ? [messages.gettext("part of the event of %(questions)s (about)", { questions: questions(others) })]
      : []),
  ];
  return messages.gettext("%(actors)s: %(parts)s.", {
    actors: messages.list(actors),
    parts: messages.list(parts),
  });
}
