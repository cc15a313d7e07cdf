// Gregorian: conversion of day numbers, counted from 1970-01-01, to years, months and days, and back.
//
// The calendar is proleptic and has any year; `Date` ends with the year 275760 and takes the years 0 to 99
// for 1900 to 1999. The arithmetic with eras of 400 years is that of Howard Hinnant's "chrono-compatible
// low-level date algorithms".

export const DAY_SECONDS = 86_400;
const DAYS_IN_ERA = 146097;
const DAYS_TO_1970 = 719468;

/** Return the day number of a date, with `month` 1 to 12 and `day` 1 to 31; year 0 is 1 BCE. */
export function toDay(year, month = 1, day = 1) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

/** Return {year, month, day} of the day on which the instant `day` lies. */
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
 * Return {day, second}: the day number of an instant and the whole seconds since midnight, rounded to the
 * nearest second.
 */
export function toSecond(instant) {
  const day = Math.floor(instant);
  const second = Math.round((instant - day) * DAY_SECONDS);
  return second === DAY_SECONDS ? { day: day + 1, second: 0 } : { day, second };
}

/** Return a time of day in EDTF, `second` after midnight: 09:02, or 09:02:30 with seconds. */
export function clockText(second, withSeconds) {
  const two = (number) => String(number).padStart(2, "0");
  const minute = Math.floor(second / 60);
  const text = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return withSeconds ? `${text}:${two(second % 60)}` : text;
}

/** Return the day of an instant in EDTF: 2023-06-20, -0043-03-15, Y-65000000-01-01. */
export function isoDay(instant) {
  const { year, month, day } = fromDay(instant);
  const two = (n) => String(n).padStart(2, "0");
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : "";
  return `${digits.length > 4 ? "Y" : ""}${sign}${digits}-${two(month)}-${two(day)}`;
}
