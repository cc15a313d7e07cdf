"""Previews: pictures of exported pages, which previews of links show, taken by a browser of this computer."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.export.headless import made_file

PREVIEW_PX = (1200, 630)  # width and height that previews show without cutting them


def preview_pictures(browser: str, page: str, links: Iterable[str]) -> Iterator[bytes | None]:
    """Yield for each of `links` a picture of `page`, an HTML text, opened with this link, as PNG.

    It is None for a picture that the browser could not take.
    """
    with TemporaryDirectory(prefix="foldline") as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        picture = Path(folder) / "picture.png"
        for link in links:
            address = f"{file.as_uri()}#{link}"
            yield made_file(browser, address, picture, PREVIEW_PX, f"--screenshot={picture}")
