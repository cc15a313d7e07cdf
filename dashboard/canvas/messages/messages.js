// Messages: the words, plurals and numbers of the interface in one language.
//
// Pure. The identifier of a message is its English text, and a message without a translation is shown in
// English, as in dashboard/messages. `make messages` finds the calls of gettext and ngettext in the source.

/** @import { Catalogue } from "./catalogue.d.ts" */

import { countWords } from "../time/date_words.js";

const ISOLATE = "\u2068"; // starts text with its own direction
const END_OF_ISOLATE = "\u2069";

/** @type {Catalogue} */
const ENGLISH = {
  language: "en",
  digits: "0123456789",
  thousands: ",",
  lists: { pair: "{0} and {1}", start: "{0}, {1}", middle: "{0}, {1}", end: "{0} and {1}" },
  forms: ["one", "other"],
  texts: {},
};

/**
 * Return the messages of a `catalogue`, English by default.
 *
 * Python sends the digits because browsers do not know the numbers of Albanian. With `isolates`, each value
 * that is inserted has its own direction. Placeholders are named: "Show %(name)s".
 *
 * @param {Catalogue} [catalogue]
 */
export function messagesOf(catalogue = ENGLISH, isolates = false) {
  const { forms, lists, texts } = catalogue;
  const plurals = new Intl.PluralRules(catalogue.language);
  const filled = (text, values) =>
    text.replace(/%\((\w+)\)s/g, (_, name) =>
      isolates ? ISOLATE + values[name] + END_OF_ISOLATE : values[name],
    );

  /** Return a whole number, 0 or more, with the digits and groups of the language: "12,000". */
  const number = (count) => countWords(count, catalogue);

  /**
   * Return the translation of `message`, with its placeholders replaced by `values` if these are given.
   *
   * @param {string} message
   * @param {Record<string, string>} [values]
   */
  const gettext = (message, values) => {
    const text = texts[message] ?? message;
    return values ? filled(text, values) : text;
  };

  /** Return the plural form for `count` with its placeholders. */
  const template = (one, many, count) =>
    texts[one]?.[forms.indexOf(plurals.select(count))] ?? (count === 1 ? one : many);

  /** Return the plural form for `count`, with "%(count)s" replaced by that number. */
  const ngettext = (one, many, count, values = {}) =>
    filled(template(one, many, count), { count: number(count), ...values });

  /** Return `words` as a sentence lists them: "a, b and c". */
  const list = (words) => {
    const joined = (pattern, before, next) =>
      pattern.replace(/\{([01])\}/g, (_, place) => (place === "0" ? before : next));
    const [first = "", ...rest] = words;
    if (rest.length < 2) return rest.reduce((before, next) => joined(lists.pair, before, next), first);
    const patternAt = (i) => (i === 0 ? lists.start : i === rest.length - 1 ? lists.end : lists.middle);
    return rest.reduce((before, next, i) => joined(patternAt(i), before, next), first);
  };

  return { number, list, gettext, template, ngettext };
}
