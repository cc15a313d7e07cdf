"""Silences: the card says in neutral words whose answer to a question is missing, and why."""

import re

from linked import ENGLISH, picked_card

from dashboard import Query
from dashboard.markup.card import card_markup
from dashboard.reading import read_text

STORY = """title: A story
actors:
  firm: {name: Ura Construction, is: group}
  town: {name: The town, short: Town}
  guard: {name: A guard}
sources: {bill: {title: The bill, publisher: Gazette, url: "https://example.org/bill"}}
questions:
  paid:
    ask: Was it paid?
    positions: {yes: It was paid}
    silent: SILENT
events:
  - {id: one, date: 2021, title: A bill, sources: bill, claims: {by: firm, says: Paid., on: paid, holds: yes}}
  - {id: two, date: 2022, title: No bill, sources: bill}
"""
THREE = """
      - {actor: town, answer: no-reply, date: 2021-05-06, sources: bill ¶8}
      - {actor: guard, answer: not-found, date: 2021-06}
      - {actor: guard, answer: not-asked}
"""
HOSTILE = "</p><script>alert(1)</script><b>'\"&"


def silences(silent: str, event: str = "one", name: str = "") -> list[str]:
    """Return the paragraphs of the card on missing answers, as markup."""
    text = STORY.replace("SILENT", silent).replace("The town", name or "The town")
    dossier = read_text(text, "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    card = str(card_markup(picked_card(dossier, Query(event=event)), ENGLISH))
    return re.findall(r'<p class="[^"]*fl-silence">.*?</p>', card, re.DOTALL)


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_each_kind_of_silence_has_its_own_neutral_words_with_day_and_source() -> None:
    assert [words(silence) for silence in silences(THREE)] == [
        "The town : asked, no reply 6 May 2021 . Gazette , paragraph 8",
        "A guard : nothing found June 2021",
        "A guard : not asked",
    ]


def test_the_actor_and_the_source_are_links() -> None:
    [first, *_] = silences(THREE)
    assert 'data-set="view=actors&amp;of=town&amp;tab="' in first
    assert 'href="https://example.org/bill"' in first


def test_an_event_without_a_claim_on_the_question_says_nothing_of_it() -> None:
    assert silences(THREE, "two") == []


def test_a_question_whose_answers_are_not_missing_says_nothing() -> None:
    assert silences("") == []


def test_a_name_and_a_place_are_shown_as_text() -> None:
    written = "'" + HOSTILE.replace("'", "''") + "'"
    cited = f"{{actor: town, answer: not-found, sources: {{source: bill, locator: {written}}}}}"
    [silence] = silences(cited, name=written)
    assert "<script" not in silence
    assert silence.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2  # the name and the place
