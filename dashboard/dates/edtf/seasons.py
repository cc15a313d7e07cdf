"""Seasons: parts of a year longer than a month, by their EDTF number.

ISO 8601-2, 4.8 (EDTF levels 1 and 2: 21 to 41) leaves their months to the reader. Here
they are whole months, and a winter is the one that begins in its year: spring, summer,
autumn and winter of one year come in that order.
"""

from dashboard.dates.gregorian import day_number, days_in_month

_MONTHS = (
    *((3, 3), (6, 3), (9, 3), (12, 3)),  # spring to winter without a hemisphere: as in the north
    *((3, 3), (6, 3), (9, 3), (12, 3)),  # northern
    *((9, 3), (12, 3), (3, 3), (6, 3)),  # southern
    *((1, 3), (4, 3), (7, 3), (10, 3)),  # quarters
    *((1, 4), (5, 4), (9, 4)),  # thirds
    *((1, 6), (7, 6)),  # halves
)
SEASONS = dict(enumerate(_MONTHS, start=21))
"""EDTF number to first month and count of months; month 13 and later are the next year's."""


def season_bounds(year: int, season: int) -> tuple[int, int]:
    """First and last day number of a season, both inclusive; `season` must be in SEASONS."""
    first, count = SEASONS[season]
    last = first + count - 1
    last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return day_number(year, first, 1), day_number(last_year, last_month, days_in_month(last_year, last_month))
