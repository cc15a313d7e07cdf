"""Grammar: one EDTF date, not a list of dates, as a pattern whose groups are its parts.

It matches from the left as far as a text is well formed; other modules check whether the day exists.
Lookaheads keep a part from ending inside a longer number.
"""

import re
from collections.abc import Sequence

DATE = re.compile(
    r"(?P<of_year>[?~%])?(?:(?P<year>-?[0-9X]{4})(?![0-9X])|Y(?P<long>-?[0-9]+)(?:E(?P<exponent>[0-9]+))?)"
    r"(?:S(?P<significant>[0-9]+))?(?P<to_year>[?~%])?"
    r"(?:-(?P<of_month>[?~%])?(?P<month>[0-9X]{2})(?![0-9X])(?P<to_month>[?~%])?"
    r"(?:-(?P<of_day>[?~%])?(?P<day>[0-9X]{2})(?![0-9X])(?P<to_day>[?~%])?"
    r"(?:T(?P<clock>(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)(?![0-9:])"
    r"(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?(?![0-9:]))?)?)?)?"
)


Qualification = tuple[bool, bool, tuple[str, ...]]
_UNQUALIFIED: Qualification = False, False, ()


def qualification(match: re.Match[str]) -> Qualification:
    """Whether any part of a date is uncertain, whether any is approximate, and each part's own sign.

    A sign after a part qualifies this part and all parts before it; a sign before a part qualifies this part
    alone (EDTF level 2). The signs have the form of `Date.qualifications`.
    """
    of_one = match.group("of_year", "of_month", "of_day")
    up_to = match.group("to_year", "to_month", "to_day")
    if not (any(of_one) or any(up_to)):
        return _UNQUALIFIED
    written = 1 + (match["month"] is not None) + (match["day"] is not None)
    signs = tuple(_one_sign((of_one[n], *up_to[n:])) for n in range(written))
    return any(s in ("?", "%") for s in signs), any(s in ("~", "%") for s in signs), signs


def _one_sign(signs: Sequence[str | None]) -> str:
    """The one sign with the meaning of all `signs`; "" without any."""
    distinct = {sign for sign in signs if sign}
    return distinct.pop() if len(distinct) == 1 else "%" if distinct else ""
