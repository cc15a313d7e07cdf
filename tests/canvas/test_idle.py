"""Idle: waiting until the reader has made no input for some time, while the page was visible."""

from collections.abc import Iterator

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

IDLE_MS = 3000
INPUTS = ("pointermove", "pointerdown", "wheel", "touchstart", "keydown")
SCRIPT = """
  import { whenIdle } from "./render/idle.js";
  window.begin = (ms) => {
    window.isIdle = false;
    whenIdle(ms).then(() => (window.isIdle = true));
  };
  window.act = (type) => {
    if (type === "hide" || type === "show") {
      Object.defineProperty(document, "hidden", { configurable: true, value: type === "hide" });
      document.dispatchEvent(new Event("visibilitychange"));
    } else window.dispatchEvent(new Event(type));
  };
"""


@pytest.fixture(scope="module")
def canvas(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        page.clock.install()
        yield page


STEPS = st.lists(
    st.tuples(st.integers(1, 2 * IDLE_MS), st.sampled_from((*INPUTS, "hide", "show"))), max_size=8
)


@settings(
    max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS, st.integers(1, 2 * IDLE_MS))
def test_the_reader_is_idle_after_the_whole_time_without_input_on_a_visible_page(
    canvas: Page, steps: list[tuple[int, str]], last: int
) -> None:
    canvas.evaluate("(ms) => { act('show'); begin(ms); }", IDLE_MS)
    is_visible, rested = True, False
    for wait, act in steps:
        canvas.clock.run_for(wait)
        rested = rested or (is_visible and wait >= IDLE_MS)
        assert canvas.evaluate("() => isIdle") == rested
        canvas.evaluate("(act) => window.act(act)", act)
        is_visible = act == "show" or (is_visible and act != "hide")
    canvas.clock.run_for(last)
    assert canvas.evaluate("() => isIdle") == (rested or (is_visible and last >= IDLE_MS))
    canvas.evaluate("() => window.act('show')")
    canvas.clock.run_for(IDLE_MS)  # ends the wait, so that the next example begins alone
    assert canvas.evaluate("() => isIdle")
