// Curve: the shape of an arc, a quadratic curve {from, to, bend}. Pure.

const RISE = 0.12; // of the width of an arc between two ends of one height: how far it rises above them
const LEAST_PX = 12; // of this rise: visible next to a leader and above an axis
const MOST_PX = 44;
// Of the way to a right angle: from the higher end horizontally, then down to the lower one like a leader
const PULL = 0.5;

/**
 * Return the arc from `from` to `to`.
 *
 * Between two ends of one height it rises; otherwise it falls from the higher to the lower one. Between two
 * ends of one x it bends to the left with `lean` -1, to the right with 1. It does not rise above `top`, or
 * above its ends if these are higher. A small change of the ends is a small change of the arc.
 */
export function arched(from, to, lean, top) {
  const [high, low] = from.y <= to.y ? [from, to] : [to, from];
  const across = Math.abs(high.x - low.x);
  // The curve rises half as far as its bend.
  const rise = 2 * Math.min(Math.max(RISE * across, LEAST_PX), MOST_PX);
  const level = Math.max(0, 1 - (low.y - high.y) / rise); // 1 if both ends have one height
  const over = Math.max(0, 1 - across / LEAST_PX); // 1 if one end is above the other
  const x = (low.x + high.x) / 2 + ((PULL * (low.x - high.x)) / 2) * (1 - level) + 2 * LEAST_PX * lean * over;
  const y = (low.y + high.y) / 2 - ((PULL * (low.y - high.y)) / 2 + rise * level) * (1 - over);
  return { from, to, bend: { x, y: Math.max(y, Math.min(top, high.y)) } };
}

/** Return the `d` of an SVG path for an arc. */
export function pathOf({ from, to, bend }) {
  return `M${from.x},${from.y}Q${bend.x},${bend.y} ${to.x},${to.y}`;
}

/** Return the point at `share`, 0 to 1, of an arc. */
export function pointAt({ from, to, bend }, share) {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}
