// Portable words: what a page says in the language in which it is read.
//
// Pure. Python wrote marks in place of words; dashboard/messages/portable.py describes them.

/** @import { PortableWords } from "./standalone_data.d.ts" */

import { messagesOf } from "../../messages/messages.js";

const CONTEXT_END = "\u0004";
const PLACEHOLDER = /%\((\w+)\)s/g;
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&#34;" };

const escaped = (text) => text.replace(/[&<>'"]/g, (character) => ESCAPED[character]);
const namesIn = (message) => [
  ...new Set([...[message].flat().join("").matchAll(PLACEHOLDER)].map(([, name]) => name)),
];

/**
 * Return the catalogue of a language, one of those that the words have; undefined for English.
 *
 * @param {Pick<PortableWords, "messages" | "languages">} words
 * @param {string} language
 */
export function catalogueOf({ messages: ids, languages }, language) {
  const { catalogue, texts } = languages[language];
  const pairs = Object.entries(texts).map(([number, text]) => [[ids[number]].flat()[0], text]);
  return catalogue ? { ...catalogue, texts: Object.fromEntries(pairs) } : undefined;
}

/**
 * Return a function that replaces the marks in a text, or in each text of a list or an object, by the words
 * of a language, one of those that `words` have.
 *
 * @param {PortableWords} words
 * @param {string} language
 * @returns {<T>(value: T) => T}
 */
export function inLanguage({ signs, messages: ids, languages }, language) {
  const [start, between, end] = signs;
  const innermost = new RegExp(`${start}([^${start}${end}]*)${end}`, "gu"); // a mark without marks in it
  const place = Object.keys(languages).indexOf(language);
  const messages = messagesOf(catalogueOf({ messages: ids, languages }, language));
  const names = ids.map(namesIn);

  /** The words of a message, escaped as often as its mark was. */
  function message(number, escapes, values) {
    const id = ids[number];
    const isPlural = typeof id !== "string";
    const text = isPlural ? messages.template(id[0], id[1], Number(values.shift())) : messages.gettext(id);
    let own = text.slice(text.indexOf(CONTEXT_END) + 1);
    for (let i = 0; i < escapes; i++) own = escaped(own);
    return own.replace(PLACEHOLDER, (_, name) => values[names[number].indexOf(name)]);
  }

  function words(mark) {
    const [head, ...values] = mark.split(between);
    if (head === "#") return messages.number(Number(values[0]));
    if (head === ",") return messages.list(values);
    if (head === "|") return values[place];
    const [number, escapes] = head.split("&"); // "12", "amp;" for each time that the mark was escaped
    return message(Number(number), escapes.length / "amp;".length, values);
  }

  function text(marked) {
    const replaced = marked.replace(innermost, (_, mark) => words(mark));
    return replaced === marked ? marked : text(replaced);
  }

  function all(value) {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(all);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, all(one)]));
  }
  return all;
}
