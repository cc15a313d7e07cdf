"""The laws of lanes: in each lane of any story and window they are those of the layout on one line."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node

from dashboard.chart.cast import PRECEDENCE, involved_in
from dashboard.chart.encoded_payload import payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Actor, Dossier, Event, Involvement, Kind, Link, Relation, Role, Side
from dashboard.query.lanes import LAYOUTS, REST, SORTS

SCRIPT = """
  import { lanesOf } from "./layout/lanes/lanes.js";
  import { layOutLanes } from "./layout/lanes/lanes_layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared } from "./axis/scale.js";
  import { visibleDays } from "./axis/spans.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  let story;
  const hold = (json) => {
    story = inColumns(json);
    const { folded, true: linear } = story.scales;
    const order = orderOf(story);
    story.scales = { folded: prepared("folded", folded), true: prepared("true", linear), order };
  };
  const lanes = ({ windowPx = 900, ...arrangement }) => lanesOf(story, arrangement, windowPx);
  const drawn = ({ arrangement, scale: kind, low, high, matched, picked, width, isRightToLeft = false }) => {
    const scale = story.scales[kind];
    const view = { low, high };
    const days = low === 0 && high === 1 ? null : visibleDays(scale, view);
    const asked = { matched: Uint8Array.from(matched), picked, recent: null, days };
    const found = layOutLanes(
      story, asked, scale, view, width, measure,
      { lanes: lanesOf(story, arrangement, 900), layout: arrangement.layout, isRightToLeft });
    const clusters = found.clusters.map(({ members, ...one }) => ({ ...one, members: [...members] }));
    return { ...found, clusters, laneOf: [...found.laneOf] };
  };
  const answers = { hold, lanes, drawn };
