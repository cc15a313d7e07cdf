"""Seasons: parts of a year longer than a month, by their EDTF number.

ISO 8601-2, 4.8 (EDTF levels 1 and 2: 21 to 41) leaves their months to the reader. Here
they are whole months, and a winter is the one that begins in its year: spring, summer,
autumn and winter of one year come in that order.
"""

from dashboard.dates.gregorian import day_number, days_in_month

SEASONS = {
    **{21 + n: (3 * n + 3, 3) for n in range(4)},  # spring to winter without a hemisphere: as in the north
    **{25 + n: (3 * n + 3, 3) for n in range(4)},  # northern
    **{29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)},  # southern spring to winter
    **{33 + n: (3 * n + 1, 3) for n in range(4)},  # quarters
    **{37 + n: (4 * n + 1, 4) for n in range(3)},  # thirds
    **{40 + n: (6 * n + 1, 6) for n in range(2)},  # halves
}
"""EDTF number to first month and count of months; month 13 and later are the next year's."""


def season_bounds(year: int, season: int) -> tuple[int, int]:
    """First and last day number of a season, both inclusive; `season` must be in SEASONS."""
    first, count = SEASONS[season]
    last = first + count - 1
    last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return day_number(year, first, 1), day_number(last_year, last_month, days_in_month(last_year, last_month))
