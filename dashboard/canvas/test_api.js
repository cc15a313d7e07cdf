// Test API: what the chart's root says for tests, benchmarks and embedding pages. Nothing in the page depends
// on it.

import { windowInWords } from "./axis/spans.js";

/**
 * Describe on `root` what `scene` shows: attributes that are promised to embedding pages. `count` events are
 * visible.
 */
export function describe(root, { days, selection }, count) {
  root.dataset.count = String(count);
  root.dataset.matched = String(selection.matched.reduce((sum, bit) => sum + bit, 0));
  root.dataset.picked = selection.picked ?? "";
  root.dataset.window = windowInWords(days);
}

/**
 * Put a read-only object `foldline` on `root`. `locate(id)` gives client px or null, `revision()` a number.
 */
export function publish(root, { locate, revision }) {
  Object.defineProperty(root, "foldline", {
    value: Object.freeze({
      count: () => Number(root.dataset.count ?? 0),
      matched: () => Number(root.dataset.matched ?? 0),
      window: () => root.dataset.window,
      labels: () => [...root.querySelectorAll("[data-label]")].map((node) => node.dataset.label),
      locate,
      revision,
    }),
  });
}
