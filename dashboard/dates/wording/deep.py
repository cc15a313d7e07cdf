"""Deep time: years that are a million or more away from our era, and which years are round ones.

EDTF counts from year 0. From a million years on, the two thousand years between year 0
and a reader's own time are far below what is known, so such a year is worded as it is
counted: Y-66000000 is "66 million years ago". Nearer years are worded in our era, in which
year 0 is 1 BCE.
"""

from dashboard.dates.wording.wording import Wording

DEEP = 10**6  # years from year 0
_UNITS = (10**9, 10**6)  # years, in the order of `Wording.lengths`


def is_deep(year: int) -> bool:
    """Whether `year` (astronomical: 0 is 1 BCE) is worded in millions of years."""
    return abs(year) >= DEEP


def round_year(number: int, step: int) -> int:
    """The year that is `number` steps of `step` years from the beginning of our era, as its name counts.

    -3 centuries are 300 BCE, which is year -299. Deep years count from year 0, and so do steps of one year.
    """
    year = number * step
    return year if year >= 0 or step == 1 or is_deep(year) else year + 1


def deep_words(year: int, wording: Wording) -> str:
    """A deep year, exactly: "66 million years ago", "13.8 billion years ago", "2 million years from now"."""
    size = abs(year)
    unit = next(n for n, years in enumerate(_UNITS) if size >= years)
    whole, rest = divmod(size, _UNITS[unit])
    decimals = str(rest).zfill(len(str(_UNITS[unit])) - 1).rstrip("0")
    count = f"{whole}{wording.decimal}{decimals}" if decimals else str(whole)
    length = wording.length.format(count=count, unit=wording.lengths[unit][count != "1"])
    return (wording.ago if year < 0 else wording.ahead).format(length=length)
