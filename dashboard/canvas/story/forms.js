// Forms: the shapes of an event's mark, as Python names them.

/** @import { Form } from "./payload.d.ts" */

/** @type {Form} */
export const SOLID = "solid"; // an exact day or time

/** @type {Form} */
export const HOLLOW = "hollow"; // a year or a month

/** @type {Form} */
export const WORKED_OUT = "worked_out"; // a date that is inferred from the sources, or uncertain

/** @type {Form} */
export const BAR = "bar"; // an interval

export const SIGN = "\u2260"; // the sign of a disputed event

/** Return the text that is appended to the title of an event: the sign of a dispute, or nothing. */
export function signOf(isDisputed) {
  return isDisputed ? ` ${SIGN}` : "";
}
