"""Grammar: one EDTF date, not a list of them, as a pattern whose groups are its parts.

It reads from the left as far as a text is well formed; whether the day exists is for
others to say. Lookaheads keep a part from ending inside a longer number.
"""

import re

DATE = re.compile(
    r"[?~%]?(?:(?P<year>-?[0-9X]{4})(?![0-9X])|Y(?P<long>-?[0-9]+)(?:E(?P<exponent>[0-9]+))?)"
    r"(?:S(?P<significant>[0-9]+))?[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})(?![0-9X])[?~%]?"
    r"(?:-[?~%]?(?P<day>[0-9X]{2})(?![0-9X])[?~%]?"
    r"(?:T(?P<clock>(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)(?![0-9:])"
    r"(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?(?![0-9:]))?)?)?)?"
)


def qualification(text: str) -> tuple[bool, bool]:
    """Whether any part of a date is uncertain, and whether any is approximate."""
    both = "%" in text
    return both or "?" in text, both or "~" in text
