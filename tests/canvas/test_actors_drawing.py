"""The laws of the actors view: its columns, its curves, the order of its rows, and its counts."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node

from dashboard import Query, select
from dashboard.chart.encoded_payload import payload
from dashboard.dossier.model import Dossier, Role
from dashboard.export.query_index import match_index
from dashboard.query.lanes import REST, SORTS
from dashboard.query.parameters import VIEWS
from dashboard.reading import read_text

SCRIPT = """
  import { arrangeActors } from "./actors/layout.js";
  import { lengthsOf, sumOf } from "./actors/lengths.js";
  import { shortest } from "./actors/order.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  let story, index;
  const hold = ([payload, matchIndex]) => {
    story = inColumns(payload);
    index = matchIndex;
  };
  const layout = ({ matched, inWindow, picked, open, sort, days, width, height, isTall }) => {
    const selection = {
      matched: Uint8Array.from(matched), inWindow: Uint8Array.from(inWindow), picked, open, sort };
    const room = { width, height, isTall, lineScale: 1, measure };
    const { rows, columns, marks, curves, statuses, ...rest } =
      arrangeActors(story, index, selection, days, room);
    return { rows, columns, marks, curves, statuses, left: rest.left, idle: rest.idle, bands: rest.bands };
  };
  const order = ({ sides, links, above }) => shortest(sides, links, (row) => above[row]);
  const sum = ({ places, links }) => sumOf(lengthsOf(links), places);
  const answers = { hold, layout, order, sum };
