"""Assets: the files that a browser may fetch from this server, and their addresses.

Every address contains a digest of its content, so that it can be cached for ever and a changed file has a new
address. All are relative to the page, so that a host may serve the app below any path.
"""

import hashlib
import re
from collections import OrderedDict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard.bundle.canvas import FONTS, canvas_script, drawing_entries, font_faces, sheets
from dashboard.bundle.modules import Bundle
from dashboard.web.http.static_cache import StaticContent

PREFIX = "foldline"
CACHED_PAYLOADS = (
    64  # two for each dossier, of some 100 kB; an older one is made again when a reader asks for it
)


def _plotly() -> Path:
    """The folder of Plotly's browser file in the installed package, found without importing plotly."""
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("plotly is not installed")
    return Path(spec.origin).parent / "package_data"


PLOTLY = _plotly()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _address(name: str, files: list[Path]) -> str:
    return f"{PREFIX}/{name}-{_digest(b''.join(path.read_bytes() for path in files))}"


# What mounts each part of the page, and the module whose default export it is.
ENTRIES = {
    "chart": "hosts/streamlit/chart",
    "pane": "hosts/streamlit/pane",
    "card": "hosts/streamlit/card",
    "search": "hosts/streamlit/search",
    "chips": "hosts/streamlit/chips",
    "switches": "hosts/streamlit/switch",
    "actors_menu": "hosts/streamlit/actors_menu",
    "live": "hosts/streamlit/live",
    "story_drawing": "hosts/streamlit/story_drawing",
}


@cache
def _bundle() -> tuple[str, Bundle]:
    """All modules of the canvas as one, and the name under which the bundle is served."""
    bundle = canvas_script(ENTRIES | drawing_entries())
    return f"canvas-{_digest(bundle.script.encode())}.js", bundle


@cache
def script() -> tuple[str, StaticContent]:
    """The address and the text of the canvas's script. It exports what mounts each of `ENTRIES`."""
    name, bundle = _bundle()
    content = f"{bundle.script}//# sourceMappingURL={name}.map\n".encode()
    return f"{PREFIX}/{name}", StaticContent(content, "text/javascript")


@cache
def source_map() -> tuple[str, StaticContent]:
    """The address and the text of the script's source map, which only a browser's developer tools fetch."""
    name, bundle = _bundle()
    return f"{PREFIX}/{name}.map", StaticContent(bundle.source_map.encode(), "application/json")


STREAMLIT = Path(st.__file__).parent / "static"

# Parts of Streamlit's front end that it requests only when it knows what a page contains.
LATE_PARTS = ("BidiComponent", "ButtonGroup", "Popover")


@cache
def late_parts() -> list[str]:
    """Return the addresses of those parts and of their imports; the page fetches them early."""
    folder = STREAMLIT / "static" / "js"
    found = {path.name for part in LATE_PARTS for path in folder.glob(f"{part}.*.js")}
    imported = {name for part in found for name in _IMPORTED.findall((folder / part).read_text("utf-8"))}
    return [f"static/js/{name}" for name in sorted(found | imported) if (folder / name).is_file()]


_IMPORTED = re.compile(r'from"\./([\w.-]+\.js)"')


@cache
def served_folders() -> dict[str, Path]:
    """Return the served folders by their addresses."""
    return {
        _address("fonts", sorted(FONTS.glob("*.woff2"))): FONTS,
        # Reading 5 MB would slow every start; size and modification time identify the file as well.
        f"{PREFIX}/plotly-{_digest(str(PLOTLY.joinpath('plotly.min.js').stat()[6:9:2]).encode())}": PLOTLY,
    }


def address(folder: Path, name: str) -> str:
    """Return the address of the file `name` in `folder`. Raise StopIteration if the folder is not served."""
    return next(f"{at}/{name}" for at, served in served_folders().items() if served == folder)


def first_fonts() -> list[str]:
    """Return the addresses of the fonts that every page needs first."""
    return [address(FONTS, f"{name}-latin.woff2") for name in ("newsreader", "libre-franklin")]


@cache
def style() -> tuple[str, StaticContent]:
    """The whole stylesheet in one piece, and its address."""
    faces = font_faces(lambda path: f"../{address(FONTS, path.name)}")
    content = f"{sheets()}\n{faces}".encode()
    return f"{PREFIX}/style-{_digest(content)}.css", StaticContent(content, "text/css")


def version_name(version: str, suffix: str) -> str:
    """Return the name of what is made of a version of the dossier; another Foldline makes another one."""
    return f"{_digest(f'{version} {script()[0]}'.encode())}.{suffix}"


_stories: OrderedDict[str, StaticContent] = OrderedDict()
_lock = Lock()


def publish(digest: str, content: bytes) -> str:
    """Store JSON text made from a dossier for browsers to fetch, and return its address."""
    name = f"{digest}.json"
    with _lock:
        if name not in _stories:
            _stories[name] = StaticContent(content, "application/json")
        _stories.move_to_end(name)
        while len(_stories) > CACHED_PAYLOADS:
            _stories.popitem(last=False)
    return f"{PREFIX}/stories/{name}"


def story(name: str) -> StaticContent | None:
    """Return the JSON stored under `name`; None if it is not in the cache any more."""
    with _lock:
        return _stories.get(name)
