// Virtual list: a long list in which only the blocks near the visible part have rows.
//
// An empty block has the height of its rows, so that the scroll bar shows how long the list is. Rows may have
// any height.

import { html } from "../render/dom.js";

const ROWS = 25; // in a block: somewhat more than a menu shows at once
const ROW_PX = 34; // height of most rows, for a block that was never filled
const NEAR_PX = 400; // beyond the visible part, so that Tab and a turn of the wheel find rows there

export class VirtualLists {
  /**
   * Lists in `scroller`, the element that scrolls. `rowOf(item, place, count)` returns the node of a row:
   * `place` counts from 1, and `count` is the length of the list.
   */
  constructor(scroller, rowOf) {
    this.rowOf = rowOf;
    this.blocks = new Map(); // node of a block -> {items, from: its first place from 0, count}
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.fill(target);
          else this.empty(target);
        }
      },
      { root: scroller, rootMargin: `${NEAR_PX}px 0px` },
    );
  }

  /** Stop filling the lists that were made so far. */
  clear() {
    this.observer.disconnect();
    this.blocks.clear();
  }

  /** Return a list of `items` with the accessible name `name`; if it `isShort`, all its rows are made now. */
  listOf(name, items, isShort) {
    const list = html("div", { role: "list", "aria-label": name });
    for (let from = 0; from < items.length; from += ROWS) {
      const block = items.slice(from, from + ROWS);
      const node = html("div", { role: "presentation", style: { height: block.length * ROW_PX } });
      this.blocks.set(node, { items: block, from, count: items.length });
      if (isShort) this.fill(node);
      else this.observer.observe(node);
      list.append(node);
    }
    return list;
  }

  fill(node) {
    const block = this.blocks.get(node);
    if (!block || node.firstChild) return;
    const { items, from, count } = block;
    node.replaceChildren(...items.map((item, i) => this.rowOf(item, from + i + 1, count)));
    node.style.height = "";
  }

  /** Remove the rows of a block, unless one of them has the focus. */
  empty(node) {
    if (!node.firstChild || node.contains(document.activeElement)) return;
    const { height } = node.getBoundingClientRect();
    const isClosed = height === 0; // the block is inside closed details
    node.style.height = `${isClosed ? node.childElementCount * ROW_PX : height}px`;
    node.replaceChildren();
  }
}
