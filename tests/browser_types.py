"""Browser types: the TypedDicts of what Python and browser send each other, as types for the browser code.

`python tests/browser_types.py` writes the files; tests/chart/test_payload.py fails where one is out of date.
"""

import inspect
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from dashboard.chart.payload import Payload
from dashboard.export.downloads import Downloads
from dashboard.export.query_index import QueryIndex
from dashboard.export.standalone_data import StandaloneData
from dashboard.markup.actors import ActorList
from dashboard.markup.shown_query import LinkBase, ShownQuery
from dashboard.markup.switches import Switch
from dashboard.messages.catalogues import Catalogue
from dashboard.messages.portable import PortableWords
from dashboard.web.streamlit import component_types

CANVAS = Path(__file__).parent.parent / "dashboard" / "canvas"
COMPONENT_TYPES = [named for named in vars(component_types).values() if is_typeddict(named)]
# Each file with the types that it declares, and with what they need unless an earlier file declares it
FILES: Mapping[str, Sequence[type]] = {
    "story/payload.d.ts": [Payload],
    "messages/catalogue.d.ts": [Catalogue],
    "query/shown_query.d.ts": [ShownQuery, LinkBase],
    "query/switch.d.ts": [Switch],
    "query/actor_list.d.ts": [ActorList],
    "query/query_index.d.ts": [QueryIndex],
    "hosts/streamlit/component_types.d.ts": COMPONENT_TYPES,
    "selection/downloads.d.ts": [Downloads],
    "hosts/standalone/standalone_data.d.ts": [StandaloneData, PortableWords],
}
PRINT_WIDTH = 110  # characters, as package.json tells Prettier
HEAD = "// The types of what Python and browser send each other. Written by tests/browser_types.py.\n"
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", object: "unknown"}
COMMENT = re.compile(r"^    (\w+): .*  # (.+)$", re.MULTILINE)


def type_text(annotation: Any) -> str:
    """Return the TypeScript type of a Python annotation. Raise TypeError for one that JSON does not have."""
    if annotation in PLAIN or is_named(annotation):
        return PLAIN.get(annotation) or str(annotation.__name__)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return " | ".join(f'"{word}"' for word in arguments)
    texts = list(map(type_text, arguments))
    if origin in (UnionType, Union):
        return " | ".join(texts)
    if origin is tuple:
        return f"[{', '.join(texts)}]"
    if origin is Sequence:
        return f"({texts[0]})[]" if " | " in texts[0] else f"{texts[0]}[]"
    if origin is Mapping:
        return f"Record<{', '.join(texts)}>"
    raise TypeError(f"JSON has no type for {annotation!r}")


def is_named(annotation: Any) -> bool:
    """Whether an annotation is a TypedDict or an enum, which are types of their own."""
    return is_typeddict(annotation) or (inspect.isclass(annotation) and issubclass(annotation, StrEnum))


def declaration(named: type) -> str:
    """Return the exported type of a TypedDict or an enum, with its comments."""
    summary = re.split(r"\.\s|\.$", inspect.cleandoc(named.__doc__ or ""))[0]
    head = f"/** {summary}. */\n"
    if issubclass(named, StrEnum):
        words = " | ".join(f'"{word}"' for word in named)
        return f"{head}export type {named.__name__} = {words};\n"
    comments = dict(COMMENT.findall(inspect.getsource(named)))
    inherited = {name for base in bases(named) for name in get_type_hints(base)}
    lines = []
    for name, annotation in get_type_hints(named).items():
        if name not in inherited:
            lines += [f"  /** {comments[name]} */"] if name in comments else []
            lines.append(
                member(f"{name}{'?' if name in named.__optional_keys__ else ''}", type_text(annotation))
            )
    extends = "".join(f" extends {base.__name__}" for base in bases(named))
    return "\n".join([f"{head}export interface {named.__name__}{extends} {{", *lines, "}\n"])


def member(name: str, of: str) -> str:
    """Return the line of a member, or a line for each alternative where one line is too long for Prettier."""
    line = f"  {name}: {of};"
    alternatives = of.replace(" | ", "\n    | ")
    return line if len(line) <= PRINT_WIDTH else f"  {name}:\n    | {alternatives};"


def bases(named: Any) -> Sequence[type]:
    """The TypedDict that `named` extends, if there is one. Before Python 3.12 only the source has it."""
    words = re.findall(r"^class \w+\((\w+)", inspect.getsource(named))
    return [base for base in map(vars(inspect.getmodule(named)).get, words) if is_typeddict(base)]


def needed(annotation: Any, declared: Collection[type]) -> Iterator[type]:
    """The named types in an annotation, each after those that it needs; some of them more than once.

    Those that the types in `declared` need are left out.
    """
    if annotation in declared:
        parts: Sequence[Any] = []
    elif is_typeddict(annotation):
        parts = [*bases(annotation), *get_type_hints(annotation).values()]
    else:
        parts = get_args(annotation)
    for part in parts:
        yield from needed(part, declared)
    if is_named(annotation):
        yield annotation


def file_texts() -> dict[str, str]:
    """Return the text of each of `FILES`. A file imports what an earlier one declares."""
    declared: dict[type, str] = {}  # the file of each type
    texts = {}
    for name, roots in FILES.items():
        found = dict.fromkeys(named for root in roots for named in needed(root, declared))
        own = [named for named in found if named not in declared]
        imports = "".join(import_text(named, declared[named], name) for named in found if named in declared)
        texts[name] = "\n".join([HEAD, *filter(None, [imports]), *map(declaration, own)])
        declared |= dict.fromkeys(own, name)
    return texts


def import_text(named: type, source: str, target: str) -> str:
    """Return the line with which the file `target` imports a type from `source`, both in the canvas."""
    path = posixpath.relpath(source, posixpath.dirname(target))
    return f'import type {{ {named.__name__} }} from "{path}";\n'


if __name__ == "__main__":
    for name, text in file_texts().items():
        (CANVAS / name).write_text(text, "utf-8")
