// Recent: which events were added or changed since the day that the reader asked for, and in which words.
// Pure.

/**
 * {bytes, words} of what Python sent, one byte an event; null where nobody asked. `unpack` makes bytes of
 * bits.
 */
export function recentOf({ recent, recentWords }, size, unpack) {
  return recent === null ? null : { bytes: unpack(recent, size), words: recentWords };
}

/** The words for event `index` where it is recent, else null. */
export function recentWords(recent, index) {
  return recent?.bytes[index] === 1 ? recent.words : null;
}
