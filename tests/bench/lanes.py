"""Lanes: how soon the page answers the wheel and a change of its layout, and opens with lanes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

from bench import Bench, interleaved
from figures import Row, compared
from gestures import CHART, opened, press, timed, turn, turn_rows, undo
from opening import opening
from playwright.sync_api import Page

BY_SIDE = "?layout=side"
FRAME_MOST_MS = {"1000-60": 20, "10000-12": 33}  # p95: 60 frames a second, and 30
SWITCH_MOST = {"100-12": 1.5, "10000-12": 3}  # times the button's round trip
READY_MOST = {"1000-60": 1.1, "10000-12": 1.1}  # times one line; the rest is noise


def wheel(bench: Bench) -> Iterator[Row]:
    """Frames while the wheel turns over lanes, and the time until the chart is settled."""
    for size in bench.sizes or FRAME_MOST_MS:
        with ExitStack() as open_pages:
            ours = opened(bench, open_pages, "ours", size + BY_SIDE, "ready")
            turned = interleaved(bench.runs, {"ours": turn(ours, CHART)})["ours"]
        yield from turn_rows(f"lanes {size}", turned, FRAME_MOST_MS.get(size))


def switch(bench: Bench) -> Iterator[Row]:
    """From a click on a layout to the new chart, compared with the button."""
    for size in bench.sizes or SWITCH_MOST:
        with ExitStack() as open_pages:
            button = opened(bench, open_pages, "button", "", "button")
            ours = opened(bench, open_pages, "ours", size, "ready")
            times = interleaved(bench.runs, {"button": press(button), "ours": _switch(ours)})
        yield compared(f"lanes of {size} by side", times, "button", SWITCH_MOST.get(size))


def _switch(page: Page) -> Callable[[int], float | None]:
    layouts = page.locator(".st-key-layout")

    def measure(_: int) -> float | None:
        time = timed(page, "click", "settled", layouts.get_by_text("By side").click)
        undo(page, "settled", layouts.get_by_text("One line"))
        return time

    return measure


def ready(bench: Bench) -> Iterator[Row]:
    """Everything usable with lanes, compared with one line."""
    for size in bench.sizes or READY_MOST:
        address = bench.address("ours", size)
        measures = {
            "one line": opening(bench, address, "ready"),
            "ours": opening(bench, address + BY_SIDE, "ready"),
        }
        times = interleaved(bench.runs, measures)
        yield compared(f"open {size} with lanes until ready", times, "one line", READY_MOST.get(size))
