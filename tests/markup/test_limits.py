"""Limits: what is listed exactly up to the limit is listed whole; one more is counted instead."""

import re
from collections.abc import Callable

import pytest
from markup.written_pages import ENGLISH, Lines
from playwright.sync_api import Browser
from shown_markup import shown_markup

from dashboard import Query, select
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event, Source
from dashboard.markup.about import about_markup
from dashboard.markup.head import description, head, title
from dashboard.markup.kinds import kinds_key
from dashboard.markup.problems import unreadable
from dashboard.markup.recent import recent, recent_line
from dashboard.markup.shown_query import Facts
from dashboard.markup.unseen import sentence
from dashboard.problems.problem import Problem
from dashboard.reading import read_text
from dashboard.views import VIEWS


def about(dossier: Dossier) -> object:
    return about_markup(*VIEWS["about"].build(select(dossier, Query())), None, ENGLISH)


def events(count: int, added: str | None = None) -> Dossier:
    recorded = parse_date(added) if added else None
    day = parse_date("2014")
    return Dossier(
        title="T",
        events=tuple(Event(id=f"e{n}", date=day, title=f"Event {n}.", added=recorded) for n in range(count)),
    )


def sourced(count: int, of_each: int = 1) -> Dossier:
    """A dossier with several origins, each of several sources."""
    sources = [
        Source(id=f"s{n}x{k}", title=f"Source {n}.", publisher=f"Paper {n}")
        for n in range(count)
        for k in range(of_each)
    ]
    return Dossier(title="T", sources={source.id: source for source in sources})


def problems(count: int, code: str) -> Dossier:
    found = [Problem("t.yaml", n + 2, 1, code, f"Event {n}", "Mend it.") for n in range(count)]  # type: ignore[arg-type]
    return Dossier(title="T", source_name="t.yaml", problems=tuple(found))


LISTS: dict[str, tuple[int, Callable[[int], object], str, str]] = {
    "errors, of which the first is in full": (
        201,
        lambda count: unreadable(problems(count, "syntax"), True, ENGLISH),
        r"Event \d+",
        "1 more: foldline check",
    ),
    "warnings": (
        200,
        lambda count: unreadable(problems(count, "unsourced"), True, ENGLISH),
        r"Event \d+",
        "1 more: foldline check",
    ),
    "events without a source": (500, lambda count: about(events(count)), r"Event \d+\.", "1 more"),
    "origins": (500, lambda count: about(sourced(count)), r"Source \d+\.", "1 more"),
}


@pytest.mark.parametrize(("limit", "page", "entry", "more"), LISTS.values(), ids=LISTS)
def test_a_list_is_whole_up_to_its_limit_and_says_how_many_are_beyond(
    limit: int, page: Callable[[int], object], entry: str, more: str
) -> None:
    for count in (limit, limit + 1):
        text = "\n".join(Lines(page(count)).lines)
        assert len(re.findall(entry, text)) == limit
        assert (more in text) == (count > limit), text[-300:]


def test_recent_events_are_listed_up_to_a_limit_and_the_rest_is_counted(
    chromium: Browser,
) -> None:
    query = Query(since="2019")
    with shown_markup(chromium) as shown:
        for count in (100, 101):
            dossier = events(count, "2020")
            found = recent(query, dossier)
            assert found is not None
            assert (len(found["events"]), found["count"]) == (100, count)
            lines = Lines(shown(recent_line(dossier, ENGLISH), query, dossier, Facts(recent=found))).lines
            text = "\n".join(lines)
            assert len(re.findall(r"Event \d+\.", text)) == 100
            assert ("And 1 more." in text) == (count > 100), text[-300:]


def test_origins_with_several_sources_are_named_in_a_sentence_if_there_are_more_than_five() -> None:
    for count, named in ((5, 0), (6, 5), (9, 5)):
        assert len(re.findall(r"Paper \d \(2\)", "\n".join(Lines(about(sourced(count, 2))).lines))) == named


def test_the_table_of_sources_is_open_up_to_twelve_sources() -> None:
    assert [bool(re.search(r"<details[^>]* open", str(about(sourced(count))))) for count in (12, 13)] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("words", "field", "limit"),
    [(title, "title", 120), (description, "standfirst", 300)],
    ids=["tab", "preview"],
)
def test_a_text_is_whole_up_to_its_limit_and_otherwise_ends_with_an_ellipsis(
    words: Callable[[Dossier], str], field: str, limit: int
) -> None:
    def shown(text: str) -> str:
        return words(Dossier(title="T").model_copy(update={field: text}))

    for length in (1, limit - 1, limit):
        assert shown("w" * length) == "w" * length
    assert shown("w" * (limit + 1)) == "w" * (limit - 1) + "…"
    assert shown("w " + "w" * limit) == "w…"


def test_a_language_tag_is_cut_after_thirty_five_characters() -> None:
    tag = "en-x-" + "abcdefgh-" * 6
    assert f'lang="{tag[:35]}"' in head(Dossier(title="T", language=tag))


def test_a_quotation_of_more_than_twenty_four_characters_may_break_between_lines() -> None:
    assert ["fl-long" in sentence(f"'{'w' * (length - 2)}' is no date") for length in (24, 25)] == [
        False,
        True,
    ]


def test_each_kind_has_a_mark_of_its_own() -> None:
    names = ", ".join(f"k{n}: Kind {n}" for n in range(8))
    key = str(kinds_key(read_text(f"title: T\nkinds: {{{names}}}\n", "t.yaml"), ENGLISH))
    glyphs = re.findall(r'style="color:(.*?)".*? d="(.*?)"', key)
    assert len(set(glyphs)) == len(glyphs) == 8
