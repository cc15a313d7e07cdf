// Messages: the words, plurals and numbers of the interface in one language. Pure.
//
// The identifier of a message is its English text, and a message without a translation is shown in English,
// as dashboard/messages has it. `make messages` finds the calls of gettext and ngettext in the source.

import { countWords } from "../time/date_words.js";

const ISOLATE = "\u2068"; // the text that follows is read in its own direction
const END_OF_ISOLATE = "\u2069";

const ENGLISH = { language: "en", digits: "0123456789", thousands: ",", forms: ["one", "other"], texts: {} };

/**
 * The messages of a `catalogue`, English if none is given: {language, digits, thousands, forms, texts}.
 *
 * `language` is a BCP 47 tag. `digits` are 0 to 9, and `thousands` is between groups of three: they are sent
 * because browsers have no Albanian numbers. `texts` holds for each identifier its translation, or, for a
 * plural, one translation for each of `forms`, which are plural categories of Unicode's locale data. With
 * `isolates`, what is filled in keeps its own direction of writing. Placeholders are named: "Show %(name)s".
 */
export function messagesOf(catalogue = ENGLISH, isolates = false) {
  const { forms, texts } = catalogue;
  const plurals = new Intl.PluralRules(catalogue.language);
  const filled = (text, values) =>
    text.replace(/%\((\w+)\)s/g, (_, name) =>
      isolates ? ISOLATE + values[name] + END_OF_ISOLATE : values[name],
    );

  /** A whole number, 0 or more, in the digits and groups of the language: "12,000". */
  const number = (count) => countWords(count, catalogue);

  /** `message` in the language, its placeholders filled with `values`. */
  const gettext = (message, values = {}) => filled(texts[message] ?? message, values);

  /** The form for `count`, in which "%(count)s" is that number as the language writes it. */
  const ngettext = (one, many, count, values = {}) => {
    const form = texts[one]?.[forms.indexOf(plurals.select(count))] ?? (count === 1 ? one : many);
    return filled(form, { count: number(count), ...values });
  };

  return { number, gettext, ngettext };
}
