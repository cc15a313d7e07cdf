// Shared tags: restores the tags of markup that an exported page contains once.

const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const FIRST = 0xe000;

/**
 * Return the tags of a page in full: a tag that is a whole claim contains characters for its own tags.
 *
 * @param {string[]} tags
 */
export function tagsInFull(tags) {
  return tags.map((tag) => withTags(tag, tags));
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
