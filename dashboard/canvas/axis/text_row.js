// Row: texts side by side along the axis, none on another.

const GAP_PX = 6; // between two texts

/**
 * An empty row from `bounds.left` to `bounds.right`; `taken` are pixel ranges [left, right] already written
 * on.
 *
 * `put` sets a text over the pixel `at`, or leant up to `lean` to the right, and says whether it had room;
 * `days` are those that the text names, null for none. Each text is measured once and stays over its own
 * pixel. `labels()` gives what was set, from left to right.
 */
export function row(bounds, taken, measure) {
  const labels = [];
  const blocked = [...taken];
  const free = (left, right) =>
    left >= bounds.left &&
    right <= bounds.right &&
    blocked.every(([a, b]) => right + GAP_PX <= a || left >= b + GAP_PX);

  function put(at, text, bold, lean = 0, days = null) {
    if (at < bounds.left || at > bounds.right) return false;
    const half = measure(text, bold) / 2;
    const most = Math.min(lean, half);
    // A text at the rim leans inwards rather than being lost, and so does the one that names a stretch.
    const leant = (by) => Math.min(Math.max(at + by, bounds.left + half), bounds.right - half);
    const x = [leant(0), leant(most / 2), leant(most)].find((centre) => free(centre - half, centre + half));
    if (x === undefined) return false;
    labels.push({ x, left: x - half, right: x + half, text, bold, days });
    blocked.push([x - half, x + half]);
    return true;
  }

  return { put, labels: () => labels.sort((a, b) => a.left - b.left) };
}
