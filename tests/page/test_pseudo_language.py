"""Every word of the page comes from a catalogue or from the dossier.

A pseudo-language wraps each message in markers, and a dossier has no Latin letter. So a Latin letter
outside the markers is a word that no translator can reach.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import write_po
from bridge_dossier import png
from conftest import CARD, CHART, COUNT, READY, ROOT, free_port
from messages.extraction import extracted
from playwright.sync_api import BrowserContext, Page, expect

Reader = Callable[..., BrowserContext]

SOON_MS = 10_000
LANGUAGE = "uk"  # it has three plural forms for whole numbers, and lists without a Latin letter
OPEN, CLOSE = "⟦", "⟧"
DOSSIER = """
title: Ιστορία
standfirst: Μια ιστορία
language: fa
as_of: 2024-03
calendars: [solar-hijri]
about: {source: πηγή, method: Έτσι έγινε., corrections: [{date: 2024-02, text: Διόρθωση}]}
kinds: {κ: Είδος, λ: Άλλο}
sides: {σ: Πλευρά}
actors:
  α: {name: Άλφα, is: group, side: σ}
  β: {name: Βήτα, is: person, part_of: α}
  γ: {name: Γάμμα, is: state}
places: {τ: {name: Τόπος}, π: {name: Πόλη}}
sources:
  πηγή: {title: Πηγή, publisher: Εφημερίδα, date: 2024}
  δεύτερη: {title: Δεύτερη, publisher: Εφημερίδα}
questions:
  ερ:
    ask: Ερώτηση;
    positions: {ναι: Ναι, όχι: Όχι}
    silent:
      - {actor: α, answer: no-reply, date: 1995-05, sources: [πηγή]}
      - {actor: β, answer: not-found}
      - {actor: γ, answer: not-asked}
looks: [{name: Ματιά, link: "actor=α&kind=κ"}]
eras: [{name: Εποχή, date: 1990/2000}]
events:
  - date: 1995-03-02
    id: ένα
    title: Πρώτο
    summary: Περίληψη
    kind: κ
    place: τ
    added: 2024-01
    actors: [{actor: α, role: acted}, {actor: β, role: spoke}]
    sources: [{source: πηγή, locator: ¶4}]
    figures: [{what: Τραυματίες, value: "3", by: α, as_of: 1996, sources: [πηγή]}]
    claims:
      - {says: Ναι, by: α, on: ερ, holds: ναι, sources: [πηγή], date: 1995-04}
      - {says: Όχι, by: β, on: ερ, holds: όχι, stance: denies, sources: [πηγή]}
  - {id: δύο, date: 1996, title: Δεύτερο, kind: λ, actors: [γ, α], links: [{event: ένα, relation: follows}]}
  - {id: τρία, date: 1997/.., title: Τρίτο, actors: [β]}
  - {id: τέσσερα, date: XXXX, title: Τέταρτο, actors: [γ]}
  - {id: πέντε, date: 2023-06-20T10:30+02:00, title: Πέμπτο, after: [ένα]}
  - {id: έξι, date: 2023-06-20T10:31Z, title: Έκτο}
  - {id: επτά, date: 1942, title: Έβδομο}
  - id: οκτώ
    date: 2022-05
    title: Όγδοο
    place: π
    actors: {accused: [α], hosted: γ, mentioned: β}
    route: {from: τ, to: π}
    status: {of: α, by: γ}
    dated: {δεύτερη: 2022-06}
    sources: [πηγή, δεύτερη]
    figures: [{what: Νεκροί, value: 12, unit: άτομα, sources: [πηγή]}]
    added: 2022
    changed: 2024-02
    media:
      - {file: εικόνα.png, alt: Πύλη, credit: Άννα}
      - {file: εικόνα.png, alt: Πτώση, cover: βία}
      - {file: λείπει.png, alt: Σχέδιο}
""" + "".join(f"  - {{date: 1985-05-04, title: Μέρα {n}}}\n" for n in range(60))
TEXTS = (Path(__file__).parent / "texts_outside_markers.js").read_text("utf-8")
LOCALE = """from dataclasses import replace
from dashboard.dates.wording.locales.fa import WORDING as PERSIAN

