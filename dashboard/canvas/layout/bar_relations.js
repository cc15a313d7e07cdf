// Bar relations: the words for the link of a bar to the picked event, in front of the words of the bar.
//
// Pure. They are added where the row of the bar has room; nothing else moves.

import { GAP_PX, roomsOf, wordsIn } from "./bars.js";

const RELATION_GAP_PX = 7; // from the relation to the title

/** The range in a row that a bar and its words occupy. */
const rangeOf = ({ left, right, words }) => ({
  left: Math.min(left, words.left),
  right: Math.max(right, words.right),
});

/** The words of a bar with its relation in the first place with room, or the same words. */
function withRelation(bar, relation, walls, zone, measure) {
  const { words } = bar;
  const width = words.right - words.left + measure(relation, false) + RELATION_GAP_PX;
  const isFree = ({ left, right }) =>
    walls.every((wall) => wall.right + GAP_PX <= left || right + GAP_PX <= wall.left);
  const rooms = roomsOf(bar, zone);
  const isSameSide = ({ side }) => side === words.side;
  const places = [...rooms.filter(isSameSide), ...rooms.filter((room) => !isSameSide(room))]
    .filter(({ left, right }) => left + width <= right)
    .map((room) => wordsIn(room, width, { ...words, relation }));
  return places.find((place) => isFree(rangeOf({ ...bar, words: place }))) ?? words;
}

/**
 * Return `bars`, as packBars returns them, with the words for the link of each that has `eventLink`.
 *
 * `folded` are the counts in the last of `rows` rows; `zone` and `measure` as in packBars.
 */
export function withRelations(bars, folded, rows, zone, measure) {
  const placed = [...bars];
  for (const [at, bar] of bars.entries()) {
    if (!bar.eventLink) continue;
    const others = placed.filter((other) => other.id !== bar.id && other.row === bar.row).map(rangeOf);
    const walls = bar.row === rows - 1 ? [...others, ...folded] : others;
    placed[at] = { ...bar, words: withRelation(bar, bar.eventLink, walls, zone, measure) };
  }
  return placed;
}
