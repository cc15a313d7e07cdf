"""Markup: the text of a dossier remains text in every field that reaches the page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hostile_dossier import HOSTILE, HOSTILE_DOSSIER
from linked import ENGLISH, linked, picked_card
from playwright.sync_api import Browser
from shown_markup import ShownMarkup, shown_markup

from dashboard import Query, select
from dashboard.analysis.event_card import neighbours
from dashboard.chart.encoded_payload import payload
from dashboard.dossier.model import Dossier
from dashboard.markup.about import about_markup
from dashboard.markup.card import card_markup
from dashboard.markup.chosen import chosen, names, parts, parts_counted
from dashboard.markup.count import count, found
from dashboard.markup.empty import none_in_window, nothing_matches, why
from dashboard.markup.header import header
from dashboard.markup.kinds import kinds_key
from dashboard.markup.missing import missing_line, missing_names
from dashboard.markup.neighbours import surroundings
from dashboard.markup.recent import recent, recent_line
from dashboard.markup.shown_query import Facts
from dashboard.markup.zoom import zoom
from dashboard.query.chronology import in_time
from dashboard.query.missing import Missing
from dashboard.reading import read_text
from dashboard.views import VIEWS
from dashboard.views.timeline import summary


class Elements(HTMLParser):
    """The elements and attributes that a browser would make of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.images: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "img":
            self.images.append(dict(attrs).get("src") or "")


@pytest.fixture(scope="module")
def shown(chromium: Browser) -> Iterator[ShownMarkup]:
    with shown_markup(chromium) as applied:
        yield applied


@pytest.fixture(scope="module")
def hostile() -> Dossier:
    dossier = read_text(HOSTILE_DOSSIER, "hostile.yaml")
    assert [str(p) for p in dossier.problems if p.level == "error"] == []
    assert len(dossier.events) == 2
    return dossier


def pages(shown: ShownMarkup, dossier: Dossier) -> Iterator[str]:
    """Each part of the page, as the browser shows it."""
    query = Query(actors={"a"}, kinds={"k"}, places={"p"}, words="<script>", since="2020", disputed=True)
    selection = select(dossier, query)
    facts = Facts(
        found=found(selection),
        names=names(query, dossier),
        parts=parts(query, dossier),
        why=why(selection),
        missing=missing_names([Missing("event", (HOSTILE,)), Missing("date", (HOSTILE,))], dossier),
        recent=recent(query, dossier),
        around=surroundings(select(dossier, Query(event="first"))),
    )
    card_shown = picked_card(dossier, Query(event="first"))
    for markup in (
        header(dossier, VIEWS, ENGLISH),
        count(dossier, ENGLISH),
        parts_counted(ENGLISH),
        chosen(ENGLISH),
        kinds_key(dossier, ENGLISH),
        zoom(dossier, dossier.events[0], ENGLISH),
        none_in_window(ENGLISH),
        nothing_matches(ENGLISH),
        card_markup(card_shown, ENGLISH, {"a.png": HOSTILE}),
        missing_line(dossier, ENGLISH),
        recent_line(dossier, ENGLISH),
        *(about_markup(part, HOSTILE, ENGLISH) for part in VIEWS["about"].build(selection)),
    ):
        yield shown(markup, query, dossier, facts)


def test_hostile_text_makes_no_element_and_no_attribute(shown: ShownMarkup, hostile: Dossier) -> None:
    for page in pages(shown, hostile):
        seen = Elements()
        seen.feed(page)
        assert not seen.tags & {"script", "iframe", "style", "object"}
        assert all(src.startswith("</p>") for src in seen.images), (
            "only the one picture that the dossier names"
        )
        assert not {name for name in seen.attributes if name.startswith("on")}


def test_hostile_text_is_shown_as_text(hostile: Dossier) -> None:
    shown = picked_card(hostile, Query(event="first"))
    markup = str(card_markup(shown, ENGLISH))
    assert markup.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 12


MONTHS = """
title: T
language: sq
calendars: [solar-hijri]
about: {source: s}
eras: [{date: 2023-01/.., name: E}]
actors: {a: {name: A}}
sources: {s: {title: S, date: 2023-02}}
events:
  - id: first
    date: 2023-03-01
    title: T
    actors: [a]
    sources: [s]
    dated: {s: 2023-04}
    figures: [{what: F, value: 1, as_of: 2023-05}]
    claims: [{by: a, says: C, date: 2023-06}]
    links: {follows: second}
  - {id: second, date: 2023-07, title: T, actors: [a]}
"""


def test_every_date_on_the_page_is_in_the_dossier_s_language() -> None:
    dossier = read_text(MONTHS, "months.yaml")
    assert [str(p) for p in dossier.problems if p.level == "error"] == []
    shown = picked_card(dossier, Query(event="first"))
    markup = (
        header(dossier, VIEWS, ENGLISH)
        + zoom(dossier, dossier.event("second"), ENGLISH)
        + card_markup(shown, ENGLISH)
    )
    dates = re.findall(r'<bdi lang="sq" dir="ltr">(.*?)</bdi>', markup)
    near = surroundings(select(dossier, Query(event="first")))
    assert near is not None
    dates += [payload(dossier)["events"]["dated"][row] for row in near["people"]]
    assert [date for date in dates if "2023" in date] == [
        "shkurt 2023", "që nga janar 2023", "1 mars 2023", "qershor 2023", "maj 2023", "shkurt 2023",
        "prill 2023", "korrik 2023", "korrik 2023",
    ]  # fmt: skip
    assert "10 Esfand 1401 (hixhri diellor)" in dates
    assert "Timeline of T: 2 events, the first 1 mars 2023, the last korrik 2023" in summary(
        select(dossier, Query())
    )


