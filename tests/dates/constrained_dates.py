"""Constrained dates: what is known of a date between two others, so that a change shows in review.

    python tests/dates/constrained_dates.py

writes what the code makes now into constrained_dates.json: for each date, and what it comes after and before,
its first and last day and its words.
"""

import json
import sys
from itertools import product
from math import isfinite
from pathlib import Path

from dashboard.dates.constrain import constrained, lower_of, overlap, upper_of
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_time
from dashboard.dates.value import Date
from dashboard.dates.wording.words import in_words

STORED = Path(__file__).with_name("constrained_dates.json")
OWN = ("XXXX", "2014", "2014-06-20T17:29", "201X~")
AROUND = (
    *("..", "2013", "2014-06", "2014-06-20", "2014-06-20T17:29", "2014-06-21?"),
    *("2014-03/2014-07", "2014-05/..", "/2014-08", "[2014-02,2015-02]", "201X-12"),
)


def between() -> dict[str, str]:
    """Return for each date and two dates around it what is known; no entry where no day is left."""
    found = {}
    for own, sooner, later in product(OWN, AROUND, AROUND):
        date = parse_date(own)
        assert isinstance(date, Date)
        low, high = lower_of(date), upper_of(date)
        if sooner != "..":
            low = max(low, lower_of(parse_date(sooner)), key=lambda bound: bound.key)
        if later != "..":
            high = min(high, upper_of(parse_date(later)), key=lambda bound: bound.key)
        if overlap(low, high):
            known = constrained(date, low, high)
            ends = f"{_day(known.earliest)} to {_day(known.latest)}"
            found[f"{own} after {sooner} before {later}"] = f"{ends}: {in_words(known, 'en')}"
    return found


def _day(day: float) -> str:
    return edtf_time(day).removesuffix("T00:00") if isfinite(day) else "none"


if __name__ == "__main__":
    STORED.write_text(json.dumps(between(), indent=1) + "\n", "utf-8")
    sys.stdout.write(f"{STORED} holds what the code makes\n")
