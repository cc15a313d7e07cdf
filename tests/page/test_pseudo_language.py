"""Every word of the page comes from a catalogue or from the dossier.

A pseudo-language wraps each message in markers, and a dossier has no Latin letter. So a Latin letter
outside the markers is a word that no translator can reach. The texts of `foldline check`, which stay
English, are left out.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import write_po
from conftest import COUNT, READY, ROOT, free_port
from messages.extraction import extracted
from playwright.sync_api import BrowserContext, Page, expect

Reader = Callable[..., BrowserContext]

LANGUAGE = "pl"  # it has three plural forms for whole numbers
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
  ερ: {ask: Ερώτηση;, positions: {ναι: Ναι, όχι: Όχι}}
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
"""
TEXTS = """() => {
  const BLOCKS =
    "p, li, h1, h2, h3, h4, dt, dd, td, th, caption, button, a, summary, label, span, b, div";
  const texts = [];
  const skip =
    "script, style, code, pre, .fl-avatar, .fl-problem, .fl-warned li, [data-testid=stIconMaterial]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const isOurs = (node) =>
    node.closest("[data-testid=stMain], .fl-disconnected, .fl-pane, [data-baseweb=popover]");
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!isOurs(element) || element.closest(skip)) continue;
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt"])
        if (node.hasAttribute(name)) texts.push([name, node.getAttribute(name)]);
    }
  }
  // The text of a whole block, because a message may hold elements.
  for (const block of document.querySelectorAll(BLOCKS)) {
    if (!isOurs(block) || block.closest(skip)) continue;
    const own = [...block.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    const outer = block.parentElement.closest("p, li, dd, td, summary, a, button, h2");
    if (own) {
      const text = (outer && isOurs(outer) ? outer : block).cloneNode(true);
      for (const node of text.querySelectorAll(skip)) node.remove();
      texts.push([block.className, text.textContent]);
    }
  }
  return texts;
}"""


def pseudo() -> Catalog:
    """Return the catalogue of the pseudo-language: each message between markers."""
    catalogue = Catalog(locale=LANGUAGE)
    for message in extracted():
        if message.id:
            one, many = message.id if isinstance(message.id, tuple) else (message.id, None)
            plurals = [one, *[many] * (catalogue.num_plurals - 1)] if many else [one]
            forms = [OPEN + form + CLOSE for form in plurals]
            catalogue.add(message.id, forms if many else forms[0], context=message.context)
    return catalogue


@contextmanager
def serving_copy(folder: Path, dossier: str) -> Iterator[str]:
    """Serve `dossier` with a copy of the code that has the pseudo-language; give the page's address."""
    for name in ("dashboard", "assets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "dashboard" / "messages" / f"{LANGUAGE}.po").open("wb") as file:
        write_po(file, pseudo())
    story = folder / "story.yaml"
    story.write_text(dossier, "utf-8")
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


def outside(text: str) -> str:
    """The text outside the markers."""
    depth, left = 0, []
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        if depth == 0 and letter != CLOSE:
            left.append(letter)
    return "".join(left)


def leaks(page: Page) -> list[str]:
    """Texts with Latin letters that come neither from a catalogue nor from the dossier."""
    found = []
    for where, text in page.evaluate(TEXTS):
        rest = re.sub(r"UTC|https?://\S*", "", outside(text))
        if re.search("[A-Za-z]{2}", rest):
            found.append(f"{where}: {text.strip()[:160]}")
    return sorted(set(found))


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
    "no match": "&actor=β&kind=λ&match=all&q=xyz",
    "nothing in the window": "&actor=α&from=2010&to=2011",
    "missing things": "&event=no1&actor=no2&from=9&to=2000",
    "equal steps": "&scale=order&event=ένα",
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


def test_the_list_of_a_phone_has_no_word_that_cannot_be_translated(reader: Reader, address: str) -> None:
    page = settled(reader(390, 844).new_page(), f"{address}?lang={LANGUAGE}&actor=γ&since=2023")
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
    with serving_copy(tmp_path, "title: Ιστορία\nevents:\n  - {date: never, title: Ένα}\n") as url:
        page = settled(reader().new_page(), f"{url}?lang={LANGUAGE}", ".fl-unreadable")
        assert leaks(page) == []