WORDING = replace(PERSIAN, language="{language}", direction="ltr")
"""  # the words of dates, without a Latin letter


def pseudo() -> Catalog:
    """Return the catalogue of the pseudo-language: each message between markers."""
    catalogue = Catalog(locale=LANGUAGE)
    for message in extracted():
        if message.id:
            one, many = message.id if isinstance(message.id, tuple) else (message.id, None)
            plurals = [one, *[many] * (catalogue.num_plurals - 1)] if many else [one]
            forms = [marked(form) for form in plurals]
            catalogue.add(message.id, forms if many else forms[0], context=message.context)
    return catalogue


def marked(message: str) -> str:
    """Return a message with markers around its own words, so that what is filled in lies outside them."""
    pieces = re.split(r"(<[^>]*>|%\(\w+\)s)", message)  # each second one is a tag or a placeholder
    words = [OPEN + piece + CLOSE if piece.strip() else piece for piece in pieces[::2]]
    return "".join(word + other for word, other in zip(words, [*pieces[1::2], ""], strict=True))


def copied(folder: Path, dossier: str) -> Path:
    """Write `dossier` next to a copy of the code that has the pseudo-language; return its path.

    A picture is in the same folder.
    """
    for name in ("dashboard", "assets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "dashboard" / "messages" / f"{LANGUAGE}.po").open("wb") as file:
        write_po(file, pseudo())
    locales = folder / "dashboard" / "dates" / "wording" / "locales"
    (locales / f"{LANGUAGE}.py").write_text(LOCALE.format(language=LANGUAGE))
    story = folder / "story.yaml"
    story.write_text(dossier, "utf-8")
    (folder / "εικόνα.png").write_bytes(png())
    return story


@contextmanager
def serving_copy(folder: Path, dossier: str) -> Iterator[str]:
    """Serve `dossier` with a copy of the code that has the pseudo-language; give the page's address."""
    story = copied(folder, dossier)
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", str(story), "--port", str(port), "--no-browser"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            assert f":{port}" in server.stdout.readline()
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving_copy(tmp_path_factory.mktemp("pseudo"), DOSSIER) as url:
        yield url


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an exported page, up to its parameters."""
    folder = tmp_path_factory.mktemp("file")
    story = copied(folder, DOSSIER)
    page = folder / "story.html"
    command = [sys.executable, "-m", "dashboard", "export", str(story), str(page)]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE)
    return page.as_uri()


def leaks(page: Page) -> list[str]:
    """Return the texts of the page with words that come neither from a catalogue nor from the dossier."""
    return sorted({f"{where}: {text}" for where, text in page.evaluate(TEXTS, [OPEN, CLOSE])})


def settled(page: Page, url: str, ready: str = READY) -> Page:
    page.goto(url)
    page.wait_for_selector(ready)
    return page


QUERIES = {
    "whole story": "",
    "picked event": "&event=ένα",
    "window": "&from=1994&to=1998&event=δύο",
    "what is new": "&since=2023",
    "filters": "&actor=α&actor=γ&without=β&place=τ&disputed=1",
    "no match": "&actor=β&kind=λ&match=all&q=ξψζ",
    "nothing in the window": "&actor=α&from=2010&to=2011",
    "missing things": "&event=ξένο&actor=ψ&from=9&to=2000",
    "equal steps": "&scale=order&event=ένα",
    "true scale": "&scale=true",
    "route, status and changes": "&event=οκτώ&since=2023-12",
    "empty window": "&from=2010&to=2011",
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_the_page_has_no_word_that_cannot_be_translated(reader: Reader, address: str, query: str) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}{query}")
    expect(page.locator(COUNT)).to_contain_text(OPEN)
    assert leaks(page) == []


def test_menus_the_list_and_the_guide_have_no_word_that_cannot_be_translated(
    reader: Reader, address: str
) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}")
    page.locator(".st-key-all-actors button").first.click()
    page.wait_for_selector(".fl-actor")
    assert leaks(page) == []
    page.keyboard.press("Escape")
    page.locator("[popovertarget=fl-zoom]").click()
    assert leaks(page) == []
    page.keyboard.press("Escape")
    page.locator(".fl-target").first.hover()
    assert leaks(page) == []
    page.locator(".fl-help").click()
    assert leaks(page) == []


def test_a_count_of_events_has_no_word_that_cannot_be_translated(reader: Reader, address: str) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}")
    cluster = page.locator(".fl-cluster").first
    cluster.hover()
    expect(page.locator(".fl-tip:visible")).to_contain_text(OPEN)
    assert leaks(page) == []
    cluster.click()
    expect(page.get_by_role("dialog")).to_contain_text(OPEN)
    assert leaks(page) == []


def test_opened_pictures_have_no_word_that_cannot_be_translated(reader: Reader, address: str) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}&event=οκτώ")
    expect(page.locator(".fl-picture")).to_have_count(2)
    for summary in page.locator(".fl-picture summary").all():
        if summary.is_visible():
            summary.click()
    expect(page.get_by_role("img", name="Πύλη")).to_be_visible()
    assert leaks(page) == []


def test_marks_bars_and_the_strip_have_no_tooltip_that_cannot_be_translated(
    reader: Reader, address: str
) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}&since=2023")
    for mark in page.locator(".fl-target").all():
        mark.hover(force=True)
        expect(page.locator(".fl-tip:visible")).not_to_be_empty()
        assert leaks(page) == []
    page.locator(".fl-strip").hover()
    assert leaks(page) == []


STATUS = "[data-foldline=chart] > [role=status]"  # what screen readers announce after an action


def test_actions_announce_no_word_that_cannot_be_translated(reader: Reader, address: str) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}")
    page.locator(".fl-plot-area").focus()
    picked = page.locator(CHART).get_attribute("data-picked") or ""
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.locator(CHART)).not_to_have_attribute("data-picked", picked)
    expect(page.locator(STATUS)).not_to_be_empty()
    page.wait_for_selector(READY)
    assert leaks(page) == []
    window = page.locator(CHART).get_attribute("data-window") or ""
    page.keyboard.press("+")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)
    page.wait_for_selector(READY)
    assert leaks(page) == []
    box = page.get_by_role("searchbox")
    box.fill("Δεύτερο")
    expect(page.locator(CHART)).to_have_attribute("data-matched", "1")
    page.wait_for_selector(READY)
    assert leaks(page) == []


def test_a_broken_save_and_a_lost_server_are_described_in_the_language(
    reader: Reader, tmp_path: Path
) -> None:
    story = "title: Ιστορία\nlanguage: fa\nevents:\n  - {date: 1990, title: Ένα}\n"
    with ExitStack() as server:
        url = server.enter_context(serving_copy(tmp_path, story))
        page = settled(reader().new_page(), f"{url}?lang={LANGUAGE}")
        (tmp_path / "story.yaml").write_text(f"{story}  - [\n", "utf-8")
        expect(page.locator(".fl-outdated time")).to_contain_text(OPEN, timeout=SOON_MS)
        assert leaks(page) == []
    expect(page.locator(".fl-disconnected")).to_contain_text(OPEN, timeout=SOON_MS)
    assert leaks(page) == []


OTHER_VIEWS = {
    "lanes by side": ("&layout=side&event=οκτώ", READY),
    "lanes by kind": ("&layout=kind&closed=κ&sort=size", READY),
    "lanes by actor": ("&layout=actor&actor=γ", READY),
    "actors": ("&view=actors&event=ένα", ".fl-acts[data-state=ready]"),
    "network": ("&view=actors&tab=network", ".fl-network"),
    "an actor": ("&view=actors&of=α", ".fl-actor-page"),
    "claims": ("&view=claims&actor=α", "[data-view=claims][data-state=ready] .fl-questions"),
    "a question": ("&view=claims&question=ερ", "[data-view=claims][data-state=ready] .fl-questions"),
    "about": ("&view=about", ".fl-about"),
}


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["wide", "phone"])
@pytest.mark.parametrize(("query", "part"), OTHER_VIEWS.values(), ids=OTHER_VIEWS)
def test_other_views_have_no_word_that_cannot_be_translated(
    reader: Reader, address: str, query: str, part: str, size: tuple[int, int]
) -> None:
    page = settled(reader(*size).new_page(), f"{address}?lang={LANGUAGE}{query}", part)
    assert leaks(page) == []
    open_menus(page)


ALL_VIEWS = {name: (query, READY) for name, query in QUERIES.items()} | OTHER_VIEWS


@pytest.mark.parametrize(("query", "part"), ALL_VIEWS.values(), ids=ALL_VIEWS)
def test_an_exported_page_has_no_word_that_cannot_be_translated(
    reader: Reader, file: str, query: str, part: str
) -> None:
    page = settled(reader(offline=True).new_page(), f"{file}#lang={LANGUAGE}{query}", part)
    assert leaks(page) == []
    assert page.locator("html").get_attribute("lang") == LANGUAGE


def open_menus(page: Page) -> None:
    """Open each menu and dialog of the page in turn; none has a word that cannot be translated."""
    openers = page.locator("[popovertarget], .st-key-all-actors button, .fl-nav [aria-haspopup=dialog]")
    for opener in [one for one in openers.all() if one.is_visible()]:
        opener.click()
        page.wait_for_selector(":popover-open, :modal, [data-testid=stPopoverBody]")
        assert leaks(page) == []
        page.keyboard.press("Escape")
        expect(page.locator(":popover-open, :modal, [data-testid=stPopoverBody]")).to_have_count(0)


def test_the_list_and_the_menus_of_a_phone_have_no_word_that_cannot_be_translated(
    reader: Reader, address: str
) -> None:
    page = settled(reader(390, 844).new_page(), f"{address}?lang={LANGUAGE}&actor=γ&since=2023")
    assert leaks(page) == []
    open_menus(page)


def test_the_card_of_a_phone_has_no_word_that_cannot_be_translated(reader: Reader, address: str) -> None:
    page = settled(reader(390, 844).new_page(), f"{address}?lang={LANGUAGE}&event=οκτώ")
    expect(page.locator(CARD)).to_be_visible()
    assert leaks(page) == []


def test_the_page_about_the_dossier_has_no_word_that_cannot_be_translated(
    reader: Reader, address: str
) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}&view=about", ".fl-about")
    assert leaks(page) == []


def test_a_link_keeps_the_language(reader: Reader, address: str) -> None:
    page = settled(reader().new_page(), f"{address}?lang={LANGUAGE}&event=ένα")
    assert page.evaluate("document.documentElement.lang") == LANGUAGE
    for link in page.locator("[data-foldline=card] a, .fl-nav a").all():
        assert f"lang={LANGUAGE}" in (link.get_attribute("href") or "")


def test_a_file_that_cannot_be_drawn_is_described_in_the_language(reader: Reader, tmp_path: Path) -> None:
    with serving_copy(tmp_path, "title: Ιστορία\nevents:\n  - {date: ποτέ, title: Ένα}\n") as url:
        page = settled(reader().new_page(), f"{url}?lang={LANGUAGE}", ".fl-unreadable")
        assert leaks(page) == []
