"""Bundle: the canvas's modules as one, so that a page asks for one file and not for fifty.

No more than what our own modules need: each becomes a function of its own that is called once,
in an order in which whatever it imports is there before it.
"""

import re
from collections.abc import Mapping

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (default )?((?:async )?function|class|const) (\w+)", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundled(modules: Mapping[str, str], entries: Mapping[str, str]) -> str:
    """One module with the text of all `modules` that `entries` need.

    `modules` are texts by file name without ".js"; `entries` are the names under which the default
    export of a module is exported. Raises ValueError for a module that imports itself in the end, or that
    imports or exports in a way not known here, and KeyError for one that is not there.
    """
    done: dict[str, str] = {}
    exported: dict[str, list[str]] = {}

    def add(name: str, above: tuple[str, ...] = ()) -> None:
        if name in above:
            raise ValueError(f"modules import each other: {' > '.join((*above, name))}")
        if name not in done:
            for match in IMPORT.finditer(modules[name]):
                add(match[2], (*above, name))
                wanted = {one.split(" as ")[0].strip() for one in match[1].split(",")}
                if missing := wanted - {*exported[match[2]], ""}:
                    raise ValueError(f"{name}.js imports what {match[2]}.js does not export: {missing}")
            exported[name] = ["default" if m[1] else m[3] for m in EXPORT.finditer(modules[name])]
            done[name] = _enclosed(name, modules[name])

    for name in entries.values():
        add(name)
    exports = "".join(f"export const {entry} = ${name}.default;\n" for entry, name in entries.items())
    return "".join(done.values()) + exports


def _enclosed(name: str, text: str) -> str:
    """The module as a constant that holds what it exports."""
    exported = [f"default: {m[3]}" if m[1] else m[3] for m in EXPORT.finditer(text)]
    body = EXPORT.sub(r"\2 \3", IMPORT.sub(_taken, text))
    if unknown := LEFT_OVER.search(body):
        raise ValueError(
            f"{name}.js: this is neither an import nor an export that can be bundled: {unknown[0]}"
        )
    return f"const ${name} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def _taken(match: re.Match[str]) -> str:
    return f"const {{{match[1].replace(' as ', ': ')}}} = ${match[2]};\n"
