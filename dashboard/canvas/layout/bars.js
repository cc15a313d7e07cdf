// Bars: the row of each bar below the axis, and the place of its words.
//
// Pure. First fit by left edge: a row takes the next bar if neither the bar nor its words touch what is in
// the row. If there are too few rows, the words become shorter: the heaviest bars get room with their
// shortest words, and the lightest are counted in the last row. Then words become longer again where there is
// room.

import { gathered } from "./clusters.js";
import { signOf } from "../story/forms.js";

export const GAP_PX = 10; // between the words of one bar and the next bar
const PAD_PX = 9; // from the edge of a bar to words inside it
const AFTER_PX = 7; // from the end of a bar to words outside it
const FADE_SHARE = 0.4; // of a fading start: too faint for words on it
const DATE_GAP_PX = 3; // the margin of a date, in addition to the space before it
/** The fields of an event that decide where its bar is drawn. */
export const BAR_FIELDS = [
  ...["earliest", "until", "opening", "closing", "order", "weight"],
  ...["title", "short", "date", "disputed"],
];

const FEWEST = 2; // bars in a count, because it takes as much room as one bar
const FOLDED_PX = 120; // one count for bars whose middles are this near: about the width of a bar's words

/** Return the possible words of a bar, `[{title, sign, date}]`, the longest first. */
export function wordingsOf({ title, short, date, disputed }) {
  const titles = title === short ? [title] : [title, short];
  const dates = date ? [date, ""] : [""];
  return dates.flatMap((dateText) =>
    titles.map((name) => ({ title: name, sign: signOf(disputed), date: dateText })),
  );
}

function visiblePart(bar, zone) {
  return { left: Math.max(bar.left, zone.left), right: Math.min(bar.right, zone.right) };
}

/** Return the free spaces for the words of a bar, best first: inside it, after it, before it. */
export function roomsOf(bar, zone) {
  const visible = visiblePart(bar, zone);
  const inside = Math.max(bar.left + (bar.fadesLeft ?? 0) * FADE_SHARE, visible.left) + PAD_PX;
  return [
    { side: "in", left: inside, right: visible.right - PAD_PX },
    { side: "after", left: visible.right + AFTER_PX, right: zone.right },
    { side: "before", left: zone.left, right: visible.left - AFTER_PX },
  ];
}

/** Return words in a space that is wide enough, next to their bar. */
export function wordsIn({ side, left, right }, width, wording) {
  const start = side === "before" ? right - width : left;
  return { ...wording, left: start, right: start + width, side };
}

/** The places where words fit, best first. */
function placesOf(rooms, wording, measure) {
  const { title, sign, date } = wording;
  const width = measure(title + sign, true) + (date ? measure(` ${date}`, false) + DATE_GAP_PX : 0);
  return rooms
    .filter(({ left, right }) => left + width <= right)
    .map((room) => wordsIn(room, width, wording));
}

/** The place of words that fit nowhere: they are cut to the width of the widest space. */
function lastResort(rooms, { short, disputed }) {
  const widest = rooms.reduce((best, room) =>
    room.right - room.left > best.right - best.left ? room : best,
  );
  const wording = { title: short, sign: signOf(disputed), date: "", isCut: true };
  return wordsIn(widest, widest.right - widest.left, wording);
}

/** A bar with its words in one place, and the range that both occupy. */
function placementOf(bar, words) {
  return { bar, words, left: Math.min(bar.left, words.left), right: Math.max(bar.right, words.right) };
}

/** Return all placements of a bar with these words, best first; at least one. */
export function placementsOf(bar, wordings, zone, measure) {
  const rooms = roomsOf(bar, zone);
  const places = wordings.flatMap((wording) => placesOf(rooms, wording, measure));
  return (places.length ? places : [lastResort(rooms, bar)]).map((words) => placementOf(bar, words));
}

/**
 * The index at which a row, sorted from left to right, takes a placement that touches nothing; -1 if it does
 * not.
 */
