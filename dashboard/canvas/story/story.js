// Story: the data of a dossier, fetched once from the address that Python sends and held in columns.

/** @import { Catalogue } from "../messages/catalogue.d.ts" */
/** @import { Payload } from "./payload.d.ts" */
/** @import { Messages, Story, StoryEvent } from "./types.d.ts" */

import { fetchCatalogue, fetchJson } from "../messages/fetch.js";
import { messagesOf } from "../messages/messages.js";
import { memo } from "./memo.js";

/** @type {{key: string, story: Promise<Story>} | null} */
let cached = null;

/**
 * Return the story at `address` with the messages of the catalogue at `catalogueAddress`, null for English.
 *
 * The last story is cached. Reject if the server does not answer.
 *
 * @param {string} address
 * @param {string | null} catalogueAddress
 * @returns {Promise<Story>}
 */
export function fetchStory(address, catalogueAddress) {
  const key = `${address} ${catalogueAddress}`;
  if (cached?.key !== key) {
    const story = Promise.all([fetchJson(address), fetchCatalogue(catalogueAddress)]).then(
      ([payload, catalogue]) => inColumns(payload, catalogue),
    );
    cached = { key, story };
    story.catch(() => {
      if (cached?.story === story) cached = null;
    });
    return story;
  }
  return cached.story;
}

/** A column of days as numbers, NaN for null. */
const days = (column) => Float64Array.from(column, (day) => day ?? NaN);

/**
 * Return the story with its events in columns, `events.position[i]` and so on.
 *
 * Numbers are in typed arrays, NaN for null. `indexOf` finds an event by its id, and `byTime` has the indices
 * of the events in the order of time. The messages, the words for relations and those for the day of the
 * dossier are in the language of `catalogue`, English by default.
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
    begins: days(earliest), // except for the events in `story.begins`
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
 * The words of each relation in the language of the interface; Python sends the identifiers of the messages.
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
 * Return event `i` of a story as an object, with its `index` and the fields `names`, all by default.
 *
 * @param {Story} story
 * @param {number} i
 * @param {string[]} names
 * @returns {StoryEvent}
 */
export function eventOf(story, i, names = Object.keys(story.events)) {
  const event = /** @type {any} */ ({ index: i });
  for (const name of names) event[name] = story.events[name][i];
  event.short ??= event.title;
  event.dateInYear ??= event.date;
  return event;
}

/** Return the indices of the events that have no place in time, in the order of time. */
export const undatedOf = memo((/** @type {Story} */ story) =>
  [...story.byTime].filter((i) => !story.events.placed[i]),
);

/**
 * Return `indices` of events, sorted by the order of time.
 *
 * @param {Story} story
 * @param {Iterable<number>} indices
 */
export function inOrder(story, indices) {
  const { order } = story.events;
  return [...indices].sort((a, b) => order[a] - order[b]);
}

/**
 * Return `length` bytes, 1 or 0, from packed bits (most significant first) in base64.
 *
 * @param {string} text
 * @param {number} length
 */
export function unpacked(text, length) {
  const bytes = atob(text);
  return Uint8Array.from({ length }, (_, i) => (bytes.charCodeAt(i >> 3) >> (7 - (i & 7))) & 1);
}

/**
 * Return bytes, 1 or 0, as `unpacked` takes them.
 *
 * @param {Uint8Array} bits
 */
export function packed(bits) {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => {
    bytes[i >> 3] |= bit << (7 - (i & 7));
  });
  return btoa(String.fromCharCode(...bytes));
}
