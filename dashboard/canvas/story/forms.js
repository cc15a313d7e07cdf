// Forms: the shapes that an event can have on the chart, by the words that Python sends.

/** @import { Form } from "./payload.d.ts" */

/** @type {Form} */
export const SOLID = "solid"; // an exact day or time

/** @type {Form} */
export const HOLLOW = "hollow"; // a year or a month

/** @type {Form} */
export const WORKED_OUT = "worked_out"; // inferred from the sources, or uncertain

/** @type {Form} */
export const BAR = "bar"; // an interval

export const SIGN = "\u2260"; // marks an event that is disputed

/** The text to append to the title of an event: the sign of a dispute, or nothing. */
export function signOf(isDisputed) {
  return isDisputed ? ` ${SIGN}` : "";
}
