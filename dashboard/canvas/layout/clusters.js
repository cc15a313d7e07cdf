// Clusters: which marks are drawn, in up to three rows, and which are counted in a pill with their number.
//
// Pure. If four marks are nearer than the width of a mark, three rows are not enough: these marks and those
// that their pill would cover become a cluster. Each step passes once over the sorted points or is a binary
// search, so a hundred thousand points take little longer than sorting them.

export const STACK_PX = 13; // a mark with its margin: two marks in a row are at least this far apart
export const STACK_ROWS = 3; // of marks; with more, single marks are hard to tell apart
const TARGET_PX = 24; // WCAG 2.2, 2.5.8: the least size of a pill
const PAD_PX = 6; // from the edge of a pill to its words
const APART_PX = 4; // between two pills
// The least length of the axis for one pill, so that a pill is near its members
const GATHER_PX = 40;
const FEWEST = 3; // members of a cluster: a pill for fewer takes more space than it saves

/** Return the words of a pill: "1,204", or "3 of 12" if some members match and some do not. */
export function clusterWords({ count, matched }, messages) {
  const total = messages.number(count);
  return matched === 0 || matched === count
    ? total
    : messages.gettext("%(matched)s of %(total)s", { matched: messages.number(matched), total });
}

/** Return the key of a cluster whose members are indices; no event has it as its id. */
export function keyOf({ members }) {
  return `cluster ${members[0]}`;
}

/** The points in chronological order, with their x and the number of matching points before each. */
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

/** The first index from `low` to `high` whose x is greater than `value`, else `high`. */
function firstBeyond(xs, value, low = 0, high = xs.length) {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The points from index `from` up to `to`: how many they are, how many match, and the width of their pill.
 */
function cellOf(line, from, to, widthOf) {
  const cell = { from, to, count: to - from, matched: line.matchedBefore[to] - line.matchedBefore[from] };
  return { ...cell, width: Math.max(TARGET_PX, widthOf(cell) + 2 * PAD_PX) };
}

/**
 * The cell that begins at `from`: at least `pitch` px long, with at least `fewest` points and room for its
 * pill.
 */
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

/**
 * The points from `from` up to `to`, divided into cells of about `pitch` px that have room for their pills.
 */
function cellsOver(line, from, to, pitch, fewest, bounds, widthOf) {
  const length = line.xs[to - 1] - line.xs[from];
  const even = length / Math.max(1, Math.floor(length / pitch)); // so that no short cell remains at the end
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
 * Pills for the points from `from` up to `to`, each centred on its members as far as the pills next to it
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

/** The ranges of indices, `[from, to)`, in which `rows` rows are not enough for the marks. */
function tightRuns(xs, rows) {
  const runs = [];
  for (let i = 0; i + rows < xs.length; i += 1) {
    if (xs[i + rows] - xs[i] >= STACK_PX) continue;
    const to = i + rows + 1;
    if (runs.length && i < runs.at(-1)[1]) runs.at(-1)[1] = to;
    else runs.push([i, to]);
  }
  return runs;
}

/**
 * The tight ranges with their pills, each extended until no pill covers a mark outside or is too near to
 * another pill.
 */
function clusteredRuns(line, bounds, widthOf, rows) {
  const fewest = Math.min(FEWEST, rows + 1);
  const over = (from, to) => ({
    from,
    to,
    pills: pillsOver(line, from, to, GATHER_PX, fewest, bounds, widthOf),
  });
  const runs = [];
  for (const [from, to] of tightRuns(line.xs, rows)) {
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
 * Return {singles, clusters}: marks in `rows` rows, and clusters where these are not enough.
 *
 * `points` are `[{x, order, matched}]` in any order; `order` decides between equals. x is inside `bounds`,
 * `{left, right}` in px, which are wider than every pill. `widthOf({count, matched})` returns px of the words
 * of a pill.
 *
 * `singles` are `[{point, row}]`, row 0 nearest to the axis; two marks in a row are at least STACK_PX apart.
 * `clusters` are `[{x, left, right, count, matched, members}]`: x is the middle of the pill, and `members`
 * are three or more of the points, two or more with one row. Both lists and the members are in chronological
 * order, and every point is one single or in one cluster. A cluster takes the height of all rows: no other
 * pill and no mark of a single, STACK_PX wide, overlaps it from `left` to `right`.
 */
export function clustered(points, bounds, widthOf, rows = STACK_ROWS) {
  const line = lineOf(points);
  const runs = clusteredRuns(line, bounds, widthOf, rows);
  const singles = [];
  const ends = new Array(rows).fill(-Infinity); // x of the last mark in each row
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

/** Return a function from a cluster, `{count, matched}`, to the width of its words in px. */
export function pillWidthOf(messages, measure) {
  return (cluster) => measure(clusterWords(cluster, messages), true);
}

/**
 * Return all of `points` in clusters of about `pitch` px, each with at least `fewest` points unless there are
 * fewer in total; points and clusters as in `clustered`.
 */
export function gathered(points, pitch, fewest, bounds, widthOf) {
  if (points.length === 0) return [];
  const line = lineOf(points);
  return pillsOver(line, 0, points.length, pitch, fewest, bounds, widthOf).map((pill) =>
    clusterOf(line, pill),
  );
}
