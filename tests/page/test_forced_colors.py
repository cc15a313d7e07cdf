"""Forced colours: every state and shape survives where the reader's system chooses the colours.

The reference pictures are in pictures/. To replace one after an intended change, delete it and run the
test: it writes the picture and fails once, so that somebody looks at it.
"""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CHART, DRAWN_BY_PLOTLY, open_page
from playwright.sync_api import BrowserContext, Locator, Page, expect

Reader = Callable[..., BrowserContext]
PICTURES = Path(__file__).parent / "pictures"
DIFFERING = """async ([a, b]) => {
  const pixels = async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = [await pixels(a), await pixels(b)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  let count = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    if ([0, 1, 2].some((part) => Math.abs(one.data[i + part] - other.data[i + part]) > 48)) count += 1;
  }
  return count / (one.data.length / 4);
}"""
SAME_SHARE = 0.01  # of the pixels: another version of a font renderer draws some rims otherwise


def differing(page: Page, one: bytes, other: bytes) -> float:
    """The share of pixels in which two pictures differ; 1 where their sizes do."""
    texts = [base64.b64encode(picture).decode() for picture in (one, other)]
    blank = page.context.new_page()  # the page's own policy lets nothing be fetched from data
    share: float = blank.evaluate(DIFFERING, texts)
    blank.close()
    return share


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_looks_as_in_the_reference_picture(reader: Reader, bridge: str, theme: str) -> None:
    context = reader(1100, 900, color_scheme=theme, forced_colors="active", reduced_motion="reduce")
    page = open_page(context, f"{bridge}?actor=firm&kind=works&event=piers&since=2023-06-30")
    page.wait_for_selector(DRAWN_BY_PLOTLY)
    page.mouse.move(0, 0)
    taken = page.screenshot()
    file = PICTURES / f"forced-{theme}.png"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(taken)
        pytest.fail(f"{file.name} was not there: it is written now, look at it")
    assert differing(page, taken, file.read_bytes()) <= SAME_SHARE


def look(control: Locator) -> tuple[str, str]:
    style: list[str] = control.evaluate(
        "(one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
    )
    return style[0], style[1]


def test_chosen_and_unchosen_controls_differ(reader: Reader, address: str) -> None:
    page = open_page(reader(forced_colors="active"), f"{address}?actor=iran&kind=cyber&disputed=1")
    pairs = [
        (".st-key-actors button", "Iran", "Albania"),
        (".st-key-scale button", "Folded", "True scale"),
        (".fl-kinds a", "Cyber", "Diplomacy"),
    ]
    for selector, chosen, other in pairs:
        controls = page.locator(selector)
        one, two = look(controls.filter(has_text=chosen).first), look(controls.filter(has_text=other).first)
        assert one[0] != two[0] and one[1] != two[1], selector
    key = page.locator(f"{CHART} .fl-keys").get_by_role("button", name="Disputed")
    assert look(key)[0] == look(page.locator(".fl-kinds a").filter(has_text="Cyber"))[0]


def test_only_the_tab_of_the_view_has_a_visible_line(reader: Reader, address: str) -> None:
    tabs = open_page(reader(forced_colors="active"), address).locator(".fl-tabs")
    line = (
        "(one) => [getComputedStyle(one).borderBottomColor, getComputedStyle(document.body).backgroundColor]"
    )
    for name, is_shown in (("Timeline", True), ("Actors", False), ("Claims", False), ("About", False)):
        colour, ground = tabs.get_by_text(name, exact=True).evaluate(line)
        assert (colour != ground) == is_shown, name


def test_words_on_bars_are_inside_their_bars(reader: Reader, bridge: str) -> None:
    page = open_page(reader(forced_colors="active"), bridge)
    words = page.locator(f"{CHART} .fl-bar-words")
    expect(words).not_to_have_count(0)
    for one in words.locator("b").all():
        assert one.evaluate("(one) => getComputedStyle(one).forcedColorAdjust") == "none"


def test_the_shapes_of_the_legend_are_drawn(reader: Reader, address: str) -> None:
    page = open_page(reader(forced_colors="active"), address)
    icons = page.locator(f"{CHART} .fl-keys svg")
    expect(icons).not_to_have_count(0)
    blank = page.context.new_page()
    for icon in icons.all():
        with_shape = icon.screenshot()
        icon.evaluate("(one) => one.replaceChildren()")
        assert differing(blank, with_shape, icon.screenshot()) > 0.02


def test_the_frame_of_a_monogram_is_whole(reader: Reader, address: str) -> None:
    page = open_page(reader(1440, 900, forced_colors="active"), f"{address}?event=raid-2023")
    monogram = page.locator(".fl-who .fl-avatar.fl-person", has_text="MR").first
    monogram.scroll_into_view_if_needed()
    box = monogram.bounding_box()
    assert box
    below = {**box, "y": box["y"] + 0.8 * box["height"], "height": 0.2 * box["height"]}  # the letters
    framed = page.screenshot(clip=below)
    monogram.evaluate("(node) => node.replaceChildren()")
    assert differing(page, framed, page.screenshot(clip=below)) == 0