function slotIn(row, { left, right }) {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle].left < left) low = middle + 1;
    else high = middle;
  }
  const clear = (before, after) => before + GAP_PX <= after;
  return (low === 0 || clear(row[low - 1].right, left)) && (low === row.length || clear(right, row[low].left))
    ? low
    : -1;
}

/**
 * Put the first of `placements` that fits into the lowest row that takes one, if necessary a new row, but at
 * most `most` rows; return whether one fits.
 */
function admit(placements, rows, most) {
  for (let at = 0; at < Math.min(rows.length + 1, most); at += 1) {
    const row = rows[at] ?? [];
    for (const placement of placements) {
      const slot = slotIn(row, placement);
      if (slot < 0) continue;
      row.splice(slot, 0, placement);
      rows[at] = row;
      return true;
    }
  }
  return false;
}

/** Return the greatest number of bars of which no two fit into one row, even without words. */
export function depthOf(bars) {
  const starts = Float64Array.from(bars, (bar) => bar.left).sort();
  const ends = Float64Array.from(bars, (bar) => bar.right + GAP_PX).sort();
  let deepest = 0;
  let ended = 0;
  for (const [begun, start] of starts.entries()) {
    while (ends[ended] <= start) ended += 1;
    deepest = Math.max(deepest, begun + 1 - ended);
  }
  return deepest;
}

/** Rows with every bar and its best words, or null if `most` rows are too few. */
function wholeRows(bars, zone, measure, most) {
  const rows = [];
  for (const bar of bars.toSorted((a, b) => a.left - b.left || a.order - b.order)) {
    const [best] = placementsOf(bar, wordingsOf(bar), zone, measure);
    if (!admit([best], rows, most)) return null;
  }
  return rows;
}

function byRank(a, b) {
  const picked = Number(Boolean(b.picked)) - Number(Boolean(a.picked));
  const matched = Number(Boolean(b.matched)) - Number(Boolean(a.matched));
  return picked || matched || b.weight - a.weight || b.right - b.left - a.right + a.left || a.order - b.order;
}

/** Add bars to `rows` with their shortest words, one after the other; return those without a row. */
function admitBriefly(ranked, rows, zone, measure, most) {
  return ranked.filter((bar) => {
    // This test comes first, because measuring words is slow.
    const hasRoom = rows.length < most || rows.some((row) => slotIn(row, bar) >= 0);
    return !(hasRoom && admit(placementsOf(bar, wordingsOf(bar).slice(-1), zone, measure), rows, most));
  });
}

/** Give each bar, the heaviest first, the best words for which its row has room. */
function lengthen(ranked, rows, zone, measure) {
  // The counts in a row have no bar.
  const rowOf = new Map(rows.flatMap((row) => row.map((placement) => [placement.bar, row])));
  for (const bar of ranked) {
    const row = rowOf.get(bar);
    if (!row) continue;
    const at = row.findIndex((placement) => placement.bar === bar);
    const [brief] = row.splice(at, 1);
    const better =
      placementsOf(bar, wordingsOf(bar), zone, measure).find((placement) => slotIn(row, placement) >= 0) ??
      brief;
    row.splice(at, 0, better);
  }
}

/** At most `most` rows with the heaviest bars, and the bars without a row. */
function heaviestRows(ranked, zone, measure, most) {
  const briefRows = [];
  const left = admitBriefly(ranked, briefRows, zone, measure, most);
  const rows = [];
  for (const placement of briefRows.flat().sort((a, b) => a.left - b.left || a.bar.order - b.bar.order))
    admit([placement], rows, most);
  // In chronological order the bars take fewer rows, so there may be room again.
  return { rows, out: admitBriefly(left, rows, zone, measure, most) };
}

/**
 * Clusters of at least `fewest` of `bars`, by the middles of their visible parts; of fewer only if there are
 * not more bars.
 */
