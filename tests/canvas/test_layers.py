"""The canvas's folders import only from lower layers, as ARCHITECTURE.md lists them."""

import re
from pathlib import Path

import pytest
from conftest import CANVAS

# From the lowest layer to the highest. Folders of one layer do not import each other.
LAYERS = (
    ("time", "query"),
    ("messages",),
    ("story",),
    ("axis",),
    ("layout", "selection"),
    ("render",),
    ("widgets",),
    ("chart", "input"),
    ("",),
    ("hosts",),
)
LEVEL = {folder: level for level, folders in enumerate(LAYERS) for folder in folders}
# A folder with an index.js draws a view, as high as the timeline. Such folders do not import each other.
LEVEL |= {path.parent.name: LEVEL[""] for path in CANVAS.glob("*/index.js")}
IMPORT = re.compile(r'^(?:import .*|\}) from "([^"]+)";$', re.MULTILINE)
MODULES = sorted(CANVAS.rglob("*.js"))


def folder_of(path: Path) -> str:
    """The folder directly in `canvas/` that holds `path`; "" for a module in `canvas/` itself."""
    parts = path.relative_to(CANVAS).parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(CANVAS).as_posix())
def test_a_module_imports_only_from_its_own_folder_and_from_lower_layers(path: Path) -> None:
    for imported in IMPORT.findall(path.read_text("utf-8")):
        target = (path.parent / imported).resolve()
        assert target.is_file(), imported
        own, other = folder_of(path), folder_of(target)
        assert own == other or LEVEL[other] < LEVEL[own], imported
