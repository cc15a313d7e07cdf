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

/** Return `text` in the form in which it is compared; `alike` maps some letters to what replaces them. */
export function searchText(text, alike) {
  let plain = "";
  for (const letter of text.normalize("NFKD")) {
    if (!combines(letter)) for (const small of folded(letter)) plain += alike[small] ?? small;
  }
  return plain;
}
