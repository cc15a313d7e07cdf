"""The law of links: in any story and window each linked event can be identified, and no words hide others."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event, Link, Relation

SCRIPT = """
  import { layOut } from "./layout/layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared } from "./axis/scale.js";
  import { visibleDays } from "./axis/spans.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  window.take = (json) => {
    window.story = inColumns(JSON.parse(json));
    const { folded, true: linear } = story.scales;
    const order = orderOf(story);
    story.scales = { folded: prepared("folded", folded), true: prepared("true", linear), order };
  };
  const labelBox = ({ id, left, right, y, bottomY }) => ({ id, left, right, top: y, bottom: bottomY });
  const barWords = ({ id, words: { left, right }, top, bottom }) => ({ id, left, right, top, bottom });
  window.drawn = (kind, low, high, picked, width) => {
    const scale = story.scales[kind];
    const days = visibleDays(scale, { low, high });
    const asked = { matched: new Uint8Array(story.size).fill(1), picked, days };
    const layout = layOut(story, asked, scale, { low, high }, width, measure);
    const { marks, bars, clusters, folded, labels } = layout;
    const pills = [...clusters, ...folded];
    return {
      plot: layout.plot,
      frames: layout.frames,
      edges: layout.edgeLabels,
      linked: layout.linked,
      linkedUnlabelled: layout.linkedUnlabelled,
      words: [...labels.map(labelBox), ...bars.map(barWords)],
      lines: Object.fromEntries(labels.map(({ id, lines }) => [id, lines.map((line) => line.relation)])),
      barRelations: Object.fromEntries(bars.map(({ id, words }) => [id, words.relation ?? ""])),
      leaders: layout.leaders,
      points: marks.map(({ id, index, x, y, labelled, eventLink }) => ({
        id, index, x, y, labelled, eventLink })),
      bars: bars.map(({ id, index, row, left, right, top, bottom, words, eventLink }) => ({
        id, index, row, left, right, top, bottom, eventLink,
        reach: [Math.min(left, words.left), Math.max(right, words.right)] })),
      pills: pills.map(({ left, right, y, members, eventLink }) => ({
        left, right, y, members: [...members], eventLink })),
    };
  };
