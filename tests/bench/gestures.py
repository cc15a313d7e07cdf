"""Gestures: how soon the page answers a filter, a pick and the wheel."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TypedDict

from bench import HUGE, Bench, interleaved
from figures import Row, compared, high, middle
from playwright.sync_api import Locator, Page

FILTER_MOST = {"100": 1.5, "1000": 1.8, "10000": 2.7}  # times the button's round trip
MARKS_MOST = 0.5  # times the button's round trip
PICK_MOST = 1.3  # times the button's round trip
FRAME_MOST_MS = {"1000": 20, "10000": 33}  # p95: 60 frames a second, and 30
SETTLE_MOST_MS = 150
NOTCHES = 60
CHART = '[data-foldline="chart"]'
PLOT = ".js-plotly-plot .nsewdrag"


class Turned(TypedDict):
    """The result of turning the wheel, in ms: the lengths of frames, and how long the picture then took."""

    frames: list[float]
    settle: float | None


# An event with a label, whose mark is visible and not covered, and which is not the picked one.
CANDIDATE = """() => {
  const chart = document.querySelector('[data-foldline="chart"]');
  for (const id of chart.foldline.labels()) {
    const at = id !== chart.dataset.picked && chart.foldline.locate(id);
    if (at && chart.contains(document.elementFromPoint(at.x, at.y))) return { id, ...at };
  }
  return null;
}"""


def filter_(bench: Bench) -> Iterator[Row]:
    """From a click on an actor's chip (naive: in its list) to the new marks and to the whole new chart.

    Both are compared with the button.
    """
    for size in bench.sizes or FILTER_MOST:
        huge = size == HUGE
        actors = bench.actors(size)
        with ExitStack() as open_pages:
            button = opened(bench, open_pages, "button", "", "button")
            ours = opened(bench, open_pages, "ours", size, "ready")
            measures = {"button": press(button), "ours": _filter(ours, actors, "filter")}
            measures["marks"] = _filter(ours, actors, "marks")
            if not huge:
                measures["naive"] = _choose(opened(bench, open_pages, "naive", size, "plot"), actors)
            times = interleaved(1 if huge else bench.runs, measures)
        floor = middle(times["button"])
        what = f"filter {size} by an actor until the marks have changed"
        yield Row(what, middle(times.pop("marks")), floor=floor, most=MARKS_MOST)
        yield compared(f"filter {size} by an actor", times, "button", FILTER_MOST.get(size))


def pick(bench: Bench) -> Iterator[Row]:
    """A click on a mark until the card shows its event, compared with the button."""
    for size in bench.sizes or ("1000",):
        with ExitStack() as open_pages:
            button = opened(bench, open_pages, "button", "", "button")
            ours = opened(bench, open_pages, "ours", size, "ready")
            times = interleaved(bench.runs, {"button": press(button), "ours": _pick(ours)})
        floor = middle(times["button"])
        yield Row("press a button until it has counted", floor)
        yield Row(f"pick from {size} until the card", middle(times["ours"]), floor=floor, most=PICK_MOST)


def wheel(bench: Bench) -> Iterator[Row]:
    """Frames while the wheel turns, also of the naive app, and the time until the chart is settled."""
    for size in bench.sizes or FRAME_MOST_MS:
        with ExitStack() as open_pages:
            ours = opened(bench, open_pages, "ours", size, "ready")
            naive = opened(bench, open_pages, "naive", size, "plot")
            turned = interleaved(bench.runs, {"ours": turn(ours, CHART), "naive": turn(naive, PLOT)})
        yield from turn_rows(size, turned["ours"], FRAME_MOST_MS.get(size), turned["naive"])


def turn_rows(
    what: str, turns: list[Turned | None], most: float | None, naive: list[Turned | None] | None = None
) -> Iterator[Row]:
    """The frames over a chart, at most `most` ms, compared with the naive app's; how soon it is settled."""
    frames, others = (_frames(these) for these in (turns, naive or []))
    yield Row(f"frame while wheeling over {what}, p95", frames, most=most, of_ratio=False, naive=others)
    settles = middle([one["settle"] if one else None for one in turns])
    yield Row(f"settle after wheeling over {what}", settles, most=SETTLE_MOST_MS, of_ratio=False)


def _frames(turns: list[Turned | None]) -> float | None:
    return middle([high(one["frames"]) if one else None for one in turns])


def opened(bench: Bench, open_pages: ExitStack, which: str, size: str, what: str) -> Page:
    """Open the page and wait until it shows `what`; `size` may end in parameters, "?layout=side"."""
    size, mark, query = size.partition("?")
    page = open_pages.enter_context(bench.page(bench.address(which, size) + mark + query))
    if page.evaluate("what => bench.opened(what)", what) is None:
        raise TimeoutError(f"{which} {size} did not show its {what}")
    return page


def timed(
    page: Page, begins: str, follows: str, act: Callable[[], None], argument: str | None = None
) -> float | None:
    """How long it takes from the event `begins`, which `act` causes, until `follows` is seen."""
    page.evaluate(
        "([begins, follows, argument]) => bench.arm(begins, follows, argument)", [begins, follows, argument]
    )
    act()
    time: float | None = page.evaluate("() => bench.armed")
    return time


def press(page: Page) -> Callable[[int], float | None]:
    button = page.get_by_role("button", name="Count")
    return lambda _: timed(page, "click", "count", button.click)


def _filter(page: Page, actors: list[str], follows: str) -> Callable[[int], float | None]:
    chips = page.locator(".st-key-people").get_by_role("button")

    def measure(run: int) -> float | None:
        chip = chips.filter(has_text=actors[run % len(actors)]).first
        time = timed(page, "click", follows, chip.click)
        page.wait_for_selector(f'{CHART}[data-state="ready"]')
        undo(page, "filter", chip)
        return time

    return measure


def _choose(page: Page, actors: list[str]) -> Callable[[int], float | None]:
    box = page.get_by_role("combobox")

    def measure(run: int) -> float | None:
        actor = actors[run % len(actors)]
        box.fill(actor)
        time = timed(page, "click", "plot", page.get_by_role("option", name=actor, exact=True).click)
        box.press("Escape")
        undo(page, "plot", page.get_by_label("Clear all"))
        return time

    return measure


def undo(page: Page, follows: str, control: Locator) -> None:
    """Go back to the whole story, so that the next run begins like this one."""
    if timed(page, "click", follows, control.click) is None:
        raise TimeoutError(f"the {follows} could not be undone")


def _pick(page: Page) -> Callable[[int], float | None]:
    def measure(_: int) -> float | None:
        page.wait_for_selector(f'{CHART}[data-state="ready"]')
        event = page.evaluate(CANDIDATE)
        if event is None:
            return None
        return timed(page, "click", "card", lambda: page.mouse.click(event["x"], event["y"]), event["id"])

    return measure


def turn(page: Page, selector: str) -> Callable[[int], Turned | None]:
    """A measure: turn the wheel over a node, at a third of its visible height; None if it does not zoom."""
    point = page.locator(selector).first.evaluate(
        """node => {
          const { left, top, width, bottom } = node.getBoundingClientRect();
          return { x: left + width / 2, y: top + (Math.min(bottom, innerHeight) - top) / 3 };
        }"""
    )
    zooms = page.evaluate("point => bench.zooms(point)", point)

    def measure(_: int) -> Turned | None:
        if not zooms:
            return None
        turned: Turned = page.evaluate("([point, notches]) => bench.wheel(point, notches)", [point, NOTCHES])
        return turned

    return measure
