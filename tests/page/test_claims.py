"""The claims: a question is opened, cited, filtered and read by everyone, at any width."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import READY, SENT, open_page
from held_server import STREAM, HeldServer
from playwright.sync_api import BrowserContext, Page, expect
from served import Served

from dashboard.analysis.questions import questions
from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CARD = ".fl-question"
BOXES = """() => [document.querySelector(".fl-heads"), document.activeElement].map((node) =>
  node.getBoundingClientRect().toJSON())"""
LIST = '[data-view="claims"][data-state="ready"] .fl-questions'

STORY = """title: The bridge
language: {language}
actors:
  anna: {{name: Anna <b>Berg</b>, is: person}}
  town: {{name: Town council, is: group}}
sources:
  courier: {{title: The courier, publisher: "<script>alert(1)</script>"}}
questions:
  why:
    ask: Why was <i>it</i> closed?
    positions: {{rust: "It was rusty & old", money: To save money}}
    silent: [{{actor: town, answer: no-reply, date: 2020-05-02, sources: courier}}]
  open: {{ask: When will it open?}}
events:
  - {{id: closed, date: 2020-05-01, title: The bridge is closed, sources: courier, actors: {{affected: anna}},
     claims: [{{by: anna, says: Rust., on: why, holds: rust, id: rusty, sources: courier}},
       {{says: Money., on: why, holds: money, sources: courier}},
       {{by: anna, says: Nice., sources: courier}}]}}
