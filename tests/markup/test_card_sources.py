"""Source markup: each source on a card is linked, and the card lists every source that it cites."""

import re
from html import escape
from types import MappingProxyType

from linked import ENGLISH, picked_card

from dashboard import Query
from dashboard.analysis.event_card import Card
from dashboard.dossier.model import Citation, Dossier
from dashboard.markup.card import card_markup
from dashboard.markup.header import header
from dashboard.reading import read_text

STORY = """title: A story
actors: {firm: {name: Ura Construction}, town: {name: The town}}
questions:
  paid:
    ask: Was it paid?
    positions: {yes: It was paid}
    silent: [{actor: town, answer: no-reply, date: 2021-05-06, sources: [news ¶8, talk ¶4]}]
sources:
  bill: {title: The bill, publisher: Gazette, url: "https://example.org/bill"}
  talk: {title: An interview, publisher: Radio, url: "https://example.org/talk"}
  count: {title: A count, publisher: Office, url: "https://example.org/count"}
  diary: {title: A diary, url: "https://example.org/diary"}
  paper: {title: A printed paper, publisher: Press}
  news: {title: The news, publisher: Agency}
events:
  - id: one
    date: 2021-05-04
    title: A bill is paid
    actors: [firm]
    sources: [bill ¶3, bill ¶5, paper p. 7]
    claims:
      - {by: firm, says: It was paid., on: paid, holds: yes, sources: [talk ¶2]}
      - {by: firm, says: All went well., sources: [bill ¶9]}
    figures:
      - {what: bill, value: "4,200,000", by: firm, sources: [count]}
    dated: {diary: 2021-05-05}
  - id: two
    date: 2022
    title: It is paid again
    claims: [{by: firm, says: Again., on: paid, holds: yes, sources: [count ¶1]}]
"""


def shown(dossier: Dossier, event: str) -> Card:
    return picked_card(dossier, Query(event=event))


def plain(text: object) -> str:
    """A text without the elements around its dates, which mark their language."""
    return re.sub(r"</?bdi[^>]*>", "", str(text))


def listed(text: str) -> list[str]:
    """What the card lists under "Sources", in words."""
    lists = re.findall(r'<ul class="fl-sources">(.*?)</ul>', text)
    return [re.sub(r"<[^>]+>", "", item) for found in lists for item in re.findall(r"<li>(.*?)</li>", found)]


def test_the_list_has_each_source_of_the_event_its_claims_its_figures_and_its_date_once() -> None:
    dossier = read_text(STORY, "story.yaml")
    assert listed(plain(card_markup(shown(dossier, "one"), ENGLISH))) == [
        "The bill, Gazette, paragraph 3, paragraph 5, paragraph 9",
        "A printed paper, Press, p. 7",
        "An interview, Radio, paragraph 2, paragraph 4",
        "A count, Office, paragraph 1",
        "The news, Agency, paragraph 8",
        "A diary",
    ]


def test_a_card_without_a_source_of_its_event_states_this_and_lists_the_sources_of_its_claims() -> None:
    text = plain(card_markup(shown(read_text(STORY, "story.yaml"), "two"), ENGLISH))
    assert "No source is given for the event itself." in text
    assert listed(text) == [
        "An interview, Radio, paragraph 2, paragraph 4",
        "A count, Office, paragraph 1",
        "The news, Agency, paragraph 8",
    ]


def cited(shown: Card) -> list[Citation]:
    """All citations that a card shows, found by looking through its parts."""
    statements = [s.claim for d in shown.debates for held in d.held for s in held.statements]
    statements += [s.claim for d in shown.debates for s in d.other]
    of_silences = [c for d in shown.debates for silence in d.question.silent for c in silence.sources]
    of_figures = [c for figure in shown.event.figures for c in figure.sources]
    of_dates = [Citation(source=name) for name, _ in shown.event.dated]
    of_claims = [c for claim in (*statements, *shown.claims) for c in claim.sources]
    return [*shown.event.sources, *of_claims, *of_silences, *of_figures, *of_dates]


def test_every_source_that_the_shipped_story_names_on_a_card_is_a_link_where_it_has_an_address(
    shipped: Dossier,
) -> None:
    names = 0
    for event in shipped.events:
        found = shown(shipped, event.id)
        text = str(card_markup(found, ENGLISH, MappingProxyType({})))
        sources = [shipped.sources[c.source] for c in cited(found)]
        for source in sources:
            times = 1 + sources.count(source) - sum(c.source == source.id for c in found.event.sources)
            if source.url:
                assert text.count(f'href="{escape(source.url)}"') >= times, (event.id, source.id)
                names += 1
        assert len(listed(text)) == len({source.id for source in sources})
    assert names > 300


def test_the_header_names_the_one_source_or_the_first_of_many_and_their_number(shipped: Dossier) -> None:
    def line(dossier: Dossier) -> str:
        found = re.search(r'<div class="fl-source">(.*?)</div>', plain(header(dossier, {}, ENGLISH)))
        return re.sub(r"<[^>]+>", "", found[1]) if found else ""

    start = shipped.sources[shipped.about.source or ""]
    assert line(shipped).startswith(f"Starts from: {start.publisher}")
    assert line(shipped).endswith(f" · {len(shipped.sources)} sources")
    one = "title: x\nabout: {source: a}\nsources: {a: {title: A, publisher: P}}\n"
    assert line(read_text(one, "x.yaml")) == "Source: P"
    assert line(read_text(one.replace("about: {source: a}\n", ""), "x.yaml")) == "1 source"
    assert line(read_text("title: x\n", "x.yaml")) == ""
