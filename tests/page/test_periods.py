"""Names of eras, dates on the axis and "Disputed" in the legend work by pointer and by keyboard."""

import re
from collections.abc import Callable

import pytest
from conftest import CHART, COUNT, READY, open_page
from playwright.sync_api import BrowserContext, Page, expect
from served import Served

from dashboard import Dossier
from dashboard.query.windows import in_edtf, of_era

Reader = Callable[..., BrowserContext]
ERAS = f"{CHART} .fl-periods[aria-label='Eras']"
DATES = f"{CHART} .fl-periods[aria-label='Dates on the axis']"


def window(page: Page) -> str:
    """The window of a chart that is whole in its final state."""
    page.wait_for_selector(READY)
    return page.locator(CHART).get_attribute("data-window") or ""


@pytest.mark.parametrize("width", [1440, 1024, 480])
def test_every_era_has_a_name_that_shows_it(
    reader: Reader, address: str, shipped: Dossier, width: int
) -> None:
    page = open_page(reader(width, 900), address)
    if width < 700:
        page.get_by_role("button", name="Show as a chart").click()
        page.wait_for_selector(READY)
    names = page.locator(f"{ERAS} button")
    expect(names).to_have_count(len(shipped.eras))
    for era, words in zip(shipped.eras, names.all_text_contents(), strict=True):
        assert words in (era.name, era.short) or width < 700
        button = page.locator(ERAS).get_by_role("button", name=f"Show {era.name}", exact=True)
        expect(button).to_have_attribute("title", era.name)
    boxes = [box for one in names.all() if (box := one.bounding_box())]
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
            assert across <= 1 or abs(a["y"] - b["y"]) > 10, "names of eras overlap"
    for at in (0, len(shipped.eras) - 1):
        names.nth(at).click()
        shown = of_era(shipped, shipped.eras[at])
        assert shown is not None
        page.wait_for_function(
            "([chart, window]) => document.querySelector(chart).dataset.window === window",
            arg=[CHART, "/".join(in_edtf(shown))],
        )
        page.get_by_role("button", name="Whole story", exact=True).click()
        expect(names).to_have_count(len(shipped.eras))


def test_a_year_on_the_axis_shows_that_year_and_a_month_in_it_that_month(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(), address)
    page.locator(DATES).get_by_role("button", name="Show 1 January 2010 to 31 December 2010").click()
    expect(page.locator(CHART)).to_have_attribute("data-window", "2010-01-01/2010-12-31")
    expect(page).to_have_url(re.compile("from=2010-01-01&to=2010-12-31"))
    months = page.locator(f"{DATES} button")
    expect(months.filter(has_text="Apr")).to_have_count(1)
    months.filter(has_text="Apr").click()
    expect(page.locator(CHART)).to_have_attribute("data-window", "2010-04-01/2010-04-30")


def test_a_year_that_is_ticked_in_decades_shows_that_year_too(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.locator(DATES).get_by_role("button", name="Show 1 January 2000 to 31 December 2000").click()
    expect(page.locator(CHART)).to_have_attribute("data-window", "2000-01-01/2000-12-31")


def test_keys_reach_eras_and_dates(reader: Reader, address: str, shipped: Dossier) -> None:
    page = open_page(reader(), address)
    names = page.locator(f"{ERAS} button")
    assert names.evaluate_all("(all) => all.filter((one) => one.tabIndex === 0).length") == 1
    names.first.focus()
    page.keyboard.press("ArrowRight")
    expect(names.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(names.last).to_be_focused()
    page.keyboard.press("Enter")
    shown = of_era(shipped, shipped.eras[-1])
    assert shown is not None
    expect(page.locator(CHART)).to_have_attribute("data-window", "/".join(in_edtf(shown)))
    last = page.locator(ERAS).get_by_role("button", name=f"Show {shipped.eras[-1].name}")
    expect(last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{DATES} button:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(COUNT)).not_to_contain_text("in sight")


def test_disputed_in_the_legend_is_the_filter(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?actor=mek")
    key = page.locator(f"{CHART} .fl-keys").get_by_role("button", name="Disputed")
    expect(key).to_have_attribute("aria-pressed", "false")
    key.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"actor=mek.*&disputed=1"))
    expect(key).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Disputed, remove this filter")).to_be_visible()
    key.click()
    expect(page).to_have_url(re.compile(r"actor=mek$"))


def test_the_buttons_are_large_enough_to_press(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2023-06-01&to=2023-07-15")
    boxes = page.locator(f"{CHART} .fl-periods button, {CHART} .fl-keys a").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) > 5
    for box in boxes:
        assert box["width"] >= 24 and box["height"] >= 24


FOLDED = """title: A harbour
events:
  - {date: 2014-01-03, title: Invitation}
  - {date: 2014-01-10, title: First day}
  - {date: 2014-01-17, title: Second day}
  - {date: 2014-01-24, title: Third day}
  - {date: 2014-02-01, title: Fourth day}
  - {date: 2014-02-08, title: Fifth day}
  - {date: 2014-02-15, title: Sixth day}
  - {id: closing, date: 2014-02-22, title: Intergovernmentalnegotiations}
  - {date: 2034-12-20, title: Report}
  - {date: 2035-01-01, title: Rules for ports and harbours are agreed upon}
"""


def test_a_fold_is_not_shaded_under_labels(reader: Reader, served: Served) -> None:
    url = served.show(FOLDED)
    page = open_page(reader(), f"{url}?event=closing")
    boxes = "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    [fold] = page.locator(f"{CHART} .fl-fold").evaluate_all(boxes)
    [outline] = page.locator(f"{CHART} .fl-outline").evaluate_all(boxes)
    assert outline["left"] < fold["left"] < outline["right"], "the outline reaches over the fold"
    assert fold["top"] >= outline["bottom"] and fold["bottom"] - fold["top"] > 20


def breakpoints(page: Page) -> list[str]:
    """What the list for screen readers says of the folds and the changes of scale."""
    listed = page.get_by_role("list", name="Folds and changes of scale").get_by_role("listitem")
    return listed.all_inner_texts()


def test_each_fold_says_what_is_folded_away(reader: Reader, served: Served) -> None:
    page = open_page(reader(), served.show(FOLDED))
    [fold] = [text for text in breakpoints(page) if "folded away" in text]
    assert re.fullmatch("[0-9]+ years without events, folded away: .* 2014 to .* 2034", fold)


def test_each_change_of_scale_says_how_much_the_scale_changes(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    texts = breakpoints(page)
    assert len(texts) >= 3
    for text in texts:
        assert re.fullmatch("Scale changes: (after|before) this, a day takes [0-9,.]+ times the space", text)
    spots = page.locator(f"{CHART} .fl-breakpoint")
    assert spots.evaluate_all("nodes => nodes.map((node) => node.title)") == texts
    box = spots.first.bounding_box()
    assert box
    point = [box["x"] + box["width"] / 2, box["y"] + 6]
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).title", point) == texts[0]