"""
WINDOW = [None, None]
STORED = Path(__file__).parent / "pictures" / "rows.json"


@pytest.fixture(scope="module")
def node() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as process:
        yield process


def laid_out(node: NodeProcess, dossier: Dossier, query: Query = Query(), **room: Any) -> Any:  # noqa: B008
    selection = select(dossier, query)
    rows = {event.id: row for row, event in enumerate(dossier.events)}
    node("hold", [payload(dossier), match_index(dossier, list(VIEWS))])
    asked = {
        "matched": selection.matched.tolist(),
        "inWindow": selection.matched.tolist(),
        "picked": rows[selection.picked.id] if selection.picked else None,
        "open": [],
        "sort": None,
        "days": WINDOW,
        "width": 760,
        "height": 680,
        "isTall": False,
    }
    return node("layout", {**asked, **room})


CASES = dossiers().filter(lambda dossier: bool(dossier.actors))


@settings(max_examples=examples(100))
@given(CASES, st.integers(60, 1200))
def test_every_event_has_a_column_of_its_own_in_the_order_of_time(
    node: NodeProcess, dossier: Dossier, width: int
) -> None:
    found = laid_out(node, dossier, width=width)
    events, x = found["columns"]["events"], found["columns"]["x"]
    assert len(events) + found["left"] == sum(event.date.placed for event in dossier.events)
    assert all(a < b for a, b in pairwise(x))
    assert all(0 <= at <= width for at in x)
    order = payload(dossier)["events"]["order"]
    assert all(order[a] < order[b] for a, b in pairwise(events))


def test_ten_thousand_events_leave_room_between_columns_and_say_how_many_have_none(node: NodeProcess) -> None:
    events = "".join(
        f"  - {{date: {1900 + i % 120}-01-{1 + i % 28:02}, title: E{i}, actors: [a{i % 50}]}}\n"
        for i in range(10_000)
    )
    found = laid_out(node, read_text(f"title: A\nevents:\n{events}", "many.yaml"))
    x = found["columns"]["x"]
    assert min(b - a for a, b in pairwise(x)) > 2
    assert len(x) + found["left"] == 10_000


@settings(max_examples=examples(100))
@given(CASES, st.integers(60, 1200))
def test_curves_of_different_events_do_not_cross(node: NodeProcess, dossier: Dossier, width: int) -> None:
    found = laid_out(node, dossier, width=width)
    column = dict(zip(found["columns"]["events"], found["columns"]["x"], strict=True))
    following = dict(pairwise(found["columns"]["events"]))
    for curve in found["curves"]:
        assert curve["x"] == column[curve["event"]]
        end = column.get(following.get(curve["event"], -1), width + 8)
        assert curve["x"] <= curve["x"] + curve["bulge"] < end


@settings(max_examples=examples(60))
@given(CASES)
def test_a_curve_leads_from_who_acted_and_a_broken_one_from_who_is_accused(
    node: NodeProcess, dossier: Dossier
) -> None:
    found = laid_out(node, dossier)
    y = {row["number"]: row["y"] for row in found["rows"]}
    heights = {
        (mark["event"], mark["y"]): mark["role"] for mark in found["marks"]
    }  # one mark in each row of an event
    assert len(heights) == len(found["marks"])
    assert {mark["y"] for mark in found["marks"]} <= set(y.values())
    for curve in found["curves"]:
        roles = {one.role for one in dossier.events[curve["event"]].actors}
        assert Role.ACCUSED in roles if curve["isBroken"] else Role.ACTED in roles
        assert (curve["event"], curve["from"]) in heights and (curve["event"], curve["to"]) in heights


@settings(max_examples=examples(100))
@given(CASES, st.integers(0, 900), st.sampled_from([None, *SORTS]))
def test_every_actor_has_a_row_or_is_counted(
    node: NodeProcess, dossier: Dossier, height: int, sort: str | None
) -> None:
    found = laid_out(node, dossier, height=height, sort=sort)
    own = [row for row in found["rows"] if row["actor"] is not None]
    counted = sum(row["others"] for row in found["rows"])
    assert len(own) + counted + found["idle"] == len(dossier.actors)
    actors = list(dossier.actors)
    for row in own:
        events = [e for e in dossier.events if actors[row["actor"]] in {one.actor for one in e.actors}]
        assert row["count"] == len(events)
    picked = select(dossier, Query()).picked
    if picked:
        assert {one.actor for one in picked.actors} == {actors[r["actor"]] for r in own if r["isPicked"]}


@settings(max_examples=examples(60))
@given(CASES)
def test_a_side_that_is_open_has_a_row_for_each_of_its_actors(node: NodeProcess, dossier: Dossier) -> None:
    found = laid_out(node, dossier, height=0, open=[*dossier.sides, REST])
    assert all(row["others"] == 0 for row in found["rows"])


def test_parts_are_below_their_whole_and_sides_are_in_the_order_of_the_file(node: NodeProcess) -> None:
    found = laid_out(node, read_text(PARTS, "parts.yaml"), sort="count")
    assert [(row["id"], row["depth"]) for row in found["rows"]] == [
        ("state", 0),
        ("police", 1),
        ("unit", 2),
        ("court", 1),
        ("city", 0),
    ]


PARTS = """
title: Parts
sides: {one: One, two: Two}
actors:
  city: {name: City, side: two}
  unit: {name: Unit, side: one, part_of: police}
  court: {name: Court, side: one, part_of: state}
  police: {name: Police, side: one, part_of: state}
  state: {name: State, side: one}
events:
  - {date: 2014, title: A, actors: {acted: [unit, police], affected: [city, state]}}
  - {date: 2015, title: B, actors: {acted: [police, court], affected: city}}
