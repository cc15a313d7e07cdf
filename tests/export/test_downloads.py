"""The files of a selection have its events and no other, in every format, and nothing in them is executed."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import cast

import pandas as pd
import pytest
from conftest import SHIPPED, canvas_modules, examples
from dossier_strategies import DAYS
from full_dossiers import full_dossiers
from hostile_dossier import HOSTILE_DOSSIER
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openpyxl import Workbook
from playwright.sync_api import Browser, Page

from dashboard import Query, read, select
from dashboard.dossier.model import Dossier, Event
from dashboard.export.downloads import downloads
from dashboard.query.selection import Selection
from dashboard.reading import read_text

SCRIPT = """
  import { CLAIMS, EVENTS, dossierText, tableText } from "./selection/files.js";
  window.files = (downloads, selected, byTime) => {
    const bits = Uint8Array.from(selected);
    const indices = byTime.filter((index) => bits[index]);
    return {
      events: tableText(downloads, EVENTS, indices),
      claims: tableText(downloads, CLAIMS, indices),
      json: dossierText(downloads, "json", bits),
      yaml: dossierText(downloads, "yaml", bits),
    };
  };
"""
EXECUTED = tuple("=+-@\t\r")  # the first characters of a cell that some spreadsheets evaluate

QUICK = [Phase.generate]  # a smaller example would take minutes to find

Files = dict[str, str]


@pytest.fixture(scope="module")
def joiner(chromium: Browser) -> Iterator[Page]:
    """A page in which the browser's code joins the pieces of files."""
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@contextmanager
def joining(joiner: Page, dossier: Dossier) -> Iterator[Callable[[Selection], Files]]:
    """Returns the files of a selection of `dossier`, by format."""
    joiner.evaluate("(pieces) => (window.pieces = pieces)", downloads(dossier))

    def files(selection: Selection) -> Files:
        numbers = {event.id: i for i, event in enumerate(dossier.events)}
        by_time = [numbers[name] for name in select(dossier, Query()).table().index]
        selected = selection.in_window.astype(int).tolist()
        made: Files = joiner.evaluate("([rows, order]) => files(pieces, rows, order)", [selected, by_time])
        return made

    yield files


def without_others(event: Event, ids: set[str]) -> Event:
    """`event` without what it says of events that are not in `ids`."""
    return event.model_copy(
        update={
            "links": tuple(link for link in event.links if link.event in ids),
            "after": tuple(one for one in event.after if one in ids),
            "before": tuple(one for one in event.before if one in ids),
        }
    )