"""
BOLD_PX, REGULAR_PX = 7.4, 6.8
TEXT_PX, MARK_PX, GAP_PX, LEADING_PX = 11, 7, 11, 26
HEADING_PX = 24  # the name of a side, or that no side is given
ROWS_MOST = {"side": 12, "kind": 12, "actor": 8}
DATES = (
    *("2023-06-20", "2023-06-21", "2023-06-22", "2019", "2014-05", "1979", "2021-02-03?", "[2016..2018]"),
    *("1990/1999", "2014/..", "/2008", "2022-01-01/2022-09", "2010-07-14", "2015-01-02"),
)
SPAN = "[2014-11-18..2016-12-21]"  # in words about as long as a title
ACTORS = ("army", "police", "envoy", "paper", "union", "court")
TITLES = ("A raid", "The ministry answers", "A long title of an event that nobody has room for " * 2)


@pytest.fixture(scope="module")
def browser() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as node:
        yield node


@st.composite
def casts(draw: st.DrawFn, most: int = 40) -> Dossier:
    """A story whose actors have sides and are parts of one another."""
    actors = {
        name: Actor(
            id=name,
            name=name.title(),
            side=draw(st.sampled_from([None, "north", "south"])),
            part_of=draw(st.sampled_from([None, *ACTORS])),
        )
        for name in ACTORS
    }
    involved = st.lists(
        st.builds(Involvement, role=st.sampled_from(Role), actor=st.sampled_from(ACTORS)), max_size=3
    )
    count = draw(st.integers(1, most))
    events = [
        Event(
            id=f"e{n}",
            date=parse_date(draw(st.sampled_from(DATES))),
            title=draw(st.sampled_from(TITLES)),
            kind=draw(st.sampled_from([None, "raid", "law"])),
            weight=draw(st.integers(1, 3)),
            actors=tuple(draw(involved)),
            links=(Link(relation=Relation.FOLLOWS, event="e0"),) if n and draw(st.booleans()) else (),
        )
        for n in range(count)
    ]
    return Dossier(
        title="A cast",
        kinds={name: Kind(id=name, name=name) for name in ("raid", "law")},
        sides={name: Side(id=name, name=name) for name in ("north", "south")},
        actors=actors,
        events=tuple(events),
    )


@st.composite
def arrangements(draw: st.DrawFn) -> dict[str, Any]:
    layout = draw(st.sampled_from(LAYOUTS))
    lanes = {"side": ("north", "south"), "kind": ("raid", "law"), "actor": ACTORS}[layout]
    return {
        "layout": layout,
        "closed": draw(st.lists(st.sampled_from([*lanes, REST]), unique=True, max_size=2)),
        "open": draw(st.lists(st.sampled_from(["north", REST]), unique=True)) if layout == "actor" else [],
        "sort": draw(st.sampled_from([None, *SORTS])),
    }


@st.composite
def asked(draw: st.DrawFn, dossier: Dossier) -> dict[str, Any]:
    """A drawing of lanes: an arrangement, a scale, a window, a filter, a pick and a width."""
    low = draw(st.sampled_from([0.0, 0.0, 0.3, 0.62]))
    return {
        "arrangement": draw(arrangements()),
        "scale": draw(st.sampled_from(["folded", "true", "order"])),
        "low": low,
        "high": draw(st.sampled_from([1.0, low + 0.2])) if low else 1.0,
        "matched": [int(draw(st.integers(0, 5)) > 0) for _ in dossier.events],
        "picked": draw(st.sampled_from([None, *(event.id for event in dossier.events)])),
        "width": draw(st.sampled_from([500, 960])),
    }


def drawn(browser: NodeProcess, dossier: Dossier, request: dict[str, Any]) -> dict[str, Any]:
    browser("hold", payload(dossier))
    found: dict[str, Any] = browser("drawn", request)
    return found


CASES = casts().flatmap(lambda dossier: st.tuples(st.just(dossier), asked(dossier)))
laws = settings(max_examples=examples(40))


@laws
@given(CASES)
def test_each_event_in_the_window_is_drawn_or_counted_once_in_its_own_lane(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    found = drawn(browser, *case)
    own = [(one["index"], one["lane"]) for one in (*found["marks"], *found["bars"])]
    counted = [(member, one["lane"]) for one in found["clusters"] for member in one["members"]]
    everything = own + counted
    assert len({index for index, _ in everything}) == len(everything) == found["count"]
    assert all(found["laneOf"][index] == lane for index, lane in everything)
    in_lane = Counter(lane for _, lane in everything)
    assert [in_lane[number] for number in range(len(found["lanes"]))] == [
        lane["count"] for lane in found["lanes"]
    ]
    assert all(cluster["count"] == len(cluster["members"]) for cluster in found["clusters"])


def boxes(found: dict[str, Any]) -> Iterator[tuple[str, float, float, float, float]]:
    """Everything that no text of another event may touch: words, marks, bars and pills."""
    for label in found["labels"]:
        yield label["id"], label["left"], label["right"], label["y"], label["bottomY"]
    for mark in found["marks"]:
        x, y = mark["x"], mark["y"]
        yield mark["id"], x - MARK_PX, x + MARK_PX, y - MARK_PX, y + MARK_PX
    for bar in found["bars"]:
        yield bar["id"], bar["left"], bar["right"], bar["top"], bar["bottom"]
        if bar["words"]:
            yield bar["id"], bar["words"]["left"], bar["words"]["right"], bar["top"], bar["bottom"]
    for pill in found["clusters"]:
        yield f"pill {pill['members'][0]}", pill["left"], pill["right"], pill["y"] - 12, pill["y"] + 12


def touch(one: tuple[str, float, float, float, float], other: tuple[str, float, float, float, float]) -> bool:
    return one[1] < other[2] and other[1] < one[2] and one[3] < other[4] and other[3] < one[4]


@laws
@given(CASES)
def test_no_words_touch_anything_else_and_all_lie_inside_their_lane(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    found = drawn(browser, *case)
    words = {label["id"] for label in found["labels"]} | {bar["id"] for bar in found["bars"] if bar["words"]}
    for one, other in combinations(boxes(found), 2):
        assert one[0] == other[0] or not {one[0], other[0]} & words or not touch(one, other)
    for thing in (*found["labels"], *(bar["words"] for bar in found["bars"] if bar["words"])):
        assert found["plot"]["left"] <= thing["left"] <= thing["right"] <= found["plot"]["right"]
    lanes = found["lanes"]
    for label in found["labels"]:
        lane = lanes[label["lane"]]
        assert lane["contentTop"] <= label["y"] < label["bottomY"] <= lane["bottom"]
    for above, below in pairwise(lanes):
        assert above["bottom"] == below["top"]
    for echo in found["echoes"]:
        lane = lanes[echo["lane"]]
        assert all(lane["contentTop"] <= mark["y"] <= lane["bottom"] for mark in echo["marks"])
    for lane in lanes:
        assert lane["contentTop"] - lane["top"] == (0 if lane["heading"] is None else HEADING_PX)
    assert not lanes or lanes[-1]["bottom"] <= found["height"]


@laws
@given(CASES)
def test_the_picked_event_is_labelled(browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]) -> None:
    dossier, request = case
    found = drawn(browser, dossier, request)
    picked = [one for one in (*found["marks"], *found["bars"]) if one["picked"]]
    words = {label["id"] for label in found["labels"]} | {bar["id"] for bar in found["bars"] if bar["words"]}
    in_pills = {member for pill in found["clusters"] for member in pill["members"]}
    ids = [event.id for event in dossier.events]
    assert not request["picked"] or ids.index(request["picked"]) not in in_pills
    assert all(one["id"] in words for one in picked)
    assert {frame["key"] for frame in found["frames"] if frame.get("isPicked")} >= {
        one["id"] for one in picked
    }


def rows_in(found: dict[str, Any], lane: int) -> list[list[tuple[float, float, bool]]]:
    """The ranges that the rows of a lane have taken, and whether each begins with words."""
    rows: dict[float, list[tuple[float, float, bool]]] = {}
    for label in (one for one in found["labels"] if one["lane"] == lane):
        mark = next(mark for mark in found["marks"] if mark["id"] == label["id"])
        band = next((one for one in found["bands"] if one["id"] == label["id"]), label)
        ends = (mark["x"] - MARK_PX, label["left"], band["left"])
        leads = label["left"] < mark["x"] and label["left"] <= band["left"]
        right = max(mark["x"] + MARK_PX, label["right"], band["right"])
        rows.setdefault(label["y"], []).append((min(ends), right, leads))
    for bar in (one for one in found["bars"] if one["lane"] == lane and one["words"]):
        left, right = min(bar["left"], bar["words"]["left"]), max(bar["right"], bar["words"]["right"])
        rows.setdefault(bar["top"], []).append((left, right, bar["words"]["side"] == "before"))
    return list(rows.values())


def fits(row: list[tuple[float, float, bool]], left: float, right: float, leads: bool) -> bool:
    return all(
        end + (LEADING_PX if leads else GAP_PX) <= left
        or right + (LEADING_PX if other_leads else GAP_PX) <= start
        for start, end, other_leads in row
    )


@laws
@given(CASES)
def test_a_linked_label_says_how_it_is_linked_unless_its_lane_is_full(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    dossier, request = case
    found = drawn(browser, dossier, request)
    most = ROWS_MOST[request["arrangement"]["layout"]]
    links = {mark["id"]: mark.get("eventLink") for mark in found["marks"]}
    for label in found["labels"]:
        if not links[label["id"]] or label["lines"][0].get("relation"):
            continue
        assert len(rows_in(found, label["lane"])) >= most


@laws
@given(CASES)
def test_no_label_is_left_out_that_has_room(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    dossier, request = case
    found = drawn(browser, dossier, request)
    most = ROWS_MOST[request["arrangement"]["layout"]]
    open_lanes = {lane["number"] for lane in found["lanes"] if lane["isOpen"]}
    taken = {lane: rows_in(found, lane) for lane in open_lanes}
    left_out = [mark for mark in found["marks"] if mark["matched"] and not mark["labelled"]]
    plot = found["plot"]
    for mark in left_out:
        edges = (plot["left"], plot["right"])
        if mark["lane"] not in open_lanes or mark["x"] in edges or mark["mark"] != "solid":
            continue  # at an edge the middle may lie outside; a date with a soft band has another range
        x, width = mark["x"], len(mark["date"]) * REGULAR_PX + REGULAR_PX + len(mark["short"]) * BOLD_PX
        width = min(width, 340)
        places = [(x - MARK_PX, x + TEXT_PX + width, False), (x - TEXT_PX - width, x + MARK_PX, True)]
        for left, right, leads in places:
            if left < plot["left"] or right > plot["right"]:
                continue
            assert len(taken[mark["lane"]]) >= most
            assert not any(fits(row, left, right, leads) for row in taken[mark["lane"]])


@laws
@given(CASES)
def test_the_same_story_has_the_same_picture_whatever_was_drawn_before(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    dossier, request = case
    first = drawn(browser, dossier, request)
    browser("drawn", {**request, "picked": dossier.events[0].id, "width": 700})
    assert browser("drawn", request) == first
    assert drawn(browser, dossier, request) == first


@laws
@given(CASES)
def test_from_right_to_left_the_names_are_on_the_right_and_all_else_is_the_same(
    browser: NodeProcess, case: tuple[Dossier, dict[str, Any]]
) -> None:
    dossier, request = case
    found = drawn(browser, dossier, request)
    mirrored = browser("drawn", {**request, "isRightToLeft": True})
    moved = found["plot"]["left"] - mirrored["plot"]["left"]
    assert moved > 0 and mirrored["gutter"]["left"] > mirrored["plot"]["right"]
    assert mirrored["gutter"]["left"] + mirrored["gutter"]["width"] == request["width"]
    for name, side in (("marks", "x"), ("bars", "left"), ("clusters", "x"), ("labels", "left")):
        before, after = ([one[side] for one in layout[name]] for layout in (found, mirrored))
        assert after == pytest.approx([x - moved for x in before]), name
    assert [lane["name"] for lane in mirrored["lanes"]] == [lane["name"] for lane in found["lanes"]]


@laws
@given(casts(12), arrangements())
def test_an_event_is_in_full_in_the_lane_of_its_first_actor_and_an_echo_in_those_of_the_others(
    browser: NodeProcess, dossier: Dossier, arrangement: dict[str, Any]
) -> None:
    browser("hold", payload(dossier))
    lanes = browser("lanes", arrangement)
    full = [(index, number) for number, lane in enumerate(lanes) for index in lane["full"]]
    assert sorted(index for index, _ in full) == list(range(len(dossier.events)))
    echoes = {number: set(lane["echoes"]) for number, lane in enumerate(lanes)}
    assert not any(index in echoes[number] for index, number in full)
    if arrangement["layout"] == "side":
        names = {lane["id"]: lane for lane in lanes}
        for index, event in enumerate(dossier.events):
            sides = list(dict.fromkeys(dossier.actors[one].side or REST for one in involved_in(event)))
            own, *others = sides or [REST]
            assert index in names[own]["full"]
            assert {one for one, lane in names.items() if index in lane["echoes"]} == set(others)


def test_a_title_is_as_long_after_a_long_date(browser: NodeProcess) -> None:
    title = "The ministry objects to the move to the capital"
    events = tuple(
        Event(id=f"e{n}", date=parse_date(date), title=title) for n, date in enumerate(("2013-06-20", SPAN))
    )
    dossier = Dossier(title="Dates", events=events)
    whole = {"low": 0, "high": 1, "matched": [1, 1], "picked": None, "width": 1400}
    arrangement = {"layout": "kind", "closed": [], "open": [], "sort": "file"}
    found = drawn(browser, dossier, {"scale": "true", "arrangement": arrangement, **whole})
    assert [[line["title"] for line in label["lines"]] for label in found["labels"]] == [[title], [title]]


def test_an_accused_actor_never_comes_before_another() -> None:
    roles = [Involvement(role=role, actor=role.value) for role in reversed(Role)]
    event = Event(id="e", date=parse_date("2014"), title="A", actors=tuple(roles))
    assert involved_in(event) == ["acted", "spoke", "hosted", "affected", "mentioned", "accused"]
    assert set(PRECEDENCE) == set(Role)


COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=30)


@laws
@given(COUNTS, st.lists(st.integers(100, 4000), min_size=2, max_size=2).map(sorted))
def test_the_most_frequent_actors_have_lanes_as_many_as_fill_the_window(
    browser: NodeProcess, counts: list[int], windows: list[int]
) -> None:
    names = [f"a{number}" for number in range(len(counts))]
    dossier = Dossier(
        title="A crowd",
        actors={name: Actor(id=name, name=name) for name in names},
        events=tuple(
            Event(
                id=f"{name}-{n}",
                date=parse_date("2014"),
                title="A",
                actors=(Involvement(role=Role.ACTED, actor=name),),
            )
            for name, count in zip(names, counts, strict=True)
            for n in range(count)
        ),
    )
    browser("hold", payload(dossier))
    arrangement = {"layout": "actor", "closed": [], "open": [], "sort": None}
    low, high = (
        [lane["id"] for lane in browser("lanes", {**arrangement, "windowPx": px}) if lane["others"] is None]
        for px in windows
    )
    assert set(low) <= set(high), "a higher window has the same lanes, and perhaps more"
    active = [count for count in counts if count]
    for lanes in (low, high):
        having = sorted(counts[names.index(lane)] for lane in lanes)
        assert having == sorted(active)[len(active) - len(having) :], "no actor with fewer events comes first"
        frequent = sum(count >= 5 for count in active)
        assert len(having) >= min(6, frequent)
        assert len(having) == len(active) or min(having, default=5) >= 5 or len(having) == 1
