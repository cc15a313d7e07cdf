// Ring: where the actors of a network are drawn, in px. Pure: numbers in, numbers out.

export const RING_PX = 204; // the radius
const SIDE_GAP = 0.6; // between two sides, as a share of the room of one actor
const START = -Math.PI / 2; // the top
const NODE_PX = 7; // half of the smallest mark
const NODE_MORE_PX = 5; // that the mark of the strongest is larger
const LINE_PX = 1; // the width of a line
const LINE_PER_EVENT_PX = 0.62;
const LINE_MOST_PX = 12;
const LABEL_AIR_PX = 12; // from a mark to its label
const ARC_PX = 22; // from the ring to the arc of a side
const CHORD_PULL = 0.35; // how near to the middle a chord passes, as a share of its way there

/**
 * Return the actors of `shown` by side, in the order of the sides, those without a side last, and within a
 * side in their own order.
 *
 * @template {{actor: number}} T
 * @param {T[]} shown
 * @param {(number | null)[]} sideOf the side of each actor
 * @returns {T[][]}
 */
export function bySide(shown, sideOf) {
  const rank = (side) => side ?? Infinity;
  const sides = [...new Set(shown.map(({ actor }) => sideOf[actor]))].sort((a, b) => rank(a) - rank(b));
  return sides.map((side) => shown.filter(({ actor }) => sideOf[actor] === side));
}

/**
 * Return the nodes and the arcs of a ring in a box of `width` by `height` px: `nodes` [{actor, angle, x, y,
 * sizePx: half of the mark, linePx}] clockwise from the top, and `arcs` [{from, to}] in radians, one for each
 * side. The middle is that of the box.
 *
 * @param {{actor: number, events: number[]}[][]} groups as `bySide` returns them
 * @param {{width: number, height: number}} box
 */
export function ringOf(groups, { width, height }) {
  const [x, y] = [width / 2, height / 2];
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const gap = groups.length > 1 ? SIDE_GAP : 0;
  const step = (2 * Math.PI) / Math.max(1, count + gap * groups.length);
  const most = Math.max(...groups.flat().map(({ events }) => events.length), 1);
  let at = START;
  const arcs = [];
  const nodes = groups.flatMap((group) => {
    const first = at;
    const placed = group.map(({ actor, events }, i) => {
      const angle = first + step * i;
      return {
        actor,
        angle,
        x: x + RING_PX * Math.cos(angle),
        y: y + RING_PX * Math.sin(angle),
        sizePx: NODE_PX + NODE_MORE_PX * (events.length / most),
        linePx: Math.min(LINE_MOST_PX, LINE_PX + LINE_PER_EVENT_PX * events.length),
      };
    });
    at += step * (group.length + gap);
    arcs.push({ from: first - step * 0.35, to: first + step * (group.length - 1 + 0.35) });
    return placed;
  });
  return { x, y, nodes, arcs };
}

/**
 * Return the boxes of the labels of a ring, [{actor, isRight, x, y, width}]: `x` is the edge next to the
 * ring, `y` the middle, `width` the room up to the edge of the box. No two on one side of the ring are
 * nearer than `linePx`, and none is outside the box if all of them fit into it.
 *
 * @param {ReturnType<typeof ringOf>} ring
 * @param {{width: number, height: number}} box
 * @param {number} linePx
 */
export function ringLabels(ring, { width, height }, linePx) {
  const halves = [true, false].map((isRight) =>
    ring.nodes
      .filter((node) => Math.cos(node.angle) > -1e-9 === isRight)
      .sort((a, b) => a.y - b.y || (isRight ? a.x - b.x : b.x - a.x)),
  );
  return halves.flatMap((nodes, half) => {
    const isRight = half === 0;
    const wanted = nodes.map(({ angle }) => ring.y + labelRadius(angle, linePx) * Math.sin(angle));
    const ys = spread(wanted, linePx, [linePx / 2, height - linePx / 2]);
    return nodes.map((node, i) => {
      const outside = RING_PX + LABEL_AIR_PX + node.sizePx;
      const near = Math.max(0, Math.abs(ys[i] - ring.y) - linePx / 2); // the edge that is nearest to the ring
      const across = Math.sqrt(Math.max(0, outside ** 2 - near ** 2));
      const away = Math.max(across, Math.abs(node.x - ring.x));
      const x = isRight ? ring.x + away : ring.x - away;
      return { actor: node.actor, isRight, x, y: ys[i], width: isRight ? width - x : x };
    });
  });
}

/** How far from the middle a label is: above and below the ring farther, as it is higher than the arcs. */
function labelRadius(angle, linePx) {
  return RING_PX + ARC_PX + (linePx / 2) * Math.abs(Math.sin(angle));
}

/** Move the ascending numbers `wanted` as little as needed, so that they are `gap` apart and inside. */
export function spread(wanted, gap, [low, high]) {
  const ys = [...wanted];
  for (let i = 0; i < ys.length; i += 1) ys[i] = Math.max(ys[i], i > 0 ? ys[i - 1] + gap : low);
  for (let i = ys.length - 1; i >= 0; i -= 1)
    ys[i] = Math.min(ys[i], i < ys.length - 1 ? ys[i + 1] - gap : high);
  return ys;
}

/**
 * Return the path of the chord between two nodes of a ring, bent to the middle.
 *
 * @param {{x: number, y: number}} ring
 * @param {{x: number, y: number}} a
 * @param {{x: number, y: number}} b
 */
export function chordPath(ring, a, b) {
  const pulled = (one, other, middle) => middle + ((one + other) / 2 - middle) * CHORD_PULL;
  return `M${a.x},${a.y}Q${pulled(a.x, b.x, ring.x)},${pulled(a.y, b.y, ring.y)} ${b.x},${b.y}`;
}

/**
 * Return the path of the arc of a side outside a ring.
 *
 * @param {{x: number, y: number}} ring
 * @param {{from: number, to: number}} arc
 */
export function arcPath({ x, y }, { from, to }) {
  const radius = RING_PX + ARC_PX - 8;
  const point = (angle) => `${x + radius * Math.cos(angle)},${y + radius * Math.sin(angle)}`;
  return `M${point(from)}A${radius},${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
}
