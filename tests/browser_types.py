"""Browser types: the TypedDicts of what Python sends, as types for the browser code.

`python tests/browser_types.py` writes the files; tests/chart/test_payload.py fails where one is out of date.
"""

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from dashboard.chart.payload import Payload

CANVAS = Path(__file__).parent.parent / "dashboard" / "canvas"
FILES: Mapping[str, tuple[type, ...]] = {"story/payload.d.ts": (Payload,)}  # each with what it needs
HEAD = "// The types of what Python sends. Written by tests/browser_types.py.\n"
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", Any: "any"}
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
        return f"({texts[0]})[]" if "|" in texts[0] else f"{texts[0]}[]"
    if origin is Mapping:
        return f"Record<{', '.join(texts)}>"
    raise TypeError(f"JSON has no type for {annotation!r}")


def is_named(annotation: Any) -> bool:
    """Whether an annotation is a TypedDict or an enum, which are types of their own."""
    return is_typeddict(annotation) or (inspect.isclass(annotation) and issubclass(annotation, StrEnum))


def declaration(named: type) -> str:
    """Return the exported type of a TypedDict or an enum, with its docstring and field comments."""
    head = f"/** {inspect.cleandoc(named.__doc__ or '').partition('.')[0]}. */\n"
    if issubclass(named, StrEnum):
        words = " | ".join(f'"{word}"' for word in named)
        return f"{head}export type {named.__name__} = {words};\n"
    comments = dict(COMMENT.findall(inspect.getsource(named)))
    lines = []
    for name, annotation in get_type_hints(named, include_extras=True).items():
        is_optional = get_origin(annotation) is NotRequired
        own = get_args(annotation)[0] if is_optional else annotation
        lines += [f"  /** {comments[name]} */"] if name in comments else []
        lines += [f"  {name}{'?' if is_optional else ''}: {type_text(own)};"]
    return "\n".join([f"{head}export interface {named.__name__} {{", *lines, "}\n"])


def needed(annotation: Any) -> Iterator[type]:
    """The named types in an annotation, each after those that it needs; some of them more than once."""
    for part in get_type_hints(annotation).values() if is_typeddict(annotation) else get_args(annotation):
        yield from needed(part)
    if is_named(annotation):
        yield annotation


def file_text(roots: Sequence[type]) -> str:
    """Return the text of a file with the types `roots` and all that they need."""
    found = dict.fromkeys(named for root in roots for named in needed(root))
    return "\n".join([HEAD, *map(declaration, found)])


if __name__ == "__main__":
    for name, roots in FILES.items():
        (CANVAS / name).write_text(file_text(roots), "utf-8")
