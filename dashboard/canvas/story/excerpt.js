// Excerpt: a story with some of its events, for a chart of these events alone.
//
// Pure. The scales, the eras and the words are those of the whole story.

/** @import { Columns, Story } from "./types.d.ts" */

import { BAR } from "./forms.js";

/**
 * Return `story` with the events `indices` only, in the order of the file. Links between events are left out.
 *
 * @param {Story} story
 * @param {Iterable<number>} indices
 * @returns {Story}
 */
export function excerptOf(story, indices) {
  const numbers = [...indices].sort((a, b) => a - b);
  const numberOf = new Map(numbers.map((index, number) => [index, number]));
  const column = (values) =>
    values && (Array.isArray(values) ? numbers : values.constructor.from(numbers)).map((i) => values[i]);
  const byIndex = (values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([index, value]) =>
        numberOf.has(Number(index)) ? [[numberOf.get(Number(index)), value]] : [],
      ),
    );
  const pairs = Object.entries(story.events).map(([name, values]) => [name, column(values)]);
  const events = /** @type {Columns} */ (Object.fromEntries(pairs));
  return {
    ...story,
    events,
    size: numbers.length,
    byTime: Uint32Array.from([...story.byTime].flatMap((i) => (numberOf.has(i) ? [numberOf.get(i)] : []))),
    indexOf: new Map(events.id.map((id, number) => [id, number])),
    bars: events.mark.filter((mark) => mark === BAR).length,
    links: { source: [], target: [], relation: [] },
    begins: byIndex(story.begins),
    ends: byIndex(story.ends),
    emptyYears: byIndex(story.emptyYears),
    cast: { ...story.cast, involved: column(story.cast.involved) },
  };
}
