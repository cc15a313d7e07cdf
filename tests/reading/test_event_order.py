"""Event order: dates that are known only by order are exactly as narrow as the events around them allow."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

HEAD = "title: T\nsources: {s: {title: S}}\nevents:\n"
EPOCH = date(1970, 1, 1)


def dossier_of(*events: str) -> Dossier:
    """Return the dossier of events that are written in one line each, all with a title and a source."""
    return read_text(HEAD + "".join(f"  - {{{event}, title: T, sources: s}}\n" for event in events), "o.yaml")


def words_of(dossier: Dossier, event: str) -> str:
    """Return the date of an event in words."""
    return in_words(dossier.events_by_id[event].date, dossier.language)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("after: raid", "on or after 20 June 2023"),
        ("before: raid", "on or before 20 June 2023"),
        ("after: deal, before: raid", "between 2014 and 20 June 2023"),
        ('date: "[2022-09-07..]", before: [raid]', "between 7 September 2022 and 20 June 2023"),
        ("date: 2023, after: raid", "between 20 June and 31 December 2023"),
        ("date: 2023, before: raid", "between 1 January and 20 June 2023"),
        ("date: 2023-06, after: [raid, deal]", "between 20 and 30 June 2023"),
        ('date: "[2022..2023]", after: deal', "between 2022 and 2023"),
        ("date: 2023-06-20, after: raid", "20 June 2023"),
        ("after: exile, before: raid", "between 2003 and 20 June 2023"),
        ("before: exile", "in or before 1986"),
        ("after: clock", "on or after 20 June 2023"),
        ("after: unplaced", "year not known"),
        ("date: 1990/1995, after: deal", "1990 to 1995"),
    ],
)
def test_a_date_is_worded_as_narrowly_as_the_order_allows(own: str, words: str):
    dossier = dossier_of(
        "id: raid, date: 2023-06-20",
        "id: deal, date: 2014",
        "id: exile, date: 1986/2003",
        'id: clock, date: "2023-06-20T05:30+02:00"',
        "id: unplaced, date: XXXX",
        f"id: own, {own}",
    )
    assert words_of(dossier, "own") == words
    assert [p.code for p in dossier.problems if p.level == "error"] == []


def test_bounds_are_propagated_through_events_without_a_date():
    dossier = dossier_of(
        "id: c, after: b",
        "id: a, after: first",
        "id: b, after: a, before: last",
        "id: first, date: 2014",
        "id: last, date: 2016",
    )
    assert [words_of(dossier, e) for e in "abc"] == ["between 2014 and 2016"] * 2 + ["in or after 2014"]


def test_a_constrained_date_keeps_its_text():
    dossier = dossier_of('id: a, date: "[2022..]", before: b', "id: b, date: 2023", "id: c, before: b")
    assert [event.date.text for event in dossier.events] == ["[2022..]", "2023", "XXXX"]


def test_a_cycle_is_reported_at_its_location_and_events_outside_it_are_drawn():
    dossier = dossier_of(
        "id: a, after: b", "id: b, after: c", "id: c, after: a", "id: d, after: a", "id: e, date: 2014"
    )
    assert [event.id for event in dossier.events] == ["d", "e"]
    assert [(p.line, p.column, p.code) for p in dossier.problems if p.level == "error"] == [
        (4, 20, "order-loop"),
        (5, 20, "order-loop"),
        (6, 20, "order-loop"),
    ]


def test_an_event_after_itself_is_a_loop():
    assert [p.code for p in dossier_of("id: a, date: 2014, after: a").problems] == ["order-loop"]


def test_an_event_dated_against_its_order_keeps_its_date_with_a_warning():
    dossier = dossier_of("id: a, date: 2014, after: b", "id: b, date: 2016")
    assert words_of(dossier, "a") == "2014"
    [problem] = dossier.problems
    assert str(problem) == (
        "o.yaml:4:32: warning: 'b' must come before 'a', but is dated after it. Change a date, or the order."
    )


def test_an_event_between_two_that_leave_no_day_is_reported_and_left_out():
    dossier = dossier_of("id: a, after: b, before: c", "id: b, date: 2016", "id: c, date: 2014")
    assert [event.id for event in dossier.events] == ["b", "c"]
    assert [p.code for p in dossier.problems] == ["order-impossible"]


DAYS = st.integers(0, 3000)


@given(st.lists(DAYS, min_size=2, max_size=8), st.data())
def test_constraining_never_excludes_the_true_day(days: list[int], data: st.DataObject):
    """Each event has a true day, which may be unknown; given a true order, its bounds include this day."""
    order = sorted(range(len(days)), key=lambda n: days[n])
    lines = []
    for place, n in enumerate(order):
        sooner = data.draw(st.lists(st.sampled_from(order[:place]), max_size=2)) if place else []
        later = data.draw(st.lists(st.sampled_from(order[place + 1 :]), max_size=2)) if n != order[-1] else []
        day = EPOCH + timedelta(days[n])
        known = data.draw(st.sampled_from([str(day), str(day)[:7], str(day)[:4], ""]))
        fields = [f"id: e{n}"]
        fields += [f"date: {known}"] if known or not (sooner or later) else []
        fields += [f"after: [{', '.join(f'e{m}' for m in sooner)}]"] if sooner else []
        fields += [f"before: [{', '.join(f'e{m}' for m in later)}]"] if later else []
        lines.append(", ".join(fields).replace("date: ,", "date: XXXX,").removesuffix("date: "))
    dossier = dossier_of(*(line + "date: XXXX" if line.endswith(", ") else line for line in lines))
    assert len(dossier.events) == len(days)
    for event in dossier.events:
        assert event.date.earliest <= days[int(event.id[1:])] <= event.date.latest
