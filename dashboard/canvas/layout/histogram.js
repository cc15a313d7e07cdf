// Histogram: the number of events of each kind along the true scale of the strip.
//
// Pure: it makes counts and rectangles from columns of events.

const BIN_PX = 5; // narrow enough to show a shape, wide enough to be visible and to point at

function binAt(hist, x) {
  return Math.min(hist.bins - 1, Math.max(0, Math.floor(x / hist.binPx)));
}

/**
 * {count, start, end} of a bin: its events and its days; a day on the border of two bins belongs to the later
 * one.
 */
function binOf(hist, bin) {
  const dayAt = (x) => hist.start + (Math.min(x, hist.width) / hist.width) * (hist.end - hist.start);
  return { count: hist.totals[bin], start: dayAt(bin * hist.binPx), end: dayAt((bin + 1) * hist.binPx) };
}

/**
 * Return the counts by bin, {start, end, width, binPx, bins, totals, tallest: {count, start, end}, stacks}.
 *
 * `events` are columns {positions, kinds, matched} of equal length: a day or NaN, the index of a kind, 1 or
 * 0. Events without a day or outside `start` to `end`, both inclusive, are not counted. `width`, above 0, is
 * that of the strip in px; the last bin may be narrower than `binPx`. `stacks` has a column of counts for
 * each kind, and after them one for the events of all kinds that do not match. `tallest` is the first bin
 * with the most events.
 */
export function histogram(events, start, end, width) {
  const { positions, kinds, matched } = events;
  const bins = Math.max(1, Math.ceil(width / BIN_PX));
  const faded = kinds.reduce((most, kind) => Math.max(most, kind + 1), 0);
  const stacks = Array.from({ length: faded + 1 }, () => new Uint32Array(bins));
  const hist = { start, end, width, binPx: BIN_PX, bins, totals: new Uint32Array(bins), stacks };
  for (let i = 0; i < positions.length; i += 1) {
    const day = positions[i];
    if (!(day >= start && day <= end)) continue; // also for NaN
    const bin = end > start ? binAt(hist, ((day - start) / (end - start)) * width) : 0;
    stacks[matched[i] ? kinds[i] : faded][bin] += 1;
    hist.totals[bin] += 1;
  }
  const most = hist.totals.reduce((found, count, bin) => (count > hist.totals[found] ? bin : found), 0);
  return { ...hist, tallest: binOf(hist, most) };
}

/**
 * The heights in px of the parts of a bin with `counts`, all above 0: proportional, but at least one px each.
 * If their sum exceeds `height`, the larger parts become lower.
 */
function heightsOf(counts, perEvent, height) {
  const least = Math.min(1, height / counts.length);
  const wanted = counts.map((count) => Math.max(least, count * perEvent));
  const sum = wanted.reduce((a, b) => a + b, 0);
  if (sum <= height) return wanted;
  // Divide what exceeds the least heights.
  const share = (height - least * counts.length) / (sum - least * counts.length);
  return wanted.map((part) => least + (part - least) * share);
}

/**
 * Return for each stack the rectangles of a histogram of `height` px, `[left, top, width, height]` in px from
 * the upper left corner of the strip.
 *
 * The events that do not match are at the bottom, then the kinds in their order. The tallest bin has the
 * whole height, and the others are proportional to it. But each part of a bin has at least 1 px (less only if
 * the bin has more parts than `height` has px), and no bin is higher than the strip.
 */
export function histogramBars(hist, height) {
  const upwards = [hist.stacks.length - 1, ...hist.stacks.keys()].slice(0, -1);
  const perEvent = height / Math.max(1, hist.tallest.count);
  const drawn = hist.stacks.map(() => []);
  for (let bin = 0; bin < hist.bins; bin += 1) {
    if (hist.totals[bin] === 0) continue;
    const present = upwards.filter((stack) => hist.stacks[stack][bin] > 0);
    const heights = heightsOf(
      present.map((stack) => hist.stacks[stack][bin]),
      perEvent,
      height,
    );
    const left = bin * hist.binPx;
    let top = height;
    present.forEach((stack, at) => {
      top -= heights[at];
      drawn[stack].push([left, Math.max(0, top), Math.min(hist.binPx, hist.width - left), heights[at]]);
    });
  }
  return drawn;
}

/** Return {count, start, end} of the bin at `x` px from the left edge of the strip, or of the nearest bin. */
export function countBetween(hist, x) {
  return binOf(hist, binAt(hist, x));
}
