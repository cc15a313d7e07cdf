// Scale: day to share of the axis and back, from the stretches that Python found.
//
// A stretch is {start, end, left, right}: linear between two days and two
// shares. Between two stretches lies a fold (time left out) or nothing (a
// step). Days before the first and after the last stretch are held at its end.

/** Share 0..1 of the axis at which `day` stands. */
export function shareOf(scale, day) {
  const { stretches } = scale;
  if (day <= stretches[0].start) return stretches[0].left;
  for (let i = 0; i < stretches.length; i += 1) {
    const s = stretches[i];
    if (day <= s.end) {
      if (day >= s.start) return s.left + ((day - s.start) / (s.end - s.start)) * (s.right - s.left);
      const before = stretches[i - 1];
      return before.right + ((day - before.end) / (s.start - before.end)) * (s.left - before.right);
    }
  }
  return stretches[stretches.length - 1].right;
}

/** The stretch in which `day` lies, or the nearest before it. */
export function stretchOf(scale, day) {
  return scale.stretches.find((s) => day <= s.end) ?? scale.stretches[scale.stretches.length - 1];
}
