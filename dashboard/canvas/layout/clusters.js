// Clusters: which marks stand by themselves, and for which a mark with a number stands.
//
// Pure. Where four marks lie closer than a mark is wide, three rows do not hold
// them: they and what lies under the pill that counts them become a cluster. All
// steps go along the sorted points once or look them up by halving, so a
// hundred thousand take no longer than sorting them.

export const STACK_PX = 13; // a mark with its air: no two of a row lie closer
export const STACK_ROWS = 3; // a higher pile is a heap, not a layout
const TARGET_PX = 24; // WCAG 2.2, 2.5.8: a pill can be hit
const PAD_PX = 6; // from a pill's edge to its words
const APART_PX = 4; // between two pills
// The least stretch of a clustered axis that has its own pill, so that it stands over its members
const GATHER_PX = 40;
const FEWEST = 3; // what counts fewer takes more room than it saves

/** The text of a pill: "1,204", or "3 of 12" if some match and some do not. */
export function clusterWords({ count, matched }, messages) {
  const total = messages.number(count);
  return matched === 0 || matched === count
    ? total
    : messages.gettext("%(matched)s of %(total)s", { matched: messages.number(matched), total });
}

/** The key of a cluster in a layout, whose members are indices: no event has it for an id. */
export function keyOf({ members }) {
  return `cluster ${members[0]}`;
}

/** The points in time order, with what it takes to find and to count any run of them. */
function lineOf(points) {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.order - b.order);
  const xs = new Float64Array(sorted.length);
  const matchedBefore = new Uint32Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i += 1) {
    xs[i] = sorted[i].x;
    matchedBefore[i + 1] = matchedBefore[i] + (sorted[i].matched ? 1 : 0);
  }
  return { points: sorted, xs, matchedBefore };
}

