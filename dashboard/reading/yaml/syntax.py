"""Syntax: the errors of the YAML parser in words that help authors."""

from typing import Any

from dashboard.problems.advice import quoted
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem, start_of

_BELOW = Message("Begin it in the next line, indented.")
_QUOTE = Message("Put the text in quotes.")
_INDENT = Message("Give the lines that belong together the same number of spaces.")
_INDENT_OR_QUOTE = Message("%(indent)s %(quote)s", indent=_INDENT, quote=_QUOTE)
_BRACKET = Message("Close the bracket, and quote a text that holds a comma or a bracket.")

_TAB = (Message("there is a tab where spaces belong"), Message("Indent with spaces."))
_ESCAPE = (Message("a backslash in double quotes is special"), Message("Write it twice."))
_AFTER_QUOTES = (
    Message("the text goes on after its closing quote"),
    Message("Put it in the other kind of quotes."),
)
_BELOW_TEXT = (
    Message("there is a key below a text that continues"),
    Message("Write a space after the colon above, and keys of one kind below one another."),
)
_UNCLOSED_LIST = "did not find expected ',' or ']'"
_UNCLOSED_MAPPING = "did not find expected ',' or '}'"
_UNCLOSED_QUOTE = "found unexpected end of stream"
_BEGIN_THERE = (_UNCLOSED_LIST, _UNCLOSED_MAPPING, _UNCLOSED_QUOTE)

_NOT_HERE = "{} are not allowed in this context"
_COLON = _NOT_HERE.format("mapping values")
WORDS = {
    _COLON: (Message("a text contains a colon followed by a space"), _QUOTE),
    _NOT_HERE.format("mapping keys"): (Message("a key begins in the middle of a line"), _INDENT),
    _NOT_HERE.format("block sequence entries"): (
        Message("a list begins in the middle of a line"),
        _INDENT,
    ),
    _UNCLOSED_LIST: (Message("the list that begins here is not closed"), _BRACKET),
    _UNCLOSED_MAPPING: (Message("the mapping that begins here is not closed"), _BRACKET),
    _UNCLOSED_QUOTE: (
        Message("the quotes that begin here are not closed"),
        Message("Add the closing quote."),
    ),
    "did not find expected node content": (Message("a value is missing before this"), _BRACKET),
    "could not find expected ':'": (
        Message("a key has no colon"),
        Message("Write a key as in title: A story."),
    ),
    "did not find expected key": (
        Message("the line does not go on as those above it"),
        _INDENT_OR_QUOTE,
    ),
    "did not find expected '-' indicator": (
        Message("the line is no entry of the list above it"),
        _INDENT,
    ),
    "did not find expected <document start>": (
        Message("the file goes on after its one value"),
        _INDENT,
    ),
    "did not find expected whitespace or line break": (Message("a space is missing here"), _QUOTE),
    "did not find expected alphabetic or numeric character": (
        Message("a text may not begin with * or &"),
        _QUOTE,
    ),
    "did not find expected comment or line break": (
        Message("a text begins in the line of its | or >"),
        _BELOW,
    ),
    "found unexpected document indicator": (
        Message("a line of the text in quotes begins with three dashes or dots"),
        Message("Indent it."),
    ),
    "found unexpected ':'": (
        Message("a value is missing after a colon, or a space"),
        Message("Write a space after it, and a value; where there is none, leave the key out."),
    ),
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
}
SENTENCES = {*WORDS.values(), _AFTER_QUOTES, _BELOW_TEXT}
"""All texts of syntax errors, except those that contain a character or the parser's own message."""


def misread(error: Any, text: str, name: str) -> Problem:
    """Return the problem for an error of the parser; unclosed text or brackets are reported where they begin.

    `error` has the marks of the parser, which count lines and columns from 0.
    """
    problem = error.problem or ""
    if problem in (_UNCLOSED_LIST, _UNCLOSED_MAPPING) and _stops_at_colon(error, text):
        problem = _COLON
    begins_there = problem in _BEGIN_THERE and error.context_mark
    mark = error.context_mark if begins_there else error.problem_mark
    at: Location = (name, mark.line + 1, mark.column + 1) if mark else start_of(name)
    if error.problem == _COLON and (key := _key_column(text, error.problem_mark)):
        at, (what, suggestion) = (name, at[1], key), _BELOW_TEXT
    elif problem == "did not find expected key" and _before(text, error.problem_mark).rstrip()[-1:] in (
        "'",
        '"',
    ):
        what, suggestion = _AFTER_QUOTES
    elif problem == "found character that cannot start any token":
        what, suggestion = _first_character(text, error.problem_mark)
    else:
        what, suggestion = WORDS.get(problem) or (
            Message("this is not readable YAML (%(reason)s)", reason=problem),
            _QUOTE,
        )
    return Problem(*at, "syntax", what, suggestion)


def _stops_at_colon(error: Any, text: str) -> bool:
    """Return whether the parser stops at a colon in the line of the opening bracket, which may be closed."""
    opened, stopped = error.context_mark, error.problem_mark
    return bool(opened and stopped) and opened.line == stopped.line and _from(text, stopped)[:1] == ":"


def _line(text: str, mark: Any) -> str:
    return next(iter(text.splitlines()[mark.line : mark.line + 1]), "")


def _before(text: str, mark: Any) -> str:
    """Return the part of the line before `mark`."""
    return _line(text, mark)[: mark.column]


def _from(text: str, mark: Any) -> str:
    """Return the part of the line from `mark`."""
    return _line(text, mark)[mark.column :]


def _key_column(text: str, mark: Any) -> int | None:
    """Return the column, from 1, of the key that ends at `mark`; None if another key precedes it."""
    before = _before(text, mark)
    key = before.lstrip(" -")
    return len(before) - len(key) + 1 if key and ": " not in key else None


def _first_character(text: str, mark: Any) -> tuple[Message, Message]:
    first = _from(text, mark)[:1]
    if first == "\t":
        return _TAB
    return Message("a text may not begin with %(character)s", character=quoted(first)), _QUOTE
