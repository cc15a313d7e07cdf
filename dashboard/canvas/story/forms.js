// Forms: the shapes that an event can have on the chart. The numbers are those of axis/marks.py.

export const SOLID = 0; // an exact day
export const HOLLOW = 1; // a year or a month
export const WORKED_OUT = 2; // told from the sources, not by them
export const BAR = 3; // something that lasted

export const SIGN = "\u2260"; // marks an event that is disputed

/** The text to append to the title of an event: the sign of a dispute, or nothing. */
export function signOf(isDisputed) {
  return isDisputed ? ` ${SIGN}` : "";
}
