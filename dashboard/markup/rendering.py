"""Rendering: the templates of the page's parts, each compiled once, with every value in them escaped."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from dashboard.messages.messages import ENGLISH, Messages
from dashboard.messages.templates import install

TEMPLATES = Path(__file__).parent / "templates"

_BREAK_AT_TAG = re.compile(r"(?:\A|(?<=>))\s*\n\s*|\s*\n\s*(?:\Z|(?=<))")
_BREAK = re.compile(r"\s*\n\s*")


class Layout(Extension):
    """A line break in a template is layout, not output.

    A break next to a tag or to Jinja's braces is removed, with the indentation around it. Any other break,
    between two words or two attributes, becomes one space.
    """

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the tokens that Jinja compiles."""
        for token in stream:
            if token.type == "data":
                text = _BREAK.sub(" ", _BREAK_AT_TAG.sub("", token.value))
                yield Token(token.lineno, token.type, text)
            else:
                yield token


@cache
def environment(messages: Messages = ENGLISH) -> Environment:
    """Return all templates with `messages`.

    A value that a template names and does not get raises UndefinedError.
    """
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[Layout],
        auto_reload=False,
        cache_size=-1,
    )
    install(templates, messages)
    return templates


def render(template: str, messages: Messages, **values: object) -> Markup:
    """Return the file `template`, rendered with `values`. Values that are not `Markup` are escaped."""
    rendered = environment(messages).get_template(template).render(values)
    return Markup(rendered)  # noqa: S704 - the template escapes
