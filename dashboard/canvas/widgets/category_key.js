// Category key: shows at most two rows of kinds until the reader presses the button for all of them.
//
// A chosen kind is always shown, and so is the one that has the focus.

import { disconnectSignal } from "../render/disconnect_signal.js";
import { isOnPaper, onPaperChange } from "../render/paper.js";

const ROWS = 2;

const openKeys = new WeakSet(); // the keys that show all kinds
const fittedTo = new WeakMap(); // key -> the width in px for which it was fitted

/** Return the number of rows of boxes of these `widths` in `room` px, with `gap` px between boxes. */
export function rowsOf(widths, room, gap) {
  let rows = 1;
  let used = 0;
  for (const width of widths) {
    const wider = used > 0 ? used + gap + width : width;
    if (used > 0 && wider > room) rows += 1;
    used = used > 0 && wider > room ? width : wider;
  }
  return rows;
}

/** Return how many of the boxes that `mayHide`, from the first, can be shown so that all take `ROWS` rows. */
export function shownOf(boxes, room, gap) {
  const free = boxes.filter((box) => box.mayHide).length;
  const fits = (count) => {
    let left = count;
    const widths = boxes.filter((box) => !box.mayHide || left-- > 0).map((box) => box.width);
    return rowsOf(widths, room, gap) <= ROWS;
  };
  let [fewest, most] = [0, free];
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2);
    if (fits(middle)) fewest = middle;
    else most = middle - 1;
  }
  return fewest;
}

/**
 * Show as many kinds of a category key as fit into its rows. At the first call this is done after the layout.
 */
export function fitKinds(key) {
  if (fittedTo.has(key)) fit(key);
  else watch(key);
}

function fit(key) {
  const button = key.querySelector(".fl-all-kinds");
  const kinds = [...key.querySelectorAll("a")];
  for (const node of [...kinds, button]) node.hidden = false;
  const boxOf = (node, mayHide) => ({ node, mayHide, width: node.getBoundingClientRect().width });
  const mayHide = (kind) => kind.getAttribute("aria-pressed") !== "true" && kind !== document.activeElement;
  const boxes = [...kinds.map((kind) => boxOf(kind, mayHide(kind))), boxOf(button, false)];
  const { columnGap } = getComputedStyle(key);
  const [room, gap] = [key.clientWidth, parseFloat(columnGap)];
  fittedTo.set(key, room);
  const isLong =
    rowsOf(
      boxes.slice(0, -1).map((box) => box.width),
      room,
      gap,
    ) > ROWS;
  const isOpen = openKeys.has(key) || isOnPaper();
  button.hidden = !isLong;
  button.setAttribute("aria-expanded", isOpen);
  if (!isLong || isOpen) return;
  const shown = shownOf(boxes, room, gap);
  for (const box of boxes.filter((one) => one.mayHide).slice(shown)) box.node.hidden = true;
}

function watch(key) {
  fittedTo.set(key, 0);
  key.querySelector(".fl-all-kinds").addEventListener("click", () => {
    if (!openKeys.delete(key)) openKeys.add(key);
    fit(key);
  });
  new ResizeObserver(() => {
    if (key.clientWidth !== fittedTo.get(key)) fit(key);
  }).observe(key);
  onPaperChange(() => fit(key), disconnectSignal(key));
  if (document.fonts.status === "loading") document.fonts.ready.then(() => fit(key));
}
