// Bars: in which row each period is drawn, and where its words stand.
//
// Pure. First fit by left edge: a row takes the next bar that touches neither
// another bar nor its words. Where that needs more rows than there are, words
// give way first: the heaviest bars find room with the briefest words, the
// lightest are counted in the last row, and words grow again where room is left.

import { gathered } from "./clusters.js";
import { signOf } from "../story/forms.js";

const GAP_PX = 10; // between one bar's words and the next bar
const PAD_PX = 9; // from a bar's edge to its words
const AFTER_PX = 7; // from a bar's end to words outside it
const FADE_SHARE = 0.4; // of a soft start, too faint to stand words on
const DATE_GAP_PX = 3; // the date's own margin, beside the space before it
const FEWEST = 2; // in a count: it takes as much room as a bar
const FOLDED_PX = 120; // one count for bars whose middles lie in so many px: about as long as words are

/** The wordings that a bar may have, {title, sign, date}, the longest first. */
function wordingsOf({ title, short, date, disputed }) {
  const titles = title === short ? [title] : [title, short];
  const dates = date ? [date, ""] : [""];
  return dates.flatMap((said) => titles.map((name) => ({ title: name, sign: signOf(disputed), date: said })));
}

function visiblePart(bar, zone) {
  return { left: Math.max(bar.left, zone.left), right: Math.min(bar.right, zone.right) };
}

/** The room for words of a bar, best first: inside it, after it, before it. */
function roomsOf(bar, zone) {
  const visible = visiblePart(bar, zone);
  const inside = Math.max(bar.left + (bar.fadesLeft ?? 0) * FADE_SHARE, visible.left) + PAD_PX;
  return [
    { side: "in", left: inside, right: visible.right - PAD_PX },
    { side: "after", left: visible.right + AFTER_PX, right: zone.right },
    { side: "before", left: zone.left, right: visible.left - AFTER_PX },
  ];
}

/** Words in a room that is wide enough: next to their bar. */
function wordsIn({ side, left, right }, width, wording) {
  const start = side === "before" ? right - width : left;
  return { ...wording, left: start, right: start + width, side };
}

/** Where words of a bar may stand whole, best first. */
function placesOf(rooms, wording, measure) {
  const { title, sign, date } = wording;
  const width = measure(title + sign, true) + (date ? measure(` ${date}`, false) + DATE_GAP_PX : 0);
  return rooms
    .filter(({ left, right }) => left + width <= right)
    .map((room) => wordsIn(room, width, wording));
}

/**
 * Where words stand that are too long for every room: in the widest, of which they take no more than there
 * is.
 */
function lastResort(rooms, { short, disputed }) {
  const widest = rooms.reduce((best, room) =>
    room.right - room.left > best.right - best.left ? room : best,
  );
  return wordsIn(widest, widest.right - widest.left, { title: short, sign: signOf(disputed), date: "" });
}

/** A bar with words in one place, and the room that both take. */
function standOf(bar, words) {
  return { bar, words, left: Math.min(bar.left, words.left), right: Math.max(bar.right, words.right) };
}

/** All stands of a bar with these words, best first; never none. */
function standsOf(bar, wordings, zone, measure) {
  const rooms = roomsOf(bar, zone);
  const places = wordings.flatMap((wording) => placesOf(rooms, wording, measure));
  return (places.length ? places : [lastResort(rooms, bar)]).map((words) => standOf(bar, words));
}

/**
 * The index at which a row, sorted from left to right, takes a stand without touching; -1 where it does not.
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
 * Puts the first of `stands` that fits into the lowest row that takes one, a new one at most; says whether it
 * did.
 */
function admit(stands, rows, most) {
  for (let at = 0; at < Math.min(rows.length + 1, most); at += 1) {
    const row = rows[at] ?? [];
    for (const stand of stands) {
      const slot = slotIn(row, stand);
      if (slot < 0) continue;
      row.splice(slot, 0, stand);
      rows[at] = row;
      return true;
    }
  }
  return false;
}

/** Rows with every bar and its best words, or null where `most` rows do not hold them. */
function wholeRows(bars, zone, measure, most) {
  const rows = [];
  for (const bar of bars.toSorted((a, b) => a.left - b.left || a.order - b.order)) {
    const [best] = standsOf(bar, wordingsOf(bar), zone, measure);
    if (!admit([best], rows, most)) return null;
  }
  return rows;
}

