"""Limits of reading: what is exactly at a limit is read, and what is one beyond it is not."""

from collections.abc import Callable

import pytest

from dashboard.reading import read_text

EVENTS = "title: T\nsources: {s: {title: S}}\nevents:\n"


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_text(text, "t.yaml").problems]


def rows(count: int, row: Callable[[int], str]) -> str:
    return EVENTS + "".join(f"  - {{sources: s, {row(n)}}}\n" for n in range(count))


TEXTS: dict[str, tuple[str, int, Callable[[int], str]]] = {  # a code, the last number without it, a text
    "lists in lists": ("too-deep", 31, lambda n: f"title: {'[' * n}{']' * n}\n"),
    "keys in keys": ("too-deep", 31, lambda n: f"title: {'{a: ' * n}1{'}' * n}\n"),
    "anchors": ("given-up", 1000, lambda n: EVENTS + "  - &a {date: 2014, title: T}\n" * n),
    "actors": ("given-up", 1001, lambda n: f"actors: {{{', '.join(f'a{k}: {{}}' for k in range(n))}}}"),
    "a title": ("long-title", 60, lambda n: rows(1, lambda _: f"date: 2014, title: {'w' * n}")),
    "an id": ("not-an-id", 100, lambda n: rows(1, lambda _: f"date: 2014, title: T, id: {'w' * n}")),
    "heavy events of 20": (
        "too-many-heavy",
        4,
        lambda n: rows(20, lambda k: f"date: {1900 + k}, title: T{k}, weight: {3 if k < n else 1}"),
    ),
    "events, all of them heavy": (
        "too-many-heavy",
        19,
        lambda n: rows(n, lambda k: f"date: {1900 + k}, title: T{k}, weight: 3"),
    ),
}


@pytest.mark.parametrize(("code", "last", "text"), TEXTS.values(), ids=TEXTS)
def test_the_first_number_beyond_a_limit_is_a_problem(
    code: str, last: int, text: Callable[[int], str]
) -> None:
    assert [code in codes(text(count)) for count in (last, last + 1)] == [False, True]


def test_of_one_entry_a_hundred_errors_are_reported_and_then_that_there_are_more() -> None:
    for count, reported in ((99, 99), (100, 100), (101, 101), (102, 101), (150, 101)):
        text = rows(1, lambda _, n=count: f"date: 2014, title: T, claims: [{'{},' * n}]")  # type: ignore[misc]
        assert len([code for code in codes(text) if code != "unsourced"]) == reported


@pytest.mark.parametrize("column", [1, 2, 79, 80, 81, 82, 120, 159, 160, 161, 240, 300])
def test_a_line_is_cut_to_a_hundred_and_sixty_characters_around_its_problem(column: int) -> None:
    for length in (column + 10, 160, 161, 400):
        before = "x" * (column - 4) + ": " if column > 5 else ""
        line = f"{before}'{'y' * 4}" if column > 5 else "'yyyy"
        line += "y" * max(0, length - len(line))
        text = f"a: 1\nb: 2\nc: 3\n{line}\nd: 4\ne: 5\nf: 6\n"
        for problem in read_text(text, "t.yaml").problems:
            if (excerpt := problem.excerpt) is None:
                continue
            own = excerpt.lines[problem.line - excerpt.first]
            whole = text.split("\n")[problem.line - 1]
            assert excerpt.first == max(problem.line - 2, 1)
            assert excerpt.first + len(excerpt.lines) - 1 == min(problem.line + 2, 7)
            if len(whole) <= 160:
                assert (own, excerpt.column) == (whole, problem.column)
            else:
                skipped = problem.column - excerpt.column
                part = whole[skipped : skipped + 160]
                assert skipped == max(problem.column - 80, 0)
                assert own[1:-1] == part[1:-1]
                assert own[:1] == ("…" if skipped else part[:1])
                assert own[-1:] == ("…" if len(whole) > skipped + 160 else part[-1:])


def test_the_first_twenty_errors_have_an_excerpt() -> None:
    problems = read_text(rows(30, lambda _: "date: never, title: T"), "t.yaml").problems
    assert sum(problem.excerpt is not None for problem in problems) == 20


def test_unknown_ids_beyond_a_hundred_have_no_suggestion() -> None:
    text = f"kinds: {{law: Law}}\n{rows(103, lambda n: f'date: 2014, title: T{n}, kind: law{n}')}"
    mends = [p.mend for p in read_text(text, "t.yaml").problems if p.code == "unknown-kind"]
    assert mends == ["Did you mean 'law'?"] * 100 + ["Add it under kinds:."] * 3
