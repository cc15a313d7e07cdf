"""List: the rows have the one chronological order, each under a year that its date can mean."""

import json
from collections.abc import Iterable, Iterator
from math import floor, isfinite
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ordered_dossiers import HEAD, ordered_dossiers
from playwright.sync_api import Browser, Page

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.gregorian import civil_day
from dashboard.dossier.model import Dossier
from dashboard.query.chronology import chronology, in_time
from dashboard.reading import read_text

SCRIPT = """
  import { paintList } from "./widgets/event_list.js";
  import { orderOf, stepsOf } from "./axis/equal_steps.js";
  import { eventOf, inColumns } from "./story/story.js";
  window.listed = (json, unmatched = [], opens = false) => {
    const story = inColumns(JSON.parse(json));
    const matches = (index) => !unmatched.includes(story.events.id[index]);
    const at = (place) =>
      Object.assign(eventOf(story, story.byTime[place]), { matched: matches(story.byTime[place]) });
    const layer = document.body;
    paintList(layer, story, { length: story.size, at }, -1, { pick: () => {}, pageOf: String });
    if (opens) for (const button of layer.querySelectorAll(".fl-others")) button.click();
    return [...layer.querySelectorAll("li")].map((item) => ({
      row: item.querySelector("[data-label]")?.dataset.label ?? null,
      year: item.querySelector("h2")?.textContent ?? null,
      folded: item.matches(".fl-years-folded") ? item.textContent : null,
    }));
  };
  window.stepped = (json) => {
    const story = inColumns(JSON.parse(json));
    return { days: orderOf(story).days, steps: stepsOf(story, [...Array(story.size).keys()]) };
  };
"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def listed(
    page: Page, dossier: Dossier, unmatched: Iterable[str] = (), *, opens: bool = False
) -> list[dict[str, Any]]:
    if not dossier.events:
        return []
    items: list[dict[str, Any]] = page.evaluate(
        "(values) => listed(...values)", [encoded_payload(dossier).content.decode(), list(unmatched), opens]
    )
    return items


def years(begin: float) -> str:
    """The year of a day as a heading of the list."""
    if not isfinite(begin):
        return "Year not known"
    year = civil_day(floor(begin))[0]
    if abs(year) >= 1_000_000:
        return f"{-year / 1_000_000:g} million years ago"
    number = f"{abs(year) + (year < 1):,}" if abs(year) >= 10_000 else str(year if year > 0 else 1 - year)
    return number if year > 999 else f"{number} {'CE' if year > 0 else 'BCE'}"


@settings(max_examples=examples(120), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ordered_dossiers())
def test_the_list_has_the_one_order_under_years_that_the_dates_can_mean(page: Page, dossier: Dossier) -> None:
    items = listed(page, dossier)
    assert [item["row"] for item in items if item["row"]] == [event.id for event in in_time(dossier)]
    heading, headings_of = None, {}
    for item in items:
        heading = item["year"] or heading
        headings_of |= {item["row"]: heading} if item["row"] else {}
    begins = dict(zip((e.id for e in dossier.events), chronology(dossier).begins.tolist(), strict=True))
    assert headings_of == {event: years(begin) for event, begin in begins.items()}
    headings = [item["year"] for item in items if item["year"]]
    assert len(headings) == len(set(headings)), "a year is headed once"


@settings(max_examples=examples(120), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ordered_dossiers(), st.data())
def test_a_filtered_list_has_rows_of_events_that_match_and_each_year_once(
    page: Page, dossier: Dossier, data: st.DataObject
) -> None:
    ids = [event.id for event in in_time(dossier)]
    unmatched = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    closed = listed(page, dossier, unmatched)
    assert [item["row"] for item in closed if item["row"]] == [one for one in ids if one not in unmatched]
    opened = listed(page, dossier, unmatched, opens=True)
    assert [item["row"] for item in opened if item["row"]] == ids
    for items in (closed, opened):
        headings = [item["year"] for item in items if item["year"]]
        assert len(headings) == len(set(headings)), "a year is headed once"


def test_an_event_without_a_start_is_listed_under_the_year_of_its_end(page: Page) -> None:
    lines = ["a, date: /2008", "b, date: '[..2014]'", "c, date: 2025-01-01", "d, date: 2009-03"]
    text = HEAD + "".join(f"  - {{id: {line}, title: T, sources: s}}\n" for line in lines)
    texts = [next(filter(None, item.values())) for item in listed(page, read_text(text, "l.yaml"))]
    assert texts == ["2008", "a", "2009", "d", "2014", "b", "10 years folded away", "2025", "c"]


def test_the_end_of_a_bar_and_what_happens_the_day_after_have_a_step_each(page: Page) -> None:
    text = HEAD + "  - {id: a, date: /2008, title: T, sources: s}\n  - {id: b, date: 2009-01-01, title: T}\n"
    content = encoded_payload(read_text(text, "l.yaml")).content.decode()
    found = page.evaluate("(json) => stepped(json)", content)
    assert found["days"] == [14244, 14245]
    assert found["steps"] == [{"day": 14244, "text": "2008"}, {"day": 14245, "text": "1 Jan 2009"}]
    assert json.loads(content)["ends"] == {"0": [None, "2008", 14244]}
