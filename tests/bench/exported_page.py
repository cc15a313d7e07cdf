"""The exported page, opened from a file: how soon it can be used, and its frames compared with the app's."""

from collections.abc import Iterator
from contextlib import ExitStack

from bench import STORY, Bench, interleaved
from figures import Row, middle
from gestures import CHART, FRAME_MOST_MS, opened, turn, turn_rows
from opening import opening

READY_MOST_MS = 3000


def ready(bench: Bench) -> Iterator[Row]:
    """Marks drawn and everything usable. The file is opened from the disk, so there is no page to compare."""
    for size in bench.sizes or (STORY, "10000"):
        measure = opening(bench, bench.address("exported", size), "ready")
        times = interleaved(bench.runs, {"exported": measure})["exported"]
        yield Row(f"open exported {size} until ready", middle(times), most=READY_MOST_MS, of_ratio=False)


def wheel(bench: Bench) -> Iterator[Row]:
    """Frames while the wheel turns over the exported page, and the time until its chart is settled."""
    for size in bench.sizes or FRAME_MOST_MS:
        with ExitStack() as open_pages:
            page = opened(bench, open_pages, "exported", size, "ready")
            turns = interleaved(bench.runs, {"exported": turn(page, CHART)})["exported"]
        yield from turn_rows(f"exported {size}", turns, FRAME_MOST_MS.get(size))
