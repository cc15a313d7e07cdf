"""Opening: how soon a page that nobody has opened before shows its words and its marks, and its memory."""

from collections.abc import Callable, Iterator
from functools import partial

from bench import HUGE, STORY, Bench, interleaved
from figures import Row, compared, middle
from playwright.sync_api import Page

WORDS_MOST = 1.3  # times the empty page
READY_MOST = {STORY: 1.25, "1000": 1.25, "10000": 1.25}  # times the empty page
TASK_MOST_MS = 200  # the longest task before the reader is idle
LOAD_MOST_MB = 3.2  # transferred before the page is ready
HEAP_TIMES, HEAP_MORE = 2, 20  # the limit: this factor times the heap of the empty page, plus this many MB
MB = 1e6  # bytes


def words(bench: Bench) -> Iterator[Row]:
    """Title, chips, card, labels and ticks as text, compared with the empty page's title."""
    sizes = bench.sizes or (STORY,)
    shows = {size: opening(bench, bench.address("ours", size), "words") for size in sizes}
    times = interleaved(bench.runs, {"empty": opening(bench, bench.address("empty"), "title"), **shows})
    floor = middle(times["empty"])
    yield Row("open the empty page until its title", floor)
    for size in sizes:
        yield Row(f"open {size} until its words", middle(times[size]), floor=floor, most=WORDS_MOST)


def ready(bench: Bench) -> Iterator[Row]:
    """Marks drawn and everything usable, compared with the empty page's title; of the naive app its plot."""
    for size in bench.sizes or READY_MOST:
        huge = size == HUGE
        measures = {
            "empty": opening(bench, bench.address("empty"), "title"),
            "ours": opening(bench, bench.address("ours", size), "ready"),
        }
        if not huge:
            measures["naive"] = opening(bench, bench.address("naive", size), "plot")
        times = interleaved(1 if huge else bench.runs, measures)
        yield compared(f"open {size} until ready", times, "empty", READY_MOST.get(size))


def load(bench: Bench) -> Iterator[Row]:
    """What is transferred before the page is ready, and the longest task before Plotly is evaluated."""
    for size in bench.sizes or (STORY, "10000"):
        address = bench.address("ours", size)
        loads = [_load(bench, address) for _ in range(bench.runs)]
        transferred, longest = (middle(values) for values in zip(*loads, strict=True))
        yield Row(f"transfer of {size} until ready", transferred, "MB", most=LOAD_MOST_MB, of_ratio=False)
        yield Row(f"longest task of {size} until idle", longest, most=TASK_MOST_MS, of_ratio=False)


def _load(bench: Bench, address: str) -> tuple[float | None, float | None]:
    """Measure in a new page: MB transferred until ready, ms of the longest task until Plotly is evaluated."""
    with bench.page(address) as page:
        ready = page.evaluate("() => bench.opened('ready')")
        if ready is None:
            return None, None
        transferred = float(page.evaluate("(ready) => bench.transferred(ready)", ready))
        page.wait_for_function("() => window.Plotly")
        return transferred / MB, float(page.evaluate("() => bench.longestTask()"))


def opening(bench: Bench, address: str, what: str) -> Callable[[int], float | None]:
    """A measure: how long a new reader waits until the page at `address` shows `what`."""

    def measure(_: int) -> float | None:
        with bench.page(address) as page:
            time: float | None = page.evaluate("what => bench.opened(what)", what)
            return time

    return measure


def heap(bench: Bench) -> Iterator[Row]:
    """The memory of scripts once the page is ready and garbage is collected, in MB."""
    for size in bench.sizes or ("10000",):
        measures = {
            "empty": partial(_heap_when, bench, bench.address("empty"), "title"),
            "ours": partial(_heap_when, bench, bench.address("ours", size), "ready"),
            "naive": partial(_heap_when, bench, bench.address("naive", size), "plot"),
        }
        heaps = interleaved(bench.runs, measures)
        floor = middle(heaps["empty"])
        most = None if floor is None else HEAP_TIMES * floor + HEAP_MORE
        yield Row(
            f"heap of {size} when ready",
            middle(heaps["ours"]),
            "MB",
            floor,
            most,
            of_ratio=False,
            naive=middle(heaps["naive"]),
        )


def _heap_when(bench: Bench, address: str, what: str, _: int) -> float | None:
    with bench.page(address) as page:
        if page.evaluate("what => bench.opened(what)", what) is None:
            return None
        return _heap_mb(page)


def _heap_mb(page: Page) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"]) / MB
