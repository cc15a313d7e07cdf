"""YAML: a dossier as the text that reads back the same.

It uses the short form wherever this means the same: a text for an entry that is only a name, roles with their
actors, a source with its place in one text. Default values are left out.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from itertools import groupby
from typing import Any

import yaml
from pydantic import BaseModel

from dashboard.dates.value import Date, Interval
from dashboard.dossier.characters import tidy
from dashboard.dossier.model import Citation, Dossier, Involvement, Kind, Link, Position, Role, Side
from dashboard.formats import Format
from dashboard.reading import read_text
from dashboard.reading.assemble import NOT_IN_THE_FILE
from dashboard.reading.sections import SECTIONS

WIDTH = 110  # characters of a line, where a text can be broken


_OTHER_BREAKS = "\x85\u2028\u2029"  # readers fold these into a space unless they are escaped


class _Bare(str):
    """A text without quotes, although other readers of YAML may read it as a number or a date."""


class _Row(list[Any]):
    """A list in one line."""


class _Dumper(yaml.SafeDumper):
    """A dumper that indents a list below its key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists too."""
        super().increase_indent(flow, False)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    broken = any(character in text for character in _OTHER_BREAKS)
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"' if broken else None)


def _bare(dumper: _Dumper, text: _Bare) -> yaml.ScalarNode:
    taken_for: str = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(taken_for, str(text))


def _row(dumper: _Dumper, row: _Row) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_multi_representer(str, _text)  # texts that were read are of a subclass, which has their location
_Dumper.add_representer(_Bare, _bare)
_Dumper.add_representer(_Row, _row)


def write(dossier: Dossier) -> str:
    """Return YAML that reads back as `dossier`, without its problems and comments.

    Derived ids of events are written out. Names are tidy, as in a dossier that was read.
    """
    return dumped(content(dossier))


def content(dossier: Dossier) -> dict[str, Any]:
    """Return what `write` writes of `dossier`, as plain data by the keys of the file."""
    fields = {name: value for name, value in _fields(dossier).items() if name not in NOT_IN_THE_FILE}
    return {n: _section(v) if n in SECTIONS else _written(v) for n, v in fields.items()}


def dumped(value: Any) -> str:
    """Return a part of a dossier's `content` as YAML."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)


def _fields(value: BaseModel) -> dict[str, Any]:
    """The fields that are not as by default, by their keys in the file."""
    given = (
        (field, field_name, getattr(value, field_name))
        for field_name, field in type(value).model_fields.items()
    )
    return {
        field.alias or name: found
        for field, name, found in given
        if found != field.get_default(call_default_factory=True)
    }


def _section(entries: Mapping[str, BaseModel]) -> dict[str, Any]:
    return {name: _entry(entry) for name, entry in entries.items()}


def _entry(entry: BaseModel) -> Any:
    """An entry without its id, which is its key; a kind or a side is only its name."""
    if isinstance(entry, Kind | Side):
        return entry.name
    if isinstance(entry, Position) and not entry.partly:
        return entry.text
    return {key: _written(value) for key, value in _fields(entry).items() if key != "id"}


def _written(value: Any) -> Any:
    match value:
        case Date() | Interval():
            return _Bare(value.text)
        case Enum():
            return value.value
        case Citation():
            return _citation(value)
        case BaseModel():
            return {key: _written(found) for key, found in _fields(value).items()}
        case tuple():
            return _several(value)
    return value


def _several(values: tuple[Any, ...]) -> Any:
    match values[0]:
        case Involvement():
            mentioned = all(value.role is Role.MENTIONED for value in values)
            return (
                _Row(v.actor for v in values) if mentioned else _grouped((v.role, v.actor, v) for v in values)
            )
        case Link():
            return _grouped((value.relation, value.event, value) for value in values)
        case Position():
            return {value.id: _entry(value) for value in values}
        case (str(), Date() | Interval()):
            return {name: _written(date) for name, date in values}
    written = [_written(value) for value in values]
    return written if any(isinstance(value, dict) for value in written) else _Row(written)


def _grouped(values: Iterable[tuple[Enum, str, BaseModel]]) -> Any:
    """Mapping from each first element to its values, if that keeps the order; else a list of full entries."""
    groups = [(first, list(group)) for first, group in groupby(values, lambda value: value[0])]
    if len({first for first, _ in groups}) == len(groups):
        return {str(first.value): _Row(named for _, named, _ in group) for first, group in groups}
    return [_written_in_full(value) for _, group in groups for _, _, value in group]


def _written_in_full(value: BaseModel) -> dict[str, Any]:
    return {key: _written(getattr(value, key)) for key in type(value).model_fields}


def _citation(cited: Citation) -> Any:
    """The short form "haas-2023 ¶4" if it reads back as the same citation, else the full form."""
    short = f"{cited.source} {cited.locator}" if cited.locator is not None else cited.source
    source, _, locator = tidy(short).partition(" ")
    same = (source, locator.strip() or None) == (cited.source, cited.locator)
    return short if same else _written_in_full(cited)


FORMAT = Format(suffixes=(".yaml", ".yml"), read=read_text, write=write, losses=("comments",))
