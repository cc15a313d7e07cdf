"""Modules: the canvas's modules as one script, so that a page asks for one file instead of seventy.

It supports only the forms that our own modules use: named imports with a relative path, and exports of a
function, a class or a constant. Each module becomes a function that is called once, after the modules it
imports. Lines are preserved, so a source map needs one segment a line (ECMA-426, section 9.2).
"""

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[\w./-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (default )?((?:async )?function|class|const) (\w+)", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)

_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


@dataclass(frozen=True)
class Bundle:
    """One module as text, and its source map as JSON text, which is made when it is asked for."""

    script: str
    modules: Mapping[str, str]  # those in the script, in its order

    @cached_property
    def source_map(self) -> str:
        """The source map of the script."""
        return _source_map(self.modules)


def bundled(modules: Mapping[str, str], entries: Mapping[str, str]) -> Bundle:
    """Return one module with the text of all `modules` that `entries` need.

    `modules` are texts by path without ".js", relative to one folder, with "/" between parts; `entries` map
    an exported name to the module whose default export it is. Raise ValueError for modules that import each
    other, for a missing export and for an import or export that is not supported, and KeyError for a missing
    module.
    """
    ordered = _in_order(modules, entries.values())
    exports = "".join(
        f"export const {entry} = {_constant(name)}.default;\n" for entry, name in entries.items()
    )
    script = "".join(_enclosed(name, modules[name]) for name in ordered) + exports
    return Bundle(script, {name: modules[name] for name in ordered})


def _in_order(modules: Mapping[str, str], wanted: Iterable[str]) -> list[str]:
    """The names of the modules that `wanted` need, each after all that it imports."""
    done: dict[str, set[str]] = {}  # names in order, with what each exports

    def add(name: str, importers: tuple[str, ...] = ()) -> None:
        if name in importers:
            raise ValueError(f"modules import each other: {' > '.join((*importers, name))}")
        if name in done:
            return
        text = modules[name]
        for match in IMPORT.finditer(text):
            imported = _imported(name, match)
            add(imported, (*importers, name))
            names = {one.split(" as ")[0].strip() for one in match[1].split(",")}
            if missing := names - {*done[imported], ""}:
                raise ValueError(f"{name}.js imports what {imported}.js does not export: {missing}")
        done[name] = {"default" if m[1] else m[3] for m in EXPORT.finditer(text)}

    for name in wanted:
        add(name)
    return list(done)


def _imported(name: str, match: re.Match[str]) -> str:
    """The path of the module that an import of module `name` means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), match[2]))


def _constant(name: str) -> str:
    """The constant that holds what module `name` exports. No two paths share one: "$" is in no path."""
    return "$" + name.replace("/", "$")


def _enclosed(name: str, text: str) -> str:
    """The module as a constant that holds what it exports, with one line before its text and two after it."""
    exported = [f"default: {m[3]}" if m[1] else m[3] for m in EXPORT.finditer(text)]

    def destructured(match: re.Match[str]) -> str:
        lines = "\n" * match[0].count("\n")
        names = " ".join(match[1].replace(" as ", ": ").split())
        return f"const {{ {names} }} = {_constant(_imported(name, match))};{lines}"

    body = EXPORT.sub(r"\2 \3", IMPORT.sub(destructured, text))
    if unknown := LEFT_OVER.search(body):
        raise ValueError(f"{name}.js: this import or export cannot be bundled: {unknown[0]}")
    return f"const {_constant(name)} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def without_comments(script: str) -> str:
    """Return a bundle without comments that have lines of their own, and without indentation.

    No module has a text of several lines; a test checks that.
    """
    return _INDENTATION.sub("", _COMMENT.sub("", script))


def _source_map(modules: Mapping[str, str]) -> str:
    """The source map of a bundle: each line of a module is mapped to the beginning of its own line."""
    lines: list[str] = []
    source = line = 0  # of the segment before, because a segment holds differences
    for index, text in enumerate(modules.values()):
        lines.append("")
        for own in range(text.count("\n") + 1):
            lines.append("A" + _vlq(index - source) + _vlq(own - line) + "A")
            source, line = index, own
        lines += ["", ""]
    return json.dumps(
        {
            "version": 3,
            "sources": [f"{name}.js" for name in modules],
            "sourcesContent": list(modules.values()),
            "names": [],
            "mappings": ";".join(lines),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _vlq(number: int) -> str:
    """A whole number in base64 VLQ: groups of five bits, the lowest first, the sign in the lowest bit."""
    rest = abs(number) << 1 | (number < 0)
    digits = ""
    while True:
        rest, digit = rest >> 5, rest & 31
        digits += _BASE64[digit | (32 if rest else 0)]
        if not rest:
            return digits
