// Cut texts: gives a list of all texts in the page that are cut, leave their box or leave the window.
//
// Left out: texts for screen readers only, texts in a box that scrolls, and lines that end in an ellipsis,
// whose whole text is elsewhere on the page.
() => {
  const TOLERANCE_PX = 2;
  const SCROLLS = ["auto", "scroll"];
  const HIDES = ["hidden", "clip"];
  const IN_LINE = ["inline", "contents"]; // boxes that are part of a line
  const UNREAD =
    "script, style, .fl-visually-hidden, [data-testid=stIconMaterial], [data-testid=stSkipToContent]";
  const SCROLLERS = "[data-testid=stMain], .fl-card, .fl-guide, .fl-zoom, .fl-menu, .st-key-detail";
  const nameOf = (box) => String(box.className || box.tagName);

  const extentOf = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    const least = (side) => Math.min(...boxes.map((box) => box[side]));
    const most = (side) => Math.max(...boxes.map((box) => box[side]));
    return {
      left: least("left"),
      right: most("right"),
      top: least("top"),
      bottom: most("bottom"),
      isDrawn: boxes.length > 0,
    };
  };
  const scrolls = (overflow, content, box) => SCROLLS.includes(overflow) && content > box;
  const isWider = (text, edge) =>
    text.left < edge.left - TOLERANCE_PX || text.right > edge.right + TOLERANCE_PX;
  const isHigher = (text, edge) =>
    text.top < edge.top - TOLERANCE_PX || text.bottom > edge.bottom + TOLERANCE_PX;
  const problemInWindow = (text) =>
    isWider(text, { left: 0, right: innerWidth }) ? "outside the window" : null;

  const problemOf = (text, parent) => {
    let isHeld = false; // by the nearest box that is not part of a line
    for (let box = parent; box && box !== document.documentElement; box = box.parentElement) {
      const { textOverflow, display, overflowX, overflowY } = getComputedStyle(box);
      if (textOverflow === "ellipsis") return null;
      if (IN_LINE.includes(display)) continue;
      if (scrolls(overflowX, box.scrollWidth, box.clientWidth)) return null;
      const edge = box.getBoundingClientRect();
      const mayNotLeave = !isHeld || HIDES.includes(overflowX);
      if (mayNotLeave && isWider(text, edge)) return `wider than ${nameOf(box)}`;
      if (scrolls(overflowY, box.scrollHeight, box.clientHeight)) return null;
      if (HIDES.includes(overflowY) && isHigher(text, edge)) return `higher than ${nameOf(box)}`;
      isHeld = true;
    }
    return problemInWindow(text);
  };

  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isRead = walker.currentNode.nodeValue.trim() && !parent.closest(UNREAD);
    if (!isRead || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const text = extentOf(walker.currentNode);
    const problem = text.isDrawn && problemOf(text, parent);
    if (problem) found.push([nameOf(parent), walker.currentNode.nodeValue.slice(0, 30), problem]);
  }
  for (const box of [document.scrollingElement, ...document.querySelectorAll(SCROLLERS)]) {
    if (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      found.push([nameOf(box), "", "scrolls sideways"]);
  }
  return found;
};
