"""Markup as the page shows it for one query: with its links, and with the badge of a recent event.

It is what canvas/render/markup_query.js does in the browser; tests/canvas/test_markup_query.py compares them.
"""

import re
from collections.abc import Mapping
from html import escape, unescape
from math import floor
from urllib.parse import parse_qsl, urlencode

from dashboard import Query, select
from dashboard.analysis.event_card import Card, card
from dashboard.dossier.model import Dossier
from dashboard.markup.card import card_markup
from dashboard.markup.pieces import href
from dashboard.messages.messages import messages
from dashboard.query.query import parse_query, written_out

ENGLISH = messages("en")
CLAIM = re.compile(
    r'(<div class="fl-claim" data-claim="(.*?)"(?: data-on="(.*?)")?>.*?)(<span dir="auto">)', re.DOTALL
)
RECENT = re.compile('<template data-recent="(.*?)">(.*?)</template>')


def changed(query: Query, change: str, dossier: Dossier) -> Query:
    """The query after a change as `data-set` has it: "actor=mek&match="."""
    values: dict[str, list[str]] = {"view": ["timeline"]}  # without any parameter, the dossier would open
    for name, value in written_out(query, dossier):
        values[name] = [*values.get(name, []), value] if name != "view" else [value]
    setting = dict(parse_qsl(change, keep_blank_values=True))
    if (setting.get("view", query.view) or "timeline") != query.view:
        for name in ("of", "tab", "sort"):
            values.pop(name, None)
    elif list(setting) == ["view"]:
        for name in ("of", "tab", "question", "claim"):
            values.pop(name, None)
    values |= {name: [value] for name, value in setting.items()}
    return parse_query(values, dossier)


def linked(markup: object, query: Query, dossier: Dossier) -> str:
    """`markup` with an address in place of each change, and with the links marked that lead to `query`."""
    here = href(query, dossier)

    def link(found: re.Match[str]) -> str:
        change = re.search(' data-(set|query)="(.*?)"', found[0])
        address = ""
        if change:
            before = query if change[1] == "set" else Query(language=query.language)
            address = href(changed(before, unescape(change[2]), dossier), dossier)
        tag = found[0].replace(change[0], f' href="{escape(address)}"') if change else found[0]
        is_current = f' href="{escape(here)}"' in tag
        chosen = re.search(' data-chosen="(.*?)=(.*?)"', tag)
        if chosen:
            is_current = dict(written_out(query, dossier)).get(chosen[1], "") == chosen[2]
        return re.sub(r' data-current="(\w+)"', r' aria-current="\1"' if is_current else "", tag)

    return re.sub(r"<a\s[^>]*>", link, CLAIM.sub(_cited, str(markup)))


def _cited(found: re.Match[str]) -> str:
    """A claim with the link to it."""
    start, claim, question, end = found.groups()
    setting = urlencode({"view": "claims", "question": unescape(question or ""), "claim": unescape(claim)})
    return f'{start}<a class="fl-cite" data-set="{escape(setting)}">#</a>{end}'


def with_badge(markup: str, query: Query) -> str:
    """`markup` of a card with the badge that the day of `query` asks for."""
    day = query.since_day
    recent = [
        mark for known, mark in RECENT.findall(markup) if day is not None and float(known) > floor(day) + 1
    ]
    return re.sub(f"(?:{RECENT.pattern})+", lambda _: recent[0] if recent else "", markup)


def picked_card(dossier: Dossier, query: Query) -> Card:
    """The card of the event that `query` picks."""
    event = select(dossier, query).picked
    assert event is not None
    return card(dossier, event)


def shown_card(dossier: Dossier, query: Query, addresses: Mapping[str, str] | None = None) -> str:
    """The card of the event that `query` picks, as the page shows it."""
    markup = card_markup(picked_card(dossier, query), ENGLISH, addresses or {})
    return with_badge(linked(markup, query, dossier), query)
