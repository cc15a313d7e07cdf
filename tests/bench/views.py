"""Views: how soon a view is shown after a click on its tab, compared with the button."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

from bench import Bench, interleaved
from figures import Row, middle
from gestures import opened, press, timed
from playwright.sync_api import Page

SWITCH_MOST = {"100": 1.5, "10000": 3}  # times the button's round trip
TABS = {"actors": "Actors", "claims": "Claims"}


def switch(bench: Bench) -> Iterator[Row]:
    """From a click on the tab of a view to the view, which is built then."""
    for size in bench.sizes or SWITCH_MOST:
        with ExitStack() as open_pages:
            button = opened(bench, open_pages, "button", "", "button")
            page = opened(bench, open_pages, "ours", size, "ready")
            measures = {view: _switch(page, view, tab) for view, tab in TABS.items()}
            times = interleaved(bench.runs, {"button": press(button), **measures})
        floor = middle(times["button"])
        for view in TABS:
            most = SWITCH_MOST.get(size)
            yield Row(f"change to the {view} of {size}", middle(times[view]), floor=floor, most=most)


def _switch(page: Page, view: str, name: str) -> Callable[[int], float | None]:
    tabs = page.locator(".fl-tabs")

    def measure(_: int) -> float | None:
        time = timed(page, "click", "view", tabs.get_by_text(name, exact=True).click, view)
        timed(page, "click", "view", tabs.get_by_text("Timeline", exact=True).click, "timeline")
        return time

    return measure