def test_every_event_of_the_shipped_story_has_a_card(shipped: Dossier) -> None:
    for event in shipped.events:
        shown = picked_card(shipped, Query(event=event.id))
        markup = str(card_markup(shown, ENGLISH))
        assert f'data-event="{event.id}"' in markup
        assert "Sources" in markup


def test_previous_and_next_reach_every_event_once(shipped: Dossier) -> None:
    event = next(in_time(shipped))
    walked = []
    while event is not None:
        walked.append(event.id)
        near = neighbours(select(shipped, Query(event=event.id)))
        assert near is not None
        event = near.following  # type: ignore[assignment]
    assert sorted(walked) == sorted(e.id for e in shipped.events)


def test_a_dispute_shows_both_sides_under_their_question(shipped: Dossier) -> None:
    shown = picked_card(shipped, Query(event="raid-2023"))
    death = next(debate for debate in shown.debates if debate.question.id == "death")
    assert death.is_disputed
    markup = str(card_markup(shown, ENGLISH))
    killed, not_police = markup.index("Killed in the raid"), markup.index("Not caused by the police")
    assert killed < markup.index("contradicts", killed) < not_police


FRAMES = """title: Frames
eras: [{date: 2001/2003-06, name: One}, {date: 2010/.., name: Two}, {date: 2090/.., name: Beyond}]
looks: [{name: Law, link: "?kind=law&evil=1&from=2002"}]
kinds: {law: Law}
events: [{id: a, date: 2001-05, title: A}, {id: b, date: 2020-03-01, title: B, short: Bee, kind: law}]
"""


def test_each_entry_of_the_zoom_menu_keeps_the_filters_and_changes_the_window() -> None:
    dossier = read_text(FRAMES, "frames.yaml")
    query = Query(words="x", window=("2001-01-01", "2003-06-30"), event="b")
    markup = linked(zoom(dossier, dossier.event("b"), ENGLISH), query, dossier)
    links = re.findall(
        r'<a href="([^"]*)"(?: data-window="([^"]*)")?( aria-current="true")?>(.*?)</a>', markup
    )
    words = [
        (re.sub(r"<[^>]*>", " ", inner).split(), href, days, bool(now)) for href, days, now, inner in links
    ]
    assert words == [
        (["Whole", "story"], "?q=x&amp;event=b", "", False),
        (["Around", "this", "event", "Bee"], "?q=x&amp;from=2001-05-16&amp;to=2020-03-01&amp;event=b",
         "11458/18323", False),
        (["One", "2001", "to", "June", "2003"], "?q=x&amp;from=2001-01-01&amp;to=2003-06-30&amp;event=b",
         "11323/12234", True),
        (["Two", "since", "2010"], "?q=x&amp;from=2010-01-01&amp;to=2020-03-01&amp;event=b",
         "14610/18323", False),
        (["Law", "Law,", "since", "2002"], "?kind=law&amp;from=2002", "", False),
    ]  # fmt: skip
    assert markup.count("data-window") == 4, "a look may change more than the window"


def test_a_look_names_its_filters_and_its_window_and_counts_what_it_does_not_name(shipped: Dossier) -> None:
    lines = re.findall(r"</b><small dir=\"auto\">(.*?)</small>", str(zoom(shipped, None, ENGLISH)))
    assert re.sub("<.*?>", "", lines[-1]) == "15 June to 5 July 2023"
    assert "Cyber, May 2021 to October 2022" in [re.sub("<.*?>", "", line) for line in lines]
    text = FRAMES.replace("?kind=law&evil=1&from=2002", "kind=law&q=x&disputed=1&actor=a&actor=b&to=2003")
    text = text.replace("kinds:", "actors: {a: {name: Ana}, b: {name: Ben}}\nkinds:")
    [*_, line] = re.findall(
        r"</b><small dir=\"auto\">(.*?)</small>", str(zoom(read_text(text, "x.yaml"), None, ENGLISH))
    )
    assert re.sub("<.*?>", "", line) == "Ana, Ben, Law, 2 more, until 2003"


def test_there_is_no_zoom_menu_if_no_event_has_a_position_in_time() -> None:
    dossier = read_text("title: x\nevents: [{id: a, date: XXXX-09-11, title: A}]\n", "x.yaml")
    assert dossier.events
    assert str(zoom(dossier, dossier.events[0], ENGLISH)) == ""


ORDERED = """
title: T
sources: {s: {title: S}}
places: {here: {name: Here}, there: {name: There}}
actors: {a: {name: Anna}, b: {name: Ben}}
events:
  - {id: raid, date: 2023-06-20, title: The raid, sources: s}
  - {id: ban, date: 2023/.., title: A ban, status: {of: a, by: b}, sources: s}
  - {id: move, title: The move, after: raid, route: {from: here, to: there}, sources: s}
"""


def test_a_card_names_the_events_that_narrow_its_date_and_the_ends_of_a_route() -> None:
    shown = picked_card(read_text(ORDERED, "ordered.yaml"), Query(event="move"))
    text = re.sub(r"<[^>]+>", " ", card_markup(shown, ENGLISH))
    shown_text = " ".join(text.split())
    assert "Order that is known After The raid 20 June 2023" in shown_text
    assert "Where From Here to There" in shown_text


def test_a_card_names_whom_a_status_applies_to_and_who_decided_it() -> None:
    shown = picked_card(read_text(ORDERED, "ordered.yaml"), Query(event="ban"))
    shown_text = re.sub(r"<[^>]+>", " ", card_markup(shown, ENGLISH)).split()
    assert "Who Applies to Anna 1 event Decided by Ben 1 event" in " ".join(shown_text)
