// Hit: which event lies under the pointer. Pure.

const REACH_PX = 12; // half of the 24 px that a target must have (WCAG 2.2, 2.5.8)

function inside(box, x, y, air = 0) {
  return x >= box.left - air && x <= box.right + air && y >= box.top - air && y <= box.bottom + air;
}

/** The event at a point of the picture, or null: the nearest mark in reach, else the label or the bar there. */
export function hit(picture, x, y) {
  let best = null;
  let least = REACH_PX;
  for (const mark of picture.marks) {
    const distance = Math.max(Math.abs(mark.x - x), Math.abs(mark.y - y));
    if (distance < least) [best, least] = [mark, distance];
  }
  if (best) return best;
  const flag = picture.flags.find((f) => inside({ left: f.left, right: f.right, top: f.y, bottom: f.bottomY }, x, y));
  if (flag) return picture.marks.find((mark) => mark.id === flag.id);
  return (
    picture.bars.find((bar) => inside(bar, x, y, 2)) ??
    picture.bars.find((bar) => inside({ ...bar.words, top: bar.top, bottom: bar.bottom }, x, y, 2)) ??
    null
  );
}
