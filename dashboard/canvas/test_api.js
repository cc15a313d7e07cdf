// Test API: the state of the chart for tests, benchmarks and embedding pages.
//
// No part of the page depends on it.

import { windowInWords } from "./axis/spans.js";

/**
 * Write what `scene` shows to attributes of `root`, which embedding pages may read. `count` is the number of
 * visible events.
 */
export function describe(root, { days, selection }, count) {
  root.dataset.count = String(count);
  root.dataset.matched = String(selection.matched.reduce((sum, bit) => sum + bit, 0));
  root.dataset.picked = selection.picked ?? "";
  root.dataset.window = windowInWords(days);
}

/**
 * Define the read-only property `foldline` of `root`. `locate(id)` returns client px or null, `revision()` a
 * number.
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
