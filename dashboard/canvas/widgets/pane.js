// Pane: shows markup that Python rendered, and updates it without replacing its nodes.
//
// Its links are real links. An ordinary click on one does not load the page again: the pane reports it.

/** @import { ShownQuery } from "../query/shown_query.d.ts" */

import { addressOf, changed } from "../query/address.js";
import { appearancesOf } from "../render/actor_parts.js";
import { applyQuery } from "../render/markup_query.js";
import { reportHeight } from "../render/embed.js";
import { followedLink, pressWithSpace } from "../render/links.js";
import { disconnectSignal } from "../render/disconnect_signal.js";
import { onPaperChange } from "../render/paper.js";
import { Appearances } from "./appearances.js";
import { fitKinds } from "./category_key.js";
import { initControls, toggleControls } from "./controls_disclosure.js";
import { closeDrawer, focusAwaited } from "./drawer.js";
import { QuestionFocus, moveBetweenQuestions } from "./question_focus.js";
import { offerPictures, share, showFrame } from "./share.js";

const WIDE = matchMedia("(min-width: 1181px)"); // two columns, as in the stylesheets

const READER_OPENS = new Set(["DETAILS", "DIALOG"]);

function sameKind(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.id === b.id;
}

function matchAttributes(node, wanted) {
  const isSetByReader = (name) => name === "open" && READER_OPENS.has(node.nodeName);
  for (const name of node.getAttributeNames())
    if (!wanted.hasAttribute(name) && !isSetByReader(name)) node.removeAttribute(name);
  for (const name of wanted.getAttributeNames()) {
    const value = wanted.getAttribute(name);
    if (!isSetByReader(name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

/**
 * Make the children of `node` equal to those of `wanted`, and reuse nodes of the same kind in the same place.
 */
function morph(node, wanted) {
  const old = [...node.childNodes];
  const next = [...wanted.childNodes];
  next.forEach((child, i) => {
    if (!old[i]) node.append(child);
    else if (old[i].isEqualNode(child)) return;
    else if (!sameKind(old[i], child)) old[i].replaceWith(child);
    else if (child.nodeType === Node.ELEMENT_NODE) {
      matchAttributes(old[i], child);
      morph(old[i], child);
    } else if (old[i].nodeValue !== child.nodeValue) old[i].nodeValue = child.nodeValue;
  });
  old.slice(next.length).forEach((child) => child.remove());
}

/** Offer the pictures of a chart in `element`, a dialog or anything else that opens. */
function offerPicturesIn(element) {
  element.querySelectorAll(".fl-pictures").forEach(offerPictures);
}

/**
 * Close the menu that contains a link, if there is one, and return the focus to its button. It stays open if
 * the link is one of several choices, because a reader may choose several.
 */
function closeMenu(link) {
  const menu = link.closest("[popover]");
  if (!menu || link.matches("[data-chosen], [data-toggle]")) return;
  menu.hidePopover();
  const button = /** @type {HTMLElement} */ (document.querySelector(`[popovertarget="${menu.id}"]`));
  button.focus({ preventScroll: true });
}

/**
 * A pane in the element `parent`. It dispatches these events, with their `detail`:
 *
 * - "link" {link}: the reader followed a link to another query
 * - "window" {from, to, link}: the reader chose another window, in days, null for an end of the story
 * - "reveal" {id, link}: the reader went from the card to another event, by this link
 */
export class Pane extends EventTarget {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    super();
    this.node = document.createElement("div");
    this.node.className = "fl-pane";
    this.template = document.createElement("template"); // the markup before a query is applied to it
    this.node.addEventListener("click", (event) => this.follow(event));
    this.node.addEventListener("input", ({ target }) => {
      const embed = /** @type {Element} */ (target).closest(".fl-embed");
      if (embed) showFrame(embed);
    });
    this.node.addEventListener("beforetoggle", (event) => offerPicturesIn(event.target), true);
    this.node.addEventListener("keydown", pressWithSpace);
    this.node.addEventListener("keydown", moveBetweenQuestions);
    this.focus = new QuestionFocus();
    /** @type {Appearances | null} */
    this.appearances = null; // the chart on the page of an actor
    /** @type {string | undefined} */
    this.actor = undefined; // the actor whose page is shown
    /** @type {Parameters<Pane["show"]> | null} */
    this.last = null; // what is shown
    parent.append(this.node);
    const signal = disconnectSignal(this.node);
    WIDE.addEventListener("change", () => this.last?.[1].questions && this.show(...this.last), { signal });
    onPaperChange(() => this.appearances?.draw(), signal);
  }

  follow(event) {
    if (event.target.closest("[data-close]")) closeDrawer();
    if (event.target.closest("[data-again]")) location.reload();
    const button = event.target.closest("[data-share]");
    if (button && this.last) share(button, this.last[1], this.last[2]);
    if (event.target.closest("[data-controls]")) toggleControls();
    const link = followedLink(event);
    if (!link) return;
    if (link.dataset.place) return this.goTo(link.dataset.place);
    closeMenu(link);
    const { window, reveal, set } = link.dataset;
    const id = reveal === undefined ? null : new URLSearchParams(set).get("event");
    if (id !== null) this.report("reveal", { id, link: link.getAttribute("href") });
    else if (window === undefined) this.report("link", { link: link.getAttribute("href") });
    else {
      const [from, to] = window ? window.split("/").map(Number) : [null, null];
      this.report("window", { from, to, link: link.getAttribute("href") });
    }
  }

  /** Show the part of the pane whose heading has this id. */
  goTo(id) {
    const heading = /** @type {HTMLElement} */ (this.node.querySelector(`#${CSS.escape(id)}`));
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  report(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /**
   * Show `markup`, in which the templates in markup/ escaped every text, as `words` say it for a query.
   *
   * @param {string} markup
   * @param {ShownQuery} shown
   * @param words as for `applyQuery`
   */
  show(markup, shown, words) {
    if (markup !== this.last?.[0]) this.template.innerHTML = markup; // it is parsed once, not for each query
    const wanted = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    applyQuery(wanted, shown, { ...words, isWide: WIDE.matches });
    morph(this.node, wanted);
    this.last = [markup, shown, words];
    this.focus.reveal(this.node, shown);
    focusAwaited(this.node);
    this.node.querySelectorAll(".fl-kinds").forEach(fitKinds);
    this.node.querySelectorAll(".fl-embed").forEach(showFrame);
    // A closed dialog is filled when it opens, as this needs a layout.
    this.node.querySelectorAll("dialog[open]").forEach(offerPicturesIn);
    initControls(this.node, shown);
    reportHeight();
    this.showActor(words.story);
  }

  /** Draw the events of an actor, if the markup is the page of one; another page is shown from its top. */
  showActor(story) {
    /** @type {HTMLElement | null} */
    const page = this.node.querySelector("[data-actor]");
    if (page && page.dataset.actor !== this.actor && page.getBoundingClientRect().top < 0)
      page.scrollIntoView();
    this.actor = page?.dataset.actor;
    const slot = this.node.querySelector("[data-appearances-slot]");
    const list = /** @type {HTMLElement | null} */ (this.node.querySelector("[data-appearances]"));
    if (!slot || !list || !story) return;
    this.appearances ??= new Appearances((id) => this.report("link", { link: this.linkTo(id) }));
    this.appearances.show(slot, story, appearancesOf(list));
  }

  /** The link to the timeline with an event picked. */
  linkTo(id) {
    const [, shown] = /** @type {NonNullable<Pane["last"]>} */ (this.last);
    return addressOf(changed(shown.query, { view: [], event: [id] }), shown);
  }
}
