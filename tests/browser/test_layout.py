"""The law of the picture: at every zoom what is drawn adds up to the events in the window."""

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any

import pytest
from conftest import canvas_modules
from dossier_strategies import dossiers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.dates.parse import parse_date
from dashboard.drawing.story import story
from dashboard.model import Dossier, Event

SCRIPT = """
  import { layOut } from "./layout.js";
  import { orderOf } from "./order.js";
  import { prepared } from "./scale.js";
  import { inColumns } from "./story.js";
  import { daysOf, viewOf, zoomed, panned, WHOLE } from "./viewport.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  window.take = (json) => {
    window.story = inColumns(JSON.parse(json));
    const { folded, true: linear } = story.scales;
    const order = orderOf(story);
    story.scales = { folded: prepared("folded", folded), true: prepared("true", linear), order };
  };
  window.drawn = (kind, low, high, matched, width) => {
    const scale = story.scales[kind];
    const view = { low, high };
    const asked = { matched: Uint8Array.from(matched), picked: null };
    const picture = layOut(story, asked, scale, view, width, measure);
    const alone = [...picture.marks, ...picture.bars].map((event) => event.index);
    const counted = [...picture.crowds, ...picture.folded];
    return {
      days: daysOf(scale, view),
      count: picture.count,
      indices: [...alone, ...counted.flatMap((crowd) => [...crowd.members])],
      told: alone.length + counted.reduce((sum, crowd) => sum + crowd.count, 0),
      inside: picture.marks.every(({ x }) => x >= picture.plot.left - 1 && x <= picture.plot.right + 1),
    };
  };
  window.kept = (kind, low, high, share, factor) => {
    const scale = story.scales[kind];
    const before = { low, high };
    const after = zoomed(before, share, factor, scale, story.finest);
    const place = (view) => (share - view.low) / (view.high - view.low);
    return [place(before), place(after), after.low, after.high];
  };
"""
KINDS = ["folded", "true", "order"]
browser_laws = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def layout(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def touches(event: Event, start: float, end: float) -> bool:
    """Whether any instant that the date can mean lies in `start` (inclusive) to `end` (exclusive)."""
    first, after = event.date.earliest, event.date.until
    return first < end and (after > start or first == after == start)


@st.composite
def crowded(draw: st.DrawFn) -> Dossier:
    """A story with many events on few days."""
    days = st.sampled_from(["2023-06-20", "2023-06-21", "2023-06-2X", "2023", "1979", "2014/..", "1980/1988"])
    dates = draw(st.lists(days, min_size=1, max_size=90))
    events = tuple(Event(id=f"e{n}", date=parse_date(d), title=f"Event {n}") for n, d in enumerate(dates))
    return Dossier(title="A crowd", events=events)


@browser_laws
@given(st.one_of(dossiers(), crowded()), st.data())
def test_what_is_drawn_adds_up_to_the_events_in_the_window(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", story(dossier).content.decode())
    low = data.draw(st.floats(0, 0.95))
    high = data.draw(st.floats(low + 0.01, 1)) if low < 0.98 else 1.0
    whole = data.draw(st.booleans())
    low, high = (0.0, 1.0) if whole else (low, high)
    matched = [int(data.draw(st.booleans())) for _ in dossier.events]
    kind = data.draw(st.sampled_from(KINDS))
    width = data.draw(st.sampled_from([400, 960]))
    found: dict[str, Any] = layout.evaluate(
        "([kind, low, high, matched, width]) => drawn(kind, low, high, matched, width)",
        [kind, low, high, matched, width],
    )
    start, end = found["days"]
    wanted = [
        i
        for i, event in enumerate(dossier.events)
        if isfinite(event.date.position) and (whole or touches(event, start, end))
    ]
    assert sorted(found["indices"]) == wanted
    assert found["told"] == found["count"] == len(wanted)
    assert found["inside"]


@browser_laws
@given(st.data())
def test_zooming_keeps_what_is_under_the_pointer_in_its_place(
    layout: Page, shipped: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", story(shipped).content.decode())
    low = data.draw(st.floats(0, 0.9))
    high = min(1.0, low + data.draw(st.floats(0.01, 1)))
    share = low + data.draw(st.floats(0, 1)) * (high - low)
    asked = [data.draw(st.sampled_from(KINDS)), low, high, share, data.draw(st.floats(0.2, 5))]
    before, after, first, last = layout.evaluate(
        "([kind, low, high, share, factor]) => kept(kind, low, high, share, factor)", asked
    )
    assert 0 <= first < last <= 1
    at_an_end = first == pytest.approx(0) or last == pytest.approx(1)
    assert after == pytest.approx(before, abs=1e-6) or at_an_end


def test_the_shipped_story_is_whole_on_every_scale(layout: Page, shipped: Dossier) -> None:
    layout.evaluate("json => take(json)", story(shipped).content.decode())
    json.loads(story(shipped).content)
    for kind in KINDS:
        found = layout.evaluate(
            "([kind, matched]) => drawn(kind, 0, 1, matched, 960)", [kind, [1] * len(shipped.events)]
        )
        assert found["count"] == len(shipped.events)
