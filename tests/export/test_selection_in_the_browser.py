"""A page without a server selects what Python selects: the same query, events, counts, names and card."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from conftest import examples
from dossier_strategies import dossiers, queries
from hypothesis import example, given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node
from strategies import edtf_texts, nearly_dates

from dashboard import Query, select
from dashboard.axis.axis import axis
from dashboard.chart.encoded_payload import payload
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.export.query_index import query_index
from dashboard.markup.chosen import names, parts
from dashboard.markup.count import found
from dashboard.markup.empty import why
from dashboard.markup.missing import missing_names
from dashboard.markup.neighbours import surroundings
from dashboard.markup.question_facts import question_facts
from dashboard.markup.recent import recent
from dashboard.query.edges import edge, window_is_reversed
from dashboard.query.missing import read_link
from dashboard.query.parameters import PARAMETERS, VIEWS
from dashboard.query.query import write_query, written_out

SCRIPT = """
  import { inColumns } from "./story/story.js";
  import { daysBetween, edgeInWords, edgeOf, isReversed } from "./selection/edge.js";
  import { readLink } from "./selection/link.js";
  import { select } from "./selection/select.js";
  import { questionsIn } from "./selection/questions.js";
  import * as facts from "./selection/facts.js";
  let story, index, ids;
  const hold = ([payload, queryIndex]) => {
    story = inColumns(payload);
    index = queryIndex;
    ids = new Set(story.events.id);
  };
  const selectBy = (link) => {
    const { query, missing } = readLink(link, index, ids);
    const selected = select(story, index, query, missing.length === 0);
    const ones = (bits) => [...bits].flatMap((bit, i) => (bit ? [i] : []));
    return {
      query,
      matched: ones(selected.matched),
      inWindow: ones(selected.inWindow),
      picked: selected.picked === null ? null : story.events.id[selected.picked],
      days: selected.days,
      found: facts.foundIn(selected),
      names: facts.namesIn(query, index),
      parts: facts.partsIn(query, index),
      why: facts.whyIn(story, index, query),
      missing: facts.missingNames(missing, story, index),
      recent: facts.recentIn(query, story, index),
      around: facts.surroundingsIn(selected, story),
      questions: questionsIn(story, index, query),
    };
  };
  const edge = (text) => {
    const { earliest, latest, until } = edgeOf(text) ?? {};
    if (earliest === undefined) return null;
    return [earliest, latest, until, edgeInWords(edgeOf(text), story.words, index.edgeWords)];
  };
  const reversed = (texts) => isReversed(...texts.map(edgeOf));
  const between = ([first, last, clock]) => daysBetween(first, last, clock);
  const answers = { hold, select: selectBy, edge, reversed, between };
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as node:
        yield node


def hold(browser: NodeProcess, dossier: Dossier) -> None:
    """Give the page the data of `dossier`."""
    browser("hold", [payload(dossier), query_index(dossier, VIEWS)])


def by_python(link: str, dossier: Dossier) -> dict[str, Any]:
    """What Python makes of a link, in the form in which the browser gives it."""
    params = parse_qs(link, keep_blank_values=True)
    has_window = bool(dossier.events and (params.get("from") or params.get("to")))
    reading = read_link(params, dossier, axis(dossier).domain if has_window else None)
    query = reading.query
    selection = select(dossier, query, picks=not reading.missing)
    return as_json(
        {
            "query": written_out(query, dossier),
            "matched": [i for i, bit in enumerate(selection.matched) if bit],
            "inWindow": [i for i, bit in enumerate(selection.in_window) if bit],
            "picked": selection.picked.id if selection.picked else None,
            "days": query.window_days(dossier.clock),
            "found": found(selection),
            "names": names(query, dossier),
            "parts": parts(query, dossier),
            "why": why(selection),
            "missing": missing_names(reading.missing, dossier),
            "recent": recent(query, dossier),
            "around": surroundings(selection),
            "questions": question_facts(selection),
        }
    )


def as_json(value: Any) -> Any:
    """`value` with lists in place of tuples."""
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, (list, tuple)) else value


CASES = dossiers().flatmap(lambda dossier: st.tuples(st.just(dossier), queries(dossier)))


