// Files: the events of a selection as the texts of files, of which Python made the pieces. Pure.

/** @import { Downloads, Section } from "./downloads.d.ts" */

export const EVENTS = 0; // the table of events
export const CLAIMS = 1; // the table of what is said of them

/**
 * Return a table with the lines of the events `indices`, in this order.
 *
 * @param {Downloads} downloads
 * @param {typeof EVENTS | typeof CLAIMS} table
 * @param {number[]} indices
 */
export function tableText({ heads, dossier }, table, indices) {
  const rows = dossier.flatMap(({ items }) => items.flatMap((item) => (item.rows ? [item.rows[table]] : [])));
  return heads[table] + indices.map((index) => rows[index]).join("");
}

/**
 * Return a dossier with the events that are 1 in `selected`, and with what they name.
 *
 * @param {Downloads} downloads
 * @param {"json" | "yaml"} format
 * @param {Uint8Array} selected
 */
export function dossierText({ dossier, sets }, format, selected) {
  const isMet = sets.map((events) => events.some((index) => selected[index]));
  return dossier.map((section) => sectionText(section, format, isMet)).join("");
}

/**
 * @param {Section} section
 * @param {"json" | "yaml"} format
 * @param {boolean[]} isMet
 */
function sectionText(section, format, isMet) {
  const { before, between, after } = section[format];
  const included = section.items.filter(({ needs }) => needs === null || isMet[needs]);
  if (included.length === 0) return "";
  const texts = included.map(({ [format]: pieces }) =>
    pieces
      .filter(([, needs]) => needs.every((set) => isMet[set]))
      .map(([text]) => text)
      .join(""),
  );
  return before + texts.join(between) + after;
}
