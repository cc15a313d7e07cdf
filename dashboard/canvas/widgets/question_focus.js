// Question focus: brings the question or the claim that a query names into view, and moves between questions.

/** @import { ShownQuery } from "../query/shown_query.d.ts" */

import { valuesOf } from "../query/address.js";

/** Keeps which question and which claim were shown last, so that each is brought into view once. */
export class QuestionFocus {
  constructor() {
    this.last = "";
  }

  /**
   * Bring what `query` names into view in `node`, if it was not shown before.
   *
   * @param {HTMLElement} node
   * @param {ShownQuery} shown
   */
  reveal(node, { query, questions }) {
    if (!questions) return;
    const [claim] = valuesOf(query, "claim");
    const [question] = valuesOf(query, "question");
    const wanted = JSON.stringify([claim, question]);
    if (wanted === this.last) return;
    this.last = wanted;
    const cited = claim && node.querySelector(".fl-questions [data-claim][aria-current]");
    if (cited) {
      const details = cited.closest("details");
      if (details) details.open = true;
      cited.scrollIntoView({ block: "nearest" });
    } else if (question)
      node.querySelector("li[data-open]:has(.fl-question)")?.scrollIntoView({ block: "nearest" });
  }
}

/** Go from one question to the next or the previous one with the arrow keys, or to the first or the last. */
export function moveBetweenQuestions(event) {
  if (!event.target.matches(".fl-ask") || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.target.closest(".fl-question-list");
  const links = [...list.querySelectorAll("section:not([hidden]) li:not([hidden]) .fl-ask")];
  const here = links.indexOf(event.target);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  links[next]?.focus();
}
