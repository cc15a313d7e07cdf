"""The 63 examples of the EDTF specification (Library of Congress, 2019-02-04), with what they mean."""

from datetime import date
from math import floor, inf, isfinite
from typing import NamedTuple

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Date, Interval

CYCLE_DAYS = 146_097  # the Gregorian calendar repeats after 400 years


class Example(NamedTuple):
    """A text, its first and last day (None: no such bound), and its flags."""

    text: str
    first: str | None
    last: str | None
    uncertain: bool = False
    approximate: bool = False
    unspecified: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """The two days as numbers; infinite where there is no such bound."""
        return (
            -inf if self.first is None else day_number(self.first),
            inf if self.last is None else day_number(self.last),
        )


def day_number(text: str) -> int:
    """Days since 1970-01-01, by the standard library moved over whole cycles of the calendar."""
    year, month, day = text.rsplit("-", 2)
    cycles, year_of_cycle = divmod(int(year) - 1, 400)
    moved = date(year_of_cycle + 1, int(month), int(day))
    return (moved - date(1970, 1, 1)).days + cycles * CYCLE_DAYS


def assert_is_read(example: Example) -> None:
    """Bounds, flags and the round trip of one example; a time of day is within its day."""
    dated = parse_date(example.text)
    assert (floored(dated.earliest), floored(dated.latest)) == example.bounds
    assert dated.uncertain is example.uncertain
    assert dated.approximate is example.approximate
    assert any(date.unspecified for date in plain_dates(dated)) is example.unspecified
    assert str(dated) == example.text
    assert parse_date(str(dated)) == dated


def floored(bound: float) -> float:
    """The day that holds a time; infinities stay."""
    return floor(bound) if isfinite(bound) else bound


def plain_dates(dated: Date | Interval) -> tuple[Date, ...]:
    """The known ends of an interval; any other date itself."""
    return dated.ends if isinstance(dated, Interval) else (dated,)


LEVEL_0 = [
    Example("1985-04-12", "1985-04-12", "1985-04-12"),
    Example("1985-04", "1985-04-01", "1985-04-30"),
    Example("1985", "1985-01-01", "1985-12-31"),
    Example("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    Example("1964/2008", "1964-01-01", "2008-12-31"),
    Example("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    Example("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    Example("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    Example("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    Example("2005/2006-02", "2005-01-01", "2006-02-28"),
]
LEVEL_1 = [
    Example("Y170000002", "170000002-01-01", "170000002-12-31"),
    Example("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
    Example("2001-21", "2001-03-01", "2001-05-31"),
    Example("1984?", "1984-01-01", "1984-12-31", uncertain=True),
    Example("2004-06~", "2004-06-01", "2004-06-30", approximate=True),
    Example("2004-06-11%", "2004-06-11", "2004-06-11", uncertain=True, approximate=True),
    Example("201X", "2010-01-01", "2019-12-31", unspecified=True),
    Example("20XX", "2000-01-01", "2099-12-31", unspecified=True),
    Example("2004-XX", "2004-01-01", "2004-12-31", unspecified=True),
    Example("1985-04-XX", "1985-04-01", "1985-04-30", unspecified=True),
    Example("1985-XX-XX", "1985-01-01", "1985-12-31", unspecified=True),
    Example("1985-04-12/..", "1985-04-12", None),
    Example("1985-04/..", "1985-04-01", None),
    Example("1985/..", "1985-01-01", None),
    Example("../1985-04-12", None, "1985-04-12"),
    Example("../1985-04", None, "1985-04-30"),
    Example("../1985", None, "1985-12-31"),
    Example("1985-04-12/", "1985-04-12", None),
    Example("1985-04/", "1985-04-01", None),
    Example("1985/", "1985-01-01", None),
    Example("/1985-04-12", None, "1985-04-12"),
    Example("/1985-04", None, "1985-04-30"),
    Example("/1985", None, "1985-12-31"),
    Example("-1985", "-1985-01-01", "-1985-12-31"),
]
LEVEL_2 = [
    Example("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
    Example("1950S2", "1900-01-01", "1999-12-31", approximate=True),
    Example("Y171010000S3", "171000000-01-01", "171999999-12-31", approximate=True),
    Example("Y3388E2S3", "338000-01-01", "338999-12-31", approximate=True),
    Example("2001-34", "2001-04-01", "2001-06-30"),
    Example("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    Example("[..1760-12-03]", None, "1760-12-03"),
    Example("[1760-12..]", "1760-12-01", None),
    Example("[1760-01,1760-02,1760-12..]", "1760-01-01", None),
    Example("[1667,1760-12]", "1667-01-01", "1760-12-31"),
    Example("[..1984]", None, "1984-12-31"),
    Example("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
    Example("{1960,1961-12}", "1960-01-01", "1961-12-31"),
    Example("{..1984}", None, "1984-12-31"),
    Example("2004-06~-11", "2004-06-11", "2004-06-11", approximate=True),
    Example("2004?-06-11", "2004-06-11", "2004-06-11", uncertain=True),
    Example("?2004-06-~11", "2004-06-11", "2004-06-11", uncertain=True, approximate=True),
    Example("2004-%06-11", "2004-06-11", "2004-06-11", uncertain=True, approximate=True),
    Example("156X-12-25", "1560-12-25", "1569-12-25", unspecified=True),
    Example("15XX-12-25", "1500-12-25", "1599-12-25", unspecified=True),
    Example("XXXX-12-XX", None, None, unspecified=True),
    Example("1XXX-XX", "1000-01-01", "1999-12-31", unspecified=True),
    Example("1XXX-12", "1000-12-01", "1999-12-31", unspecified=True),
    Example("1984-1X", "1984-10-01", "1984-12-31", unspecified=True),
    Example("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", approximate=True),
    Example("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", unspecified=True),
]
