"""Card markup: figures, pictures and recent changes on the card of one event."""

import re
from collections.abc import Iterator

import pytest
from linked import ENGLISH, picked_card, shown_card
from playwright.sync_api import Browser
from shown_markup import ShownMarkup, shown_markup

from dashboard import Query
from dashboard.dossier.model import Dossier
from dashboard.markup.card import card_markup
from dashboard.markup.recent import NAMED, recent, recent_line
from dashboard.markup.shown_query import Facts
from dashboard.reading import read_text

STORY = """title: A story
actors: {firm: {name: Ura Construction, short: Ura}}
sources: {bill: {title: The bill, publisher: Gazette}}
events:
  - id: one
    date: 2021-05-04
    title: A bill is paid
    added: 2023-07-01
    changed: 2023-07-14
    figures:
      - {what: bill, value: "4,200,000", comparator: about, unit: euro, as_of: 2021-05, by: firm,
        sources: [bill ¶3]}
      - {what: bill, value: "3,900,000", unit: euro, sources: [bill]}
      - {what: cracks, value: 17}
    media:
      - {file: a.png, alt: The gate, credit: Ana Leka}
      - {file: b.png, alt: The road, cover: graphic}
      - {file: c.png, alt: The pier, cover: a wounded man}
      - {file: gone.png, alt: The plan}
  - {id: two, date: 2022, title: Another, added: 2023-06-01}
"""


@pytest.fixture(scope="module")
def shown(chromium: Browser) -> Iterator[ShownMarkup]:
    with shown_markup(chromium) as applied:
        yield applied


def story() -> Dossier:
    dossier = read_text(STORY, "story.yaml")
    assert [str(p) for p in dossier.problems if p.level == "error"] == []
    return dossier


def markup(query: Query) -> str:
    addresses = {name: f"at/{name}" for name in ("a.png", "b.png", "c.png")}
    return plain(shown_card(story(), query, addresses))


def plain(text: object) -> str:
    """A text without the elements around its dates, which mark their language."""
    return re.sub(r"</?bdi[^>]*>", "", str(text))


def test_each_figure_has_a_row_of_its_own_with_its_speaker_and_nothing_is_summed() -> None:
    table = re.search(r"<table class=\"fl-figures\">.*?</table>", markup(Query(event="one")))
    assert table
    rows = re.findall(r"<tr>(.*?)</tr>", table[0])
    cells = [
        [re.sub(r"<[^>]+>", " ", cell).split() for cell in re.findall(r"<t[hd].*?</t[hd]>", r)] for r in rows
    ]
    assert [[" ".join(cell) for cell in row] for row in cells] == [
        ["What", "How many", "Said by"],
        ["bill", "about 4,200,000 euro", "Ura Gazette, paragraph 3 As of May 2021"],
        ["3,900,000 euro", "Gazette"],
        ["cracks", "17", "Nobody is named"],
    ]


def test_a_picture_is_lazy_in_closed_details_with_its_description_and_its_credit() -> None:
    text = markup(Query(event="one"))
    pictures = re.findall(r'<details class="fl-picture".*?</figure></details>', text)
    assert [re.findall(r'<img src="(.*?)" alt="(.*?)" loading="lazy"', p) for p in pictures] == [
        [("at/a.png", "The gate")], [("at/b.png", "The road")], [("at/c.png", "The pier")],
    ]  # fmt: skip
    assert [p.count("Show the picture") for p in pictures] == [0, 1, 1]
    assert "Picture: Ana Leka" in pictures[0] and "No credit given" in pictures[1]
    assert ">Graphic content.<" in pictures[1] and "Graphic content: a wounded man" in pictures[2]
    assert " open" not in text


def test_a_missing_picture_is_described_in_words() -> None:
    text = markup(Query(event="one"))
    assert "The file gone.png is missing" in text and 'gone.png" alt' not in text


def test_the_card_shows_when_its_event_was_added_and_changed_and_has_a_badge_with_since() -> None:
    for since, badge in (
        (None, None),
        ("2023-06-30", "New"),
        ("2023-07-01", "Changed"),
        ("2023-07-14", None),
    ):
        text = markup(Query(event="one", since=since))
        assert "Added 1 July 2023. Changed 14 July 2023" in text
        assert re.findall(r"fl-recent-badge\">(.*?)<", text) == ([badge] if badge else [])


def test_the_line_above_the_chart_counts_recent_changes_and_has_a_link_that_removes_it(
    shown: ShownMarkup,
) -> None:
    line = plain(recent_text(shown, story(), Query(since="2023-05", words="bill")))
    assert "2 events added or changed after May 2023" in line
    assert 'href="?q=bill&amp;event=two&amp;since=2023-05"' in line
    assert '<a class="fl-control fl-small" href="?q=bill">Remove the marks</a>' in line
    assert "1 event added" in recent_text(shown, story(), Query(since="2023-06-01"))
    assert recent_text(shown, story(), Query()) == ""


