"""Fixtures that several tests share: the dossiers, the real server and the real browser."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import bridge_dossier
import pytest
from exported import one_file
from hypothesis import Phase, settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Page,
    Route,
    ViewportSize,
    expect,
    sync_playwright,
)
from served import Served
from tab import Tab

from dashboard import read
from dashboard.dossier.model import Dossier

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "events.yaml"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# No sandbox: CI runs as root. Letters are as in a browser with windows. The rest keeps the browser from
# asking the network for anything of its own, and lets pages share a process, as a new one opens a page in
# twice the time.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--disable-background-networking",
    "--disable-component-update",
    "--process-per-site",
    "--disable-site-isolation-trials",
]

# A busy machine makes no law false, so that there is no deadline; `bench` measures times.
settings.register_profile("full", deadline=None)
# For `make check`, which is to take a minute: a twentieth of the examples. `make test` runs all of them.
settings.register_profile("quick", settings.get_profile("full"), max_examples=5)
# For `make mutate`: the same examples each time, and no search for the simplest that fails.
settings.register_profile(
    "mutation",
    settings.get_profile("full"),
    max_examples=10,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
FEWER = {"full": 1, "mutation": 10, "quick": 20}  # times fewer examples in a profile
settings.load_profile("full")


def examples(count: int) -> int:
    """Return how many examples a property gets: `count` in the profile `full`, else a part of it."""
    return max(1, count // FEWER[settings.get_current_profile_name()])


expect.set_options(timeout=15_000)  # ms, as long as a page may take while all cores are busy with tests

READY = '[data-foldline="chart"][data-state="ready"]'
SENT = '[data-test-script-state="notRunning"]'  # Streamlit's attribute once every part of the page was sent
DRAWN_BY_PLOTLY = ".fl-plot-area:not(.fl-marks-in-svg)"  # until the reader is idle


MARKS = ("command", "browser", "install")  # from the fastest to the slowest; see pyproject.toml


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and run fast tests first."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")

    def cost(item: pytest.Item) -> int:
        return max((rank for rank, mark in enumerate(MARKS, 1) if item.get_closest_marker(mark)), default=0)

    items.sort(key=cost)


@pytest.fixture(scope="session")
def shipped() -> Dossier:
    """The dossier that Foldline ships with."""
    return read(SHIPPED)


def free_port() -> int:
    """A free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(dossier: Path, port: int | None = None) -> Iterator[str]:
    """Run the real command with a dossier at `port` or a free one; yields its address."""
    port = port or free_port()
    command = [sys.executable, "-m", "dashboard", "serve", str(dossier), "--port", str(port), "--no-browser"]
    with TemporaryFile("w+") as output:
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=output, text=True, env=os.environ | {"NO_COLOR": "1"}
        )
        assert server.stdout is not None
        try:
            assert f":{port}" in server.stdout.readline(), "the server did not say where it answers"
            yield f"http://127.0.0.1:{port}/"
            assert server.poll() is None, f"the server ended by itself with {server.poll()}"
        finally:
            server.terminate()
            server.wait()
            output.seek(0)
            print(output.read())  # shown with a failure


@contextmanager
def serving_text(dossier: str) -> Iterator[str]:
    """Run the real command with a dossier of this text in a folder of its own; yields its address."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "events.yaml"
        file.write_text(dossier, "utf-8")
        with serving(file) as url:
            yield url


@contextmanager
def serving_texts(first: str) -> Iterator[Served]:
    """Run the real command with a dossier of the text `first`, which tests replace."""
    from dashboard.web.streamlit import live  # noqa: PLC0415 - Streamlit loads in 0.7 s, which few tests need

    with TemporaryDirectory() as folder:
        file = Path(folder) / "events.yaml"
        file.write_text(first, "utf-8")
        with serving(file) as url:
            yield Served(file, url, f"{url}{live.ADDRESS}")


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """A server for the dossiers that only one test needs."""
    with serving_texts("title: T\nevents: [{date: 2020, title: A title}]\n") as server:
        yield server


@pytest.fixture(scope="session")
def bridge() -> Iterator[str]:
    """Where a small dossier with pictures, figures, corrections and recent changes is served."""
    with TemporaryDirectory() as folder, serving(bridge_dossier.written(Path(folder))) as url:
        yield url


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the shipped story is served."""
    with serving(SHIPPED) as url:
        yield url


