// Text row: texts in one row along the axis that do not overlap.

/** @import { Measure, Plot } from "../story/types.d.ts" */

const GAP_PX = 6; // between two texts

/**
 * Return {place, labels} of an empty row from `bounds.left` to `bounds.right`, in px. `taken` are ranges
 * `[left, right]` that are occupied.
 *
 * `place(at, text, bold, lean, days)` places a text with its middle at `at` px, or up to `lean` px to the
 * right of it, and returns whether there was room; `days` are those that the text names, or null. `labels()`
 * returns what was placed, `[{x, left, right, text, bold, days}]`, from left to right.
 *
 * @param {Plot} bounds
 * @param {[number, number][]} taken
 * @param {Measure} measure
 */
export function row(bounds, taken, measure) {
  const labels = [];
  const blocked = [...taken];
  const free = (left, right) =>
    left >= bounds.left &&
    right <= bounds.right &&
    blocked.every(([a, b]) => right + GAP_PX <= a || left >= b + GAP_PX);

  /**
   * @param {number} at
   * @param {string} text
   * @param {boolean} bold
   * @param {number} lean
   * @param {[number, number] | null} days
   */
  function place(at, text, bold, lean = 0, days = null) {
    if (at < bounds.left || at > bounds.right) return false;
    const half = measure(text, bold) / 2;
    const most = Math.min(lean, half);
    // A text at an end of the row is moved inwards, and a text with `lean` to the right, rather than omitted.
    const leant = (by) => Math.min(Math.max(at + by, bounds.left + half), bounds.right - half);
    const x = [leant(0), leant(most / 2), leant(most)].find((centre) => free(centre - half, centre + half));
    if (x === undefined) return false;
    labels.push({ x, left: x - half, right: x + half, text, bold, days });
    blocked.push([x - half, x + half]);
    return true;
  }

  return { place, labels: () => labels.sort((a, b) => a.left - b.left) };
}
