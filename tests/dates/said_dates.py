"""Dates in words, and what is offered for texts that are no dates, so that a change shows in review.

    python tests/dates/said_dates.py

writes what the code says now into said_dates.json and offers.json, beside this file.
"""

import json
import sys
from math import isfinite
from pathlib import Path

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.gregorian import edtf_time
from dashboard.dates.value import Dated, Interval
from dashboard.dates.wording.words import certainty, in_short, in_words

SAID = Path(__file__).with_name("said_dates.json")
OFFERS = Path(__file__).with_name("offers.json")
LANGUAGES = ("en", "sq", "fa")

DATES = (
    *(
        "2023-06-20",
        "2023-06",
        "2023",
        "0079",
        "0009",
        "0001",
        "0000",
        "-0001",
        "-0043-03-15",
        "-9999",
        "9999",
    ),
    *("1965?", "2006~", "1990%", "2023-06?", "2023-06-20~", "-0480~", "0476-09~"),
    *("?2004-06-11", "2004-~06-11", "2004-06~-%11", "2004?-~06-11", "~2004-21", "2004~-34"),
    *("2001-21", "2001-22", "2001-23", "2001-24", "2001-25", "2001-28", "2001-29", "2001-32", "2001-33"),
    *("2001-26", "2001-27", "2001-30", "2001-31", "2001-34", "2001-35", "2001-36", "2001-37", "2001-38"),
    *("2001-39", "2001-40", "2001-41", "2000-24", "-0043-24", "2000-28", "201X-21"),
    *("201X", "20XX", "1XXX", "XXXX", "-01XX", "-000X", "156X", "1X85", "19X3"),
    *("2019-XX", "2019-1X", "2019-0X", "2019-06-XX", "2019-XX-XX", "2019-06-1X", "2019-02-2X", "2019-02-X9"),
    *(
        "2020-02-X9",
        "2019-1X-3X",
        "2019-XX-31",
        "XXXX-12-25",
        "XXXX-12",
        "201X-06",
        "201X-06-15",
        "2019-06-3X",
    ),
    *("Y12023", "Y-10500", "Y999999", "Y1000000", "Y-2600000", "Y-66000000~", "Y-4540000000", "Y13E8"),
    *("Y-138E8S3", "1950S2", "1950S1", "1957S3", "Y171010000S3"),
    *("2023-06-20T17:29", "2023-06-20T07:05:09", "2023-06-20T00:00Z", "2023-06-20T17:29+02:00"),
    *("2023-06-20T17:29-03", "2023-06-20T17:29+05:45"),
    *("1980/1988", "1999/2001", "0098/0117", "-0043/0014", "-0099/-0043", "Y-66000000/Y-2600000"),
    *("2023-06/2023-08", "2023-11/2024-02", "2023-06-20/2023-06-23", "2023-06-20/2023-07-02"),
    *("2023-12-30/2024-01-02", "2023-06-20/2023-08", "2023/2023-08", "2023-21/2023-23", "201X/2023"),
    *("2014/..", "../2014", "2014/", "/2008", "1965?/1970", "1965/1970~", "1965~/1970~", "1965?/.."),
    *("2023-06-20T09:00/2023-06-20T17:29", "2023-06-20T09:00+02:00/2023-06-20T17:29+02:00"),
    *("2023-06-20T09:00+02:00/2023-06-21T17:29Z", "2023-06-20T22:00/2023-06-21T02:00"),
    *(
        "[1965,1966]",
        "[1965,1966,1970]",
        "[2022..2023]",
        "[1965-09-05,1965-09-06]",
        "[1965-09-05,1965-10-06]",
    ),
    *("[..2014]", "[2014..]", "[2023-06-20..]", "[..1965,1970]", "[1965,1970..]", "[1965?,1966]"),
    *("{1960,1961}", "{1960..1962}", "{2023-06-20,2023-06-23,2023-07-01}", "{..1984}", "{1960,1961-12}"),
)