function byRank(a, b) {
  const picked = Number(Boolean(b.picked)) - Number(Boolean(a.picked));
  const matched = Number(Boolean(b.matched)) - Number(Boolean(a.matched));
  return picked || matched || b.weight - a.weight || b.right - b.left - a.right + a.left || a.order - b.order;
}

/** Adds the bars that `rows` hold with their briefest words, in turn; gives those left out. */
function admitBriefly(ranked, rows, zone, measure, most) {
  return ranked.filter((bar) => {
    // Asked first: words take long
    const hasRoom = rows.length < most || rows.some((row) => slotIn(row, bar) >= 0);
    return !(hasRoom && admit(standsOf(bar, wordingsOf(bar).slice(-1), zone, measure), rows, most));
  });
}

/** Gives each bar, the heaviest first, the most telling words for which its row has room. */
function lengthen(ranked, rows, zone, measure) {
  const rowOf = new Map(rows.flatMap((row) => row.map((stand) => [stand.bar, row]))); // counts have no bar
  for (const bar of ranked) {
    const row = rowOf.get(bar);
    if (!row) continue;
    const at = row.findIndex((stand) => stand.bar === bar);
    const [brief] = row.splice(at, 1);
    const better =
      standsOf(bar, wordingsOf(bar), zone, measure).find((stand) => slotIn(row, stand) >= 0) ?? brief;
    row.splice(at, 0, better);
  }
}

/** At most `most` rows with the heaviest bars, and the bars that they do not hold. */
function heaviestRows(ranked, zone, measure, most) {
  const kept = [];
  const left = admitBriefly(ranked, kept, zone, measure, most);
  const rows = [];
  for (const stand of kept.flat().sort((a, b) => a.left - b.left || a.bar.order - b.bar.order))
    admit([stand], rows, most);
  // Sorted anew, rows may have room again
  return { rows, out: admitBriefly(left, rows, zone, measure, most) };
}

/**
 * Counts of two and more for `bars`, each over the middles of their visible parts; of one where there is but
 * one.
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
 * The last row, for `bars` that the rows above do not hold: {row, folded}. What would be counted alone is
 * drawn; only where it would touch what else there is, it is counted with that.
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

/** Rows for the heaviest bars, and in the last of them counts for the rest. */
function countedRows(ranked, zone, measure, pillWidth, most) {
  const { rows, out } = heaviestRows(ranked, zone, measure, most - 1);
  if (out.length === 0) return { rows, folded: [] };
  const { row, folded } = lastRow(out, zone, measure, pillWidth);
  return { rows: [...rows, row], folded };
}

/** Rows for all bars in their best words, else for all in briefer ones, else for the heaviest. */
function rowsOf(bars, zone, measure, pillWidth, most) {
  const whole = wholeRows(bars, zone, measure, most);
  if (whole) return { rows: whole, folded: [] };
  const ranked = bars.toSorted(byRank);
  const all = heaviestRows(ranked, zone, measure, most);
  const found =
    all.out.length === 0
      ? { rows: all.rows, folded: [] }
      : countedRows(ranked, zone, measure, pillWidth, most);
  lengthen(ranked, found.rows, zone, measure);
  return found;
}

/**
 * Rows for bars: [{left, right, title, short, date, disputed, fadesLeft, order, weight, matched, picked}] in
 * px, `order` telling equals apart, inside `zone` or reaching into it. At most `most` rows, 2 or more; as
 * many as it takes if not told.
 *
 * {bars, folded, rows}: the bars in their order, each with `row` (0 nearest to the axis) and `words` {title,
 * sign, date, left, right, side} inside the zone: words on side "in" end where their bar does, words "after"
 * and "before" stand outside it. No bar or words overlap another's in its row. Where `most` rows do not hold
 * all bars, the lightest are counted in `folded`, clusters of two and more as layout/clusters.js gives them,
 * whose pills stand in the last row, the index `most - 1`; the picked bar is never folded. `rows` counts that
 * row too. `measure(text, bold)` gives px; it is selection for the same text again. `pillWidth({count, matched})`
 * gives those of a count's words.
 */
export function packBars(bars, zone, measure, pillWidth, most = Infinity) {
  const { rows, folded } = rowsOf(bars, zone, measure, pillWidth, most);
  const stands = rows.flatMap((row, at) =>
    row.filter((stand) => stand.bar).map(({ bar, words }) => [bar, { row: at, words }]),
  );
  const placed = new Map(stands);
  const packed = bars.filter((bar) => placed.has(bar)).map((bar) => ({ ...bar, ...placed.get(bar) }));
  return { bars: packed, folded, rows: rows.length };
}
