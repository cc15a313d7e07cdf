// Rows: the marks of one lane with their words, in rows of one line each.
//
// Pure. First fit: an item takes the first row that has room for it, with its words on the better side. Items
// are tried in the order of their rank and never removed, so an item without a row would fit into none. Then
// words become longer where a row has room, and the rows are sorted, and a lane reads from its upper left.

const GAP_PX = 11; // from the words or the mark of one item to the next one
const LEADING_GAP_PX = 26; // before words that precede their mark: they must not seem to follow another one

/**
 * An item that takes a place in a row: a point, or a bar. `placeable` has the fields that decide where it is
 * drawn, and `core` is the range of its mark or bar.
 * `plain()` returns its placements with short words, `related()` those with the words for its link to the
 * picked event, if it is outlined, and `full()` all, with longer words too, the best first.
 *
 * A placement takes no more than its range when it is `drawn`, with its words.
 *
 * @typedef {{left: number, right: number, isLeading: boolean, hasRelation?: boolean}} Range
 * @typedef {Range & {words: any}} DrawnPlacement
 * @typedef {Range & {drawn: () => DrawnPlacement}} RowPlacement
 * @typedef {{placeable: any, isPoint: boolean, core: {left: number, right: number}, order: number,
 *   plain: () => RowPlacement[], related: () => RowPlacement[], full: () => RowPlacement[]}} Item
 */

const gapBefore = ({ isLeading }) => (isLeading ? LEADING_GAP_PX : GAP_PX);
const areApart = (before, after) => before.right + gapBefore(after) <= after.left;

/** The index at which a row, sorted from left to right, takes a placement; -1 if it does not. */
function slotIn(row, placement) {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle].left < placement.left) low = middle + 1;
    else high = middle;
  }
  const isFree =
    (low === 0 || areApart(row[low - 1], placement)) && (low === row.length || areApart(placement, row[low]));
  return isFree ? low : -1;
}

/** Put the first of `placements` that fits into the first row that takes one; return whether one fits. */
function admit(item, placements, rows, most) {
  for (let at = 0; at < Math.min(rows.length + 1, most); at += 1) {
    const row = rows[at] ?? [];
    for (const placement of placements) {
      const slot = slotIn(row, placement);
      if (slot < 0) continue;
      row.splice(slot, 0, { ...placement.drawn(), item });
      rows[at] = row;
      return true;
    }
  }
  return false;
}

/**
 * Rows with as many of `items` as fit, the first ones first; with `areRelated` with the words for their links
 * if any row has room for them.
 */
function briefRows(items, most, areRelated) {
  const rows = [];
  for (const item of items) {
    const core = { ...item.core, isLeading: false };
    // This test comes first, because measuring words is slow.
    const hasRoom = rows.length < most || rows.some((row) => slotIn(row, core) >= 0);
    if (!hasRoom) continue;
    const isPlaced = areRelated && admit(item, item.related(), rows, most);
    if (!isPlaced) admit(item, item.plain(), rows, most);
  }
  return rows;
}

/** Give each item, the first ones first, the best words for which its row has room. */
function lengthen(items, rows) {
  const rowOf = new Map(rows.flatMap((row) => row.map(({ item }) => [item, row])));
  for (const item of items) {
    const row = rowOf.get(item);
    if (!row) continue;
    const at = row.findIndex((placement) => placement.item === item);
    const [brief] = row.splice(at, 1);
    const better = item.full().find((placement) => slotIn(row, placement) >= 0);
    row.splice(at, 0, better ? { ...better.drawn(), item } : brief);
  }
}

/** Whether `rows` have all of `outlined`, each with the words for its link if it has one. */
function saysHowLinked(outlined, rows) {
  const placements = new Map(rows.flat().map((placement) => [placement.item, placement]));
  return [...outlined].every((item) => {
    const placement = placements.get(item);
    return placement && (!item.placeable.eventLink || placement.hasRelation);
  });
}

const firstOf = (row) => Math.min(...row.map(({ item }) => item.order));

/**
 * Return at most `most` rows of placements, each with its `item`, from left to right, sorted by their first
 * item.
 *
 * `items` are in the order of their rank. The result has all of `outlined`, which are some of them, if there
 * are rows for them: the others keep the rows that they have without them, unless one of these has no room
 * there for its words and those for its link.
 *
 * @param {Item[]} items
 * @param {Set<Item>} outlined
 * @param {number} most
 * @returns {(DrawnPlacement & {item: Item})[][]}
 */
export function packedRows(items, outlined, most) {
  const ranked = [...outlined, ...items.filter((item) => !outlined.has(item))];
  const packed = (order, areRelated) => {
    const rows = briefRows(order, most, areRelated);
    lengthen(ranked, rows);
    return rows;
  };
  const rows = packed(items, false);
  const shown = saysHowLinked(outlined, rows) ? rows : packed(ranked, true);
  return shown.sort((a, b) => firstOf(a) - firstOf(b));
}
