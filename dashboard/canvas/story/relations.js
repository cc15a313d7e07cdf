// Ties: what each event is linked to, in both directions, and in which words.
//
// Pure. The links travel as columns; they are looked up by event once a story.

/** For each event that is linked, by its index: a Map from the index of the other event to the words for it. */
function tiesByEvent({ links, relations }) {
  const found = new Map();
  const tie = (one, other, words) => {
    if (!found.has(one)) found.set(one, new Map());
    const own = found.get(one);
    if (!own.has(other)) own.set(other, new Set());
    own.get(other).add(words);
  };
  links.relation.forEach((relation, i) => {
    const [outward, inward] = relations[relation];
    tie(links.source[i], links.target[i], outward);
    tie(links.target[i], links.source[i], inward);
  });
  return found;
}

/** The events tied to event `index`, in the order told: [{index, words}], words as "follows" or "answered by". */
export function tiesOf(story, index) {
  story.ties ??= tiesByEvent(story);
  return Array.from(story.ties.get(index) ?? [], ([other, words]) => ({ index: other, words: [...words] }));
}

/** What event `index` itself is to others, in the order told: [{index, words}], words as "follows". */
export function linksFrom(story, index) {
  story.linksFrom ??= Map.groupBy(story.links.source.keys(), (i) => story.links.source[i]);
  const { links, relations } = story;
  return (story.linksFrom.get(index) ?? []).map((i) => ({
    index: links.target[i],
    words: relations[links.relation[i]][0],
  }));
}
