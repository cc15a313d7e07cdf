// Forms: what stands for an event on the chart, numbered as axis/marks.py numbers them.

export const SOLID = 0; // an exact day
export const HOLLOW = 1; // a year or a month
export const WORKED_OUT = 2; // told from the sources, not by them
export const BAR = 3; // something that lasted

export const SIGN = "\u2260"; // of what is disputed

/** What follows the title of an event that is disputed, or not. */
export function signOf(isDisputed) {
  return isDisputed ? ` ${SIGN}` : "";
}
