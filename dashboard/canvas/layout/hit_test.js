// Hit test: what is under the pointer. Pure.

const REACH_PX = 12; // half of the least size of a target, 24 px (WCAG 2.2, 2.5.8)

function inside(box, x, y, air = 0) {
  return x >= box.left - air && x <= box.right + air && y >= box.top - air && y <= box.bottom + air;
}

/**
 * Return {event} or {cluster} at a point of the layout, or null: the nearest mark within reach, else a
 * cluster, a label or a bar.
 */
export function hit(layout, x, y) {
  let best = null;
  let least = REACH_PX;
  for (const mark of layout.marks) {
    const distance = Math.max(Math.abs(mark.x - x), Math.abs(mark.y - y));
    if (distance < least) [best, least] = [mark, distance];
  }
  if (best) return { event: best };
  const cluster = [...layout.clusters, ...layout.folded].find((c) =>
    inside({ ...c, top: c.y - REACH_PX * layout.lineScale, bottom: c.y + REACH_PX * layout.lineScale }, x, y),
  );
  if (cluster) return { cluster };
  const label = layout.labels.find((f) =>
    inside({ left: f.left, right: f.right, top: f.y, bottom: f.bottomY }, x, y),
  );
  if (label) return { event: layout.marks.find((mark) => mark.id === label.id) };
  const bar =
    layout.bars.find((b) => inside(b, x, y, 2)) ??
    layout.bars.find((b) => inside({ ...b.words, top: b.top, bottom: b.bottom }, x, y, 2));
  return bar ? { event: bar } : null;
}
