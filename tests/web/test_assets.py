"""Assets: one script of many modules, cached and compressed; no file outside the served folders is sent."""

import asyncio
import gzip
import json
import re
from pathlib import Path

import pytest
from conftest import CANVAS
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.bundle import canvas
from dashboard.bundle.modules import bundled
from dashboard.export.document import ENTRIES
from dashboard.web.http import assets
from dashboard.web.http.static_cache import StaticContent, StaticFolder


def test_a_bundle_contains_each_module_once_after_the_modules_it_imports() -> None:
    modules = {
        "main": 'import { twice as double } from "./sums/sum.js";\nexport default function draw() {}\n',
        "sums/sum": 'import {\n  ONE,\n} from "../one.js";\nexport const twice = (x) => 2 * x * ONE;\n',
        "one": "export const ONE = 1;\n",
        "unused": "export const LOST = 0;\n",
    }
    text = bundled(modules, {"main": "main", "again": "main"}).script
    order = re.findall(r"^const \$([\w$]+) =", text, re.MULTILINE)
    assert order == ["one", "sums$sum", "main"]
    assert "const { twice: double } = $sums$sum;" in text
    assert text.endswith("export const main = $main.default;\nexport const again = $main.default;\n")


def decoded(mappings: str) -> list[list[int]]:
    """The sums of the segments of a source map that has one segment a line at most (ECMA-426, section 9)."""
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    totals, lines = [0, 0, 0, 0], []
    for line in mappings.split(";"):
        numbers, value, shift = [], 0, 0
        for digit in map(digits.index, line):
            value |= (digit & 31) << shift
            shift += 5
            if not digit & 32:
                numbers.append(-(value >> 1) if value & 1 else value >> 1)
                value = shift = 0
        totals = (
            [total + number for total, number in zip(totals, numbers, strict=True)] if numbers else totals
        )
        lines.append(list(totals) if numbers else [])
    return lines


def test_the_source_map_maps_each_line_of_the_script_to_its_line_in_the_source() -> None:
    script = assets.script()[1].content.decode()
    mapped = json.loads(assets.source_map()[1].content)
    assert script.endswith(f"//# sourceMappingURL={Path(assets.source_map()[0]).name}\n")
    sources = [text.split("\n") for text in mapped["sourcesContent"]]
    lines, segments = script.split("\n"), decoded(mapped["mappings"])
    compared = 0
    for line, segment in zip(lines, segments, strict=False):
        if segment and line and not line.startswith("const {"):  # an import becomes one line
            original = sources[segment[1]][segment[2]]
            assert line == original.removeprefix("export default ").removeprefix("export "), mapped[
                "sources"
            ][segment[1]]
            compared += 1
    assert compared > 4000


@pytest.mark.parametrize(
    ("modules", "why"),
    [
        ({"a": 'import { b } from "./b.js";\n', "b": 'import { a } from "./a.js";\n'}, "a > b > a"),
        ({"a": 'import * as all from "./b.js";\n', "b": ""}, "import \\* as all"),
        ({"a": "export { b };\n"}, "export { b }"),
        ({"a": "export let count = 0;\n"}, "export let count"),
        ({"a": 'import { gone } from "./b.js";\n', "b": "export const here = 1;\n"}, "gone"),
    ],
)
def test_unsupported_imports_and_exports_are_refused(modules: dict[str, str], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        bundled(modules, {"a": "a"})


def test_every_module_of_the_canvas_is_in_the_script_of_the_app_or_of_an_exported_page() -> None:
    address, script = assets.script()
    both = script.content.decode() + canvas.canvas_script(ENTRIES).script
    names = set(re.findall(r"^const \$([\w$]+) =", both, re.MULTILINE))
    paths = {path.relative_to(CANVAS).with_suffix("").as_posix() for path in CANVAS.rglob("*.js")}
    assert {name.replace("$", "/") for name in names} == paths
    assert re.fullmatch(r"foldline/canvas-[0-9a-f]{16}\.js", address)


@pytest.fixture
def folder(tmp_path: Path) -> StaticFolder:
    """A folder with two files, and a secret file next to the folder."""
    (tmp_path / "secret.txt").write_text("secret")
    inside = tmp_path / "folder"
    inside.mkdir()
    (inside / "long.js").write_text("// words\n" * 500)
    (inside / "letters.woff2").write_bytes(b"w" * 5000)
    return StaticFolder(inside)


def response(folder: StaticFolder, path: str, takes: str = "gzip") -> Response:
    """The response to a browser that accepts this encoding."""
    headers = [(b"accept-encoding", takes.encode())]
    scope = {"type": "http", "method": "GET", "path_params": {"path": path}, "headers": headers}
    return asyncio.run(folder.answer(Request(scope)))


def test_a_cached_file_is_compressed_for_browsers_that_accept_it(folder: StaticFolder) -> None:
    gzipped = response(folder, "long.js")
    assert gzipped.headers["content-encoding"] == "gzip"
    assert gzipped.headers["content-type"].startswith("text/javascript")
    assert "immutable" in gzipped.headers["cache-control"]
    plain = response(folder, "long.js", "identity")
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(gzipped.body) == plain.body == b"// words\n" * 500
    assert "content-encoding" not in response(folder, "letters.woff2").headers


@pytest.mark.parametrize(
    "path", ["../secret.txt", "/etc/hostname", "", ".", "..", "none.js", "long.js/x", "\x00"]
)
def test_only_files_of_the_folder_are_sent(folder: StaticFolder, path: str) -> None:
    with pytest.raises(HTTPException) as refused:
        response(folder, path)
    assert refused.value.status_code == 404


def test_content_is_compressed_once() -> None:
    static = StaticContent(b"words " * 1000, "text/css")
    assert static.gzipped is static.gzipped
    assert gzip.decompress(static.gzipped) == static.content


def test_a_sheet_is_served_because_it_is_in_the_folder_and_the_order_of_the_layers_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "styles"
    folder.mkdir()
    for name in ("about", "layers", "zoom"):
        (folder / f"{name}.css").write_text(f"/* {name} */\n", "utf-8")
    monkeypatch.setattr(canvas, "CANVAS", tmp_path)
    assert canvas.sheets.__wrapped__().startswith(
        "/* layers */\n\n/* about */\n\n/* zoom */\n\n@layer tokens{:root{"
    )