"""


@st.composite
def row_orders(draw: st.DrawFn) -> Mapping[str, Any]:
    """Sides of up to six rows, some of them parts of others, and what events draw between the rows."""
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=3))
    sides: list[dict[str, Any]] = []
    above: list[int | None] = []
    for size in sizes:
        first = len(above)
        for row in range(first, first + size):
            above.append(draw(st.sampled_from([None, None, *range(first, row)])))
        sides.append({"rows": list(range(first, first + size)), "last": None})
    for side in sides:
        if draw(st.booleans()):
            side["last"] = len(above)
            above.append(None)
    some = st.lists(st.integers(0, len(above) - 1), max_size=3, unique=True)
    known = [row for side in sides for row in [*side["rows"], side["last"]] if row is not None]
    link = st.fixed_dictionaries({"acted": some, "accused": some, "affected": some})
    links = draw(st.lists(link, max_size=8))
    links = [{role: [row for row in rows if row in known] for role, rows in one.items()} for one in links]
    return {"sides": sides, "links": links, "above": above}


def orders(rows: Sequence[int], above: Sequence[int | None]) -> Iterator[list[int]]:
    """Every order in which each row follows the whole that it is a part of, without others between."""
    for order in permutations(rows):
        at = {row: place for place, row in enumerate(order)}
        if all(_is_inside(row, at, order, above) for row in order):
            yield list(order)


def _is_inside(row: int, at: Mapping[int, int], order: Sequence[int], above: Sequence[int | None]) -> bool:
    whole = above[row]
    if whole is None:
        return True
    between = order[at[whole] + 1 : at[row]]
    return at[whole] < at[row] and all(_belongs(one, whole, above) for one in between)


def _belongs(row: int, whole: int, above: Sequence[int | None]) -> bool:
    at: int | None = row
    while at is not None and at != whole:
        at = above[at]
    return at == whole


def places_of(rows: Sequence[Sequence[int]], sides: Sequence[Mapping[str, Any]]) -> list[int]:
    every = [
        row for own, side in zip(rows, sides, strict=True) for row in (*own, side["last"]) if row is not None
    ]
    places = [0] * (max(every) + 1)
    for place, row in enumerate(every):
        places[row] = place
    return places


def length(link: Mapping[str, Sequence[int]], places: Sequence[int]) -> int:
    """What an event draws, in rows: a line through who acted, and a curve for each affected and accused."""
    acted, accused, affected = (
        [places[row] for row in link[role]] for role in ("acted", "accused", "affected")
    )
    line = max(acted) - min(acted) if acted else 0
    solid = sum(min(abs(at - one) for one in acted) for at in affected) if acted else 0
    broken = sum(min(abs(at - one) for one in affected) for at in accused) if affected else 0
    return line + solid + broken


@settings(max_examples=examples(40), deadline=None)
@given(row_orders())
def test_no_other_order_of_one_side_has_shorter_curves_and_that_of_the_file_has_not_either(
    node: NodeProcess, case: Mapping[str, Any]
) -> None:
    sides, links, above = case["sides"], case["links"], case["above"]
    found = node("order", case)
    assert node("order", case) == found, "the same every time"

    def total(rows: Sequence[Sequence[int]]) -> int:
        places = places_of(rows, sides)
        return sum(length(link, places) for link in links)

    least = total(found)
    assert node("sum", {"places": places_of(found, sides), "links": links}) == least
    assert least <= total([next(orders(side["rows"], above)) for side in sides])
    for i, side in enumerate(sides):
        assert found[i] in list(orders(side["rows"], above))
        for other in orders(side["rows"], above):
            assert least <= total([*found[:i], other, *found[i + 1 :]])


def test_a_status_is_in_a_lane_of_its_actor_and_names_who_decided_it(node: NodeProcess) -> None:
    found = laid_out(node, read_text(STATUSES, "statuses.yaml"))
    bars = {bar["words"]: bar for bar in found["statuses"]}
    assert list(bars) == ["On a list, decided by State", "Banned"]
    row = next(row for row in found["rows"] if row["id"] == "group")
    assert {bar["lane"] for bar in bars.values()} == {0, 1}
    assert all(bar["bottom"] <= row["top"] for bar in bars.values())
    assert found["bands"] == [], "a status is not a band too"


STATUSES = """
title: Statuses
actors: {state: {name: State}, group: {name: Group}}
events:
  - {date: 2001/2008, title: On a list, status: {of: group, by: state}, actors: {affected: group}}
  - {date: 2002/2005, title: Banned, status: {of: group}, actors: {affected: group}}
  - {date: 2009, title: End, actors: {acted: group}}
