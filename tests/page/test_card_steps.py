"""Next and Previous on the card: they pick an event and bring it into the window."""

import re
from collections.abc import Callable, Iterator

import pytest
from conftest import CARD, CHART, READY, chart, expect_picked, open_page, serving_text
from playwright.sync_api import BrowserContext, Page, expect

Reader = Callable[..., BrowserContext]

STORY = """title: A bridge
events:
  - {id: plan, date: 1900-05-01, title: A bridge is planned}
  - {id: vote, date: 1910-05-01, title: The town votes for it}
  - {id: work, date: 1920/1950, title: The bridge is built}
  - {id: open, date: 1951-05-01, title: The bridge is opened}
  - {id: name, date: 1960-05-01, title: The bridge gets a name}
  - {id: toll, date: 1980-05-01, title: The toll ends}
  - {id: wish, date: XXXX-05-01, title: A day of the year}
"""


@pytest.fixture(scope="module")
def story() -> Iterator[str]:
    with serving_text(STORY) as url:
        yield url


def window(page: Page) -> list[str]:
    page.wait_for_selector(READY)
    return chart(page, "window").split("/")


def step(page: Page, name: str) -> None:
    page.locator(CARD).get_by_role("link", name=name).click()


def place(page: Page, event: str) -> float:
    """Where the mark of an event is across the chart, from 0 to 1."""
    x = page.evaluate("id => document.querySelector('[data-foldline=chart]').foldline.locate(id).x", event)
    box = page.locator(".fl-plot-area").bounding_box()
    assert box
    return float((x - box["x"]) / box["width"])


def test_an_event_in_the_window_does_not_move_it(reader: Reader, story: str) -> None:
    page = open_page(reader(), f"{story}?scale=true&event=plan&from=1895&to=1930")
    before = window(page)
    step(page, "Next")
    expect_picked(page, "vote")
    step(page, "Next")  # the work of which a part is visible
    expect_picked(page, "work")
    assert window(page) == before
    expect(page.locator(CARD)).to_contain_text("The bridge is built")


@pytest.mark.parametrize(
    ("name", "wanted", "side"), [("Next", "toll", "right"), ("Previous", "open", "left")]
)
def test_an_event_outside_the_window_comes_in_at_the_near_edge(
    reader: Reader, story: str, name: str, wanted: str, side: str
) -> None:
    page = open_page(reader(), f"{story}?scale=true&event=name&from=1953&to=1968")
    [start, end] = (int(day[:4]) for day in window(page))
    step(page, name)
    expect_picked(page, wanted)
    page.wait_for_function(
        f"from => document.querySelector('{CHART}').dataset.window !== from", arg="1953/1968"
    )
    [moved_start, moved_end] = (int(day[:4]) for day in window(page))
    assert abs((moved_end - moved_start) - (end - start)) <= 1
    at = place(page, wanted)
    assert (0.85 < at < 0.99) if side == "right" else (0.01 < at < 0.15)
    expect(page).to_have_url(re.compile(f"event={wanted}.*from=|from=.*event={wanted}"))


def test_an_event_without_a_place_in_time_is_picked_and_moves_nothing(reader: Reader, story: str) -> None:
    page = open_page(reader(), f"{story}?scale=true&event=toll&from=1953&to=1990")
    before = window(page)
    step(page, "Next")
    expect_picked(page, "wish")
    assert window(page) == before
