// Question list: shows the questions and claims of markup that match the query, and opens one of them.
//
// It changes a new copy of the markup before the copy is shown. On a wide page the open question is next to
// the list, on a narrow one below its line.

/** @import { ShownQuery } from "../query/shown_query.d.ts" */

import { valuesOf } from "../query/address.js";

const FILTERS = ["actor", "without", "kind", "role", "place", "source", "sources", "q"];

/**
 * Apply the query to the list in `root`, if it has one.
 *
 * @param {ParentNode} root
 * @param {ShownQuery} shown
 * @param {{isWide?: boolean, messages: *}} words `isWide`, whether there is room next to the list
 */
export function showQuestions(root, { query, questions }, { isWide = false, messages }) {
  const list = root.querySelector(".fl-questions");
  if (!list || !questions) return;
  hideOthers(list, questions, messages);
  countQuestions(list, query, questions, messages);
  hideLoose(list, questions);
  const rows = [...list.querySelectorAll("li[data-question]")];
  const isAlone = rows.length === 1;
  const open = openRow(rows, query, questions, isWide || isAlone);
  for (const row of rows) linkRow(row, row === open, isWide);
  if (open) placeCard(list, open, isWide || isAlone);
  for (const one of list.querySelectorAll("template[data-card]")) one.remove();
  const [claim] = valuesOf(query, "claim");
  /** @type {NodeListOf<HTMLElement>} */
  const claims = list.querySelectorAll("[data-claim]");
  for (const node of claims) if (node.dataset.claim === claim) node.setAttribute("aria-current", "true");
}

function hideOthers(list, questions, messages) {
  const shown = new Set(questions.matched);
  for (const group of list.querySelectorAll("[data-group]")) {
    const rows = [...group.querySelectorAll("li[data-question]")];
    for (const row of rows) {
      const number = Number(row.dataset.number);
      row.hidden = !shown.has(number);
      const part = partOf(number, questions);
      for (const words of row.querySelectorAll("[data-part]"))
        if (words.dataset.part !== part) words.remove();
    }
    const count = rows.filter((row) => !row.hidden).length;
    group.hidden = count === 0;
    const all = group.querySelector("[data-counted]");
    if (count < rows.length) all.textContent = `${messages.number(count)}\u202f/\u202f${all.textContent}`;
  }
}

/**
 * Show how many questions each of the buttons above the list leads to, as long as the list has them; no
 * number where a filter and another button hide some of them.
 */
function countQuestions(list, query, { matched }, messages) {
  const [all, disputed] = ["all", "disputed"].map((name) => list.querySelector(`[data-number-of="${name}"]`));
  if (!all || !disputed) return;
  const rows = list.querySelectorAll('[data-group="disputed"] li[data-question]');
  const shown = [...rows].filter((row) => !row.hidden).length;
  const isDisputed = valuesOf(query, "disputed").length > 0;
  const isUnanswered = valuesOf(query, "unanswered").length > 0;
  const isFiltered = FILTERS.some((name) => valuesOf(query, name).length > 0);
  if (isUnanswered || (isDisputed && isFiltered)) all.remove();
  else if (!isDisputed) all.textContent = messages.number(matched.length);
  if (isUnanswered) disputed.remove();
  else disputed.textContent = messages.number(shown);
}

/** The value of `data-part` for a question: the chosen actors speak, are silent or are concerned. */
function partOf(number, { spoken, concerned, silent, answers }) {
  if (spoken.includes(number)) return "spoken";
  if (silent.includes(number)) return answers[silent.indexOf(number)];
  return concerned.includes(number) ? "concerned" : undefined;
}

/** Hide the statements on no question that do not match; those of chosen actors are open and come first. */
function hideLoose(list, { loose, own, actors }) {
  const shown = new Set(loose);
  if (actors.length > 0 && loose.length > 0) list.querySelector("[data-loose]")?.setAttribute("open", "");
  for (const one of list.querySelectorAll("[data-claim-number]"))
    one.hidden = !shown.has(Number(one.dataset.claimNumber));
  const first = new Set(own);
  const nodes = [...list.querySelectorAll("[data-claim-number]")];
  const ownNodes = nodes.filter((node) => first.has(Number(node.dataset.claimNumber)));
  nodes[0]?.parentElement.prepend(...ownNodes);
}

/** The line that the query names, else, if one `isShown`, that of the picked event or the first. */
function openRow(rows, query, { ofClaim }, isShown) {
  const named = ofClaim ?? valuesOf(query, "question")[0];
  const open = rows.find((row) => row.dataset.question === named);
  if (open || !isShown) return open;
  const visible = rows.filter((row) => !row.hidden);
  const [event] = valuesOf(query, "event");
  return visible.find((row) => event !== undefined && row.dataset.event === event) ?? visible[0];
}

/** Make the link of a line open its question, or close it where it is open below the line. */
function linkRow(row, isOpen, isWide) {
  const link = row.querySelector(".fl-ask");
  row.toggleAttribute("data-open", isOpen);
  if (isOpen) row.hidden = false;
  if (isWide && isOpen) link.setAttribute("aria-current", "true");
  if (isWide) return;
  link.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) link.dataset.set = link.dataset.shut;
}

function placeCard(list, row, isNextTo) {
  const card = row.querySelector("template[data-card]").content.cloneNode(true);
  const place = isNextTo ? list.querySelector("[data-slot]") : row;
  place.append(card);
  const opened = list.querySelector("[data-opened]");
  if (opened) opened.append(row.querySelector(".fl-ask").textContent);
}
