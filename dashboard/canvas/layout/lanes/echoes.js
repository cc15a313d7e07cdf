// Echoes: the events of other lanes that a lane shares, small and without words. Pure.
//
// Points are small marks in up to three rows; where these are full, a sign replaces the rest. What lasts is
// one silhouette, as high as many are at once.

export const ECHO_PX = 8; // a small mark with its margin
export const ECHO_ROWS = 3;
const SHARE_PX = 1.7; // the height of the silhouette for each event at once
const SILHOUETTE_MOST_PX = 14;

/** The marks in rows, [{index, x, row}], and what has no row, [{x, members}], in the order of x. */
function stacked(points) {
  const ends = new Array(ECHO_ROWS).fill(-Infinity);
  const marks = [];
  const more = [];
  for (const { index, x } of points.toSorted((a, b) => a.x - b.x || a.index - b.index)) {
    const row = ends.findIndex((end) => end + ECHO_PX <= x);
    if (row >= 0) {
      ends[row] = x;
      marks.push({ index, x, row });
    } else if (more.length && x - more.at(-1).x < ECHO_PX) more.at(-1).members.push(index);
    else more.push({ x: ends[0], members: [index] });
  }
  return { marks, more };
}

/** The steps of the silhouette of `bars`, [{left, right, count}]. */
function silhouette(bars) {
  const edges = bars.flatMap(({ left, right }) => [
    { x: left, by: 1 },
    { x: right, by: -1 },
  ]);
  edges.sort((a, b) => a.x - b.x);
  const steps = [];
  let count = 0;
  edges.forEach(({ x, by }, i) => {
    count += by;
    const next = edges[i + 1]?.x ?? x;
    if (count > 0 && next > x) steps.push({ left: x, right: next, count });
  });
  return steps;
}

/**
 * Return {marks, more, steps, bars}: `marks` are [{index, x, row}], `more` [{x, members}] above full columns,
 * `steps` [{left, right, height}] of the silhouette, and `bars` those of which it consists.
 */
export function echoesOf(points, bars) {
  const steps = silhouette(bars).map(({ left, right, count }) => ({
    left,
    right,
    height: Math.min(count * SHARE_PX, SILHOUETTE_MOST_PX),
  }));
  return { ...stacked(points), steps, bars };
}
