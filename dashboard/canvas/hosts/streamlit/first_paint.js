// Reveal: shows the page once its parts stand in their places.
//
// Streamlit draws a page part by part, and each pushes down what is below it;
// until the chart is painted, and what stands above it has come, the
// stylesheet shows grey blocks in the shape of the page instead.

const root = document.documentElement;
// Of our own markup, and of Streamlit's late parts
const ABOVE = [".fl-head", ".fl-count", ".st-key-scale button"];
const WAITING = '[data-testid="stMain"] [data-testid="stSkeleton"]';
let waiting = null;

function isWhole() {
  return ABOVE.every((part) => document.querySelector(part)) && !document.querySelector(WAITING);
}

/** Show the page, whatever is there: for one on which no chart will come. */
export function revealNow() {
  waiting?.disconnect();
  root.toggleAttribute("data-fl-shown", true);
}

/** Show the page as soon as what stands above the chart is there; safe to call again. */
export function reveal() {
  if (root.hasAttribute("data-fl-shown") || waiting) return;
  if (isWhole()) {
    revealNow();
    return;
  }
  waiting = new MutationObserver(() => isWhole() && revealNow());
  waiting.observe(document.body, { childList: true, subtree: true });
}
