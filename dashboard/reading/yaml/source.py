"""Source: the text of a dossier as plain values with their locations.

This is the only reader of YAML. It builds values from the events of the parser, so that nothing is resolved
(a date, a number and "no" remain the author's text) and hostile files stop at the bounds below. Aliases,
tags, merge keys, second documents and duplicate keys are refused: of YAML 1.2 only what people write by hand
is read.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NoReturn

import yaml

from dashboard.dossier.characters import NAME_LENGTH, character_name, is_readable, tidy
from dashboard.problems.advice import quoted
from dashboard.problems.codes import Code
from dashboard.problems.message import Message
from dashboard.problems.problem import ERRORS_MOST, Location, Problem, start_of
from dashboard.reading.limits import (
    DEPTH_MOST,
    EVENTS_MOST,
    KEYS_MOST,
    TOO_DEEP,
    TOO_MANY_KEYS,
    TOO_MANY_VALUES,
    given_up,
)
from dashboard.reading.names import hidden_in, is_name, may_hide
from dashboard.reading.yaml.syntax import misread

CLOSE, SPLIT = Message("Close the brackets."), Message("Split it.")
PARSER_TOO_DEEP = "exceeded maximum nesting depth"  # the parser's own message
NULLS = {"", "~", "null", "Null", "NULL"}  # when not in quotes (YAML 1.2, core schema)
OWNER_DEPTH = 3  # the index of an entry in the stack: document, its keys, entries of a section, one entry

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class Text(str):
    """A text and `at`, the location of its first character or opening quote."""

    __slots__ = ("at",)
    at: Location


class Record(dict[str, "Node"]):
    """Keys, each a Text, and values; `sound` is false if something in the file was refused here."""

    __slots__ = ("_locations", "at", "sound")

    def __init__(self, at: Location) -> None:
        """Create an empty record."""
        super().__init__()
        self.at = at
        self.sound = True
        self._locations: dict[str, Location] | None = None  # created on first use; most records never need it

    def place_of(self, key: str) -> Location:
        """Return the location of the key `key`, else that of the record.

        The locations of all keys are stored at once, because every key of a large section may be looked up.
        """
        if self._locations is None or len(self._locations) != len(self):
            self._locations = {text: text.at for text in self.places()}
        return self._locations.get(key, self.at)

    def places(self) -> Iterator[Text]:
        """Return the keys, with their locations."""
        return (key for key in self if isinstance(key, Text))


class Listing(list["Node"]):
    """A list of values."""

    __slots__ = ("at",)

    def __init__(self, at: Location) -> None:
        """Create an empty listing."""
        super().__init__()
        self.at = at


Node = Text | Record | Listing | None


class _Stop(Exception):  # noqa: N818 - it ends reading and is not an error of the program
    """Reading cannot continue; the problems say why."""


def read_values(text: str, name: str) -> tuple[Record | None, list[Problem]]:
    """Return the keys and values of a YAML text, or None if nothing can be used, and the problems.

    No text makes this function raise an error. It takes time linear in the length of the text.
    """
    builder = _Builder(name, text)
    try:
        parser = yaml.CSafeLoader(text.encode())
        builder.build(iter(parser.get_event, None))
        return builder.result(), builder.problems + builder.hidden
    except _Stop:
        return None, builder.problems  # the last problem is the reason
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        builder.problems.append(unprintable(text, name))
    except yaml.MarkedYAMLError as error:
        problem = misread(error, text, name)
        if error.problem == PARSER_TOO_DEEP:  # the parser reads ahead and may notice it before the builder
            problem = replace(problem, code="too-deep", what=TOO_DEEP, mend=CLOSE)
        builder.problems.append(problem)
    return None, builder.problems


def unprintable(text: str, name: str) -> Problem:
    """Return the problem of the first character that YAML does not allow."""
    found = _UNPRINTABLE.search(text)
    at = place(text, found.start(), name) if found else start_of(name)
    if found:
        what = Message(
            "the character %(character)s does not print and is not allowed",
            character=character_name(found[0]),
        )
    else:
        what = Message("a character does not print and is not allowed")
    return Problem(*at, "control-character", what, Message("Delete it."))


def place(text: str, index: int, name: str) -> Location:
    """Return the location of the character `index` of `text`, the text of the file `name`."""
    starts = starts_of_lines(text, index)
    return name, len(starts), index - starts[-1] + 1


def starts_of_lines(text: str, end: int = sys.maxsize) -> list[int]:
    """Return the index at which each line of `text` starts, up to the index `end`."""
    return [0, *(found.end() for found in _BREAK.finditer(text, 0, end))]


def lines_of(text: str) -> list[str]:
    """Return the lines of `text` as YAML counts them: other control characters do not end a line."""
    lines = _BREAK.split(text)
    return lines if lines[-1] else lines[:-1]


class _Builder:
    """The state of building; `stack` contains the open containers, the document first."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.source = source
        self.may_hide = may_hide(source.encode(errors="replace"))
        self.problems: list[Problem] = []
        self.hidden: list[Problem] = []  # separate, because these warnings do not count as errors
        self.top = Listing(start_of(name))
        self.stack: list[Record | Listing] = [self.top]
        self.here: Record | Listing = self.top  # the innermost container
        self.key: Text | None = None  # the key of the innermost record whose value comes next
        self.documents = 0

    def at(self, event: Any) -> Location:
        """Return the location of an event of the parser."""
        mark = event.start_mark
        return self.name, mark.line + 1, mark.column + 1

    def refuse(self, event: Any, code: Code, what: str, suggestion: str | None = None) -> None:
        """Add a problem; the entry that contains it is not sound. Raise _Stop after too many."""
        for owner in self.stack[OWNER_DEPTH : OWNER_DEPTH + 1]:
            if isinstance(owner, Record):
                owner.sound = False
        self.problems.append(Problem(*self.at(event), code, what, suggestion))
        if len(self.problems) > ERRORS_MOST:
            self.problems.append(given_up(self.at(event)))
            raise _Stop

    def stop(self, event: Any, code: Code, what: str, suggestion: str | None = None) -> NoReturn:
        """Add a problem after which reading cannot continue. Raise _Stop."""
        self.refuse(event, code, what, suggestion)
        raise _Stop

    def build(self, events: Iterable[Any]) -> None:
        """Build values from the events of the parser. Raise _Stop at the first that exceeds a bound."""
        for count, event in enumerate(events):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                self.open(event, Record(self.at(event)))
            elif kind is yaml.SequenceStartEvent:
                self.open(event, Listing(self.at(event)))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
                self.here, self.key = self.stack[-1], None
            elif kind is yaml.AliasEvent:
                what = Message("the alias *%(anchor)s is not read", anchor=event.anchor)
                self.stop(event, "alias", what, Message("Write it out, or in quotes."))
            elif kind is yaml.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    what = Message("a second document begins here")
                    self.stop(event, "second-document", what, Message("Keep one dossier in one file."))
            if count > EVENTS_MOST:
                self.stop(event, "too-large", TOO_MANY_VALUES, SPLIT)

    def scalar(self, event: Any) -> None:
        """Add a text as the next key of the innermost record or as a value."""
        mark = event.start_mark
        value = event.value
        if self.may_hide or event.style or "  " in value or not value.isprintable():
            value = self.tidied(event)
        text = Text(value)
        text.at = (self.name, mark.line + 1, mark.column + 1)
        if event.tag or event.anchor:
            self.refuse_extra(event)
        here, key = self.here, self.key
        if isinstance(here, Listing):
            here.append(None if value in NULLS and event.implicit[0] else text)
        elif key is not None:
            here[key] = None if value in NULLS and event.implicit[0] else text
            self.key = None
        else:
            if len(here) >= KEYS_MOST:
                self.stop(event, "too-large", TOO_MANY_KEYS, SPLIT)
            if text in here:
                what = Message("the key %(key)s is written twice", key=quoted(text))
                self.refuse(event, "double-key", what, Message("Keep one of them."))
            if text == "<<" and event.implicit[0]:
                what = Message("the merge key << is not read")
                self.refuse(event, "merge-key", what, Message("Write the values out."))
            self.key = text

    def tidied(self, event: Any) -> str:
        """Return the text of `event`, tidied if it is a key or a name; prose is returned unchanged."""
        text: str = event.value
        is_key = isinstance(self.here, Record) and self.key is None
        if len(text) > NAME_LENGTH or not (is_key or is_name(self.keys())) or not is_readable(text):
            return (
                text  # the model refuses an unreadable text where one is required, and quotes it as written
            )
        raw = self.source[event.start_mark.index : event.end_mark.index]
        self.hidden += hidden_in(text, raw, self.at(event))
        return tidy(text)

    def keys(self) -> list[str]:
        """Return the path of keys to the next value."""
        records = [container for container in self.stack if isinstance(container, Record)]
        last = [self.key] if self.key is not None else []
        return [next(reversed(record), "") for record in records[: len(records) - len(last)]] + last

    def refuse_extra(self, event: Any) -> None:
        """Refuse a tag or an anchor before a value."""
        suggestion = Message("Delete it, or quote the text.")
        if event.tag:
            what = Message("the tag %(tag)s is not read", tag=quoted(event.tag))
            self.refuse(event, "tag", what, suggestion)
        if event.anchor:
            what = Message("the anchor &%(anchor)s is not read", anchor=event.anchor)
            self.refuse(event, "anchor", what, suggestion)

    def open(self, event: Any, container: Record | Listing) -> None:
        """Add a container to the innermost one and make it the innermost."""
        if len(self.stack) > DEPTH_MOST:
            self.stop(event, "too-deep", TOO_DEEP, CLOSE)
        here, key = self.here, self.key
        if isinstance(here, Listing):
            here.append(container)
        elif key is not None:
            here[key] = container
        else:
            what = Message("there is a list or a mapping in place of a key")
            self.stop(event, "key-not-text", what, Message("Put the text in quotes."))
        self.stack.append(container)
        self.here, self.key = container, None
        if event.tag or event.anchor:
            self.refuse_extra(event)

    def result(self) -> Record | None:
        """Return the document if it consists of keys and values, else add a problem and return None."""
        document = self.top[0] if self.top else None
        if isinstance(document, Record):
            return document
        what = (
            Message("the file holds no dossier")
            if document is None
            else Message("a dossier is written as keys and values")
        )
        suggestion = Message("Begin with title: and events:.")
        self.problems.append(Problem(*start_of(self.name), "no-dossier", what, suggestion))
        return None
