"""Bench: the browser, the dossiers and the servers of all rows, each made when it is first needed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests' own fixtures

from conftest import launched
from dossiers import SHIPPED, write_dossier, write_table
from exported import one_file
from servers import HERE, PAGE, served

from dashboard import read
from dashboard.query.event_frame import actor_counts
from dashboard.resources import DOSSIER_VARIABLE

T = TypeVar("T")
STORY = (
    "shipped"  # the size of the story that ships; of all others, the number of events, and "-12" for 12 sides
)
ACTORS = 8  # tried one after another as filters
HUGE = "100000"  # the size of the largest story, which is measured once and without the naive app
WATCH = HERE / "watch.js"
VIEWPORT_PX = {"width": 1440, "height": 900}


@dataclass
class Bench:
    """The options of a run, and the browser and servers for it. `sizes` is empty if each row has its own."""

    browser: Browser
    folder: Path
    stack: ExitStack
    runs: int
    sizes: tuple[str, ...] = ()
    _addresses: dict[tuple[str, str], str] = field(default_factory=dict)

    def address(self, which: str, size: str = "") -> str:
        """Where "ours", "exported", "naive", "empty" or "button" is, with the story of that size."""
        if (which, size) not in self._addresses:
            served = self._exported(size) if which == "exported" else self._server(which, size)
            self._addresses[which, size] = self.stack.enter_context(served)
        return self._addresses[which, size]

    def actors(self, size: str) -> list[str]:
        """The names of the most frequent actors of that story, for which the page has chips."""
        story = read(self._dossier(size))
        counts = actor_counts(story)
        frequent = sorted(counts, key=lambda actor: -counts[actor])[:ACTORS]
        return [story.actors[actor].label for actor in frequent]

    def _exported(self, size: str) -> AbstractContextManager[str]:
        path = self.folder / f"{size}.html"
        dossier = self._dossier(size)
        path.write_text(one_file(read(dossier), [dossier.parent]), "utf-8")
        return nullcontext(path.as_uri())

    def _server(self, which: str, size: str) -> AbstractContextManager[str]:
        if which == "ours":
            return served(PAGE, **{DOSSIER_VARIABLE: str(self._dossier(size))})
        if which == "naive":
            return served(
                HERE / "naive_app.py", NAIVE_TABLE=str(write_table(self._dossier(size), self.folder))
            )
        return served(HERE / f"floor_{which}.py")

    def _dossier(self, size: str) -> Path:
        if size == STORY:
            return SHIPPED
        path = self.folder / f"{size}.yaml"
        events, _, sides = size.partition("-")
        return path if path.exists() else write_dossier(int(events), self.folder, int(sides or 0))

    @contextmanager
    def page(self, address: str) -> Iterator[Page]:
        """The page of a reader without cookies or history, which has begun to open `address`."""
        with self.browser.new_context(viewport=VIEWPORT_PX) as context:
            context.add_init_script(path=WATCH)
            page = context.new_page()
            page.goto(address, wait_until="commit")
            yield page


@contextmanager
def running_bench(runs: int, sizes: tuple[str, ...]) -> Iterator[Bench]:
    """A bench. At the end of the block every server and the browser are ended."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        yield Bench(stack.enter_context(launched()), folder, stack, runs, sizes)


def interleaved(runs: int, measures: dict[str, Callable[[int], T]]) -> dict[str, list[T]]:
    """Return figures by name, one for each run of each measure.

    The measures take turns, so that noise affects all alike. A measure receives the number of the run, from
    0; run 0 warms up and is not counted.
    """
    figures = [{name: measure(run) for name, measure in measures.items()} for run in range(runs + 1)]
    return {name: [run[name] for run in figures[1:]] for name in measures}
