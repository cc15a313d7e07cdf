// Search text: words as they are compared, without accents, case and variant letters, as search.py has it.

const LAST = "\u0345"; // of all combining marks none stands after it when they are put in order
const marks = new Map();

/**
 * Whether a letter is a mark that combines with the one before it: such marks are put in order, others never.
 */
function combines(letter) {
  let known = marks.get(letter);
  if (known === undefined) {
    known = letter === LAST || !(LAST + letter).normalize("NFD").startsWith(LAST);
    marks.set(letter, known);
  }
  return known;
}

/** A letter without case: upper case takes apart what lower case leaves, as "ß", which is "SS". */
function folded(letter) {
  return letter.toLowerCase().toUpperCase().toLowerCase();
}

/** `text` as it is compared; `alike` tells for some letters what stands for them. */
export function searchText(text, alike) {
  let plain = "";
  for (const letter of text.normalize("NFKD")) {
    if (!combines(letter)) for (const small of folded(letter)) plain += alike[small] ?? small;
  }
  return plain;
}
