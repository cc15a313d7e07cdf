// Civil days: a day number counted from 1970-01-01 to year, month and day, and back.
//
// Proleptic Gregorian, any year: `Date` ends at the year 275760 and counts
// years before 100 from 1900. The era-of-400-years arithmetic is the well
// known one of Howard Hinnant's "chrono-compatible low-level date algorithms".

export const DAY_SECONDS = 86_400;
const DAYS_IN_ERA = 146097;
const DAYS_TO_1970 = 719468;

/** Day number of a civil date; `month` 1..12, `day` 1..31. */
export function toDay(year, month = 1, day = 1) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

/** Year, month and day on which the instant `day` falls. */
export function fromDay(day) {
  const z = Math.floor(day) + DAYS_TO_1970;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/**
 * The day on which an instant falls, and the whole seconds since its midnight: what is less than half a
 * second off is on it.
 */
export function toSecond(instant) {
  const day = Math.floor(instant);
  const second = Math.round((instant - day) * DAY_SECONDS);
  return second === DAY_SECONDS ? { day: day + 1, second: 0 } : { day, second };
}

/** A time of day as EDTF writes it, `second` after midnight: 09:02, 09:02:30. */
export function clockText(second, withSeconds) {
  const two = (number) => String(number).padStart(2, "0");
  const minute = Math.floor(second / 60);
  const text = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return withSeconds ? `${text}:${two(second % 60)}` : text;
}

/** The day as EDTF writes it: 2023-06-20, -0043-03-15, Y-65000000-01-01. */
export function isoDay(instant) {
  const { year, month, day } = fromDay(instant);
  const two = (n) => String(n).padStart(2, "0");
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : "";
  return `${digits.length > 4 ? "Y" : ""}${sign}${digits}-${two(month)}-${two(day)}`;
}