@settings(max_examples=examples(300))
@given(CASES)
def test_a_query_selects_the_same(browser: NodeProcess, case: tuple[Dossier, Query]) -> None:
    dossier, query = case
    link = urlencode(write_query(query, dossier))
    hold(browser, dossier)
    assert browser("select", link) == by_python(link, dossier)


VALUES = st.one_of(
    st.sampled_from(
        [
            *("mek", "cuci", "policing", "law", "camp", "country", "e0", "e1", "all", "1", "true", "map"),
            *("spoke", "acted", "accused", "one", "none", "wire", "copy", "why", "c0", "mek-x", "zz"),
            *("en", "fa", "sq", "fa-IR"),
        ]
    ),
    st.sampled_from(
        ["2014", "2023-06", "2023-22", "2023-06-20T17:29", "2023-06-20T17:29+02:00", "Y-65000000"]
    ),
    st.text(max_size=50),
    edtf_texts(),
)
LINKS = st.lists(st.tuples(st.sampled_from([*PARAMETERS, "other"]), VALUES), max_size=8)


@settings(max_examples=examples(300))
@given(dossiers(), LINKS)
def test_any_link_means_the_same(
    browser: NodeProcess, dossier: Dossier, pairs: list[tuple[str, str]]
) -> None:
    link = urlencode(pairs, errors="replace")
    hold(browser, dossier)
    assert browser("select", link) == by_python(link, dossier)


LANGUAGES = ("en", "sq", "fa")


@settings(max_examples=examples(200))
@given(st.sampled_from(LANGUAGES), st.one_of(edtf_texts(), nearly_dates(), st.text(max_size=42)))
@example("en", "2023-06-20T17:29:30+05:45")
@example("fa", "2023-41")
@example("sq", "2023-21")
@example("en", "Y17E7")
@example("en", "Y-123456S6")
@example("en", "1950S4")
@example("en", "-0001-02-29")
@example("en", "2023-06-20T17:29Z")
def test_a_date_of_a_link_means_the_same_and_has_the_same_words(
    browser: NodeProcess, language: str, text: str
) -> None:
    hold(browser, Dossier(title="x", language=language))
    date = edge(text)
    expected = date and [date.earliest, date.latest, date.until, in_words(date, language)]
    assert browser("edge", text) == expected


@settings(max_examples=examples(200))
@given(st.tuples(edtf_texts(), edtf_texts()), st.sampled_from([None, "Z", "+02:00", "-03"]))
@example(("2023-06-20T17:29Z", "2023-06-20T18:29+02:00"), "Z")
@example(("2023-06-20T17:29", "2023-06-20T18:29+02:00"), "+02:00")
def test_a_window_has_the_same_days_on_any_clock(
    browser: NodeProcess, texts: tuple[str, str], clock: str | None
) -> None:
    first, last = texts
    is_reversed = browser("reversed", [first, last])
    assert is_reversed == window_is_reversed(first, last)
    minutes = {None: None, "Z": 0, "+02:00": 120, "-03": -180}[clock]
    if not is_reversed:
        days = browser("between", [first, last, minutes])
        assert days == list(Query(window=(first, last)).window_days(clock))


def test_the_shipped_story_selects_the_same(browser: NodeProcess, shipped: Dossier) -> None:
    hold(browser, shipped)
    actors, kinds, places = list(shipped.actors), list(shipped.kinds), list(shipped.places)
    links = [
        "",
        *(f"actor={actor}" for actor in actors),
        *(f"without={actor}&q=iran" for actor in actors[:20]),
        *(f"actor={one}&actor={other}&match=all" for one, other in pairwise(actors)),
        *(f"kind={kind}&since=2020" for kind in kinds),
        *(f"place={place}&from=1990&to=2010" for place in places),
        *(f"event={event}" for event in shipped.events_by_id),
        "disputed=1",
        *(f"source={source}" for source in shipped.sources),
        *(f"actor={actor}&role=spoke&role=accused" for actor in actors),
        "sources=one",
        "sources=none&actor=iran&role=hosted",
        *(f"question={question}" for question in shipped.questions),
    ]
    for link in links:
        assert browser("select", link) == by_python(link, shipped), link
