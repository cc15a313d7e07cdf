// Count words: what the numbers below the bars count, next to each number that has room for it. Pure.

const GAP_PX = 6; // from a pill to its words
const AIR_PX = 10; // from the words to what follows

/**
 * Return the words after the pills of `folded`, [{x, left, text}] in px; they move with the pill at `x`.
 *
 * `bars` are those in the same row, `zone` is {left, right} in px; `measure(text, bold)` returns px.
 */
export function countWordsOf(folded, bars, zone, measure, messages) {
  const starts = [...folded, ...bars.map(({ left, words }) => ({ left: Math.min(left, words.left) }))].map(
    ({ left }) => left,
  );
  return folded.flatMap(({ x, right, count }) => {
    const text = messages.ngettext("more that lasts", "more that last", count);
    const end = right + GAP_PX + measure(text, false) + AIR_PX;
    const next = Math.min(zone.right + AIR_PX, ...starts.filter((left) => left > right));
    return end <= next ? [{ x, left: right + GAP_PX, text }] : [];
  });
}