def check(files: Files, selection: Selection) -> None:
    """Check that the files of a selection have its events, in time or in the order of the dossier."""
    dossier = selection.dossier
    shown = [event for event, is_in in zip(dossier.events, selection.in_window, strict=True) if is_in]
    ids = {event.id for event in shown}
    in_time = [name for name in select(dossier, Query()).table().index if name in ids]
    rows = list(csv.DictReader(io.StringIO(files["events"].removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == in_time
    claims = list(csv.DictReader(io.StringIO(files["claims"].removeprefix("\ufeff"))))
    assert len(claims) == sum(len(event.claims) for event in shown)
    as_json = json.loads(files["json"])
    assert [event["id"] for event in as_json.get("events", [])] == [event.id for event in shown]
    validate(as_json)
    for text in (files["yaml"], files["json"]):
        again = read_text(text, "again.yaml")
        assert [str(problem) for problem in again.problems if problem.level == "error"] == []
        written = {name: {**dict(event), "date": None} for name, event in again.events_by_id.items()}
        assert list(written) == [event.id for event in shown]
        for event in shown:
            assert written[event.id] == {**dict(without_others(event, ids)), "date": None}
            assert again.events_by_id[event.id].date.text == event.date.text


@cache
def validator() -> Draft202012Validator:
    """The validator of the downloaded schema, which is checked itself only once, as that takes a second."""
    schema = json.loads(downloads(read_text("title: T", "t.yaml"))["schema"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALID_EVENTS: set[str] = set()


def validate(written: dict[str, object]) -> None:
    """Check a dossier by the schema; an event that is in many files is checked once."""
    events = {json.dumps(event): event for event in cast("list[object]", written.get("events", []))}
    validator().validate({**written, "events": [events[text] for text in events.keys() - VALID_EVENTS]})
    VALID_EVENTS.update(events)


@st.composite
def queries(draw: st.DrawFn, dossier: Dossier) -> Query:
    """A query of the shipped story."""
    some = lambda ids, most: draw(st.frozensets(st.sampled_from(list(ids)), max_size=most))  # noqa: E731
    ends = sorted(draw(st.lists(DAYS.filter(lambda day: day > "1960"), min_size=2, max_size=2)))
    return Query(
        actors=some(dossier.actors, 2),
        without=some(dossier.actors, 1),
        kinds=some(dossier.kinds, 3),
        words=draw(st.sampled_from(["", "", "iran", "ç", "zzz"])),
        disputed=draw(st.booleans()),
        window=draw(st.sampled_from([None, None, (ends[0], ends[1]), (ends[0], "")])),
    )


def test_each_address_gives_files_with_the_events_that_it_shows(joiner: Page, shipped: Dossier) -> None:
    compared = 0
    with joining(joiner, shipped) as files:

        @settings(
            max_examples=examples(200), deadline=None, suppress_health_check=list(HealthCheck), phases=QUICK
        )
        @given(queries(shipped))
        def compare(query: Query) -> None:
            nonlocal compared
            selection = select(shipped, query)
            assume(selection.in_window.any())
            check(files(selection), selection)
            compared += 1

        compare()
    assert compared >= examples(200)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=list(HealthCheck), phases=QUICK)
@given(dossier=full_dossiers(), data=st.data())
def test_any_dossier_is_written_in_part(joiner: Page, dossier: Dossier, data: st.DataObject) -> None:
    assume(dossier.events)
    words = data.draw(st.sampled_from(["", dossier.events[0].title]))
    selection = select(dossier, Query(words=words))
    assume(selection.in_window.any())
    with joining(joiner, dossier) as files:
        check(files(selection), selection)


def test_the_tables_are_those_of_the_library(joiner: Page, shipped: Dossier) -> None:
    selection = select(shipped, Query(actors=frozenset({"iran"})))
    with joining(joiner, shipped) as files:
        made = files(selection)
    for name, table in (("events", selection.table()), ("claims", selection.claims_table())):
        text = made[name].encode("utf-8")
        read_back = pd.read_csv(io.BytesIO(text), encoding="utf-8-sig", keep_default_na=False, dtype=str)
        expected = pd.read_csv(io.StringIO(table.to_csv()), keep_default_na=False, dtype=str)
        pd.testing.assert_frame_equal(read_back, expected)


def test_a_dossier_of_a_part_has_nothing_that_only_other_events_name(joiner: Page) -> None:
    dossier = read_text(
        """title: T
actors: {ana: {name: Ana}, boss: {name: The boss, side: s}, clerk: {name: Clerk, part_of: boss}}
sides: {s: Side S}
sources: {one: {title: First}, two: {title: Second}}
about: {corrections: [{date: 2020, text: Of a, event: a}, {date: 2021, text: Of all}]}
steps: [{event: a, text: Step a}, {event: b, text: Step b}]
looks: [{name: Look, link: actor=ana}]
events:
  - {id: a, date: 2014, title: One, actors: [ana], sources: one}
  - {id: b, date: 2016, title: Two, actors: [clerk], sources: two, links: {follows: a}}
  - {id: c, date: 2017, title: Three, links: {follows: [a, b], ends: b}, after: [a, b]}
""",
        "t.yaml",
    )
    selection = select(dossier, Query(window=("2016", "2017")))
    with joining(joiner, dossier) as files:
        made = files(selection)
    for text in (made["yaml"], made["json"]):
        part = read_text(text, "part.yaml")
        assert (list(part.actors), list(part.sides), list(part.sources)) == (
            ["boss", "clerk"],
            ["s"],
            ["two"],
        )
        assert [link.event for event in part.events for link in event.links] == ["b", "b"]
        assert [step.event for step in part.steps] == ["b"]
        assert [correction.text for correction in part.about.corrections] == ["Of all"]
        assert "First" not in text
        assert "Of a\n" not in text
        assert "Look" not in text


def test_no_cell_of_a_hostile_dossier_is_a_formula(joiner: Page) -> None:
    dossier = read_text(
        HOSTILE_DOSSIER + "  - {id: sum, date: 2021, title: '=1+1', summary: '@SUM(1)'}\n", "hostile.yaml"
    )
    selection = select(dossier, Query())
    with joining(joiner, dossier) as files:
        made = files(selection)
    sheet = Workbook().active
    assert sheet
    for name in ("events", "claims"):
        rows = list(csv.reader(io.StringIO(made[name].removeprefix("\ufeff"))))
        for row in rows:
            sheet.append(row)
        texts = [cell for row in rows for cell in row]
        assert not [
            text for text in texts if text.startswith(EXECUTED) and not text.removeprefix("-").isdigit()
        ]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    check(made, selection)


def test_the_pieces_of_the_shipped_story_are_small() -> None:
    made = json.dumps(downloads(read(SHIPPED)), ensure_ascii=False, separators=(",", ":"))
    assert len(gzip.compress(made.encode())) < 160_000
