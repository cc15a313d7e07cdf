"""About: origins that count once, and what a dossier states about itself."""

from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings
from linked import ENGLISH, linked

from dashboard import Query, select
from dashboard.analysis.origins import origins
from dashboard.dossier.model import Dossier, Source
from dashboard.markup.about import about_markup
from dashboard.reading import read_text
from dashboard.view import Prose
from dashboard.views import VIEWS

FULL = """title: The bridge
as_of: 2023-07
about:
  source: long
  method: |
    One article was followed to its sources.

    Where two differ, both are kept.
  corrections:
    - {date: 2023-07-02, text: A name was spelt wrongly.}
    - {date: 2023-07-14, text: The day was put right., event: visit}
sources:
  long: {title: Long, publisher: The Gazette}
  a: {title: A, publisher: Morning Post, origin: reuters}
  b: {title: B, publisher: Evening Post, origin: reuters}
  c: {title: C, publisher: Reuters}
  d: {title: D}
events:
  - {id: visit, date: 2023-06-21, title: A visit, sources: [a, b], added: 2023-07-20}
  - id: late
    date: 2023-07
    title: Late
    claims: [{says: x, sources: [c]}]
    figures: [{what: y, value: 3, sources: [d]}]
  - {id: early, date: 2014, title: Early}
"""


def prose_of(text: str, query: Query | None = None) -> Prose:
    dossier = read_text(text, "x.yaml")
    assert [str(p) for p in dossier.problems if p.level == "error"] == []
    (prose,) = VIEWS["about"].build(select(dossier, query or Query(view="about")))
    assert isinstance(prose, Prose)
    return prose


def test_sources_of_one_origin_count_once_for_all_publishers() -> None:
    found = [(o.name, [s.id for s in o.sources], o.events) for o in prose_of(FULL).origins]
    assert found == [("Reuters", ["a", "b", "c"], 2), ("The Gazette", ["long"], 0), ("D", ["d"], 1)]


def test_an_origin_that_is_no_publisher_has_the_name_of_its_only_publisher_or_its_own() -> None:
    sources = "s: {title: S, publisher: Post, origin: wire}\n  t: {title: T, publisher: %s, origin: wire}"
    for other, name in (("Post", "Post"), ("Gazette", "wire")):
        text = f"title: x\nsources:\n  {sources % other}\nevents: [{{date: 2014, title: y, sources: [s]}}]\n"
        assert [origin.name for origin in prose_of(text).origins] == [name]


def test_names_without_a_letter_are_different_origins() -> None:
    sources = {i: Source(id=i, title=i, publisher="—") for i in ("a", "b")}
    assert len(origins(Dossier(title="x", sources=sources))) == 2


@settings(max_examples=examples(30))
@given(dossiers())
def test_every_event_is_counted_once_by_how_well_its_date_is_known(dossier: Dossier) -> None:
    for prose in VIEWS["about"].build(select(dossier, Query())):
        assert isinstance(prose, Prose)
        assert sum(tally.count for tally in prose.dated) == len(dossier.events)


def test_the_page_shows_all_of_it_and_its_links_lead_back_to_the_timeline() -> None:
    prose, query = prose_of(FULL), Query(view="about", words="visit")
    markup = linked(about_markup(prose, "https://example.org/", ENGLISH), query, prose.dossier)
    order = ["How it was made", "Where two differ", "It starts from", "What is in it", "as of July 2023",
             "5 sources of 3 origins", "Events without a source", "Early", "Late", "Corrections",
             "14 July 2023", "2 July 2023", "How to cite it"]  # fmt: skip
    assert [markup.index(words) for words in order] == sorted(markup.index(words) for words in order)
    assert 'href="?q=visit&amp;event=visit"' in markup
    assert "view=about" not in markup
    assert ">The bridge. As of July 2023. Last changed 20 July 2023. https://example.org/</p>" in markup


def test_the_page_says_that_there_are_no_events() -> None:
    markup = str(about_markup(prose_of("title: x\nevents: [{date: 2014, title: y}]\n"), None, ENGLISH))
    for words in ("does not say how it was made", "names no sources", "records none", ">x</p>"):
        assert words in markup
