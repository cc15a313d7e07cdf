// Network: who appears with one actor in the events that match, as a ring and as a table.

/** @import { MatchIndex } from "../query/query_index.d.ts" */
/** @import { LinkBase } from "../query/shown_query.d.ts" */
/** @import { Story } from "../story/types.d.ts" */
/** @import { Network } from "./network.js" */

import { actorAddress, addressOf, changed } from "../query/address.js";
import { disconnectSignal } from "../render/disconnect_signal.js";
import { html } from "../render/dom.js";
import { followedLink } from "../render/links.js";
import { chordsOf, choicesOf, chosenOf, drawnOf, firstLeast, hasPicture, networkOf } from "./network.js";
import { NetworkTable } from "./network_table.js";
import { Picture } from "./picture.js";
import { StrengthSlider } from "./strength_slider.js";
import { networkWords } from "./words.js";

/**
 * What a network is drawn from: `matched` is one byte for each event, `base` the query that the page shows.
 *
 * @typedef {{story: Story, index: MatchIndex, matched: Uint8Array, base: LinkBase}} Shown
 */

const NARROW = matchMedia("screen and (max-width: 700px)"); // no room for the ring, as in the stylesheets

export default class NetworkView {
  /**
   * The network in the element `parent`. `follow(link)` is called when the reader chooses another query.
   *
   * @param {HTMLElement} parent
   * @param {(link: string) => void} follow
   */
  constructor(parent, follow) {
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Network | null} */
    this.network = null;
    this.least = 1; // shared events of an actor on the ring
    this.chooser = html("select", { class: "fl-control fl-small" });
    this.chooserName = html("span", {});
    this.count = html("p", { class: "fl-question-count", role: "status" });
    this.shownWords = html("p", { class: "fl-network-words" });
    this.slider = new StrengthSlider((least) => this.setLeast(least));
    this.picture = new Picture();
    this.table = new NetworkTable();
    this.empty = html("p", { class: "fl-empty" });
    this.picturePart = html(
      "div",
      {},
      html("div", { class: "fl-strength" }, this.slider.node, this.shownWords),
    );
    this.picturePart.append(this.picture.node);
    this.columns = html("div", { class: "fl-network-columns" }, this.picturePart, this.table.node);
    this.node = html(
      "section",
      { class: "fl-network fl-pane" },
      html("p", { class: "fl-network-tools" }, html("label", {}, this.chooserName, this.chooser), this.count),
      this.empty,
      this.columns,
    );
    parent.append(this.node);
    NARROW.addEventListener("change", () => this.shown && this.draw(), {
      signal: disconnectSignal(this.node),
    });
    this.chooser.addEventListener("change", () => follow(this.linkTo({ of: [this.chooser.value] })));
    this.node.addEventListener("click", (event) => {
      const link = followedLink(event);
      if (link) follow(link.getAttribute("href"));
    });
    this.node.addEventListener("keydown", (event) => this.press(event));
  }

  /** The address of the shown query with a change. */
  linkTo(change) {
    const { base } = /** @type {Shown} */ (this.shown);
    return addressOf(changed(base.query, change), base);
  }

  /** @param {Shown} shown */
  show(shown) {
    const { story, index, matched, base } = shown;
    this.shown = shown;
    const choices = choicesOf(story, matched);
    const of = chosenOf(story, base.query, choices);
    const before = this.network?.of;
    this.network = of === null ? null : networkOf(story, index.events.roles, matched, of);
    if (this.network && before !== of) this.least = firstLeast(this.network);
    this.showChoices(choices, of);
    this.draw();
  }

  /** Offer every actor with an event that matches, and the chosen one. */
  showChoices(choices, of) {
    const { story } = /** @type {Shown} */ (this.shown);
    const { id, name } = story.cast.actors;
    const all =
      choices.some(({ actor }) => actor === of) || of === null
        ? choices
        : [{ actor: of, count: 0 }, ...choices];
    this.chooserName.textContent = story.messages.gettext("Appears with:");
    this.chooser.replaceChildren(
      ...all.map(({ actor, count }) =>
        html(
          "option",
          { value: id[actor], selected: actor === of },
          `${name[actor]} ${story.messages.number(count)}`,
        ),
      ),
    );
    this.chooser.parentElement?.toggleAttribute("hidden", all.length === 0);
  }

  setLeast(least) {
    this.least = least;
    this.draw();
  }

  draw() {
    const { network, shown } = this;
    const { story, matched, base } = /** @type {Shown} */ (shown);
    const isDrawn = network !== null && hasPicture(network) && !NARROW.matches;
    const drawn = network && drawnOf(network, isDrawn ? this.least : 1, isDrawn);
    const words = networkWords(network, drawn, story, this.least);
    this.count.textContent = words.count;
    this.empty.textContent = words.empty;
    this.empty.hidden = !words.empty;
    this.columns.hidden = !network || network.others.length === 0;
    this.picturePart.hidden = !isDrawn;
    if (!network || !drawn) return;
    if (isDrawn) {
      const linkTo = (actor) => this.linkTo({ of: [story.cast.actors.id[actor]] });
      const chords = chordsOf(story, matched, drawn.shown);
      this.slider.show(network, this.least, words.slider);
      this.shownWords.replaceChildren(html("b", {}, words.shown), ` ${words.left}`);
      this.picture.show({ network, shown: drawn.shown, chords, story, words, linkTo });
    }
    const pageOf = (actor) => actorAddress(base, story.cast.actors.id[actor]);
    const eventLink = (id) => this.linkTo({ view: [], event: [id] });
    this.table.show({ network, shown: drawn.shown, story, words, pageOf, eventLink });
  }

  /** Go from the picture to the table, or back, with the key L. */
  press(event) {
    if (event.key.toLowerCase() !== "l" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select")) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.table.node.contains(event.target)) this.picture.focus();
    else this.table.focus();
  }
}
