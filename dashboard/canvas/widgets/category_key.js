// Category key: shows at most two rows of kinds until the reader presses the button for all of them.
//
// A chosen kind is always shown, and so is the one that has the focus.

import { disconnectSignal } from "../render/disconnect_signal.js";
import { isOnPaper, onPaperChange } from "../render/paper.js";

const ROWS = 2;

const openKeys = new WeakSet(); // the keys that show all kinds
const measured = new WeakMap(); // key -> the sizes of what it holds, null before they are measured

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
  if (measured.has(key)) fit(key);
  else watch(key);
}

function fit(key) {
  const button = key.querySelector(".fl-all-kinds");
  const kinds = [...key.querySelectorAll("a")];
  for (const node of [...kinds, button]) node.hidden = false;
  const { room, gap, widths } = sizesOf(key, [...kinds, button]);
  const mayHide = (kind) => kind.getAttribute("aria-pressed") !== "true" && kind !== document.activeElement;
  const boxes = kinds.map((node, i) => ({ node, mayHide: mayHide(node), width: widths[i] }));
  const isLong = rowsOf(widths.slice(0, -1), room, gap) > ROWS;
  const isOpen = openKeys.has(key) || isOnPaper();
  button.hidden = !isLong;
  button.setAttribute("aria-expanded", isOpen);
  if (!isLong || isOpen) return;
  const shown = shownOf([...boxes, { mayHide: false, width: widths.at(-1) }], room, gap);
  for (const box of boxes.filter((one) => one.mayHide).slice(shown)) box.node.hidden = true;
}

/**
 * Return the widths in px of `nodes`, of the room and of the gap between them. They are measured again only
 * when the words or the pressed kinds differ, because measuring forces a layout of the whole page.
 */
function sizesOf(key, nodes) {
  const content = nodes.map((node) => node.getAttribute("aria-pressed") + node.textContent).join("\n");
  const known = measured.get(key);
  if (known?.content === content) return known;
  const widths = nodes.map((node) => node.getBoundingClientRect().width);
  const sizes = { content, room: key.clientWidth, gap: parseFloat(getComputedStyle(key).columnGap), widths };
  measured.set(key, sizes);
  return sizes;
}

function watch(key) {
  const fitAgain = () => {
    measured.set(key, null);
    fit(key);
  };
  measured.set(key, null);
  key.querySelector(".fl-all-kinds").addEventListener("click", () => {
    if (!openKeys.delete(key)) openKeys.add(key);
    fit(key);
  });
  new ResizeObserver(() => {
    if (key.clientWidth !== measured.get(key)?.room) fitAgain();
  }).observe(key);
  onPaperChange(fitAgain, disconnectSignal(key));
  if (document.fonts.status === "loading") document.fonts.ready.then(fitAgain);
}
