// As of: the line at the day on which the dossier was last known to be complete. Pure.

const LABEL_AIR_PX = 4; // from a label to the ends of the line above and below it

/** Return the line with its `x` in px, or null if it is not visible in `plot`; `x(day)` returns px. */
export function asOfIn({ asOf }, plot, x) {
  const at = asOf ? x(asOf.day) : NaN;
  return at >= plot.left && at <= plot.right + 1 ? { ...asOf, x: at } : null;
}

/**
 * Return the visible parts of the line at `x`, `[{top, bottom}]` in px from the top of the chart down to
 * `axisY`, in this order: it has gaps behind `labels`, `[{left, right, y, bottomY}]`.
 */
export function partsOf(x, labels, axisY) {
  const crossed = labels
    .filter(({ left, right }) => left - LABEL_AIR_PX < x && x < right + LABEL_AIR_PX)
    .sort((a, b) => a.y - b.y);
  const parts = [];
  let top = 0;
  for (const { y, bottomY } of crossed) {
    if (y - LABEL_AIR_PX > top) parts.push({ top, bottom: y - LABEL_AIR_PX });
    top = Math.max(top, bottomY + LABEL_AIR_PX);
  }
  return top < axisY ? [...parts, { top, bottom: axisY }] : parts;
}
