// Blocks: a long list of which only what is near the part in view has rows.
//
// The others keep their height, so that the scroll bar tells how long the list is. Rows may be of any height.

import { html } from "../render/dom.js";

const ROWS = 25; // in a block: some more than a menu shows at a time
const ROW_PX = 34; // as high as most rows are: what a block that was never filled stands for
const NEAR_PX = 400; // beyond the part in view, so that Tab and a turn of the wheel find rows there

/**
 * Lists below `scroller`, whose rows `rowOf(item, place, of)` makes: place counts from 1, of is how many
 * there are.
 */
export class Blocks {
  constructor(scroller, rowOf) {
    this.rowOf = rowOf;
    this.parts = new Map(); // node of a block -> {items, from, of}
    this.seen = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.fill(target);
          else this.empty(target);
        }
      },
      { root: scroller, rootMargin: `${NEAR_PX}px 0px` },
    );
  }

  /** Let go of all lists made so far. */
  clear() {
    this.seen.disconnect();
    this.parts.clear();
  }

  /** A list of `items`, called `name`, all of it made at once where it `isShort`. */
  listOf(name, items, isShort) {
    const list = html("div", { role: "list", "aria-label": name });
    for (let from = 0; from < items.length; from += ROWS) {
      const part = items.slice(from, from + ROWS);
      const node = html("div", { role: "presentation", style: { height: part.length * ROW_PX } });
      this.parts.set(node, { items: part, from, of: items.length });
      if (isShort) this.fill(node);
      else this.seen.observe(node);
      list.append(node);
    }
    return list;
  }

  fill(node) {
    const part = this.parts.get(node);
    if (!part || node.firstChild) return;
    node.replaceChildren(...part.items.map((item, i) => this.rowOf(item, part.from + i + 1, part.of)));
    node.style.height = "";
  }

  /** Take the rows away, but never what has the focus. */
  empty(node) {
    if (!node.firstChild || node.contains(document.activeElement)) return;
    const { height } = node.getBoundingClientRect();
    if (height > 0)
      node.style.height = `${height}px`; // none while its side is shut
    else node.style.height = `${node.childElementCount * ROW_PX}px`;
    node.replaceChildren();
  }
}
