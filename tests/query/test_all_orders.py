"""All orders: every way to order a few events, and every empty time between them, as the rules say."""

from collections.abc import Sequence
from itertools import combinations, permutations, product
from math import inf, isfinite

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event
from dashboard.messages.messages import messages
from dashboard.query.chronology import begin_of, chronology, empty_before, in_order, last_known_of
from dashboard.query.windows import extent, span_in_words

NAMES = "abcd"
PAIRS = [*combinations(NAMES, 2)]  # in each the first comes earlier
DATES = ("2008", "2009-01-01", "2014-06-15", "2014", "2014/..", "/2008", "2008/2014", "[..2014]", "XXXX-06")


def first_of_the_file_next(file: Sequence[str], pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Put the events in a row, each time the first of the file before which nothing else must come."""
    row: list[str] = []
    while len(row) < len(file):
        row.append(
            next(
                name
                for name in file
                if name not in row and all(sooner in row for sooner, later in pairs if later == name)
            )
        )
    return row


def test_events_of_one_year_are_in_the_order_of_the_file_as_far_as_after_and_before_allow() -> None:
    year = parse_date("2014")
    for chosen in product((False, True), repeat=len(PAIRS)):
        pairs = [pair for pair, is_chosen in zip(PAIRS, chosen, strict=True) if is_chosen]
        for n, file in enumerate(permutations(NAMES)):
            events = [
                Event(
                    id=name,
                    date=year,
                    title="T",
                    after=tuple(a for a, b in pairs if b == name and n % 2),
                    before=tuple(b for a, b in pairs if a == name and not n % 2),
                )
                for name in file
            ]
            found = [events[number].id for number in in_order(events).order]
            assert found == first_of_the_file_next(file, pairs)


def dossier_of(dates: Sequence[str]) -> Dossier:
    events = (Event(id=f"e{n}", date=parse_date(text), title="T") for n, text in enumerate(dates))
    return Dossier(title="T", events=tuple(events))


def test_time_is_empty_exactly_where_all_that_is_known_has_ended_and_nothing_has_begun() -> None:
    for dates in product(DATES, repeat=3):
        dossier = dossier_of(dates)
        placed = [n for n in chronology(dossier).order if isfinite(begin_of(dossier.events[n].date))]
        expected, over = [], inf
        for number in placed:
            date = dossier.events[number].date
            if over < begin_of(date):
                expected.append((number, over, begin_of(date)))
            over = max(over if isfinite(over) else -inf, last_known_of(date))
        assert list(empty_before(dossier)) == expected


def test_the_order_is_by_beginning_then_by_end_then_as_in_the_file() -> None:
    for dates in product(DATES, repeat=2):
        dossier = dossier_of(dates)
        keys = [(begin_of(e.date), e.date.until, n) for n, e in enumerate(dossier.events)]
        assert list(chronology(dossier).order) == [n for *_, n in sorted(keys)]


def test_the_extent_is_from_the_first_day_to_the_last_that_is_known_of_any_event() -> None:
    for dates in product(DATES, repeat=2):
        dossier = dossier_of(dates)
        ends = [day for e in dossier.events for day in (e.date.earliest, e.date.until) if isfinite(day)]
        ends += [e.date.latest for e in dossier.events if isfinite(e.date.latest)]
        assert extent(dossier) == ((min(ends), max(ends)) if ends else None)
        words = span_in_words(dossier, messages("en"))
        placed = [e for e in dossier.events if e.date.placed]
        assert (words is None) == (not placed)
        assert words is None or words.startswith("the first ") == (len(placed) > 1)