def recent_text(shown: ShownMarkup, dossier: Dossier, query: Query) -> str:
    """The line above the chart with its links."""
    return shown(recent_line(dossier, ENGLISH), query, dossier, Facts(recent=recent(query, dossier)))


def text_since(shown: ShownMarkup, since: str, text: str) -> str:
    """The line above the chart in words alone, of a dossier `text`."""
    line = recent_text(shown, read_text(f"title: x\n{text}", "x.yaml"), Query(since=since))
    return re.sub(r"<.*?>", "", plain(line)).removesuffix("Remove the marks")


def test_the_page_says_that_nothing_is_new_only_as_far_as_the_file_records_it(shown: ShownMarkup) -> None:
    silent = "{date: 2014, title: A}"
    dated = "{date: 2015, title: B, added: 2020}"
    sentences = {
        f"[{silent}]": "The file does not say when its events were added or changed. ",
        f"[{dated}]": "No event is recorded as added or changed after 2022. ",
        f"[{dated}, {silent}]": "No event is recorded as added or changed after 2022. "
        "The file does not say when 1 event was added or changed. ",
    }
    for events, words in sentences.items():
        assert text_since(shown, "2022", f"events: {events}") == f"{words}No event begins after 2022."
    line = text_since(shown, "2019", f"events: [{dated}, {silent}]")
    assert line.startswith("1 event added or changed after 2019")
    assert "The file does not say when 1 event was added or changed. No event begins after 2019." in line


def test_corrections_after_the_day_are_counted_and_linked(shown: ShownMarkup) -> None:
    corrected = (
        "about: {corrections: [{date: 2023-07, text: A year was wrong.}]}\nevents: [{date: 2014, title: A}]"
    )
    assert "1 correction after 2022. " in text_since(shown, "2022", corrected)
    line = plain(recent_text(shown, read_text(f"title: x\n{corrected}", "x.yaml"), Query(since="2022")))
    assert '<a href="?view=about&amp;since=2022">1 correction</a>' in line
    assert "correction" not in text_since(shown, "2023-07", corrected)


def test_events_after_the_day_are_counted_with_a_link_to_their_window(shown: ShownMarkup) -> None:
    rows = ("{date: 2023-12-31, title: A}", "{date: 2024-01-01, title: B}", "{date: 2025, title: C}")
    events = f"as_of: 2024-02\nevents: [{', '.join(rows)}]"
    dossier = read_text(f"title: x\n{events}", "x.yaml")
    line = plain(recent_text(shown, dossier, Query(since="2023", words="b", window=("2014", "2015"))))
    assert '<a href="?q=b&amp;from=2024-01-01&amp;since=2023">2 events begin</a> after 2023.' in line
    assert "1 event begins after 2024." in text_since(shown, "2024", events)
    assert "No event begins after 2025: the story is told as of February 2024." in text_since(
        shown, "2025", events
    )


def test_the_first_of_many_recent_changes_are_named_and_the_rest_counted(shown: ShownMarkup) -> None:
    rows = "".join(f"  - {{date: 2014, title: E{n}, added: 2020}}\n" for n in range(NAMED + 7))
    line = plain(recent_text(shown, read_text(f"title: x\nevents:\n{rows}", "x.yaml"), Query(since="2019")))
    assert line.count("<li>") == NAMED and "And 7 more." in line


def test_a_speaker_without_a_role_is_named_as_quoted_and_one_with_a_role_only_there() -> None:
    text = (
        "title: x\nactors: {a: {name: Ana, is: person}, b: {name: Ben, is: person}}\n"
        "events:\n  - {id: one, date: 2014, title: T, actors: [a],"
        " claims: [{by: a, says: Yes.}, {by: b, says: No.}]}\n"
    )
    shown = picked_card(read_text(text, "x.yaml"), Query(event="one"))
    who = re.search(r'<dl class="fl-who">(.*?)</dl>', str(card_markup(shown, ENGLISH)))
    assert who
    rows = [re.sub(r"<[^>]+>", " ", row).split() for row in who[1].split("<dt>")[1:]]
    assert rows == [["Mentioned", "A", "Ana", "1", "event"], ["Quoted", "B", "Ben", "1", "event"]]


@pytest.mark.parametrize(
    ("sources", "says"),
    [("[report]", True), ("[report, copy]", True), ("[report, letter]", False), ("[]", False)],
)
def test_a_card_with_sources_of_others_says_on_which_origin_the_event_rests(sources: str, says: bool) -> None:
    dossier = read_text(
        f"""title: A story
questions: {{why: {{text: Why?}}}}
sources:
  report: {{title: A report, publisher: Gazette}}
  copy: {{title: A copy, origin: Gazette, publisher: Herald}}
  letter: {{title: A letter}}
events:
  - {{id: one, date: 2021, title: One, sources: {sources}, claims: [{{says: So., on: why}}]}}
  - {{id: two, date: 2022, title: Two, claims: [{{says: Not so., on: why, sources: [letter]}}]}}
""",
        "story.yaml",
    )
    card = plain(shown_card(dossier, Query(event="one")))
    assert "A letter" in card
    assert ("The event itself rests on one origin: Gazette." in card) == says
