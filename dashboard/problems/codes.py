"""Codes: the kinds of problems, and which of them are errors."""

from typing import Literal, NewType, get_args

Level = Literal["error", "warning"]
"""An error prevents something from being drawn; a warning is what a careful editor would correct."""

UnreadCode = Literal[
    "alias",
    "control-character",
    "key-not-text",
    "no-dossier",
    "not-utf-8",
    "second-document",
    "syntax",
    "too-deep",
    "too-large",
    "unopened",
]
"""Errors because of which no part of a dossier can be read."""

MistakeCode = Literal[
    "anchor",
    "bad-value",
    "blank-text",
    "double-id",
    "double-key",
    "events-by-id",
    "given-up",
    "id-in-entry",
    "merge-key",
    "missing-key",
    "no-events",
    "no-year",
    "not-a-date",
    "not-a-number",
    "not-an-id",
    "not-one-of",
    "order-impossible",
    "order-loop",
    "out-of-range",
    "part-of-itself",
    "position-without-question",
    "tag",
    "too-long",
    "too-many-errors",
    "unknown-actor",
    "unknown-event",
    "unknown-key",
    "unknown-kind",
    "unknown-place",
    "unknown-position",
    "unknown-question",
    "unknown-side",
    "unknown-source",
    "wrong-shape",
]
"""Errors because of which one entry or value is left out."""

ErrorCode = UnreadCode | MistakeCode

WarningCode = NewType("WarningCode", str)
"""The code of a warning. It is written only in the check that finds the warning, so that there is no list."""

Code = ErrorCode | WarningCode
"""The kind of a problem, for programs that read a report; a code is never renamed."""

ERRORS: frozenset[str] = frozenset((*get_args(UnreadCode), *get_args(MistakeCode)))
UNREAD = frozenset(get_args(UnreadCode))
