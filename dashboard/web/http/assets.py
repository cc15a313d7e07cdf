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

from dashboard.chart.palette import stylesheet
from dashboard.resources import asset
from dashboard.web.http.bundle import Bundle, bundled
from dashboard.web.http.static_cache import StaticContent

PREFIX = "foldline"
CACHED_PAYLOADS = (
    64  # two for each dossier, of some 100 kB; an older one is made again when a reader asks for it
)

# The ranges for which the two subsets of the fonts were cut.
LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
LATIN_EXT = (
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,"
    "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"
)

CANVAS = Path(__file__).parents[2] / "canvas"
FONTS = asset("fonts")


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
    "search": "hosts/streamlit/search",
    "actors_menu": "hosts/streamlit/actors_menu",
    "live": "hosts/streamlit/live",
}


def drawing_entry(folder: str) -> str:
    """Return the name under which the script exports what draws with the canvas's `folder`."""
    return f"drawing_{folder}"


def _entries() -> dict[str, str]:
    """Return `ENTRIES` and the module index.js of each folder of the canvas that has one."""
    folders = sorted(path.parent.name for path in CANVAS.glob("*/index.js"))
    return ENTRIES | {drawing_entry(folder): f"{folder}/index" for folder in folders}


@cache
def _bundle() -> tuple[str, Bundle]:
    """All modules of the canvas as one, and the name under which the bundle is served."""
    paths = sorted(CANVAS.rglob("*.js"))
    modules = {path.relative_to(CANVAS).with_suffix("").as_posix(): path.read_text("utf-8") for path in paths}
    bundle = bundled(modules, _entries())
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
    """The whole stylesheet in one piece, and its address.

    The sheets in `canvas/styles` are found, not listed: `layers.css`, which declares the order of the layers,
    comes first, and the layers decide between the rules of the others.
    """
    faces = "".join(
        f"@font-face{{font-family:'{family}';"
        f"src:url('../{address(FONTS, f'{name}-{subset}.woff2')}') format('woff2');"
        f"font-weight:100 900;font-style:normal;font-display:swap;unicode-range:{letters}}}"
        for family, name in (("Newsreader", "newsreader"), ("Libre Franklin", "libre-franklin"))
        for subset, letters in (("latin", LATIN), ("latin-ext", LATIN_EXT))
    )
    sheets = sorted(
        (CANVAS / "styles").glob("*.css"), key=lambda path: (path.name != "layers.css", path.name)
    )
    texts = [sheet.read_text("utf-8") for sheet in sheets]
    content = "\n".join([*texts, stylesheet(), faces]).encode()
    return f"{PREFIX}/style-{_digest(content)}.css", StaticContent(content, "text/css")


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
