// Histogram: how many events of each kind there are along the strip's true scale.
//
// Pure: columns of events in, counts and rectangles out.

const BIN_PX = 5; // narrow enough for a shape, wide enough to be seen and pointed at

function binAt(hist, x) {
  return Math.min(hist.bins - 1, Math.max(0, Math.floor(x / hist.binPx)));
}

/**
 * The bin at an index: its count, and its days `start` and `end`; a day on the border belongs to the later
 * bin.
 */
function binOf(hist, bin) {
  const dayAt = (x) => hist.start + (Math.min(x, hist.width) / hist.width) * (hist.end - hist.start);
  return { count: hist.totals[bin], start: dayAt(bin * hist.binPx), end: dayAt((bin + 1) * hist.binPx) };
}

/**
 * Counts by bin: {start, end, width, binPx, bins, totals, tallest: {count, start, end}, stacks}.
 *
 * `events` are columns {positions, kinds, matched}, one place an event: a day or NaN, the index of a kind, 1
 * or 0. What has no date or lies outside `start` to `end`, both inclusive, is not counted. `width`, above 0,
 * is the strip's in px; its last bin may be narrower than `binPx`. `stacks` has a column of counts for each
 * kind that there is, and the events that do not match, of whatever kind, in its last. `tallest` is the first
 * of the bins with most events.
 */
export function histogram(events, start, end, width) {
  const { positions, kinds, matched } = events;
  const bins = Math.max(1, Math.ceil(width / BIN_PX));
  const faded = kinds.reduce((most, kind) => Math.max(most, kind + 1), 0);
  const stacks = Array.from({ length: faded + 1 }, () => new Uint32Array(bins));
  const hist = { start, end, width, binPx: BIN_PX, bins, totals: new Uint32Array(bins), stacks };
  for (let i = 0; i < positions.length; i += 1) {
    const day = positions[i];
    if (!(day >= start && day <= end)) continue; // NaN, too
    const bin = end > start ? binAt(hist, ((day - start) / (end - start)) * width) : 0;
    stacks[matched[i] ? kinds[i] : faded][bin] += 1;
    hist.totals[bin] += 1;
  }
  const most = hist.totals.reduce((found, count, bin) => (count > hist.totals[found] ? bin : found), 0);
  return { ...hist, tallest: binOf(hist, most) };
}

/**
 * Heights in px of a bin's parts, by `counts`, all above 0: at least a pixel each, the larger giving way to
 * the rest.
 */
function heightsOf(counts, perEvent, height) {
  const least = Math.min(1, height / counts.length);
  const wanted = counts.map((count) => Math.max(least, count * perEvent));
  const sum = wanted.reduce((a, b) => a + b, 0);
  if (sum <= height) return wanted;
  // Of what is above the least
  const share = (height - least * counts.length) / (sum - least * counts.length);
  return wanted.map((part) => least + (part - least) * share);
}

/**
 * The histogram drawn `height` px high: for each of its stacks the rectangles [left, top, width, height] in
 * px from the strip's upper left corner.
 *
 * The events that do not match stand lowest, then the kinds in their order. The tallest bin takes the whole
 * height, the others in proportion, yet every part of a bin is at least 1 px high (less only where a bin has
 * more parts than `height` has pixels), and none reaches higher than the strip.
 */
export function barsOf(hist, height) {
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

/**
 * What lies under x, px from the strip's left edge: {count, start, end} of that bin, beyond an edge of the
 * last one.
 */
export function countBetween(hist, x) {
  return binOf(hist, binAt(hist, x));
}
