"""Written pages: the words and links that the page shows of the dossiers in the folder `stories`.

    PYTHONPATH=tests python tests/markup/written_pages.py

writes what the code makes now, so that a change shows in review: pages.json has what Python makes, and
filled_pages.json what the browser makes of it for each query. Elements are left out, so that a template may
change without changing it: each line is the text of one block, with the target of each link and the label of
each control.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

from conftest import launched
from markupsafe import Markup
from shown_markup import ShownMarkup, shown_markup

from dashboard import Query, select
from dashboard.analysis.event_card import card
from dashboard.dossier.model import Dossier
from dashboard.markup.about import about_markup
from dashboard.markup.actors import actor_list
from dashboard.markup.card import card_markup
from dashboard.markup.chosen import chosen, names, parts, parts_counted
from dashboard.markup.count import count, found
from dashboard.markup.empty import none_in_window, nothing_matches, why
from dashboard.markup.head import head
from dashboard.markup.header import header
from dashboard.markup.kinds import kinds_key
from dashboard.markup.missing import missing_line, missing_names
from dashboard.markup.neighbours import surroundings
from dashboard.markup.problems import notice, unreadable
from dashboard.markup.recent import recent, recent_line
from dashboard.markup.shown_query import Facts, shown_query
from dashboard.markup.zoom import zoom
from dashboard.messages.messages import Messages, messages
from dashboard.query.missing import Missing, missing_in
from dashboard.query.query import parse_link
from dashboard.query.selection import Selection
from dashboard.reading import read_text
from dashboard.views import VIEWS

STORED = Path(__file__).with_name("pages.json")
FILLED = Path(__file__).with_name("filled_pages.json")
STORIES = Path(__file__).with_name("stories")
ENGLISH = messages("en")
TABS = {slug: VIEWS[slug] for slug in ("timeline", "about")}
SAVED = datetime(2026, 3, 9, 4, 5, 6)
INLINE = {"a", "b", "bdi", "cite", "code", "em", "mark", "path", "small", "span", "svg", "template", "time"}
LABELS = ("alt", "aria-label", "content", "datetime", "lang", "title")
TARGETS = ("data-query", "data-recent", "data-set", "data-toggle", "data-window", "href", "src")
QUERIES = (
    "view=timeline", "actor=port", "actor=union&actor=ana", "actor=union&actor=ana&match=all", "without=port",
    "actor=ana&without=union&kind=law", "kind=law&kind=works&q=crane", "place=quay&place=town&disputed=1",
    "place=quay&q=nothing&match=all", "disputed=1&kind=none", "from=2018&to=2019-03", "from=1950&to=1951",
    "actor=port&from=2019-03-14&to=2019-03-14", "since=2019-03&q=crane", "since=2020-02-29", "since=2031",
    "actor=ana&actor=union&actor=port&match=all&kind=works&q=rain&lang=sq", "kind=law&lang=fa&disputed=1",
)  # fmt: skip
LINKS = (
    "view=x&event=a&event=b&event=c&actor=p&actor=q&actor=r&actor=s&without=t&kind=k&place=l",
    "from=soon&to=late&since=never", "from=2020&to=2019", "event=" + "long" * 10, "event=" + "long" * 11,
)  # fmt: skip


class Lines(HTMLParser):
    """The lines of a piece of markup."""

    def __init__(self, markup: object) -> None:
        super().__init__()
        self.lines = [""]
        self.feed(str(markup))
        self.close()
        self.lines = [" ".join(line.split()) for line in self.lines if line.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.lines.append("")
        values = [f"<{value}>" for name, value in attrs if name in TARGETS and value]
        values += [f"{name} '{value}'" for name, value in attrs if name in LABELS and value]
        values += [name for name, _ in attrs if name == "open"]
        self.lines[-1] += "".join(f" {value} " for value in values)

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        self.lines[-1] += data


def stories() -> Iterator[tuple[str, Dossier]]:
    """Yield the name of each dossier and the dossier."""
    for path in sorted(STORIES.iterdir()):
        yield path.stem, read_text(path.read_text("utf-8"), path.name)


def pages() -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the lines of each page that Python makes."""
    for name, dossier in stories():
        for part, markup in _parts(dossier):
            yield f"{name}: {part}", Lines(markup).lines
        for part, data in _data(dossier):
            lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items())
            yield f"{name}: {part}", list(lines)


