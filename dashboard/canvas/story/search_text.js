// Search text: texts in the form in which they are compared, without accents, case and variant letters.
//
// The same rules are in query/search_text.py.

const LAST = "\u0345"; // in canonical order no combining mark comes after this one
const isMarkByLetter = new Map();

/**
 * Whether a character is a combining mark. Normalization puts such marks in order and leaves all others where
 * they are, so a mark moves before LAST.
 */
function combines(letter) {
  let isMark = isMarkByLetter.get(letter);
  if (isMark === undefined) {
    isMark = letter === LAST || !(LAST + letter).normalize("NFD").startsWith(LAST);
    isMarkByLetter.set(letter, isMark);
  }
  return isMark;
}

/** A letter without case. Upper case comes first, because it divides letters such as "ß", which is "SS". */
function folded(letter) {
  return letter.toLowerCase().toUpperCase().toLowerCase();
}

/**
 * Return a function that says whether `word` is in a text, both in the form in which they are compared. A
 * word may be a part of a longer one, but a number is found as a whole: "20" is in "20 june", not in 2023.
 *
 * @param {string} word
 * @returns {(text: string) => boolean}
 */
export function wordFinder(word) {
  if (!/^[0-9]+$/.test(word)) return (text) => text.includes(word);
  const whole = new RegExp(`(?<![0-9])${word}(?![0-9])`);
  return (text) => whole.test(text);
}

/** Return `text` in the form in which it is compared; `alike` maps some letters to what replaces them. */
export function searchText(text, alike) {
  let plain = "";
  for (const letter of text.normalize("NFKD")) {
    if (!combines(letter)) for (const small of folded(letter)) plain += alike[small] ?? small;
  }
  return plain;
}
