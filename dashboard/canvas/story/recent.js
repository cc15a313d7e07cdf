// Recent: which events were added or changed since the day that the reader chose, and in which words.
//
// Pure.

/** @import { RecentEvents, TimelineState } from "./types.d.ts" */

/**
 * Return {bytes, words} from what Python sends, one byte for each event and 1 for a recent one; null if the
 * reader chose no day. `unpack(text, size)` makes bytes from packed bits.
 *
 * @param {Pick<TimelineState, "recent" | "recentWords">} state
 * @param {number} size
 * @param {(text: string, size: number) => Uint8Array} unpack
 * @returns {RecentEvents | null}
 */
export function recentOf({ recent, recentWords }, size, unpack) {
  return recent === null ? null : { bytes: unpack(recent, size), words: recentWords };
}

/**
 * Return the words for event `index` if it is recent, else null.
 *
 * @param {RecentEvents | null} recent
 * @param {number} index
 */
export function recentWords(recent, index) {
  return recent?.bytes[index] === 1 ? recent.words : null;
}
