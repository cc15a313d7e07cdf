"""The law of the layout: at every zoom the events that are drawn and counted are those in the window."""

import json
from collections.abc import Iterator
from math import inf, isfinite
from typing import Any

import pytest
from conftest import canvas_modules, examples
from dossier_strategies import dossiers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event
from dashboard.reading import read_text

SCRIPT = """
  import { drawsApart, layOut } from "./layout/layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared, shareOf } from "./axis/scale.js";
  import { inColumns } from "./story/story.js";
  import { visibleDays } from "./axis/spans.js";
  import { closerTo, zoomed } from "./axis/viewport.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  window.shareOf = shareOf;
  window.take = (json) => {
    window.story = inColumns(JSON.parse(json));
    const { folded, true: linear } = story.scales;
    const order = orderOf(story);
    story.scales = { folded: prepared("folded", folded), true: prepared("true", linear), order };
  };
  const layoutOf = (kind, view, matched, width) => {
    const scale = story.scales[kind];
    const asked = { matched: Uint8Array.from(matched), picked: null, days: visibleDays(scale, view) };
    return layOut(story, asked, scale, view, width, measure);
  };
  window.placed = (kind, low, high, matched, width) => {
    const { axisY, height, marks, bars, clusters, folded } = layoutOf(kind, { low, high }, matched, width);
    const feet = [...bars.map((bar) => bar.bottom), ...folded.map((cluster) => cluster.y + 12)];
    const heads = [...bars.map((bar) => bar.top), ...folded.map((cluster) => cluster.y - 12)];
    const countsOf = (all) => all.map((cluster) => cluster.count);
    const counts = { points: countsOf(clusters), bars: countsOf(folded) };
    const [foot, head] = [Math.max(0, ...feet), Math.min(height, ...heads)];
    return { axisY, height, counts, foot, head, above: marks.every((mark) => mark.y < axisY) };
  };
  window.offers = (kind, low, high, matched, width) => {
    const scale = story.scales[kind];
    const view = { low, high };
    return layoutOf(kind, view, matched, width).clusters.map(({ members }) => {
      const days = members.map((i) => story.events.position[i]);
      const closer = closerTo(days.map((day) => shareOf(scale, day)), view, scale, story.finest);
      const shares = days.map((day) => shareOf(scale, day));
      const spread = Math.max(...shares) - Math.min(...shares);
      const length = closer.high - closer.low;
      const offered = drawsApart(layoutOf(kind, closer, matched, width), members, story, scale);
      return { offered, spread: spread / length, shorter: length < view.high - view.low };
    });
  };
  window.drawn = (kind, low, high, matched, width) => {
    const scale = story.scales[kind];
    const view = { low, high };
    const layout = layoutOf(kind, view, matched, width);
    const alone = [...layout.marks, ...layout.bars].map((event) => event.index);
    const counted = [...layout.clusters, ...layout.folded];
    return {
      days: visibleDays(scale, view) ?? [null, null],
      count: layout.count,
      indices: [...alone, ...counted.flatMap((cluster) => [...cluster.members])],
      told: alone.length + counted.reduce((sum, cluster) => sum + cluster.count, 0),
      inside: layout.marks.every(({ x }) => x >= layout.plot.left - 1 && x <= layout.plot.right + 1),
      xs: layout.marks.toSorted((a, b) => a.position - b.position).map(({ x }) => x),
    };
  };
  window.asOfLine = (kind, matched, width) => {
    const { asOf, axisY, labels } = layoutOf(kind, { low: 0, high: 1 }, matched, width);
    const boxes = labels.map(({ left, right, y, bottomY }) => ({ left, right, y, bottomY }));
    return { line: asOf, axisY, labels: boxes };
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
    max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def layout(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def touches(event: Event, start: float, end: float) -> bool:
    """Whether any instant that the date can mean is from `start` (inclusive) to `end` (exclusive)."""
    first, after = event.date.earliest, event.date.until
    return first < end and (after > start or first == after == start)


@st.composite
def clustered(draw: st.DrawFn) -> Dossier:
    """A story with many events on few days."""
    days = st.sampled_from(["2023-06-20", "2023-06-21", "2023-06-2X", "2023", "1979", "2014/..", "1980/1988"])
    dates = draw(st.lists(days, min_size=1, max_size=90))
    events = tuple(Event(id=f"e{n}", date=parse_date(d), title=f"Event {n}") for n, d in enumerate(dates))
    return Dossier(title="A cluster", events=events)


@browser_laws
@given(clustered(), st.sampled_from(KINDS))
def test_the_line_of_the_dossiers_date_has_gaps_exactly_behind_labels(
    layout: Page, dossier: Dossier, kind: str
) -> None:
    dated = Dossier(title="A line", events=dossier.events, as_of=parse_date("2023-06-21"))
    layout.evaluate("json => take(json)", encoded_payload(dated).content.decode())
    found = layout.evaluate("args => asOfLine(...args)", [kind, [1] * len(dated.events), 900])
    if not found["line"]:
        return
    x, parts = found["line"]["x"], found["line"]["parts"]
    crossed = [label for label in found["labels"] if label["left"] < x < label["right"]]
    for part in parts:
        assert 0 <= part["top"] < part["bottom"] <= found["axisY"]
        assert all(part["bottom"] < label["y"] or label["bottomY"] < part["top"] for label in crossed)
    ends = [0, *(end for part in parts for end in (part["top"], part["bottom"])), found["axisY"]]
    gaps = [gap for gap in zip(ends[::2], ends[1::2], strict=True) if gap[0] < gap[1]]
    near = [label for label in found["labels"] if label["left"] - 4 < x < label["right"] + 4]
    for top, bottom in gaps:
        assert any(label["y"] - 4 <= bottom and top <= label["bottomY"] + 4 for label in near)
    assert ends == sorted(ends)


@browser_laws
@given(st.one_of(dossiers(), clustered()), st.data())
def test_drawn_counted_and_hidden_events_add_up_to_those_in_the_window(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
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
    start, end = (
        -inf if found["days"][0] is None else found["days"][0],
        inf if found["days"][1] is None else found["days"][1],
    )
    wanted = [
        i
        for i, event in enumerate(dossier.events)
        if isfinite(event.date.position) and (whole or touches(event, start, end))
    ]
    assert sorted(found["indices"]) == wanted
    assert found["told"] == found["count"] == len(wanted)
    assert found["inside"]
    assert found["xs"] == sorted(found["xs"]), "marks have the order of their dates, at the edges too"


def test_a_mark_beyond_the_edge_is_not_drawn_to_the_left_of_one_within_it(layout: Page) -> None:
    dates = ("2020", "2023-06-20", "2023", "2026")
    events = tuple(Event(id=f"e{n}", date=parse_date(d), title=f"Event {n}") for n, d in enumerate(dates))
    layout.evaluate(
        "json => take(json)", encoded_payload(Dossier(title="Edges", events=events)).content.decode()
    )
    # The window ends 4 px after 20 June: the middle of 2023, 2 July, lies beyond it.
    high = layout.evaluate("day => shareOf(story.scales.true, day)", events[1].date.position)
    length = 0.01
    drawn = "([low, high]) => drawn('true', low, high, [1, 1, 1, 1], 960)"
    found = layout.evaluate(drawn, [high - length * 932 / 936, high + length * 4 / 936])
    assert sorted(found["indices"]) == [1, 2]
    assert found["xs"] == sorted(found["xs"])


@st.composite
def periods(draw: st.DrawFn) -> Dossier:
    """A story of many bars, most of them at one time, and some points."""
    days = st.sampled_from(["1990/1999", "1990/1999", "1985/1992", "2014/..", "/2008", "2001", "2023-06-20"])
    dates = draw(st.lists(days, min_size=1, max_size=40))
    events = tuple(Event(id=f"e{n}", date=parse_date(d), title=f"Period {n}") for n, d in enumerate(dates))
    return Dossier(title="Periods", events=events)


@st.composite
def dense_days(draw: st.DrawFn) -> Dossier:
    """A story of few days with many events each, so that most of them are counted."""
    days = st.sampled_from(["2023-06-20", "2023-06-21", "2023-06-22", "2023-07-01", "2019-05", "1979"])
    heights = draw(st.dictionaries(days, st.integers(10, 60), min_size=1))
    dates = [day for day, height in heights.items() for _ in range(height)]
    events = tuple(Event(id=f"e{n}", date=parse_date(d), title=f"Event {n}") for n, d in enumerate(dates))
    return Dossier(title="Heaps", events=events)


@st.composite
def views(draw: st.DrawFn, dossier: Dossier) -> tuple[float, float, list[int]]:
    """A visible part of the axis, and a filter."""
    low = draw(st.floats(0, 0.95))
    matched = [int(draw(st.booleans())) for _ in dossier.events]
    return low, draw(st.floats(low + 0.01, 1)), matched


@browser_laws
@given(periods(), st.data())
def test_the_axis_does_not_move_and_everything_drawn_has_its_room(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
    kind, width = data.draw(st.sampled_from(KINDS)), data.draw(st.sampled_from([400, 960]))
    placed = "([kind, low, high, matched, width]) => placed(kind, low, high, matched, width)"
    whole = layout.evaluate(placed, [kind, 0, 1, [1] * len(dossier.events), width])
    found = layout.evaluate(placed, [kind, *data.draw(views(dossier)), width])
    assert (found["axisY"], found["height"]) == (whole["axisY"], whole["height"])
    for drawn in (whole, found):
        assert drawn["above"]
        assert drawn["axisY"] < drawn["head"]
        assert drawn["foot"] <= drawn["height"]
        assert all(count >= 2 for count in drawn["counts"]["bars"])
        assert all(count >= 3 for count in drawn["counts"]["points"])


def test_bars_use_the_room_that_labels_leave_free(layout: Page) -> None:
    def placed(points: int) -> dict[str, Any]:
        bars = [f"  - {{id: b{n}, date: 1990/1999, title: Period {n}}}\n" for n in range(12)]
        many = [
            f"  - {{id: p{n}, date: 2001-05-{1 + n // 4:02}, title: Some point {n}}}\n" for n in range(points)
        ]
        dossier = read_text(f"title: Offices\nevents:\n{''.join(bars + many)}", "offices.yaml")
        layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
        matched = [1] * len(dossier.events)
        found: dict[str, Any] = layout.evaluate("([m]) => placed('folded', 0, 1, m, 960)", [matched])
        return found

    few, many = placed(4), placed(60)
    assert few["counts"]["bars"] == []
    assert sum(many["counts"]["bars"]) > 1
    assert few["height"] == many["height"]
    assert few["axisY"] < many["axisY"]


@browser_laws
@given(dense_days(), st.data())
def test_zooming_to_a_cluster_is_offered_only_if_it_separates_events(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
    kind, width = data.draw(st.sampled_from(KINDS)), data.draw(st.sampled_from([400, 960]))
    arguments = [kind, *data.draw(views(dossier)), width]
    for cluster in layout.evaluate("([...asked]) => offers(...asked)", arguments):
        if cluster["spread"] == 0:
            assert not cluster["offered"], "what is at one instant stays together at every zoom"
        elif cluster["spread"] > 0.5 and cluster["shorter"]:
            assert cluster["offered"]
        assert cluster["shorter"] or not cluster["offered"]


@browser_laws
@given(st.data())
def test_zooming_keeps_what_is_under_the_pointer_in_its_place(
    layout: Page, shipped: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", encoded_payload(shipped).content.decode())
    low = data.draw(st.floats(0, 0.9))
    high = min(1.0, low + data.draw(st.floats(0.01, 1)))
    share = low + data.draw(st.floats(0, 1)) * (high - low)
    arguments = [data.draw(st.sampled_from(KINDS)), low, high, share, data.draw(st.floats(0.2, 5))]
    before, after, first, last = layout.evaluate(
        "([kind, low, high, share, factor]) => kept(kind, low, high, share, factor)", arguments
    )
    assert 0 <= first < last <= 1
    at_an_end = first == pytest.approx(0) or last == pytest.approx(1)
    assert after == pytest.approx(before, abs=1e-6) or at_an_end


def test_the_shipped_story_is_whole_on_every_scale(layout: Page, shipped: Dossier) -> None:
    layout.evaluate("json => take(json)", encoded_payload(shipped).content.decode())
    json.loads(encoded_payload(shipped).content)
    for kind in KINDS:
        found = layout.evaluate(
            "([kind, matched]) => drawn(kind, 0, 1, matched, 960)", [kind, [1] * len(shipped.events)]
        )
        assert found["count"] == len(shipped.events)
