// Hit test: what is under the pointer. Pure.

const ECHO_REACH_PX = 6; // echoes are small and close to each other
const REACH_PX = 12; // half of the least size of a target, 24 px (WCAG 2.2, 2.5.8)

function inside(box, x, y, air = 0) {
  return x >= box.left - air && x <= box.right + air && y >= box.top - air && y <= box.bottom + air;
}

/**
 * Return {event}, {cluster} or {echo} at a point of the layout, or null: the nearest mark within reach, else
 * a cluster, a label or a bar, else an echo in a lane, {x, y, members: indices of events}.
 */
export function hit(layout, x, y) {
  return drawnAt(layout, x, y) ?? echoAt(layout, x, y);
}

/** The echo of events of other lanes at a point, or null. */
function echoAt({ echoes = [], lanes = [] }, x, y) {
  const number = lanes.findIndex(({ top, bottom }) => y >= top && y < bottom);
  const own = echoes.find(({ lane }) => lane === number);
  if (!own) return null;
  const all = [...own.marks.map(({ index, ...place }) => ({ ...place, members: [index] })), ...own.more];
  const near = all.filter((echo) => Math.abs(echo.x - x) <= ECHO_REACH_PX);
  const distance = (echo) => Math.hypot(echo.x - x, echo.y - y);
  const nearest = near.reduce((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
  if (nearest && distance(nearest) <= ECHO_REACH_PX) return { echo: nearest };
  if (y < own.top || y > own.foot + 2) return null;
  const lasting = own.bars.filter(({ left, right }) => x >= left - 1 && x <= right + 1);
  return lasting.length ? { echo: { x, y: own.foot, members: lasting.map(({ index }) => index) } } : null;
}

function drawnAt(layout, x, y) {
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
    layout.bars.find((b) => b.words && inside({ ...b.words, top: b.top, bottom: b.bottom }, x, y, 2));
  return bar ? { event: bar } : null;
}
