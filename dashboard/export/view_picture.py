"""View picture: a view of a dossier as a PNG, an SVG or a PDF, drawn by a browser of this computer.

It is a page of Foldline without its controls, so what is drawn is what the same browser shows on the screen,
or on paper for a PDF.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import compress
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter

from dashboard.dates.wording.words import in_words
from dashboard.export.headless import made_file, run_browser
from dashboard.markup.citation import citation
from dashboard.messages.messages import messages
from dashboard.query.selection import Selection

# hosts/standalone/plain_page.js writes both.
HEIGHT = re.compile(r'data-fl-height="(\d+)"')
ABOUT = re.compile(b"<(desc|metadata)>.*?</\\1>", re.DOTALL)
VECTOR = re.compile('<pre id="fl-vector" hidden="[^"]*">(.*?)</pre>', re.DOTALL)
THEMES = {"light": 1, "dark": 0}  # as Blink numbers them


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """The width and the least height of a picture in px of the page, its px in each of these, its theme."""

    width: int = 1440
    height: int = 900
    scale: float = 1
    theme: str = "light"


def view_picture(browser: str, page: str, link: str, ending: str, shape: PictureFormat) -> bytes | None:
    """Return a picture of `page`, an HTML text, opened with `link`; None if the browser could not take it.

    `ending` is one of `TAKEN`. A PNG is higher than `shape` if the view is, so that nothing is cut.
    """
    with TemporaryDirectory(prefix="foldline") as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        vector = "&vector=1" if ending == ".svg" else ""
        address = f"{file.as_uri()}?window={shape.height}{vector}#{link}"
        return TAKEN[ending](browser, address, Path(folder) / f"picture{ending}", shape)


def _png(browser: str, address: str, path: Path, shape: PictureFormat) -> bytes | None:
    page = run_browser(browser, address, path.parent, (shape.width, shape.height), "--dump-dom")
    drawn = HEIGHT.search(page or "")
    if drawn is None:
        return None
    height = max(shape.height, int(drawn[1]))
    flags = (_theme(shape), f"--force-device-scale-factor={shape.scale:g}", f"--screenshot={path}")
    return made_file(browser, address, path, (shape.width, height), *flags)


def _pdf(browser: str, address: str, path: Path, shape: PictureFormat) -> bytes | None:
    size = (shape.width, shape.height)
    return made_file(browser, address, path, size, f"--print-to-pdf={path}", "--no-pdf-header-footer")


def _svg(browser: str, address: str, path: Path, shape: PictureFormat) -> bytes | None:
    size = (shape.width, shape.height)
    page = run_browser(browser, address, path.parent, size, _theme(shape), "--dump-dom")
    drawn = VECTOR.search(page or "")
    return unescape(drawn[1]).encode() if drawn else None


def _theme(shape: PictureFormat) -> str:
    return f"--blink-settings=preferredColorScheme={THEMES[shape.theme]}"


_Taken = Callable[[str, str, Path, PictureFormat], bytes | None]
TAKEN: Mapping[str, _Taken] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
"""How a picture is taken, by the end of its name."""


def with_metadata(
    picture: bytes, ending: str, selection: Selection, address: str | None, language: str
) -> bytes:
    """Return `picture` with the title and citation of the dossier and the events that the view shows."""
    dossier = selection.dossier
    title = dossier.title
    source = citation(dossier, address, messages(language))
    shown = compress(dossier.events, selection.in_window)
    events = "\n".join(f"{in_words(event.date, language)} {event.title}" for event in shown)
    content = BytesIO()
    if ending == ".svg":
        return picture  # the page has written them
    if ending == ".png":
        texts = PngInfo()
        for keyword, text in {"Title": title, "Source": source, "Description": events}.items():
            texts.add_itxt(keyword, text)
        with Image.open(BytesIO(picture)) as image:
            image.save(content, "PNG", pnginfo=texts, optimize=True)
    else:
        writer = PdfWriter(clone_from=PdfReader(BytesIO(picture)))
        writer.add_metadata({"/Title": title, "/Subject": source, "/Keywords": events})
        writer.write(content)
    return content.getvalue()


def without_metadata(picture: bytes, ending: str) -> bytes:
    """Return `picture` without what an SVG says about itself; the browser writes nothing into the others."""
    return ABOUT.sub(b"", picture, count=2) if ending == ".svg" else picture