TEXTS = (
    *("20/06/2023", "03/04/2023", "6/20/2023", "20.6.2023", "31.02.2023", "20-06-2023", "2023.06.20"),
    *("June 20, 2023", "20 June 2023", "20th of Sept. 2023", "June 2023", "Jun-Jul 2023", "May 3-5, 2021"),
    *("3-5 May 2021", "30 May - 2 June 2021", "30 December 2021 - 2 January 2022", "June 31, 2023"),
    *("20 qershor 2023", "mars 1999", "Tuesday, 20 June 2023", "20 June 23", "June '23", "'98"),
    *(
        "spring 2001",
        "winter 2001",
        "early 2001",
        "mid-2001",
        "late 2001",
        "early June 2001",
        "mid June 2001",
    ),
    *("end of June 2001", "beginning of 2001", "first half of 2001", "second half of 2001", "Q1 2001"),
    *(
        "2001 Q4",
        "third quarter of 2001",
        "H2 2001",
        "early 1990s",
        "mid 1990s",
        "late 1990s",
        "1990s",
        "1990's",
    ),
    *("the 90s", "19th century", "1st century BC", "5th c. BCE", "3rd century AD", "early 19th century"),
    *("44 BC", "44 B.C.E.", "AD 79", "79 CE", "15 March 44 BC", "c. 1965", "ca 1965", "circa 1965", "~1965"),
    *(
        "1965 (?)",
        "1965 or 1966",
        "1965 and 1966",
        "between 1965 and 1970",
        "1965-1970",
        "1965-70",
        "1965–70",
    ),
    *("1965 to 1970", "from 1965 to 1970", "since 2014", "until 2014", "before 2014", "after 2014", "2014-"),
    *("by 2014", "2014 onwards", "2014-present", "2014 - now", "66 million years ago", "66 Ma", "13.8 Ga"),
    *("2023-W25", "2023-W25-2", "2023W252", "2023-171", "2023171", "2020-366", "2023-366", "20230620"),
    *("202306", "20230620T1729", "2023-06-20 17:29", "2023-06-20T17:29:30.5", "20 June 2023, 5:29 pm"),
    *("20 June 2023 12 am", "20 June 2023 at 17:29", "17:29", "2023-06-20T24:00", "2023-12-31T24:00"),
    *(
        "2023-06-30T23:59:60",
        "2016-12-31T23:59:60Z",
        "2023-06-20T25:00",
        "2023-6-5",
        "2023-2-30",
        "2024-2-30",
    ),
    *(
        "2O23",
        "l965",
        "196S",
        "2023-xx",
        "2023-??",
        "19??",
        "196?",
        "198-",
        "19--",
        "2023-06-xx",
        "unknown",
        "n.d.",
    ),
    *("+1952-00-00T00:00:00Z", "+1952-03-00T00:00:00Z", "1952-00-14", "-13798000000-00-00T00:00:00Z"),
    *("-44", "6", "197", "12023", "-12023", "Y2022", "2022..2023", "1965,1966", "[1980/1988]", "{1960,1961]"),
    *("1980/1970", "[1980..1970]", "2023-06-20/23", "2023-06/07", "1980/88", "1700-02-29", "1582-10-10"),
    *(
        "1402-03-30 SH",
        "30 Khordad 1402",
        "1402/03/30",
        "٢٠٢٣",
        "2023‑06‑20",
        "2023—2024",
        '"2023"',
        " 2023 ",
    ),
    *(
        "2001-20",
        "2001-42",
        "2023-13",
        "13-2023",
        "2023/13/01",
        "32.1.2023",
        "0.1.2023",
        "1.0.2023",
        "2004??",
    ),
)


def said() -> dict[str, list[str]]:
    """Return for each date: its meaning; by language the words, short, in 2023, certainty, Solar Hijri."""
    return {text: [meant(date), *words(date)] for text in DATES for date in [parse_date(text)]}


def meant(date: Dated) -> str:
    """Return the bounds, the last one exclusive, where the date is placed, its precision and its signs."""
    bounds = f"{_day(date.earliest)} to {_day(date.until)}, at {_day(date.position)}"
    if isinstance(date, Interval):
        return f"{bounds}: {date.opening}, {date.closing}"
    signs = [name for name in ("uncertain", "approximate", "unspecified", "placed") if getattr(date, name)]
    return f"{bounds}: {', '.join([date.precision, *signs])}"


def words(date: Dated) -> list[str]:
    """Return the words for a date in each language."""
    return [
        " | ".join(
            (
                in_words(date, language),
                in_short(date, language),
                in_short(date, language, 2023),
                certainty(date, language),
                in_solar_hijri(date, language),
            )
        )
        for language in LANGUAGES
    ]


def _day(day: float) -> str:
    if not isfinite(day):
        return "none"
    text = edtf_time(day).removesuffix("T00:00")
    return f"{text} ({day:.0f})" if text.startswith("Y") else text


def offers() -> dict[str, str]:
    """Return for each text the reason why it is no date, the place of the error and what is suggested."""
    return {text: _refused(text) for text in TEXTS}


def _refused(text: str) -> str:
    try:
        return f"a date: {parse_date(text)}"
    except DateError as error:
        certain = " (certain)" if error.certain else ""
        return f"{error.position}: {error.reason}: {error.suggestion}{certain}"


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"{path.name} holds what the code says\n")


if __name__ == "__main__":
    _write(SAID, said())
    _write(OFFERS, offers())