"""
NAMED = 3  # events that others name
DATES = [
    "2023-06-20",
    "2023-06-21",
    "2023-06-2X",
    "2023",
    "1979",
    "2001-02",
    "2014/..",
    "1980/1988",
    "1999-05",
    "XXXX",
]
NEAR_PX = 1e-6

Box = dict[str, float]


@pytest.fixture(scope="module")
def layout(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@st.composite
def linked_stories(draw: st.DrawFn) -> Dossier:
    """A story in which the first few events and many others are linked, some of them on a few days."""
    chance = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 - a generated story, not a secret
    count = draw(st.sampled_from([3, 12, 30, 80]))
    linked_share = draw(st.sampled_from([0.1, 0.4, 0.9]))

    def links(own: int) -> tuple[Link, ...]:
        many = sum(chance.random() < linked_share for _ in range(2))
        others = (chance.randrange(min(count, NAMED)) for _ in range(many))
        relations = list(Relation)
        return tuple(Link(relation=chance.choice(relations), event=f"e{n}") for n in others if n != own)

    events = tuple(
        Event(id=f"e{n}", date=parse_date(chance.choice(DATES)), title=f"Event {n} of many", links=links(n))
        for n in range(count)
    )
    return Dossier(title="Ties", events=events)


def overlap(a: Box, b: Box) -> bool:
    across = min(a["right"], b["right"]) - max(a["left"], b["left"])
    return across > NEAR_PX and min(a["bottom"], b["bottom"]) - max(a["top"], b["top"]) > NEAR_PX


def around(frame: Box, box: Box) -> bool:
    return (
        frame["left"] <= box["left"]
        and frame["right"] >= box["right"]
        and frame["top"] <= box["top"] + NEAR_PX
        and frame["bottom"] >= box["bottom"] - NEAR_PX
    )


def crosses(leader: Box, box: Box) -> bool:
    within = box["left"] + NEAR_PX < leader["x"] < box["right"] - NEAR_PX
    return within and leader["top"] < box["bottom"] and leader["bottom"] > box["top"]


LAWS = settings(max_examples=examples(80), suppress_health_check=[HealthCheck.function_scoped_fixture])


def draw_layout(layout: Page, dossier: Dossier, data: st.DataObject) -> tuple[int, dict[str, Any]]:
    """The index of a picked event, and what is drawn of the story in some scale and window."""
    layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
    low, high = data.draw(st.sampled_from([(0.0, 1.0), (0.0, 0.6), (0.4, 1.0), (0.45, 0.55), (0.9, 1.0)]))
    picked = data.draw(st.integers(0, NAMED - 1))
    kind, width = (
        data.draw(st.sampled_from(["folded", "true", "order"])),
        data.draw(st.sampled_from([500, 960])),
    )
    arguments = [kind, low, high, f"e{picked}", width]
    return picked, layout.evaluate("([k, l, h, p, w]) => drawn(k, l, h, p, w)", arguments)


def linked_with(dossier: Dossier, picked: int) -> set[int]:
    numbers = {event.id: n for n, event in enumerate(dossier.events)}
    pairs = [(n, numbers[link.event]) for n, event in enumerate(dossier.events) for link in event.links]
    return {b if a == picked else a for a, b in pairs if picked in (a, b) and a != b}


@LAWS
@given(linked_stories(), st.data())
def test_every_linked_event_in_the_window_is_outlined_and_the_others_are_named_at_an_edge(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    picked, found = draw_layout(layout, dossier, data)
    linked = {n for n in linked_with(dossier, picked) if dossier.events[n].date.placed}
    boxes = {word["id"]: word for word in found["words"]}
    seen: set[int] = set()
    for event in [*found["points"], *found["bars"]]:
        assert bool(event["eventLink"]) == (event["index"] in linked)
        if event["eventLink"]:
            seen.add(event["index"])
            spot = {
                "left": event.get("x"),
                "right": event.get("x"),
                "top": event.get("y"),
                "bottom": event.get("y"),
            }
            box = boxes.get(event["id"], spot)
            assert any(around(frame, box) for frame in found["frames"]), event["id"]
        if event.get("labelled"):
            relation = " ".join(part for part in found["lines"][event["id"]] if part)
            assert relation == (event["eventLink"] or "") or relation.endswith("…")
    for pill in found["pills"]:
        counted = linked.intersection(pill["members"])
        assert bool(pill["eventLink"]) == bool(counted)
        seen |= counted
        spot = {"left": pill["left"], "right": pill["right"], "top": pill["y"], "bottom": pill["y"]}
        assert not counted or any(around(frame, spot) for frame in found["frames"])
    assert found["linked"] == len(seen)
    labelled = {event["index"] for event in found["points"] if event["labelled"]}
    bars = {event["index"] for event in found["bars"]}
    assert found["linkedUnlabelled"] == len(seen - labelled - bars)
    named = [index for edge in found["edges"] for index in edge["members"]]
    drawn = {event["index"] for event in [*found["points"], *found["bars"]]}
    assert sorted(named) == (sorted(linked - seen) if picked in drawn else [])


@LAWS
@given(linked_stories(), st.data())
def test_no_words_and_no_outline_of_a_link_touch_other_words_or_a_leader(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    _, found = draw_layout(layout, dossier, data)
    for at, word in enumerate(found["words"]):
        own = [frame for frame in found["frames"] if around(frame, word)]
        for box in [word, *own]:
            assert not any(overlap(box, other) for other in found["words"][:at])
            assert not any(overlap(box, edge) for edge in found["edges"])
        assert not any(crosses(leader, word) for leader in found["leaders"])
    edges = found["edges"]
    assert not any(overlap(a, b) for at, a in enumerate(edges) for b in edges[:at])
    for edge in edges:
        assert found["plot"]["left"] <= edge["left"] < edge["right"] <= found["plot"]["right"]


@LAWS
@given(linked_stories(), st.data())
def test_a_bar_with_words_for_its_link_reaches_no_other_bar_of_its_row(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    _, found = draw_layout(layout, dossier, data)
    for bar in found["bars"]:
        assert found["barRelations"][bar["id"]] in ("", bar["eventLink"])
        assert found["plot"]["left"] <= bar["reach"][0] or bar["left"] < found["plot"]["left"]
        for other in found["bars"]:
            if other["row"] == bar["row"] and other["id"] != bar["id"]:
                assert other["reach"][1] <= bar["reach"][0] or bar["reach"][1] <= other["reach"][0]
