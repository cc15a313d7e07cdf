// Bars: in which row each period is drawn, and where its words stand.
//
// Pure. First fit by left edge: a row takes the next bar that touches neither
// another bar nor its words.

const GAP_PX = 10; // between one bar's words and the next bar
const PAD_PX = 9; // from a bar's edge to its words
const AFTER_PX = 7; // from a bar's end to words outside it

/** Where the words of a bar may stand, best first: inside, after it, before it, each whole, then shortened. */
function places(bar, zone, measure) {
  const visible = { left: Math.max(bar.left, zone.left), right: Math.min(bar.right, zone.right) };
  const found = [];
  for (const title of [bar.title, bar.short]) {
    const width = measure(title, true) + (bar.date ? measure(` ${bar.date}`, false) + 3 : 0);
    const inside = visible.left + (bar.fadesLeft ? bar.fadesLeft * 0.4 : 0) + PAD_PX;
    if (inside + width + PAD_PX <= visible.right) found.push({ title, left: inside, right: inside + width, side: "in" });
    const after = visible.right + AFTER_PX;
    if (after + width <= zone.right) found.push({ title, left: after, right: after + width, side: "after" });
    const before = visible.left - AFTER_PX - width;
    if (before >= zone.left) found.push({ title, left: before, right: before + width, side: "before" });
  }
  if (found.length === 0) {
    const left = Math.max(zone.left, Math.min(visible.left, zone.right - measure(bar.short, true)));
    found.push({ title: bar.short, left, right: zone.right, side: "in" });
  }
  return found;
}

/**
 * Rows for bars: [{left, right, title, short, date, fadesLeft}] in pixels.
 *
 * Returns the same bars in the same order, each with `row` (0 nearest to the axis) and `words`
 * {title, left, right, side}. No bar or words overlap another's in its row.
 */
export function packBars(bars, zone, measure) {
  const rows = [];
  const packed = bars.map((bar) => ({ ...bar }));
  const order = packed.map((_, i) => i).sort((a, b) => packed[a].left - packed[b].left || packed[a].order - packed[b].order);
  for (const index of order) {
    const bar = packed[index];
    [bar.words] = places(bar, zone, measure);
    const left = Math.min(bar.left, bar.words.left);
    const right = Math.max(bar.right, bar.words.right);
    const free = (row) => row.every(([a, b]) => right + GAP_PX <= a || left >= b + GAP_PX);
    let row = rows.findIndex(free);
    if (row < 0) row = rows.push([]) - 1;
    rows[row].push([left, right]);
    bar.row = row;
  }
  return { bars: packed, rows: rows.length };
}
