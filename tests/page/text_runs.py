"""Runs of text on a page with their boxes, to check that no text overlaps another and none is cut."""

from itertools import combinations
from typing import Any

from playwright.sync_api import Page

Run = dict[str, Any]

# Every run of text that a reader sees, with its box and the box it is cut by, if any.
RUNS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const holder = text.parentElement;
    if (!text.data.trim() || holder.closest('script, style, svg, [data-testid=stIconMaterial]')) continue;
    if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      let cut = null;
      let scrolls = false;
      const seen = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
      for (let up = holder; up; up = up.parentElement) {
        const style = getComputedStyle(up);
        const frame = up.getBoundingClientRect();
        const rolls = (overflow) => ['auto', 'scroll'].includes(overflow);
        if (rolls(style.overflowX) || rolls(style.overflowY)) scrolls = true;
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        if (clips) {
          seen.left = Math.max(seen.left, frame.left);
          seen.right = Math.min(seen.right, frame.right);
          seen.top = Math.max(seen.top, frame.top);
          seen.bottom = Math.min(seen.bottom, frame.bottom);
        }
        const out = box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        if (clips && !scrolls && out) cut = up.className;
        if (style.position === 'fixed') break;
      }
      if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) continue;
      const drawer = holder.closest('.st-key-detail') !== null;
      found.push({ text: text.data.trim(), ...seen, cut, scrolls, drawer });
    }
  }
  return found;
}"""
TOUCH_PX = 1.5  # line boxes are taller than their letters


def runs(page: Page) -> list[Run]:
    found: list[Run] = page.evaluate(RUNS)
    assert len(found) > 40, "the page has words"
    return found


def overlaps(a: Run, b: Run) -> bool:
    across = min(a["right"], b["right"]) - max(a["left"], b["left"])
    down: float = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return across > TOUCH_PX and down > TOUCH_PX + 2


def clashes(words: list[Run]) -> list[tuple[str, str]]:
    """The pairs of texts that overlap."""
    return [(a["text"], b["text"]) for a, b in combinations(words, 2) if overlaps(a, b)]
