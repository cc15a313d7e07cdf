"""Qualification words: which parts of a date are uncertain or approximate."""

from dashboard.dates.value import Date
from dashboard.dates.wording.date_parts import FIRST_FRACTION, FIRST_SEASON, listed
from dashboard.dates.wording.wording import Wording

_UNCERTAIN_APPROXIMATE = {"?": (True, False), "~": (False, True), "%": (True, True)}


def qualified_parts(date: Date, wording: Wording) -> str:
    """Return how each part of a date is qualified: "year and month approximate, day uncertain".

    It has two or three parts that are not all qualified alike. Those with the same sign are named together.
    """
    signed: dict[str, list[str]] = {}
    for unit, sign in zip(_units(date, wording), date.qualifications, strict=False):
        if sign:
            signed.setdefault(sign, []).append(unit)
    return wording.comma.join(
        wording.parts_qualified[_UNCERTAIN_APPROXIMATE[sign]].format(
            parts=listed(units, wording.both, wording)
        )
        for sign, units in signed.items()
    )


def _units(date: Date, wording: Wording) -> tuple[str, ...]:
    """Return the names of the parts; the second may be a season, or a quarter, third or half."""
    month = date.parts[1]
    if isinstance(month, int) and month >= FIRST_SEASON:
        return wording.units[0], wording.season if month < FIRST_FRACTION else wording.fraction
    return wording.units