@pytest.fixture(scope="session")
def exported(shipped: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped story as a page."""
    path = tmp_path_factory.mktemp("exported") / "story.html"
    path.write_text(one_file(shipped, [SHIPPED.parent]), "utf-8")
    return path


@pytest.fixture(params=["app", "file"])
def host(request: pytest.FixtureRequest) -> str:
    """The address of the shipped story up to its parameters, in the app and as an exported page."""
    if request.param == "app":
        return f"{request.getfixturevalue('address')}?"
    return f"{request.getfixturevalue('exported').as_uri()}#"


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the first of `BROWSERS` that is installed."""
    with sync_playwright() as playwright, another(playwright.chromium) as browser:
        yield browser


@contextmanager
def another(kind: BrowserType, *flags: str) -> Iterator[Browser]:
    """Start the first of `BROWSERS` that is installed, with these flags too."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    browser = kind.launch(executable_path=found, args=[*FLAGS, *flags])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of all tests."""
    with launched() as browser:
        yield browser


def new_context(chromium: Browser, width: int, height: int, **options: object) -> BrowserContext:
    """A browser context with a window of this size."""
    size: ViewportSize = {"width": width, "height": height}
    return chromium.new_context(viewport=size, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Callable[..., Tab]:
    """Returns a tab for a width, a height and options of a context: for the same values, the same tab."""
    return cache(lambda *size, **options: Tab(new_context(chromium, *size, **options)))


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, chromium: Browser, tabs: Callable[..., Tab]
) -> Iterator[Callable[..., BrowserContext | Tab]]:
    """Makes a reader: a browser context without cookies or history. Takes the options of a context.

    The first reader of a test gets a tab that other tests have used and left, which opens a page in half the
    time, unless the test has the mark `own_tab`.
    """
    may_share = request.node.get_closest_marker("own_tab") is None
    made: list[BrowserContext | Tab] = []

    def new(width: int = 1440, height: int = 900, **options: object) -> BrowserContext | Tab:
        tab = tabs(width, height, **options) if may_share else None
        is_free = tab is not None and tab not in made
        made.append(tab if is_free else new_context(chromium, width, height, **options))
        return made[-1]

    yield new
    for each in made:
        each.close()


CANVAS = ROOT / "dashboard" / "canvas"
NOWHERE = "http://foldline.test"  # answered by the test itself; nothing leaves the browser


@contextmanager
def canvas_modules(chromium: Browser, script: str) -> Iterator[Page]:
    """A page that runs `script`, a module in the canvas's folder; it has run when the page is yielded."""
    page = chromium.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(f"{NOWHERE}/")
        body = (CANVAS / name).read_text("utf-8") if name else f'<script type="module">{script}</script>'
        route.fulfill(body=body, content_type="text/javascript" if name else "text/html")

    page.route(f"{NOWHERE}/**", answer)
    page.goto(f"{NOWHERE}/", wait_until="load")  # modules run before it
    yield page
    page.close()


def open_page(context: BrowserContext | Tab, url: str) -> Page:
    """Open `url` and wait until the chart is ready and every part is on the page."""
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(READY)
    page.wait_for_selector(SENT)
    return page


def show_controls(page: Page) -> None:
    """Show the search, the filters and the switches of a small story."""
    page.get_by_role("button", name="Search, filter and scale").click()


def resize(page: Page, width: int, height: int) -> None:
    """Give the window of an open page another size, and wait until the page is drawn for it."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_selector(READY)


COUNT = '[data-foldline="count"]'
CARD = '[data-foldline="card"]'
CHART = '[data-foldline="chart"]'


def chart(page: Page, name: str) -> str:
    """One `data-` attribute of the chart's root."""
    return page.locator(CHART).get_attribute(f"data-{name}") or ""


def click_on(page: Page, event: str) -> None:
    """Click an event's mark as a reader would, at the place that the chart reports."""
    place = page.evaluate("id => document.querySelector('[data-foldline=chart]').foldline.locate(id)", event)
    page.mouse.click(place["x"], place["y"])


def expect_picked(page: Page, event: str) -> None:
    """Wait until the card and the chart show `event`."""
    expect(page.locator(CARD)).to_have_attribute("data-event", event)
    expect(page.locator(CHART)).to_have_attribute("data-picked", event)


def expect_count(page: Page, count: int) -> None:
    """Wait until the page shows that `count` events match."""
    expect(page.locator(f"{COUNT} b")).to_have_text(str(count))
    expect(page.locator(CHART)).to_have_attribute("data-matched", str(count))