/** The first index from `low` up to `high` whose x lies beyond `value`, else `high`. */
function firstBeyond(xs, value, low = 0, high = xs.length) {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The points from index `from` up to `to`, counted, with the width of their pill. */
function cellOf(line, from, to, widthOf) {
  const cell = { from, to, count: to - from, matched: line.matchedBefore[to] - line.matchedBefore[from] };
  return { ...cell, width: Math.max(TARGET_PX, widthOf(cell) + 2 * PAD_PX) };
}

/** The cell that begins at `from`: at least `pitch` px long, `fewest` strong and as long as its pill. */
function cellFrom(line, from, to, pitch, fewest, widthOf) {
  const { xs } = line;
  let end = Math.max(xs[from] + pitch, xs[Math.min(from + fewest, to) - 1]);
  for (;;) {
    const cell = cellOf(line, from, firstBeyond(xs, end, from, to), widthOf);
    const needed = xs[from] + cell.width + APART_PX;
    if (needed <= end || cell.to === to) return cell;
    end = needed;
  }
}

/** The points from `from` up to `to` in cells of about `pitch` px, whose pills all have their room. */
function cellsOver(line, from, to, pitch, fewest, bounds, widthOf) {
  const length = line.xs[to - 1] - line.xs[from];
  const even = length / Math.max(1, Math.floor(length / pitch)); // no remainder at the end
  const cells = [];
  for (let at = from; at < to; at = cells.at(-1).to)
    cells.push(cellFrom(line, at, to, even, fewest, widthOf));
  const isPoor = ({ from: at, count, width }) => count < fewest || line.xs[at] + width > bounds.right;
  while (cells.length > 1 && isPoor(cells.at(-1))) {
    const last = cells.pop();
    cells.push(cellOf(line, cells.pop().from, last.to, widthOf));
  }
  return cells;
}

/**
 * Pills for the points from `from` up to `to`: each over the middle of its members, as near as the others
 * allow.
 */
function pillsOver(line, from, to, pitch, fewest, bounds, widthOf) {
  const { xs } = line;
  const cells = cellsOver(line, from, to, pitch, fewest, bounds, widthOf);
  let edge = bounds.left;
  return cells.map((cell, i) => {
    const until = i + 1 < cells.length ? xs[cells[i + 1].from] - APART_PX : bounds.right;
    const middle = (xs[cell.from] + xs[cell.to - 1]) / 2;
    const left = Math.max(edge, Math.min(middle - cell.width / 2, until - cell.width));
    edge = left + cell.width + APART_PX;
    return { ...cell, left, right: left + cell.width };
  });
}

function clusterOf(line, { from, to, count, matched, left, right }) {
  return { x: (left + right) / 2, left, right, count, matched, members: line.points.slice(from, to) };
}

/** The runs of indices, [from, to), in which three rows do not hold the marks. */
function tightRuns(xs) {
  const runs = [];
  for (let i = 0; i + STACK_ROWS < xs.length; i += 1) {
    if (xs[i + STACK_ROWS] - xs[i] >= STACK_PX) continue;
    const to = i + STACK_ROWS + 1;
    if (runs.length && i < runs.at(-1)[1]) runs.at(-1)[1] = to;
    else runs.push([i, to]);
  }
  return runs;
}

/**
 * The tight runs with their pills, each widened until no pill covers a mark outside or comes near another
 * pill.
 */
function clusteredRuns(line, bounds, widthOf) {
  const over = (from, to) => ({
    from,
    to,
    pills: pillsOver(line, from, to, GATHER_PX, FEWEST, bounds, widthOf),
  });
  const runs = [];
  for (const [from, to] of tightRuns(line.xs)) {
    let run = over(from, to);
    for (;;) {
      const before = runs.at(-1);
      if (before && (before.to > run.from || before.pills.at(-1).right + APART_PX > run.pills[0].left)) {
        runs.pop();
        run = over(before.from, Math.max(before.to, run.to));
        continue;
      }
      const first = firstBeyond(line.xs, run.pills[0].left - STACK_PX / 2);
      const end = firstBeyond(line.xs, run.pills.at(-1).right + STACK_PX / 2);
      if (first >= run.from && end <= run.to) break;
      run = over(Math.min(first, run.from), Math.max(end, run.to));
    }
    runs.push(run);
  }
  return runs;
}

/**
 * Marks in three rows, and clusters where three rows do not hold them: {singles: [{point, row}], clusters: [{x,
 * left, right, count, matched, members}]}, both in time order.
 *
 * `points` are [{x, order, matched}] in any order, `order` telling equals apart; x lies inside `bounds`,
 * {left, right} in px, which are wider than any pill. Row 0 is nearest to the axis; in a row no two marks lie
 * closer than STACK_PX. A cluster takes the height of all rows: no other pill and no single's mark, STACK_PX
 * wide, lies within [left, right], its pill's edges around the middle x. `members` are the points themselves,
 * in time order; every point is one single or in one cluster, and a cluster counts at least three.
 * `widthOf({count, matched})` gives the px of its words.
 */
export function clustered(points, bounds, widthOf) {
  const line = lineOf(points);
  const runs = clusteredRuns(line, bounds, widthOf);
  const singles = [];
  const ends = new Array(STACK_ROWS).fill(-Infinity); // the last mark of each row
  let at = 0;
  for (const { from, to } of [...runs, { from: line.points.length, to: line.points.length }]) {
    for (; at < from; at += 1) {
      const row = ends.findIndex((end) => line.xs[at] - end >= STACK_PX);
      ends[row] = line.xs[at];
      singles.push({ point: line.points[at], row });
    }
    at = to;
  }
  return { singles, clusters: runs.flatMap((run) => run.pills.map((pill) => clusterOf(line, pill))) };
}

/** A function from a cluster {count, matched} to the px of its words. */
export function pillWidthOf(messages, measure) {
  return (cluster) => measure(clusterWords(cluster, messages), true);
}

/**
 * All of `points` in clusters of about `pitch` px, each of `fewest` if there are so many; points and clusters as
 * in `clustered`.
 */
export function gathered(points, pitch, fewest, bounds, widthOf) {
  if (points.length === 0) return [];
  const line = lineOf(points);
  return pillsOver(line, 0, points.length, pitch, fewest, bounds, widthOf).map((pill) =>
    clusterOf(line, pill),
  );
}
