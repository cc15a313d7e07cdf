"""Picture: the options of `export` for a picture of a view, and how the picture is made."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import click

from dashboard.cli.terminal import CommandError
from dashboard.dossier.model import Dossier

PICTURES = (".png", ".svg", ".pdf")
SIDE_PX = (320, 8000)  # the least and the most
SCALES = (1, 4)
AREA_PX = 100_000_000  # the most, in px of the picture
OPTIONS = ("view", "size", "scale", "theme", "bare")


def picture_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a picture; the command receives them by name, None or False if not given."""
    for option in (
        click.option(
            "--bare", is_flag=True, help="Without title, source and events in the picture's metadata."
        ),
        click.option("--theme", type=click.Choice(["light", "dark"]), help="The colours of a PNG or an SVG."),
        click.option("--scale", type=click.FloatRange(*SCALES), help="Px of a PNG in one px of the page."),
        click.option(
            "--size", metavar="WxH", help="The size in px of the page that is taken, as in 1600x900."
        ),
        click.option("--view", help="The view: timeline, actors, claims or about."),
    ):
        command = option(command)
    return command


def is_picture(path: Path) -> bool:
    """Whether the name of a file ends as a picture does."""
    return path.suffix.lower() in PICTURES


def refuse_options(options: Mapping[str, Any]) -> None:
    """Raise CommandError if an option of a picture is given."""
    for name in OPTIONS:
        if options[name]:
            raise CommandError(f"--{name} is for pictures: end the name of the file with .png, .svg or .pdf.")


def picture(
    shown: Dossier,
    folders: Sequence[Path],
    ending: str,
    *,
    params: Mapping[str, Sequence[str]],
    options: Mapping[str, Any],
    url: str | None,
    language: str | None,
) -> bytes:
    """Return the picture of a view of `shown`, opened with `params`; raise CommandError if there is none."""
    from dashboard.export.document import Description, contents, standalone_document  # noqa: PLC0415 - with pandas, a second
    from dashboard.export.headless import installed_browser  # noqa: PLC0415
    from dashboard.export.view_picture import view_picture, with_metadata, without_metadata  # noqa: PLC0415
    from dashboard.query.query import parse_query  # noqa: PLC0415
    from dashboard.query.selection import select  # noqa: PLC0415

    shape = _shape(ending, options)
    view = _view(options["view"])
    browser = installed_browser()
    if browser is None:
        raise CommandError("a picture needs Chromium or a browser made of it, and none is installed.")
    made = contents(shown, folders, url, language=language)
    page = standalone_document(shown, made, Description(url, language=language), "plain")
    link = urlencode({**params, **({"view": view} if view else {})}, doseq=True)
    taken = view_picture(browser, page, link, ending, shape)
    if taken is None:
        reason = ", or the view has no chart: end the name with .png or .pdf" if ending == ".svg" else ""
        raise CommandError(f"{Path(browser).name} could not take the picture{reason}.")
    if options["bare"]:
        return without_metadata(taken, ending)
    selection = select(shown, parse_query(params, shown))
    return with_metadata(taken, ending, selection, url, language or shown.language)


def _view(name: str | None) -> str | None:
    from dashboard.views import VIEWS  # noqa: PLC0415

    if name is not None and name not in VIEWS:
        raise CommandError(f"--view {name} is unknown: {', '.join(VIEWS)}.")
    return name


def _shape(ending: str, options: Mapping[str, Any]) -> Any:
    from dashboard.export.view_picture import PictureFormat  # noqa: PLC0415

    given = {name: options[name] for name in ("size", "scale", "theme") if options[name]}
    if ending == ".pdf" and given:
        raise CommandError(f"--{next(iter(given))} is for PNG and SVG: a PDF is printed on white pages.")
    if ending == ".svg" and "scale" in given:
        raise CommandError("--scale is for PNG: an SVG has no px.")
    sides = re.fullmatch(r"(\d{1,5})x(\d{1,5})", given.pop("size", "1440x900"))
    if sides is None:
        raise CommandError(f"--size {options['size']} is no width and height in px, as in 1600x900.")
    shape = PictureFormat(int(sides[1]), int(sides[2]), **given)
    low, high = SIDE_PX
    if not all(low <= side <= high for side in (shape.width, shape.height)):
        raise CommandError(f"--size {options['size']}: each side must be from {low} to {high} px.")
    if shape.width * shape.height * shape.scale**2 > AREA_PX:
        raise CommandError(f"the picture would have more than {AREA_PX // 10**6} million px.")
    return shape
