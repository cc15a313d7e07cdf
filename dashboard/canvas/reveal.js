// Reveal: shows the page once its parts stand in their places.
//
// Streamlit draws a page part by part, and each pushes down what is below it;
// until the chart is painted the stylesheet shows grey blocks in the shape of
// the page instead.

/** Show the page; safe to call again. */
export function reveal() {
  document.documentElement.toggleAttribute("data-fl-shown", true);
}
