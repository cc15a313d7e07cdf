"""A line says what the page shows, and its address leads there."""

import re
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser
from shown_markup import shown_markup

from dashboard import select
from dashboard.dossier.model import Dossier
from dashboard.markup.share import share, share_facts
from dashboard.messages.messages import messages
from dashboard.query.query import parse_link
from dashboard.reading import read_text
from dashboard.views import VIEWS

STORY = """title: A story
as_of: 2024-05
kinds: {law: Law, works: "Works & roads"}
actors: {ana: {name: Ana}, port: {name: The port}, union: {name: Union}}
places: {quay: {name: Quay}}
events:
  - {id: a, date: 2014, title: One <i>, kind: law, place: quay, actors: [ana, port], added: 2024-05-06}
  - {id: b, date: 2016-03, title: Two, kind: works, actors: [port, union]}
"""

HELD = {
    "": "Timeline · 2 of 2 events",
    "actor=ana": "Timeline · Ana · 1 of 2 events",
    "actor=ana&actor=port": "Timeline · Any of these: Ana and The port · 2 of 2 events",
    "actor=ana&actor=port&match=all": "Timeline · All of these: Ana and The port · 1 of 2 events",
    "actor=ana&role=mentioned": "Timeline · Ana · Mentioned · 1 of 2 events",
    "without=union": "Timeline · Without Union · 1 of 2 events",
    "kind=law&kind=works": "Timeline · Law and Works & roads · 2 of 2 events",
    "place=quay&sources=none&q=one": "Timeline · Quay · “one” · Rests on no source · 1 of 2 events",
    "from=2015": "Timeline · From 1 January 2015 · 1 of 2 events",
    "to=2015": "Timeline · Up to 31 December 2015 · 1 of 2 events",
    "from=2014&to=2014": "Timeline · 1 January 2014 to 31 December 2014 · 1 of 2 events",
    "event=a": "Timeline · 2 of 2 events · Picked: One <i>",
}


@pytest.fixture(scope="module")
def story() -> Dossier:
    return read_text(STORY, "story.yaml")


def lines(markup: str) -> list[str]:
    """The lines that are on paper above a view."""
    printed = markup.partition('class="fl-printed"')[2].partition("</div>")[0]
    texts = re.findall(r"<p[^>]*>(.*?)</p>", printed)
    tags = re.compile(r"<[^>]*>")
    return [
        tags.sub("", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for text in texts
    ]


def test_the_line_names_filters_window_and_pick_and_the_address_has_them(
    chromium: Browser, story: Dossier
) -> None:
    english = messages("en")
    with shown_markup(chromium) as shown:
        for link, held in HELD.items():
            query = parse_link(link, story)
            facts = share_facts(select(story, query), VIEWS["timeline"], "downloads.json")
            holding, place = lines(shown(share(story, english), query, story, facts))
            assert holding == held
            address, dates = place.split(" · ")
            assert dates == "As of May 2024. Last changed 6 May 2024"
            assert parse_qs(urlparse(address).query) == parse_qs(link)


def test_a_view_without_filters_has_only_its_name(chromium: Browser, story: Dossier) -> None:
    query = parse_link("view=about", story)
    with shown_markup(chromium) as shown:
        facts = share_facts(select(story, query), VIEWS["about"], "downloads.json")
        holding, _ = lines(shown(share(story, messages("en")), query, story, facts))
    assert holding == "About"
