// Questions: which questions a query is about, and what they have to do with the chosen actors.
//
// Pure. The same rules are in query/question_matches.py; a property test compares the two.

/** @import { QueryIndex } from "../query/query_index.d.ts" */
/** @import { QuestionFacts } from "../query/shown_query.d.ts" */
/** @import { Story } from "../story/types.d.ts" */

import { changed, valuesOf } from "../query/address.js";
import { searchText, wordFinder } from "../story/search_text.js";
import { SPACE, matchedBy, withParts } from "./select.js";

/** Why an answer is missing. If the reasons of several actors differ, the first one here counts. */
export const ANSWERS = ["no-reply", "not-found", "not-asked"];

/**
 * Return the questions and claims that `query` is about.
 *
 * @param {Story} story
 * @param {QueryIndex} index
 * @param {string[][]} query
 * @returns {QuestionFacts}
 */
export function questionsIn(story, index, query) {
  const { actors, claims, questions } = index;
  const chosen = new Set(valuesOf(query, "actor"));
  const rule = ruleOf(index, query);
  const hasRows = rowsOf(story, index, query);
  const isAsked = (number) => valuesOf(query, "disputed").length === 0 || questions.isDisputed[number];
  const asked = [...questions.id.keys()].filter(isAsked);
  const byQuestion = claimsByQuestion(index);
  const spoken = asked.filter((number) => {
    const own = byQuestion[number];
    if (own.length === 0) return chosen.size === 0 && hasRows.isFree(number, own);
    return own.some((claim) => hasRows.isShown(number, claim) && rule.speaks(claim));
  });
  const missing = asked.filter(
    (number) => rule.isSilent(number) && hasRows.isFree(number, byQuestion[number]),
  );
  const isMissing = new Set(missing);
  const concerned = asked.filter(
    (number) =>
      isMissing.has(number) ||
      byQuestion[number].some(
        (claim) => hasRows.isShown(number, claim) && rule.concerns(claims.event[claim]),
      ),
  );
  const silent = missing.filter((number) => !byQuestion[number].some(rule.isOwn));
  const loose = [...claims.id.keys()].filter(
    (claim) =>
      claims.question[claim] === null &&
      hasRows.isMatching(claim) &&
      (rule.speaks(claim) || rule.concerns(claims.event[claim])),
  );
  const named = claims.question[claims.id.indexOf(valuesOf(query, "claim")[0])] ?? null;
  const isUnanswered = valuesOf(query, "unanswered").length > 0;
  const matched = new Set(isUnanswered ? silent : [...spoken, ...concerned]);
  return {
    matched: asked.filter((number) => matched.has(number)),
    spoken: chosen.size > 0 ? spoken : [],
    concerned,
    silent,
    answers: silent.map(rule.answerTo),
    loose,
    own: loose.filter(rule.isOwn),
    actors: actors.id.flatMap((id, i) => (chosen.has(id) ? [actors.name[i]] : [])),
    ofClaim: named === null ? null : questions.id[named],
  };
}

/**
 * Return whether a claim is about an event that matches: for a question with the words of the search, the
 * event need not have them; a question `isFree` if something about it meets all conditions but the actors.
 */
function rowsOf(story, index, query) {
  const { claims, questions } = index;
  const words = searchText(valuesOf(query, "q")[0] ?? "", index.alike)
    .split(SPACE)
    .filter(Boolean)
    .map(wordFinder);
  const rows = (pairs) => matchedBy(story, index, pairs);
  const matching = rows(query);
  const wordless = words.length > 0 ? rows(changed(query, { q: [] })) : matching;
  const free = rows(changed(query, { actor: [], q: [] }));
  const hasWords = questions.text.map((text) => words.every((isIn) => isIn(text)));
  return {
    isMatching: (claim) => matching[claims.event[claim]] === 1,
    isShown: (number, claim) => (hasWords[number] ? wordless : matching)[claims.event[claim]] === 1,
    isFree: (number, own) =>
      hasWords[number] &&
      (own.length > 0 ? own.some((claim) => free[claims.event[claim]]) : free.every(Boolean)),
  };
}

function claimsByQuestion({ claims, questions }) {
  /** @type {number[][]} */
  const byQuestion = questions.id.map(() => []);
  claims.question.forEach((question, claim) => question !== null && byQuestion[question].push(claim));
  return byQuestion;
}

/** What the chosen actors of a query have to do with a claim or an event; without any, all speak. */
function ruleOf({ actors, claims, events, questions }, query) {
  const chosen = valuesOf(query, "actor");
  const members = new Set(chosen.flatMap((id) => [...withParts(actors, id)]));
  const roles = valuesOf(query, "role");
  const isMember = (one) => members.has(one);
  const canSpeak = roles.length === 0 || roles.includes("spoke");
  return {
    isOwn: (claim) => isMember(claims.by[claim]),
    speaks: (claim) => chosen.length === 0 || (canSpeak && isMember(claims.by[claim])),
    concerns: (event) =>
      roles.length === 0
        ? events.involved[event].some(isMember)
        : roles.some((role) => events.roles[event][role]?.some(isMember)),
    answerTo: (question) => {
      const found = questions.answers[question].filter((_, i) => isMember(questions.silent[question][i]));
      return ANSWERS.find((answer) => found.includes(answer)) ?? "";
    },
    isSilent: (question) => roles.length === 0 && questions.silent[question].some(isMember),
  };
}
