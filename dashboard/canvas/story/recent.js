// Recent: which events were added or changed since the day that the reader asked for, and in which words.
// Pure.

/**
 * {bytes, words} of what Python sent, one byte an event; null where nobody asked. `unpack` makes bytes of
 * bits.
 */
export function freshOf({ fresh, freshWords }, size, unpack) {
  return fresh === null ? null : { bytes: unpack(fresh, size), words: freshWords };
}

/** The words for event `index` where it is fresh, else null. */
export function freshWords(fresh, index) {
  return fresh?.bytes[index] === 1 ? fresh.words : null;
}
