// Messages: the words, plurals and numbers of the interface in one language.
//
// Pure. The identifier of a message is its English text, and a message without a translation is shown in
// English, as in dashboard/messages. `make messages` finds the calls of gettext and ngettext in the source.

/** @import { Catalogue } from "./catalogue.d.ts" */

import { countWords } from "../time/date_words.js";

const ISOLATE = "\u2068"; // starts text with its own direction
const END_OF_ISOLATE = "\u2069";

/** @type {Catalogue} */
const ENGLISH = { language: "en", digits: "0123456789", thousands: ",", forms: ["one", "other"], texts: {} };

/**
 * Return the messages of a `catalogue`, English by default.
 *
 * Python sends the digits because browsers do not know the numbers of Albanian. With `isolates`, each value
 * that is inserted has its own direction. Placeholders are named: "Show %(name)s".
 *
 * @param {Catalogue} [catalogue]
 */
export function messagesOf(catalogue = ENGLISH, isolates = false) {
  const { forms, texts } = catalogue;
  const plurals = new Intl.PluralRules(catalogue.language);
  const filled = (text, values) =>
    text.replace(/%\((\w+)\)s/g, (_, name) =>
      isolates ? ISOLATE + values[name] + END_OF_ISOLATE : values[name],
    );

  /** Return a whole number, 0 or more, with the digits and groups of the language: "12,000". */
  const number = (count) => countWords(count, catalogue);

  /** Return the translation of `message` with its placeholders replaced by `values`. */
  const gettext = (message, values = {}) => filled(texts[message] ?? message, values);

  /** Return the plural form for `count`, with "%(count)s" replaced by that number. */
  const ngettext = (one, many, count, values = {}) => {
    const form = texts[one]?.[forms.indexOf(plurals.select(count))] ?? (count === 1 ? one : many);
    return filled(form, { count: number(count), ...values });
  };

  return { number, gettext, ngettext };
}