function foldedOf(bars, fewest, zone, pillWidth) {
  const points = bars.map((bar) => {
    const visible = visiblePart(bar, zone);
    const x = Math.min(zone.right, Math.max(zone.left, (visible.left + visible.right) / 2));
    return { x, order: bar.order, matched: bar.matched, bar };
  });
  const clusters = gathered(points, FOLDED_PX, fewest, zone, pillWidth);
  return clusters.map((cluster) => ({ ...cluster, members: cluster.members.map((point) => point.bar) }));
}

/**
 * The last row, {row, folded}, for `bars` without a row. A bar that would be counted alone is drawn, unless
 * it touches something else in this row; then it is counted with others.
 */
function lastRow(bars, zone, measure, pillWidth) {
  const alone = foldedOf(bars, 1, zone, pillWidth).flatMap(({ members }) =>
    members.length === 1 ? members : [],
  );
  const ranked = alone.toSorted(byRank);
  for (;;) {
    const counted = bars.filter((bar) => !ranked.includes(bar));
    const folded = foldedOf(counted, FEWEST, zone, pillWidth);
    const rows = [folded.map(({ left, right }) => ({ left, right }))];
    const touching = admitBriefly(ranked, rows, zone, measure, 1);
    if (counted.length === 1 || touching.length > 0)
      ranked.splice(ranked.indexOf(touching.at(-1) ?? ranked.at(-1)), 1);
    else return { row: rows[0], folded };
  }
}

/** Rows for the heaviest bars, the last of them with counts of the others. */
function countedRows(ranked, zone, measure, pillWidth, most) {
  const { rows, out } = heaviestRows(ranked, zone, measure, most - 1);
  if (out.length === 0) return { rows, folded: [] };
  const { row, folded } = lastRow(out, zone, measure, pillWidth);
  return { rows: [...rows, row], folded };
}

/** Rows for all bars with their best words, or with shorter words, or for the heaviest bars and counts. */
function rowsOf(bars, zone, measure, pillWidth, most) {
  const ranked = bars.toSorted(byRank);
  const hasRoom = depthOf(bars) <= most;
  const whole = hasRoom ? wholeRows(bars, zone, measure, most) : null;
  if (whole) return { rows: whole, folded: [] };
  const all = hasRoom ? heaviestRows(ranked, zone, measure, most) : null;
  const found =
    all?.out.length === 0
      ? { rows: all.rows, folded: [] }
      : countedRows(ranked, zone, measure, pillWidth, most);
  lengthen(ranked, found.rows, zone, measure);
  return found;
}

/**
 * Return {bars, folded, rows}: the rows of bars, and counts of the bars without a row.
 *
 * `bars` are `[{left, right, title, short, date, disputed, fadesLeft, order, weight, matched, picked}]` in
 * px, at least partly inside `zone`, `{left, right}`; `order` decides between equals. There are at most
 * `most` rows, 2 or more, and as many as necessary by default. `measure(text, bold)` returns px, always the
 * same for the same text; `pillWidth({count, matched})` returns px of the words of a count.
 *
 * The result has the bars in the given order, each with `row`, 0 nearest to the axis, and `words`, `{title,
 * sign, date, left, right, side}`, inside the zone. Words of side "in" are inside their bar, those of "after"
 * and "before" are next to it. In a row no bar and no words overlap those of another bar. If there are too
 * few rows, the lightest bars are counted in `folded`, clusters of two or more as in layout/clusters.js, in
 * the last row, `most - 1`; the picked bar is never counted. `rows` is the number of rows, including that of
 * the counts.
 */
export function packBars(bars, zone, measure, pillWidth, most = Infinity) {
  const { rows, folded } = rowsOf(bars, zone, measure, pillWidth, most);
  const placements = rows.flatMap((row, at) =>
    row.filter((placement) => placement.bar).map(({ bar, words }) => [bar, { row: at, words }]),
  );
  const placed = new Map(placements);
  const packed = bars.filter((bar) => placed.has(bar)).map((bar) => ({ ...bar, ...placed.get(bar) }));
  return { bars: packed, folded, rows: rows.length };
}