def filled_pages(shown: ShownMarkup) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the lines of each page that the browser fills for a query."""
    for name, dossier in stories():
        for part, markup in _filled_parts(dossier, shown):
            yield f"{name}: {part}", Lines(markup).lines


def _parts(dossier: Dossier) -> Iterator[tuple[str, object]]:
    yield "head", head(dossier)
    yield "header", header(dossier, TABS, ENGLISH)
    yield "kinds", kinds_key(dossier, ENGLISH)
    yield "zoom", zoom(dossier, None, ENGLISH)
    yield "about", about_markup(*VIEWS["about"].build(select(dossier, Query())), "https://x.example", ENGLISH)
    yield "notice", notice(dossier, dossier, SAVED, True, ENGLISH)
    yield "outdated", notice(dossier, dossier.model_copy(), SAVED, True, ENGLISH)
    yield "unreadable", unreadable(dossier, True, ENGLISH)
    for event in dossier.events:
        addresses = {picture.file: f"at/{picture.file}" for picture in event.media[:2]}
        yield f"card of {event.id}", card_markup(card(dossier, event), ENGLISH, addresses)
        yield f"zoom at {event.id}", zoom(dossier, event, ENGLISH)
    yield from _unfilled(dossier, ENGLISH).items()


def _unfilled(dossier: Dossier, messages: Messages) -> dict[str, Markup]:
    """Return the parts that the browser fills."""
    return {
        "count": count(dossier, messages) + chosen(messages) + parts_counted(messages),
        "recent": recent_line(dossier, messages),
        "nothing matches": nothing_matches(messages),
        "none in the window": none_in_window(messages),
        "missing": missing_line(dossier, messages),
    }


def _facts(selection: Selection) -> Facts:
    """Return every fact about the query of `selection`."""
    dossier, query = selection.dossier, selection.query
    return Facts(
        found=found(selection),
        names=names(query, dossier),
        parts=parts(query, dossier),
        why=why(selection),
        recent=recent(query, dossier),
        around=surroundings(selection),
    )


def _filled_parts(dossier: Dossier, shown: ShownMarkup) -> Iterator[tuple[str, str]]:
    for link in QUERIES:
        query = parse_link(link, dossier)
        selection = select(dossier, query)
        messages = selection.messages
        unfilled = _unfilled(dossier, messages)
        parts = ["count", "recent"]
        if not selection.count:
            parts.append("nothing matches")
        elif not selection.count_in_window:
            parts.append("none in the window")
        for part in parts:
            filled = shown(unfilled[part], query, dossier, _facts(selection), messages.language)
            yield f"{link}, {part}", filled
    for link in LINKS:
        facts = Facts(missing=missing_names(_missing(link, dossier), dossier))
        query = parse_link(link, dossier)
        yield f"{link}, missing", shown(missing_line(dossier, ENGLISH), query, dossier, facts)


def _missing(link: str, dossier: Dossier) -> Sequence[Missing]:
    params = {key: [v for k, v in pairs(link) if k == key] for key, _ in pairs(link)}
    return missing_in(params, dossier)


def _data(dossier: Dossier) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield what the browser applies to the markup."""
    content = json.loads(actor_list(dossier).content)
    yield "list of actors", {**content["actors"], "sides": content["sides"]}
    for link in QUERIES:
        query = parse_link(link, dossier)
        yield f"{link}, shown", shown_query(query, dossier, _facts(select(dossier, query)))
    for link in LINKS:
        yield f"{link}, missing", {"missing": missing_names(_missing(link, dossier), dossier)}


def pairs(link: str) -> list[tuple[str, str]]:
    """Return the parameters of a link and their values."""
    return [(name, value) for name, _, value in (part.partition("=") for part in link.split("&"))]


def write(path: Path, written: Iterable[tuple[str, list[str]]]) -> None:
    """Write pages to a file."""
    path.write_text(json.dumps(dict(written), indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"{path} holds what the code makes\n")


if __name__ == "__main__":
    write(STORED, pages())
    with launched() as browser, shown_markup(browser) as shown:
        write(FILLED, filled_pages(shown))
