// Toolbar: a row of buttons with one tab stop (ARIA Authoring Practices, toolbar pattern).
//
// The arrow keys lead from one button to the next, and from the last to the first, Home and End to the first
// and the last.

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Make an element whose children are buttons a toolbar.
 *
 * @param {HTMLElement} node
 * @param {(button: HTMLElement) => void} [goTo] called with the button to which a key leads
 */
export function makeToolbar(node, goTo = (button) => button.focus()) {
  node.setAttribute("role", "toolbar");
  node.addEventListener("keydown", (event) => press(node, event, goTo));
  node.addEventListener("focusin", (event) => setTabStop(node, event.target));
}

/**
 * Make `button` the tab stop of a toolbar.
 *
 * @param {HTMLElement} node
 * @param {EventTarget | null} button
 */
export function setTabStop(node, button) {
  for (const child of buttonsOf(node)) child.tabIndex = child === button ? 0 : -1;
}

/** @returns {HTMLElement[]} */
const buttonsOf = (node) => [...node.children];

function press(node, event, goTo) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = buttonsOf(node);
  const ends = { Home: 0, End: all.length - 1 };
  if (!(event.key in ends) && !(event.key in STEPS)) return;
  const forward = getComputedStyle(node).direction === "rtl" ? -1 : 1;
  const place = ends[event.key] ?? all.indexOf(event.target) + STEPS[event.key] * forward;
  event.preventDefault();
  event.stopPropagation(); // on the chart the same keys lead from event to event
  goTo(all[(place + all.length) % all.length]);
}
