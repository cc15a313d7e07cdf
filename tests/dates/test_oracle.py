"""An independent reader: every difference between the npm package edtf and our reader is known and named."""

import json
from collections.abc import Callable, Iterator
from math import isfinite
from subprocess import PIPE, Popen
from typing import Any, NamedTuple

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from known_differences import BOUNDS, REFUSED, REFUSED_BY_US, Difference
from loc_examples import LEVEL_0, LEVEL_1, LEVEL_2
from node import NODE, node_package
from strategies import edtf_texts, nearly_dates

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.value import Date, Dated, End, Precision

BOUNDS_BY_IT = ROOT / "tests" / "dates" / "edtf_bounds.cjs"
DAY_MS, MINUTE_MS = 86_400_000, 60_000
EXAMPLES = [example.text for example in LEVEL_0 + LEVEL_1 + LEVEL_2]

Oracle = Callable[[str], dict[str, Any] | None]


@pytest.fixture(scope="module")
def oracle() -> Iterator[Oracle]:
    """Asks the one node process of this file: the package's bounds of a text, or None where it refuses."""
    command = [NODE, str(BOUNDS_BY_IT), str(node_package("edtf"))]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as node:
        assert node.stdin
        assert node.stdout

        def ask(text: str) -> dict[str, Any] | None:
            node.stdin.write(json.dumps(text) + "\n")
            node.stdin.flush()
            answer: dict[str, Any] | None = json.loads(node.stdout.readline())
            return answer

        yield ask


class Bounds(NamedTuple):
    """As the package writes them: milliseconds in UTC, the last inclusive, an unknown end None."""

    first: int | str | None
    last: int | str | None


def bounds(dated: Dated) -> Bounds:
    if isinstance(dated, Date):
        return Bounds(_first_ms(dated), _last_ms(dated))
    return Bounds(
        _first_ms(dated.start) if dated.start else "-inf" if dated.opening is End.OPEN else None,
        _last_ms(dated.end) if dated.end else "inf" if dated.closing is End.OPEN else None,
    )


def _first_ms(date: Date) -> int | str:
    return round(date.earliest * DAY_MS) - _offset_ms(date) if isfinite(date.earliest) else "-inf"


def _last_ms(date: Date) -> int | str:
    if not isfinite(date.until):
        return "inf"
    within = 0 if date.precision is Precision.TIME else 1
    return round(date.until * DAY_MS) - within - _offset_ms(date)


def _offset_ms(date: Date) -> int:
    """How far a zone is ahead of UTC; we do not apply it to the bounds, and the package does."""
    zone = date.zone.removeprefix("Z")
    sign = -1 if zone.startswith("-") else 1
    return sign * (60 * int(zone[1:3] or 0) + int(zone[4:] or 0)) * MINUTE_MS


def differing(text: str, oracle: Oracle) -> list[str]:
    """The bounds that differ: "first", "last", both, none, or "all" where the package refuses."""
    theirs, ours = oracle(text), bounds(parse_date(text))._asdict()
    return ["all"] if theirs is None else [name for name in ours if ours[name] != theirs[name]]


def known(dated: Dated, bound: str) -> list[str]:
    """The names of the known differences of this date, in one bound or in being read at all."""
    if bound == "all":
        return [d.what for d in REFUSED if d.applies(dated)]
    return [d.what for d in BOUNDS if bound in d.bounds and d.applies(dated)]


def is_explained(text: str, oracle: Oracle) -> bool:
    return all(known(parse_date(text), bound) for bound in differing(text, oracle))


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_package_reads_each_example_and_differs_only_where_known(text: str, oracle: Oracle) -> None:
    assert oracle(text) is not None
    assert is_explained(text, oracle)


def test_the_package_bounds_all_but_ten_examples_alike(oracle: Oracle) -> None:
    otherwise = {text for text in EXAMPLES if differing(text, oracle)}
    assert otherwise == {
        "2001-21",
        "1950S2",
        "Y170000002",
        "Y-170000002",
        "Y-17E7",
        "Y171010000S3",
        "Y3388E2S3",
        "[1667,1668,1670..1672]",
        "{1667,1668,1670..1672}",
        "XXXX-12-XX",
    }


@given(edtf_texts())
def test_the_package_bounds_any_date_alike_or_differs_where_known(oracle: Oracle, text: str) -> None:
    assert is_explained(text, oracle)


@given(st.one_of(nearly_dates(), st.text("0123456789X-/.,[]{}?~%YEST:Z+ ", max_size=12)))
def test_texts_that_we_refuse_are_refused_by_the_package_except_where_known(
    oracle: Oracle, text: str
) -> None:
    try:
        parse_date(text)
    except DateError:
        reads = any(pattern.fullmatch(text) for _, _, pattern in REFUSED_BY_US)
        assert reads or oracle(text) is None


@given(edtf_texts())
def test_the_package_sees_the_same_signs_on_the_same_parts(oracle: Oracle, text: str) -> None:
    theirs, ours = oracle(text), parse_date(text)
    if isinstance(ours, Date) and theirs and theirs["signs"]:
        assert [*ours.qualifications, "", "", ""][:3] == theirs["signs"]


@pytest.mark.parametrize("difference", REFUSED + BOUNDS, ids=lambda difference: difference.what)
def test_a_known_difference_is_one(difference: Difference, oracle: Oracle) -> None:
    bounds_that_differ = differing(difference.example, oracle)
    assert bounds_that_differ
    for bound in bounds_that_differ:
        assert known(parse_date(difference.example), bound) == [difference.what]


@pytest.mark.parametrize(("what", "text", "pattern"), REFUSED_BY_US, ids=[w for w, _, _ in REFUSED_BY_US])
def test_the_package_reads_what_we_refuse_where_known(
    what: str, text: str, pattern: Any, oracle: Oracle
) -> None:
    with pytest.raises(DateError):
        parse_date(text)
    assert oracle(text) is not None
    assert pattern.fullmatch(text)
