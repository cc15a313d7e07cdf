"""Text in the reader's style: wider spacing, larger letters, other fonts (WCAG 2.2, 1.4.4 and 1.4.12)."""

from collections.abc import Callable

import pytest
from conftest import CHART, READY, open_page
from playwright.sync_api import BrowserContext, ElementHandle, Page
from text_runs import Run, clashes, runs

Reader = Callable[..., BrowserContext]
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
WORDS = """.fl-label, .fl-bar-words, .fl-probe, .fl-periods button, .fl-tick-words, .fl-fold-words,
.fl-length,
  .fl-strip-name, .fl-as-of-words, .fl-cluster, .fl-count-words, .fl-offscreen"""
LARGE = f""".fl-chart * {{ font-size: 200% }}
  .fl-chart :is({WORDS}) {{ font-size: 26px !important; line-height: 32px !important }}
  .fl-chart .fl-words :is(b, .fl-date, div, span) {{ font-size: inherit }}"""
FONT = ".fl-chart, .fl-chart * { font-family: 'DejaVu Sans Mono', monospace !important }"
STYLES = {"spacing": SPACING, "large": LARGE, "another font": FONT}


def in_chart(page: Page) -> list[Run]:
    """The runs of text that lie on the chart or its strip."""
    box = page.locator(CHART).bounding_box()
    assert box is not None
    return [
        run for run in runs(page) if box["y"] <= run["top"] <= box["y"] + box["height"] and not run["drawer"]
    ]


def expect_clear(page: Page, width: int) -> None:
    """Check that no text on the chart overlaps another, and that none is cut."""
    words = in_chart(page)
    assert clashes(words) == []
    assert [(run["text"], run["cut"]) for run in words if run["cut"]] == []
    cut = page.locator(f"{CHART} :is(.fl-bar-words b, .fl-label)").evaluate_all(
        "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"
    )
    assert cut == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def wait_for_new_layout(page: Page, change: Callable[[], object]) -> None:
    """Make a change that the chart answers with a new final state."""
    revision = "() => document.querySelector('[data-foldline=chart]').foldline.revision()"
    before = page.evaluate(revision)
    change()
    page.wait_for_function(f"(before) => ({revision})() > before", arg=before)
    page.wait_for_selector(READY)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("width", [1440, 1024])
def test_labels_ticks_and_bars_are_laid_out_with_the_text_as_it_is_drawn(
    reader: Reader, address: str, width: int, style: str
) -> None:
    page = open_page(reader(width, 900), address)
    labels = page.locator(f"{CHART} .fl-label").count()
    added: list[ElementHandle] = []
    wait_for_new_layout(page, lambda: added.append(page.add_style_tag(content=STYLES[style])))
    expect_clear(page, width)
    assert page.locator(f"{CHART} .fl-label").count() >= labels / 3
    wait_for_new_layout(page, lambda: added[0].evaluate("(style) => style.remove()"))
    expect_clear(page, width)
    assert page.locator(f"{CHART} .fl-label").count() == labels, "back as it was"


@pytest.mark.own_tab
def test_a_style_sheet_that_was_there_first_counts_from_the_first_picture(
    reader: Reader, address: str
) -> None:
    context = reader()
    context.add_init_script(
        f"""new MutationObserver((_, watch) => {{
          if (!document.head) return;
          watch.disconnect();
          const style = document.createElement('style');
          style.textContent = `{SPACING}`;
          document.documentElement.append(style);
        }}).observe(document, {{childList: true, subtree: true}})"""
    )
    page = open_page(context, address)
    spacing = page.locator(".fl-probe").evaluate("(one) => getComputedStyle(one).letterSpacing")
    assert spacing == "1.56px"
    expect_clear(page, 1440)


def test_controls_keep_their_words_in_their_middle(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?actor=iran&actor=albania")
    wait_for_new_layout(page, lambda: page.add_style_tag(content=SPACING))
    buttons = page.locator(":is(.st-key-actors, .st-key-scale, .st-key-match) button").all()
    assert len(buttons) > 5
    for button in buttons:
        offset = button.evaluate(
            """(one) => {
              const range = document.createRange();
              range.selectNodeContents(one.querySelector("p, span"));
              const [words, frame] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
              return Math.abs(words.top + words.bottom - frame.top - frame.bottom) / 2;
            }"""
        )
        assert offset <= 3


@pytest.mark.own_tab
def test_without_our_fonts_words_have_their_room(reader: Reader, address: str) -> None:
    context = reader()
    context.route("**/*.woff2", lambda route: route.abort())
    page = open_page(context, address)
    expect_clear(page, 1440)
