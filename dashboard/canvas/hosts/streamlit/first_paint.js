// First paint: shows the page once its parts have their final positions.
//
// Streamlit draws a page part by part, and each part pushes down what is below it. Until the chart and
// everything above it are drawn, the stylesheet shows grey blocks in the shape of the page instead.

const root = document.documentElement;
// The parts above the chart
const ABOVE = [".fl-head", ".fl-count", ".st-key-scale button"];
const WAITING = '[data-testid="stMain"] [data-testid="stSkeleton"]';
/** @type {MutationObserver | null} */
let observer = null;

function isComplete() {
  return ABOVE.every((part) => document.querySelector(part)) && !document.querySelector(WAITING);
}

/** Show the page at once, because it will have no chart. */
export function showPage() {
  observer?.disconnect();
  root.toggleAttribute("data-fl-shown", true);
}

/** Show the page as soon as everything above the chart is drawn. It may be called more than once. */
export function showPageWhenComplete() {
  if (root.hasAttribute("data-fl-shown") || observer) return;
  if (isComplete()) {
    showPage();
    return;
  }
  observer = new MutationObserver(() => isComplete() && showPage());
  observer.observe(document.body, { childList: true, subtree: true });
}
