// Shared tags: restores the tags of markup that an exported page contains once.

const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const FIRST = 0xe000;

/**
 * Return the tags of a page in full: one that is a claim or a run contains characters for those in it.
 *
 * @param {string[]} tags
 */
export function tagsInFull(tags) {
  /** @type {string[]} */
  const full = [];
  const inFull = (i) =>
    (full[i] ??= tags[i].replace(PRIVATE_USE, (character) => {
      const inner = character.charCodeAt(0) - FIRST;
      return tags[inner] ? inFull(inner) : character;
    }));
  return tags.map((_, i) => inFull(i));
}

/**
 * Return `text` with the tags that its characters of the Private Use Area mean: U+E000 the first of `tags`,
 * which are in full.
 * A character without a tag stands for itself (`dashboard/export/shared_tags.py`).
 *
 * @param {string} text
 * @param {string[]} tags
 */
export function withTags(text, tags) {
  return text.replace(PRIVATE_USE, (character) => tags[character.charCodeAt(0) - FIRST] || character);
}
