// Handle: what tests, benchmarks and embedding pages hold on to; nothing in the page depends on it.

import { windowInWords } from "./axis/spans.js";
import { holding } from "./widgets/targets.js";

/** Say on the chart's root what it shows: attributes that are promised to embedding pages. */
export function describe(canvas) {
  const { root, asked, face } = canvas;
  root.dataset.count = String(face.count);
  root.dataset.matched = String(asked.bytes.reduce((sum, bit) => sum + bit, 0));
  root.dataset.picked = asked.picked ?? "";
  root.dataset.window = windowInWords(canvas.days());
}

/** Put a read-only object `foldline` on the chart's root. */
export function publish(canvas) {
  const { root, face } = canvas;

  function locate(id) {
    const row = face.list.row(id);
    if (row) {
      const box = row.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    const index = canvas.story?.indexOf.get(id);
    const target = canvas.picture && holding(face.targets.all, id, index);
    if (!target) return null;
    const box = face.stage.getBoundingClientRect();
    const x = target.event ? target.left + target.width / 2 : target.x;
    return { x: box.left + x, y: box.top + target.y };
  }

  Object.defineProperty(root, "foldline", {
    value: Object.freeze({
      count: () => Number(root.dataset.count ?? 0),
      matched: () => Number(root.dataset.matched ?? 0),
      window: () => root.dataset.window,
      labels: () => [...root.querySelectorAll("[data-label]")].map((node) => node.dataset.label),
      locate,
      revision: () => canvas.revision,
    }),
  });
}
