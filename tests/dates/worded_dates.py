"""Dates in words, and suggestions for texts that are not dates, stored so that a change shows in review.

    python tests/dates/worded_dates.py

writes the present words and suggestions for each text into worded_dates.json and offers.json. To add a text,
add it there as a key with an empty value.
"""

import json
import sys
from collections.abc import Iterable
from math import isfinite
from pathlib import Path

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.gregorian import edtf_time
from dashboard.dates.value import Dated, Interval
from dashboard.dates.wording.words import certainty, in_short, in_words

WORDED = Path(__file__).with_name("worded_dates.json")
OFFERS = Path(__file__).with_name("offers.json")
LANGUAGES = ("en", "sq", "fa")


def worded(texts: Iterable[str]) -> dict[str, list[str]]:
    """Return for each date: its meaning; by language the words, short, in 2023, certainty, Solar Hijri."""
    return {text: [meant(date), *words(date)] for text in texts for date in [parse_date(text)]}


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


def offers(texts: Iterable[str]) -> dict[str, str]:
    """Return for each text the reason why it is no date, the place of the error and what is suggested."""
    return {text: _refused(text) for text in texts}


def _refused(text: str) -> str:
    try:
        return f"a date: {parse_date(text)}"
    except DateError as error:
        certain = " (certain)" if error.certain else ""
        return f"{error.position}: {error.reason}: {error.suggestion}{certain}"


def stored(path: Path) -> dict[str, object]:
    """Return the content of a file, by text."""
    found: dict[str, object] = json.loads(path.read_text("utf-8"))
    return found


if __name__ == "__main__":
    for path, of in ((WORDED, worded), (OFFERS, offers)):
        path.write_text(json.dumps(of(stored(path)), indent=1, ensure_ascii=False) + "\n", "utf-8")
        sys.stdout.write(f"{path.name} holds the present words\n")
