"""The clock of a story: how it is chosen, and that every time of the story is placed on it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from dashboard import Query
from dashboard.analysis.changes import compare
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.clocks import offsets_of, on_clock
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Date, Interval
from dashboard.dossier.model import Dossier
from dashboard.query.query import opening
from dashboard.reading import read_text

EVERYWHERE = """
title: Times in every place that has a date
clock: +02:00
as_of: 2023-06-21T09:00Z
about:
  source: paper
  corrections: [{date: 2023-07-01T23:30Z, text: A time was put right}]
opens: from=2023-06-20T07:00Z&to=2023-06-20T12:00Z
eras: [{date: 2023-06-20T01:00Z/2023-06-22T05:00-03:00, name: The raid}]
folds: [2023-06-20T11:00Z/2023-06-21T05:00-03:00]
sources: {paper: {title: The paper, date: 2023-06-20T20:00-04:00}}
questions: {why: {ask: Why?, silent: {actor: Police, answer: no-reply, date: 2023-06-20T21:00-04:00}}}
events:
  - id: raid
    date: 2023-06-20T10:30+02:00
    title: Police enter
    sources: paper
    dated: {paper: 2023-06-20T08:40Z}
    figures: [{what: officers, value: 1000, as_of: 2023-06-20T08:00Z}]
    claims: [{says: They left, date: 2023-06-20T12:00Z}]
    added: 2023-06-20T22:30Z
    changed: 2023-06-21T22:30-05:00
  - {id: answer, date: "[2023-06-20T09:10Z..2023-06-20T12:30+03:00]", title: They answer, sources: paper}
  - {id: talks, date: 2023-06-20T10:30+02:00/2023-06-20T09:10Z, title: They talk, sources: paper}
