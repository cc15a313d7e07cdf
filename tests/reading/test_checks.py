"""Checks: each finds exactly what it looks for, in all small dossiers that it could be confused by."""

from collections.abc import Iterable
from itertools import permutations, product

import pytest

from dashboard.reading import read_text


def found(text: str, code: str) -> list[tuple[int, int]]:
    """Return the line and the column of each problem with that code."""
    return [(p.line, p.column) for p in read_text(text, "t.yaml").problems if p.code == code]


def lines_of_problems(lines: Iterable[str], code: str) -> list[int]:
    """Return the indices of those of `lines` that have a problem with that code."""
    text = "\n".join(lines)
    return [line - 1 for line, _ in found(text, code)]


def test_each_source_with_an_address_that_was_written_before_is_found() -> None:
    for urls in product((None, "http://a", "http://b"), repeat=4):
        lines = ["sources:"]
        lines += [
            f"  s{n}: {{title: S{f', url: {chr(34)}{url}{chr(34)}' if url else ''}}}"
            for n, url in enumerate(urls)
        ]
        expected = [n + 1 for n, url in enumerate(urls) if url and url in urls[:n]]
        assert lines_of_problems(lines, "same-url") == expected


def loops(parents: dict[str, str | None]) -> set[frozenset[str]]:
    """Return the members of each loop."""
    found = set()
    for name, parent in parents.items():
        walk, at = [name], parent
        while at is not None and at not in walk:
            walk.append(at)
            at = parents[at]
        if at == name:
            found.add(frozenset(walk))
    return found


@pytest.mark.parametrize(("section", "key"), [("actors", "part_of"), ("places", "in")])
def test_one_member_of_each_loop_is_found(section: str, key: str) -> None:
    names = "abc"
    for above in product((None, *names), repeat=len(names)):
        parents = dict(zip(names, above, strict=True))
        lines = [f"{section}:"]
        for name, parent in parents.items():
            lines.append(f"  {name}: {{name: N{f', {key}: {parent}' if parent else ''}}}")
        members = [names[line - 1] for line in lines_of_problems(lines, "part-of-itself")]
        expected = loops(parents)
        assert len(members) == len(expected)
        assert all(any(member in loop for member in members) for loop in expected)


def test_an_era_that_begins_before_the_one_above_it_has_ended_is_found() -> None:
    periods = {
        "1990/1995": (1990, 1996),
        "1996/1999": (1996, 2000),
        "1994/2001": (1994, 2002),
        "2000/..": (2000, 9999),
    }
    for row in permutations(periods, 3):
        lines = ["eras:", *(f"  - {{date: {date}, name: N}}" for date in row)]
        expected = [n for n in (1, 2) if periods[row[n]][0] < periods[row[n - 1]][1]]
        assert lines_of_problems(lines, "eras-out-of-order") == [n + 1 for n in expected]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Iran", "Iraq", False),
        ("Irans", "Iraqs", True),
        ("Tirana", "Tiran", True),
        ("Tiran", "Tirana", True),
        ("Tiran", "Tira", True),
        ("Tirana", "Tirane", True),
        ("Tirana", "Tianra", True),
        ("Tirana", "Anarit", False),
        ("Tirana", "Durres", False),
        ("Unit 12", "Unit 13", False),
        ("w" * 99, "w" * 100, True),
        ("w" * 100, "w" * 101, False),
    ],
)
def test_names_that_differ_in_one_letter_are_alike(one: str, other: str, alike: bool) -> None:
    text = f"title: T\nevents: [{{date: 2014, title: T, actors: ['{one}', '{other}']}}]"
    assert bool(found(text, "names-alike")) == alike
    listed = f"title: T\nactors: {{a: {{name: '{one}'}}, b: {{name: '{other}'}}}}\n"
    assert found(listed, "names-alike") == []


SECTIONS = {
    "kinds": "kinds: {x: X}",
    "actors": "actors: {x: {name: X}}",
    "places": "places: {x: {name: X}}",
    "sources": "sources: {s: {title: S}, x: {title: X}}",
    "questions": "questions: {x: {ask: X}}",
}
USES = {
    "kinds": ["kind: x"],
    "actors": [
        *("actors: [x]", "actors: {acted: x}", "status: {of: x}", "claims: {says: So., by: x}"),
        "figures: {what: w, value: 1, by: x}",
    ],
    "places": ["place: x"],
    "sources": [
        *("sources: [s, x]", "sources: x p. 1", "dated: {x: 2013}", "claims: {says: So., sources: x}"),
        "figures: {what: w, value: 1, sources: x ¶1}",
    ],
    "questions": ["claims: {says: So., on: x}"],
}


@pytest.mark.parametrize(("section", "use"), [(s, use) for s, uses in USES.items() for use in uses])
def test_what_nothing_names_is_found_and_what_anything_names_is_not(section: str, use: str) -> None:
    rest = "" if section == "sources" else "sources: {s: {title: S}}\n"
    for used in (False, True):
        keys = use if used else "weight: 2"
        events = f"[{{date: 2014, title: T, {keys}}}, {{date: 2015, title: U, sources: s}}]"
        text = f"{rest}{SECTIONS[section]}\nevents: {events}"
        assert bool(found(text, "unused")) != used


def test_an_actor_and_a_source_that_only_a_missing_answer_names_are_not_unused() -> None:
    text = (
        "actors: {x: {name: X}}\nsources: {s: {title: S}, t: {title: T}}\nquestions: {q: {ask: Why?SILENT}}\n"
    )
    text += "events: [{date: 2014, title: T, sources: t, claims: {says: So., on: q}}]"
    silent = ", silent: {actor: x, answer: no-reply, sources: s ¶2}"
    assert found(text.replace("SILENT", ""), "unused") == [(1, 10), (2, 11)]
    assert found(text.replace("SILENT", silent), "unused") == []


def test_an_event_after_the_day_on_which_the_story_ends_is_found() -> None:
    after = ("2014-07-01", "2015", "2014-07-01T00:00", "2014-07/2015")
    within = ("2014-06-30", "2014", "2014-06/..", "2014-06-30T23:59", "2013/2015", "2013")
    for date in (*after, *within):
        text = f"as_of: 2014-06\nevents: [{{date: {date}, title: T}}]"
        assert bool(found(text, "after-as-of")) == (date in after), date


def test_a_short_title_is_shorter_than_the_title() -> None:
    for length in (4, 5, 6):
        text = f"events: [{{date: 2014, title: Title, short: {'w' * length}}}]"
        assert bool(found(text, "long-short")) == (length >= 5)
