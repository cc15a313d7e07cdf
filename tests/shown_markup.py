"""Markup as the browser shows it for one query: what canvas/render/markup_query.js makes of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from conftest import canvas_modules
from playwright.sync_api import Browser, Page

from dashboard import Query
from dashboard.chart.encoded_payload import payload
from dashboard.dossier.model import Dossier
from dashboard.markup.shown_query import Facts, shown_query
from dashboard.messages.catalogues import SOURCE, for_browser

SCRIPT = """
  import { applyQuery } from "./render/markup_query.js";
  import { messagesOf } from "./messages/messages.js";
  import { inColumns } from "./story/story.js";
  window.applied = ([markup, shown, payload, catalogue]) => {
    const copy = document.createElement("template");
    copy.innerHTML = markup;
    const story = payload && inColumns(payload);
    applyQuery(copy.content, shown, { messages: messagesOf(catalogue ?? undefined), story });
    for (const node of copy.content.querySelectorAll("*")) {
      for (const name of Object.keys(node.dataset)) if (MARKS.includes(name)) delete node.dataset[name];
    }
    for (const node of copy.content.querySelectorAll("span")) {
      if (node.attributes.length === 0) node.replaceWith(...node.childNodes);
    }
    return copy.innerHTML;
  };
  const MARKS = ["case", "value", "link", "set", "remove", "query"];
"""


class ShownMarkup:
    """Applies queries to markup in a page of the real browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __call__(
        self,
        markup: object,
        query: Query,
        dossier: Dossier,
        facts: Facts | None = None,
        language: str = SOURCE,
    ) -> str:
        """`markup` as a reader gets it, without the attributes that only the browser's module reads."""
        facts = facts or Facts()
        names_events = any(facts.get(name) is not None for name in ("around", "recent", "view"))
        values: list[Any] = [
            str(markup),
            shown_query(query, dossier, facts),
            payload(dossier) if names_events else None,
            None if language == SOURCE else for_browser(language),
        ]
        shown: str = self.page.evaluate("(values) => applied(values)", values)
        return shown


@contextmanager
def shown_markup(chromium: Browser) -> Iterator[ShownMarkup]:
    """Open a page of `chromium` in which queries are applied."""
    with canvas_modules(chromium, SCRIPT) as page:
        yield ShownMarkup(page)
