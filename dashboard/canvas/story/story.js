// Story: what Python tells of a dossier, fetched once by its address and kept in columns.

/** @import { Payload } from "./payload.d.ts" */
/** @import { Catalogue, Messages, Story, StoryEvent } from "./types.d.ts" */

import { fetchCatalogue, fetchJson } from "../messages/fetch.js";
import { messagesOf } from "../messages/messages.js";
import { memo } from "./memo.js";

let kept = { key: null, story: null };

/**
 * The story at `address` with the messages of the catalogue, null for English: its events in columns,
 * `events.position[i]` and so on, and `size`, how many.
 *
 * Numbers are typed arrays, NaN where there is none. Rejects if the server does not answer.
 *
 * @param {string} address
 * @param {string | null} catalogueAddress
 * @returns {Promise<Story>}
 */
export function fetchStory(address, catalogueAddress) {
  const key = `${address} ${catalogueAddress}`;
  if (kept.key !== key) {
    const story = Promise.all([fetchJson(address), fetchCatalogue(catalogueAddress)]).then(
      ([payload, catalogue]) => inColumns(payload, catalogue),
    );
    kept = { key, story };
    story.catch(() => {
      if (kept.story === story) kept = { key: null, story: null };
    });
  }
  return kept.story;
}

/** Days as numbers, NaN where there is none. */
const days = (column) => Float64Array.from(column, (day) => day ?? NaN);

/**
 * The story as columns of typed arrays, its events also by id and, as `byTime`, in their one order.
 *
 * Its `messages` are those of `catalogue`, English if none is given. The words for links and for the day of the dossier
 * are in that language, too.
 *
 * @param {Payload} story
 * @param {Catalogue} [catalogue]
 * @returns {Story}
 */
export function inColumns(story, catalogue) {
  const messages = messagesOf(catalogue, story.words.dir === "rtl");
  const { position, earliest, until, kind, weight, order } = story.events;
  const events = {
    ...story.events,
    position: days(position),
    earliest: days(earliest),
    until: days(until),
    begins: days(earliest), // but for those that Python tells apart
    kind: Uint32Array.from(kind),
    weight: Uint32Array.from(weight),
    order: Uint32Array.from(order),
  };
  for (const [i, day] of Object.entries(story.begins)) events.begins[i] = day;
  const size = events.id.length;
  const byTime = new Uint32Array(size);
  events.order.forEach((place, i) => {
    byTime[place] = i;
  });
  const { asOf } = story;
  return {
    ...story,
    messages,
    asOf: asOf && { ...asOf, words: messages.gettext("As of %(date)s", { date: asOf.date }) },
    relations: inLanguage(story.relations, messages),
    events,
    size,
    byTime,
    indexOf: new Map(events.id.map((id, i) => [id, i])),
  };
}

/**
 * The words of each relation, which are identifiers of messages, in the language of the interface.
 *
 * @param {Payload["relations"]} relations
 * @param {Messages} messages
 * @returns {Payload["relations"]}
 */
function inLanguage(relations, messages) {
  const pairs = Object.entries(relations);
  return /** @type {Payload["relations"]} */ (
    Object.fromEntries(pairs.map(([name, pair]) => [name, pair.map((text) => messages.gettext(text))]))
  );
}

/**
 * Event `i` of a story as an object, with its `index`.
 *
 * @param {Story} story
 * @param {number} i
 * @returns {StoryEvent}
 */
export function eventOf(story, i) {
  const event = /** @type {any} */ ({ index: i });
  for (const name in story.events) event[name] = story.events[name][i];
  event.short ??= event.title;
  event.dateInYear ??= event.date;
  return event;
}

/** The indices of the events that have no place in time, in the story's order. */
export const undatedOf = memo((/** @type {Story} */ story) =>
  [...story.byTime].filter((i) => !story.events.placed[i]),
);

/**
 * `indices` of events in the story's order.
 *
 * @param {Story} story
 * @param {Iterable<number>} indices
 */
export function inOrder(story, indices) {
  const { order } = story.events;
  return [...indices].sort((a, b) => order[a] - order[b]);
}

/**
 * Bytes 1 and 0 from packed bits (most significant first) in base64.
 *
 * @param {string} text
 * @param {number} length
 */
export function unpacked(text, length) {
  const bytes = atob(text);
  return Uint8Array.from({ length }, (_, i) => (bytes.charCodeAt(i >> 3) >> (7 - (i & 7))) & 1);
}