"""


def claims(reader: Reader, address: str, link: str = "", width: int = 1440, **options: object) -> Page:
    page = reader(width, 900, **options).new_page()
    page.goto(f"{address}?view=claims{link}")
    expect(page.locator(LIST)).to_be_visible()
    return page


def test_a_question_opens_from_the_list_and_back_shows_the_one_before(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    first, second = (entry.debate.question for entry in questions(shipped).entries[:2])
    page = claims(reader, address)
    expect(page.locator(CARD)).to_have_attribute("aria-labelledby", re.compile("fl-question-"))
    expect(page.locator(f"{CARD} h3")).to_have_text(first.ask)
    page.get_by_role("link", name=first.ask, exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"{CARD} h3")).to_have_text(second.ask)
    expect(page).to_have_url(re.compile(f"question={second.id}"))
    page.go_back()
    expect(page.locator(f"{CARD} h3")).to_have_text(first.ask)
    page.keyboard.press("1")
    page.wait_for_selector(READY)
    expect(page.locator(".fl-nav a[aria-current=page]")).to_have_text("Timeline")


def test_the_buttons_above_the_list_count_the_questions_to_which_they_lead(
    reader: Reader, address: str
) -> None:
    page = claims(reader, address, "&actor=iran&q=attack")
    every = page.get_by_role("link", name=re.compile(r"^All questions \d+$"))
    rows = page.locator("li[data-question]:visible")
    number = int(every.inner_text().split()[-1])
    assert 0 < rows.count() == number < 30
    disputed = page.get_by_role("link", name=re.compile(r"^Disputed \d+$"))
    leads_to = int(disputed.inner_text().split()[-1])
    disputed.click()
    expect(page).to_have_url(re.compile("disputed=1"))
    expect(rows).to_have_count(leads_to)
    expect(disputed).to_have_text(f"Disputed {leads_to}")
    expect(page.get_by_role("link", name="All questions", exact=True)).to_be_visible()


@pytest.mark.own_tab
def test_back_closes_a_question_that_the_server_has_not_answered(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    first = questions(shipped).entries[0].debate.question
    server, context = HeldServer(), reader()
    context.route_web_socket(STREAM, server.connect)
    page = open_page(context, address)
    page.locator(".fl-tabs").get_by_text("Claims", exact=True).click()
    heading = page.locator(f"{CARD} h3")
    expect(heading).to_be_visible()
    of_the_picked_event = heading.inner_text()
    assert of_the_picked_event != first.ask
    page.wait_for_selector(SENT)
    server.is_held = True
    page.get_by_role("link", name=first.ask, exact=True).click()
    expect(heading).to_have_text(first.ask)
    page.go_back()
    expect(heading).to_have_text(of_the_picked_event)


def test_the_names_of_the_columns_stay_above_the_list_and_cover_no_focused_question(
    reader: Reader, address: str
) -> None:
    page = claims(reader, address)
    links = page.locator(f"{LIST} .fl-ask")
    links.last.focus()
    for _ in range(links.count() - 2):
        page.keyboard.press("Shift+Tab")
        heads, focused = page.evaluate(BOXES)
        assert heads["top"] >= 0
        assert focused["top"] >= heads["bottom"]


def test_an_actor_in_the_filter_leaves_what_it_says_and_what_is_about_it(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = claims(reader, address, "&actor=iran&disputed=1")
    says = page.locator("li[data-question]:visible", has=page.locator("small", has_text="says")).count()
    about, silent = (
        page.locator("li[data-question]:visible", has=page.locator("small", has_text=words)).count()
        for words in ("about", "nothing found")
    )
    assert says > 0 < about
    assert silent > 0
    count = page.locator(".fl-question-count")
    expect(count).to_contain_text(f"{says + about + silent} of {len(shipped.questions)} questions")
    expect(count).to_contain_text(
        f"Iran: quoted on {says} questions (says), nothing found on {silent} questions "
        f"and part of the event of {about} questions (about)."
    )


def test_the_questions_that_an_actor_does_not_answer_are_listed_and_counted_alike_everywhere(
    reader: Reader, host: str, shipped: Dossier
) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=actors&of=mek")
    number = page.locator(".fl-numbers a", has_text="on which it is not quoted")
    count = int(number.locator("b").inner_text())
    expect(page.locator(".fl-unanswered .fl-pair")).to_have_count(count)
    number.click()
    rows = page.locator("li[data-question]:visible")
    expect(rows).to_have_count(count)
    assert page.locator("li[data-question]:visible small", has_text="nothing found").count() == count
    only = page.locator(".fl-question-filter a", has_text="Nothing found from")
    expect(only).to_have_text(f"Nothing found from MEK: {count}")
    expect(only).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile("view=claims&actor=mek&unanswered=1$"))
    page.locator(".fl-question-filter a").first.click()
    expect(rows).not_to_have_count(count)
    expect(page.locator(".fl-question-count")).to_contain_text(f"nothing found on {count} questions")
    assert page.locator("li[data-question]:visible small", has_text="nothing found").count() == count
    page.keyboard.press("1")
    expect(page).to_have_url(re.compile(r"[?#]actor=mek$"))


def test_a_closed_row_on_a_phone_says_who_answered(reader: Reader, address: str) -> None:
    page = claims(reader, address, width=390)
    row = page.locator("li[data-question]", has_text="Were the protesters of June 1981 peaceful?")
    expect(row.locator(".fl-sums")).to_contain_text(
        "MEK: A; Iran: B (Habilian); Iran itself: nothing found; UN and others: takes no position (HRW)"
    )


def test_the_list_names_the_speakers_of_a_letter_that_the_name_of_its_column_does_not_name(
    reader: Reader, host: str, shipped: Dossier
) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=claims")
    row = page.locator("li[data-question]", has_text="Were the protesters of June 1981 peaceful?")
    expect(row.locator(".fl-speakers")).to_be_visible()
    expect(row.locator(".fl-speakers")).to_have_text("B Habilian")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 1440


def test_the_statements_of_a_chosen_actor_on_no_question_come_first(
    reader: Reader, host: str, shipped: Dossier
) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=claims&actor=mek")
    speakers = page.locator(".fl-loose li:visible .fl-by b")
    expect(speakers.first).to_be_visible()
    members = {shipped.actors[one].name for one in shipped.members_of("mek")}
    own = [name in members for name in speakers.all_inner_texts()]
    assert own == sorted(own, reverse=True)
    assert len(set(own)) == 2


@pytest.mark.parametrize(
    ("answer", "button", "tag"),
    [
        ("no-reply", "Town council asked, no reply: 1", "asked, no reply"),
        ("not-found", "Nothing found from Town council: 1", "nothing found"),
        ("not-asked", "Town council not asked: 1", "not asked"),
    ],
)
def test_each_kind_of_silence_of_a_chosen_actor_has_its_own_words(
    reader: Reader, served: Served, answer: str, button: str, tag: str
) -> None:
    address = served.show(STORY.format(language="en").replace("no-reply", answer))
    page = claims(reader, address, "&actor=town")
    expect(page.locator(".fl-question-filter a").last).to_have_text(button)
    expect(page.locator("li[data-question] small", has_text=tag)).to_have_count(1)
    expect(page.locator(".fl-question-count")).to_contain_text(f"{tag} on 1 question")


def test_a_cited_claim_is_shown_and_a_hostile_story_is_text_in_both_directions(
    reader: Reader, served: Served
) -> None:
    for language in ("en", "fa"):
        address = served.show(STORY.format(language=language))
        page = claims(reader, address, "&claim=rusty", width=320)
        cited = page.locator("[data-claim=rusty]")
        expect(cited).to_have_attribute("aria-current", "true")
        expect(cited).to_be_in_viewport()
        expect(page.locator(CARD)).to_contain_text("<script>alert(1)</script>")
        expect(page.locator(CARD)).to_contain_text("Anna <b>Berg</b>")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
        assert page.locator(f"{LIST} :is(script, i)").count() == 0


def test_the_list_names_the_speakers_with_several_positions(reader: Reader, served: Served) -> None:
    story = STORY.format(language="en")
    page = claims(reader, served.show(story))
    expect(page.locator(".fl-several")).to_have_text(
        "Nobody is quoted with several positions on one question."
    )
    changed = story.replace("{says: Money., on", "{by: anna, says: Money., on")
    page = claims(reader, served.show(changed), "&question=open")
    expect(page.locator(".fl-several a")).to_have_text(["Anna <b>Berg</b>", "Why was <i>it</i> closed?"])
    page.locator(".fl-several a").last.click()
    expect(page.locator(f"{CARD} h3")).to_have_text("Why was <i>it</i> closed?")
    expect(page.locator(f"{CARD} .fl-change")).to_contain_text("A (")


def test_a_story_without_claims_says_so(reader: Reader, served: Served) -> None:
    address = served.show("title: One\nevents: [{date: 2014, title: An event}]\n")
    expect(claims(reader, address).locator(LIST)).to_contain_text("Nobody is quoted")


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everyone_can_read_it(reader: Reader, address: str, theme: str, width: int) -> None:
    page = claims(reader, address, "&question=death", width, color_scheme=theme)
    expect(page.locator(CARD)).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context=LIST, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.violations_count == 0, found.generate_report()
