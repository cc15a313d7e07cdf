"""Gregorian days: whole days counted since 1970-01-01 on the proleptic Gregorian calendar.

Integer arithmetic for any year: year 0 is 1 BCE, and the rules of the calendar also apply before 1582, as
ISO 8601-1 (4.2.1) demands. `datetime` covers only the years 1 to 9999.
"""

DAY_SECONDS = 86_400
_EPOCH = 719_163  # days from 0000-12-31 to 1970-01-01
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year: int) -> bool:
    """Whether `year` (astronomical: 0 is 1 BCE) has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Days in `month`, 1 to 12, of `year`: 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to this date; negative before it. The date must exist."""
    past = year - 1
    leap_day = 1 if month > 2 and is_leap(year) else 0
    return (
        365 * past + past // 4 - past // 100 + past // 400 + _DAYS_BEFORE[month - 1] + leap_day + day - _EPOCH
    )


def civil_day(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number; the inverse of `day_number`."""
    # Years that begin in March keep the leap day last; 400 of them have 146,097 days.
    era, day_of_era = divmod(number + _EPOCH + 305, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * day_of_year + 2) // 153
    month = from_march + 3 if from_march < 10 else from_march - 9
    year = 400 * era + year_of_era + (month <= 2)
    return year, month, day_of_year - (153 * from_march + 2) // 5 + 1


def whole_years(start: int, end: int) -> int:
    """How many whole years lie between two days, of which `end` is not before `start`."""
    (first, *from_day), (last, *to_day) = civil_day(start), civil_day(end)
    return last - first - (to_day < from_day)


def julian_day(year: int, month: int, day: int) -> int:
    """The number of the day that has this date in the Julian calendar, proleptic; it must exist there."""
    past = year - 1
    leap_day = 1 if month > 2 and year % 4 == 0 else 0
    # 1 January of the year 1 is two days earlier than in the Gregorian calendar.
    return 365 * past + past // 4 + _DAYS_BEFORE[month - 1] + leap_day + day - _EPOCH - 2


def edtf_time(instant: float) -> str:
    """The nearest second as EDTF writes it, without seconds where there are none: "2023-06-20T17:29".

    In a year of more than four digits, for which EDTF has no times, it is the year.
    """
    day, second = divmod(round(instant * DAY_SECONDS), DAY_SECONDS)
    text = edtf_day(day)
    if text.startswith("Y"):
        return text
    clock = f"{second // 3600:02}:{second // 60 % 60:02}"
    return f"{text}T{clock}" + (f":{second % 60:02}" if second % 60 else "")


def edtf_day(number: int) -> str:
    """The day as EDTF writes it: "2023-06-20", "-0043-03-15".

    In a year of more than four digits, for which EDTF has no days, it is the year: "Y-65000000".
    """
    year, month, day = civil_day(number)
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
