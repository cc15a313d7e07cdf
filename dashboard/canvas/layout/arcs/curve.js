// Curve: how an arc bends, as a quadratic curve {from, to, bend}. Pure.

const RISE = 0.12; // of an arc's width: how far one between two of a height leaves the straight line
const LEAST_PX = 12; // to be seen beside a leader, or above an axis
const MOST_PX = 44;
// Of the way to a right angle: level with the higher end, then down to the lower as a leader is
const PULL = 0.5;

/**
 * The arc from `from` to `to`. It rises between two of a height, falls from the higher to the lower, and
 * where one stands over the other bends aside, to the left with `lean` -1, to the right with 1. None rises
 * above `top`, nor above the ends of one that begins there; a little more in the ends is a little more in the
 * arc.
 */
export function arched(from, to, lean, top) {
  const [high, low] = from.y <= to.y ? [from, to] : [to, from];
  const across = Math.abs(high.x - low.x);
  // The curve goes half as far as its bend
  const rise = 2 * Math.min(Math.max(RISE * across, LEAST_PX), MOST_PX);
  const level = Math.max(0, 1 - (low.y - high.y) / rise); // 1 for two of a height
  const over = Math.max(0, 1 - across / LEAST_PX); // 1 where one stands over the other
  const x = (low.x + high.x) / 2 + ((PULL * (low.x - high.x)) / 2) * (1 - level) + 2 * LEAST_PX * lean * over;
  const y = (low.y + high.y) / 2 - ((PULL * (low.y - high.y)) / 2 + rise * level) * (1 - over);
  return { from, to, bend: { x, y: Math.max(y, Math.min(top, high.y)) } };
}

/** An arc as the `d` of an SVG path. */
export function pathOf({ from, to, bend }) {
  return `M${from.x},${from.y}Q${bend.x},${bend.y} ${to.x},${to.y}`;
}

/** The point at `share`, 0 to 1, of an arc. */
export function pointAt({ from, to, bend }, share) {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}
