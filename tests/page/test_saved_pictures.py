"""A saved picture equals the screen, pixel by pixel, and nothing of a hostile text in it runs."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import another
from exported import one_file
from hostile_dossier import HOSTILE_DOSSIER
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Page

from dashboard.reading import read_text

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
# What a picture is made of.
HARMLESS = {
    *(
        "svg",
        "title",
        "desc",
        "metadata",
        "source",
        "style",
        "g",
        "defs",
        "clipPath",
        "linearGradient",
        "stop",
    ),
    *("rect", "path", "line", "circle", "polygon", "text", "tspan"),
}
LINKS = ("event=raid-2023", "layout=side", "view=actors", "view=actors&tab=network")
CHARTS = ".fl-plot-area, .fl-acts-chart, .fl-ring-area"
READY = '[data-view][data-state="ready"]'
TITLES = (
    *("انقلاب در ایران", "خلع سلاح در عراق", "دولت آلبانی پذیرش آنان را اعلام می‌کند", "انتقال به تیرانا"),
    *("حملهٔ سایبری به سامانه‌های آلبانی", "قطع روابط دیپلماتیک", "یورش پلیس به اردوگاه اشرف ۳"),
)
EVENTS = "\n".join(
    f"  - {{id: e{n}, date: {2003 + n}-0{1 + n % 9}, title: {TITLES[n % 7]} {n},"
    f" kind: k{n % 3}, actors: {{acted: [a{n % 3}], affected: [a{(n + 1) % 3}]}}}}"
    for n in range(21)
)
PERSIAN = f"""title: داستان ایران و آلبانی
language: fa
kinds: {{k0: سیاست, k1: جنگ, k2: پلیس}}
sides: {{one: نخست, two: دوم}}
actors:
  a0: {{name: مجاهدین خلق, side: one}}
  a1: {{name: دولت آلبانی, side: two}}
  a2: {{name: ایران, side: two}}
events:
{EVENTS}
"""
SAME_SHARE = 0.001  # of the pixels of the chart that may differ
SAME_LIGHTNESS = 16  # of 255: browsers draw a window in parts, and smooth a slanted line in each part alone
PLACE = re.compile(
    r'transform="translate\(([\d.]+) ([\d.]+)\)"'
)  # of what is in a picture: the chart is second


@pytest.fixture(scope="module")
def persian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("persian") / "story.html"
    path.write_text(one_file(read_text(PERSIAN, "story.yaml"), []), "utf-8")
    return path


@pytest.fixture(scope="module", params=[1, 2])
def screen(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[tuple[BrowserContext, int]]:
    """A window, and the pixels of its screen for a px. If they are emulated, boxes are at whole px."""
    flags = (f"--force-device-scale-factor={request.param}", "--window-size=1180,2000")
    with another(chromium.browser_type, *flags) as browser:
        yield browser.new_context(no_viewport=True), request.param


def saved(page: Page, button: str) -> bytes:
    """The picture that a button of the open dialog saves."""
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


def pixels(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def differing_share(address: str, context: BrowserContext, ratio: int) -> float:
    """How much of the chart at `address` differs in a saved picture from the screen, from 0 to 1."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(READY)
    left, top, right, bottom = page.evaluate(
        """(charts) => {
            const chart = [...document.querySelectorAll(charts)].find((node) => node.checkVisibility());
            const { left, top, right, bottom } = chart.getBoundingClientRect();
            return [left, top, right, Math.min(bottom, innerHeight)]
                .map((px) => Math.round(px * devicePixelRatio));
        }""",
        CHARTS,
    )
    shown = pixels(page.screenshot()).crop((left, top, right, bottom))
    page.get_by_role("button", name="Share", exact=True).click()
    vector = saved(page, "SVG").decode()
    x, y = (round(float(px) * ratio) for px in PLACE.findall(vector)[1])
    if ratio == 1:  # a PNG has at least two pixels for a px, so the SVG is drawn where the chart was
        page.goto("about:blank")
        place = f"position: absolute; left: {left - x}px; top: {top - y}px"
        page.set_content(f'<div style="{place}">{vector}</div>')
        page.evaluate("document.fonts.ready.then(() => null)")
        drawn, x, y = pixels(page.screenshot()), left, top
    else:
        drawn = pixels(saved(page, "PNG"))
    page.close()
    chart = drawn.crop((x, y, x + shown.width, y + shown.height))
    differing = sum(ImageChops.difference(shown, chart).convert("L").histogram()[SAME_LIGHTNESS + 1 :])
    return differing / (shown.width * shown.height)


@pytest.mark.parametrize("link", LINKS)
def test_the_chart_of_a_saved_picture_equals_the_screen(
    link: str, screen: tuple[BrowserContext, int], exported: Path
) -> None:
    assert differing_share(f"{exported.as_uri()}#{link}", *screen) <= SAME_SHARE


@pytest.mark.parametrize("link", ["event=e20", "layout=side", "view=actors"])
def test_letters_of_the_system_are_the_same_in_a_saved_picture(
    link: str, screen: tuple[BrowserContext, int], persian: Path
) -> None:
    assert differing_share(f"{persian.as_uri()}#{link}", *screen) <= SAME_SHARE


@pytest.mark.parametrize("link", ["event=first", "layout=side", "view=actors"])
def test_a_hostile_text_is_text_in_a_saved_picture(
    link: str, reader: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    (tmp_path / "hostile.html").write_text(one_file(read_text(HOSTILE_DOSSIER, "hostile.yaml"), []), "utf-8")
    page = reader().new_page()
    problems: list[str] = []
    page.on("dialog", lambda dialog: (problems.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: problems.append(request.url))
    page.goto(f"{(tmp_path / 'hostile.html').as_uri()}#{link}")
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Share", exact=True).click()
    vector = saved(page, "SVG")
    with Image.open(io.BytesIO(saved(page, "PNG"))) as png:
        assert "<script>alert(1)</script>" in png.info["Title"]
        assert "<img src=x onerror=alert(1)>" in png.info["Description"]
    root = ElementTree.fromstring(vector)  # noqa: S314 - what the page under test wrote
    assert any("<script>alert(1)" in text for node in root.iter(f"{SVG}text") for text in node.itertext())
    assert {node.tag.rpartition("}")[2] for node in root.iter()} <= HARMLESS
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on")]
    (tmp_path / "picture.svg").write_bytes(vector)
    page.goto((tmp_path / "picture.svg").as_uri())
    page.goto("about:blank")
    page.set_content(vector.decode())  # as a part of a page, too
    assert [one for one in problems if not one.startswith(("file:", "data:", "blob:"))] == []
