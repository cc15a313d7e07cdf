// Lengths: how long a stretch or a fold is, in words. Pure.

const YEAR_DAYS = 365.2425; // mean Gregorian year
// Days in a unit, and below how many of it the next finer unit says more; from long to short, as the words come.
const UNITS = [
  [1000 * YEAR_DAYS, 10],
  [YEAR_DAYS, 1.5],
  [YEAR_DAYS / 12, 2.5],
  [1, 1],
  [1 / 24, 1.5],
  [1 / 1440, 0],
];

/**
 * `days` in the coarsest unit that is still honest: "39 years", "5 months", "24 days".
 *
 * `names` holds for each unit, from millennia to minutes, its name for one and for many. Whole units, never none.
 */
export function lengthInWords(days, names) {
  const unit = UNITS.findIndex(([size, enough]) => days / size >= enough);
  const count = Math.max(1, Math.round(days / UNITS[unit][0]));
  return `${count.toLocaleString("en")} ${names[unit][count === 1 ? 0 : 1]}`;
}