"""


def test_an_actor_with_a_status_alone_has_a_row_with_it(node: NodeProcess) -> None:
    text = """title: A list
actors: {group: {name: The group}, state: {name: The state}, press: {name: The press}}
events:
  - {date: 2001/2008, title: On a list, status: {of: group, by: state}}
  - {date: 2003, title: A report, actors: {spoke: state}}
"""
    found = laid_out(node, read_text(text, "statuses.yaml"))
    assert {row["id"] for row in found["rows"]} == {"group", "state"}
    [status] = found["statuses"]
    assert status["words"] == "On a list, decided by The state"
    assert found["idle"] == 1, "the press has no role and no status"


@settings(max_examples=examples(30))
@given(CASES, st.integers(100, 1000))
def test_words_of_statuses_in_one_lane_do_not_overlap(
    node: NodeProcess, dossier: Dossier, width: int
) -> None:
    found = laid_out(node, dossier, width=width)
    boxes = [
        (
            bar["of"],
            bar["lane"],
            min(bar["left"], bar["at"]),
            max(bar["right"], bar["at"] + len(bar["words"]) * 6),
        )
        for bar in found["statuses"]
    ]
    for i, (of, lane, left, right) in enumerate(boxes):
        for other in boxes[i + 1 :]:
            assert (of, lane) != other[:2] or right <= other[2] or other[3] <= left


def test_a_story_is_drawn_where_it_was(node: NodeProcess) -> None:
    """`tests/canvas/pictures/rows.json` has it in px, so that a change shows; `REDRAW=1` writes it."""
    found = laid_out(node, read_text(STORY, "story.yaml"), Query(kinds={"law"}))
    drawn = {
        "rows": {row["id"]: row["y"] for row in found["rows"]},
        "columns": found["columns"]["x"],
        "marks": [[mark[name] for name in ("event", "x", "y", "role", "isUp")] for mark in found["marks"]],
        "curves": [
            [curve[name] for name in ("event", "x", "from", "to", "bulge", "isBroken")]
            for curve in found["curves"]
        ],
        "statuses": [
            [bar[name] for name in ("words", "left", "right", "top", "at")] for bar in found["statuses"]
        ],
        "bands": [[band[name] for name in ("id", "left", "right", "y", "role")] for band in found["bands"]],
    }
    rounded = json.loads(json.dumps(drawn), parse_float=lambda text: round(float(text), 1))
    if os.environ.get("REDRAW"):
        lines = json.dumps(rounded, indent=1, ensure_ascii=False)
        STORED.write_text(lines + "\n", "utf-8")
    assert rounded == json.loads(STORED.read_text("utf-8"))


STORY = """
title: The harbour
kinds: {law: Law, sea: Sea}
sides: {town: Town, port: Port}
actors:
  mayor: {name: Mayor, side: town}
  clerk: {name: Clerk, side: town, part_of: mayor}
  court: {name: Court, side: town}
  pilot: {name: Pilot, side: port}
  union: {name: Union, side: port}
  guest: {name: Guest}
events:
  - {date: 1999, title: A, kind: law, actors: {acted: [clerk, court], affected: [pilot, union]}}
  - {date: 2001/2008, title: Banned, kind: law, status: {of: union, by: court}, actors: {affected: union}}
  - {date: 2003/2005, title: A strike, kind: sea, actors: {acted: union, affected: mayor}}
  - {date: 2014-03-02, title: B, kind: sea, actors: {accused: guest, affected: pilot, hosted: union}}
  - {date: 2014-03-02, title: C, kind: law, actors: {spoke: mayor, mentioned: court}}
  - {date: 2023, title: D, kind: law, actors: {acted: guest, accused: pilot, affected: [clerk, court]}}
"""