"""


def dates_in(value: object) -> Iterator[Date | Interval]:
    """Yield every date in a value of a dossier."""
    if isinstance(value, Date | Interval):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from dates_in(getattr(value, name))
    elif isinstance(value, dict):
        yield from dates_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from dates_in(item)


def dossier_of(*dates: str, head: str = "") -> Dossier:
    events = "".join(f"  - {{id: e{i}, date: '{date}', title: Event {i}}}\n" for i, date in enumerate(dates))
    return read_text(f"title: T\n{head}events:\n{events}", "story.yaml")


def test_every_date_of_a_dossier_is_placed_on_its_clock() -> None:
    dossier = read_text(EVERYWHERE, "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    dates = list(dates_in(dossier))
    assert len(dates) == EVERYWHERE.count("2023-") - 6  # five have two ends, and so has the window of `opens`
    for date in dates:
        assert list(offsets_of(date))
        assert date == on_clock(parse_date(date.text), "+02:00")


def test_the_window_of_a_link_is_placed_on_the_clock_too() -> None:
    dossier = read_text(EVERYWHERE, "story.yaml")
    nine, two = (parse_date(f"2023-06-20T{clock}").earliest for clock in ("09:00", "14:00"))
    start, end = opening(dossier).window_days(dossier.clock)
    assert start == nine
    assert end == pytest.approx(two) and end > two, "the window includes the time at which it ends"
    mixed = Query(window=("2023-06-20T10:30", "2023-06-20T09:00Z"))
    assert mixed.window_days("Z") == (None, None)
    assert mixed.window_days("+02:00") != (None, None)
    assert Query(window=("2023-06-20T10:30+02:00", "2023-06-20T09:00Z")).window is not None
    assert Query(window=("2023-06-20T10:30Z", "2023-06-20T11:00+02:00")).window is None


@pytest.mark.parametrize(
    ("dates", "head", "clock"),
    [
        (["2023-06-20", "2023-06-20T10:30"], "", None),
        (["2023-06-20T10:30+02:00"], "", "+02:00"),
        (["2023-06-20T10:30Z", "2023-06-20T10:30+02:00", "2023-06-20T10:40+02"], "", "+02:00"),
        (["2023-06-20T10:30-05:00", "2023-06-20T10:30+02:00"], "", "-05:00"),
        (["2023-06-20T10:30+01:00", "2023-06-20T10:30+00:00", "2023-06-20T10:40Z"], "", "+00:00"),
        (["2023-06-20T10:30Z", "2023-06-20T10:30+02:00/2023-06-20T10:40+02:00"], "", "+02:00"),
        (["2023-06-20T10:30Z", "[2023-06-20T10:30+02:00,2023-06-20T10:40+02:00]"], "", "+02:00"),
        (["2023-06-20T10:30+02:00"], "clock: Z\n", "Z"),
        (["2023-06-20T10:30+02:00"], "clock: noon\n", "+02:00"),
        (["2023-06-20"], "clock: -03:30\n", "-03:30"),
        (["2023-06-20"], "as_of: 2023-06-20T10:30+02:00\n", "+02:00"),
        (["2023-06-20T10:30Z"], "folds: [2023-06-20T10:30+02:00/2023-06-21T10:30+02:00]\n", "Z"),
        (["2023-06-20"], "sources: {s: {title: S, date: 2023-06-20T10:30+02:00}}\n", "+02:00"),
        (["2023-06-20"], "questions: {q: {ask: Why?, silent: {date: 2023-06-20T10:30Z}}}\n", "Z"),
    ],
)
def test_the_clock_is_the_one_written_or_the_most_frequent(
    dates: list[str], head: str, clock: str | None
) -> None:
    assert dossier_of(*dates, head=head).clock == clock


def test_instants_in_order_give_no_warning_and_others_do() -> None:
    def codes(*dates: str) -> set[str]:
        first, second = dates
        text = (
            f"title: T\nevents:\n  - {{id: a, date: {first}, title: One}}\n"
            f"  - {{id: b, date: {second}, title: Two, after: a, links: {{follows: a}}}}\n"
        )
        dossier = read_text(text, "story.yaml")
        assert [event.date.text for event in dossier.events] == [first, second]
        assert dossier.events[1].date.earliest == dossier.events[1].date.latest
        return {problem.code for problem in dossier.problems} - {"unsourced"}

    assert codes("2023-06-20T10:30+02:00", "2023-06-20T09:10Z") == set()
    assert codes("2023-06-21T00:30+02:00", "2023-06-20T23:10Z") == set()
    assert codes("2023-10-29T02:50+02:00", "2023-10-29T02:10+01:00") == set()
    assert codes("2023-06-20T09:10Z", "2023-06-20T10:30+02:00") == {"order-against-dates", "answers-later"}
    assert codes("2023-10-29T02:10+01:00", "2023-10-29T02:50+02:00") == {
        "order-against-dates",
        "answers-later",
    }


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("as_of: 2023-06-20\n", "2023-06-20T10:30"),
        ("eras: [{date: 2023-06/2023-06-20, name: Era}]\n", "2023-06-20T10:30"),
    ],
)
def test_a_time_lies_within_its_day(head: str, date: str) -> None:
    assert {problem.code for problem in dossier_of(date, head=head).problems} == {"unsourced"}


def test_between_two_times_of_one_day_that_leave_no_room_there_is_no_day() -> None:
    def between(sooner: str, later: str) -> list[str]:
        dossier = read_text(
            f"title: T\nevents:\n  - {{id: a, date: {sooner}, title: One}}\n"
            f"  - {{id: b, date: {later}, title: Two}}\n  - {{id: c, title: Three, after: a, before: b}}\n",
            "story.yaml",
        )
        return [problem.code for problem in dossier.problems if problem.code != "unsourced"]

    assert between("2023-06-20T10:30+02:00", "2023-06-20T09:10Z") == []
    assert between("2023-06-20T09:10Z", "2023-06-20T10:30+02:00") == ["order-impossible"]


def drawn(dossier: Dossier) -> dict[str, Any]:
    content = json.loads(encoded_payload(dossier).content)
    return {
        "clock": content["placedOnClock"],
        **{key: content["events"][key] for key in ("date", "dateInYear", "dated")},
    }


def test_labels_and_a_note_show_the_clocks_if_they_differ() -> None:
    differing = drawn(dossier_of("2023-06-20T10:30+02:00", "2023-06-20T10:50+02:00", "2023-06-20T09:10Z"))
    assert differing["clock"] == "+02:00"
    assert differing["dateInYear"] == [
        "10:30 UTC+02:00, 20 June",
        "10:50 UTC+02:00, 20 June",
        "09:10 UTC, 20 June",
    ]
    other = drawn(dossier_of("2023-06-20T10:30+02:00", head="clock: Z\n"))
    assert other["clock"] == ""
    assert other["date"] == ["10:30 UTC+02:00, 20 Jun 2023"]


def test_labels_have_no_offset_and_no_note_if_all_clocks_are_the_same() -> None:
    alike = drawn(dossier_of("2023-06-20T10:30+02:00", "2023-06-20T11:30+02", "2023-06-20T12:30"))
    assert alike["clock"] is None
    assert alike["date"] == ["10:30, 20 Jun 2023", "11:30, 20 Jun 2023", "12:30, 20 Jun 2023"]
    assert alike["dated"][0] == "10:30 UTC+02:00, 20 June 2023"


def test_a_label_has_the_year_of_the_author_across_a_new_year() -> None:
    dossier = dossier_of("2023-12-31T23:30-05:00", head="clock: Z\n")
    assert dossier.events[0].date.earliest == parse_date("2024-01-01T04:30").earliest
    content = json.loads(encoded_payload(dossier).content)["events"]
    assert content["year"] == [2023]
    assert content["date"] == ["23:30 UTC-05:00, 31 Dec 2023"]


def test_another_clock_changes_no_event_and_no_claim() -> None:
    old = read_text(EVERYWHERE, "story.yaml")
    new = read_text(EVERYWHERE.replace("clock: +02:00", "clock: Z"), "story.yaml")
    assert old.events[0].date != new.events[0].date
    assert compare(old, new).is_empty
