"""Every template, found by discovery: values stay text whatever they contain, and every template is used."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from random import Random

import pytest
from conftest import ROOT
from jinja2 import UndefinedError, meta
from jinja2.runtime import Macro
from markupsafe import escape

from dashboard.markup.rendering import TEMPLATES, environment

NAMES = sorted(path.name for path in TEMPLATES.iterdir())
WITHOUT_VALUES = ("chosen.html", "controls.html", "not_loaded.html", "nothing_picked.html", "parts.html")
SCRIPT = "<script>alert(1)</script>"

HOSTILE = f"""x onx=1 </p></svg></title>{SCRIPT}<img src=x onerror=alert(1)>'"`&{{{{0}}}}"""
SEEDS = range(20)  # of random conditions; twenty are enough to take each branch of every template


class Anything:
    """A value for any use in a template. It prints as `text`, and as a condition it is random."""

    def __init__(self, text: str, random: Random) -> None:
        self.text, self.random = text, random

    def __str__(self) -> str:
        return self.text

    def __format__(self, how: str) -> str:
        return self.text

    def __sub__(self, other: object) -> "Anything":
        return self

    def __getattr__(self, name: str) -> "Anything":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: object) -> "Anything":
        return self

    def __call__(self, *values: object, **named: object) -> "Anything":
        return self

    def __iter__(self) -> Iterator["Anything"]:
        return iter([self, self])

    def __len__(self) -> int:
        return self.random.randrange(3)

    def __bool__(self) -> bool:
        return self.random.random() < 0.7

    def __eq__(self, other: object) -> bool:
        return bool(self)

    __hash__ = None  # type: ignore[assignment]


class Structure(HTMLParser):
    """The elements of a text, each with the names of its attributes, in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, ...]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, *(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.elements.append((f"/{tag}",))


@cache
def variables(name: str) -> frozenset[str]:
    """The variables that a template needs, with those of the templates that it includes."""
    env = environment()
    source, _, _ = env.loader.get_source(env, name)  # type: ignore[union-attr]
    parsed = env.parse(source)
    included = (variables(other) for other in meta.find_referenced_templates(parsed) if other)
    return frozenset(meta.find_undeclared_variables(parsed)).union(*included) - environment().globals.keys()


def rendered(name: str, text: str, seed: int) -> str:
    """A template and each of its macros, rendered with values that are all `text`."""
    random = Random(seed)  # noqa: S311 - no secret
    values = {variable: Anything(text, random) for variable in sorted(variables(name))}
    module = environment().get_template(name).make_module(values)
    return "".join([str(module), *_of_macros(module, text, random)])


def _of_macros(module: object, text: str, random: Random) -> Iterator[str]:
    for macro in vars(module).values():
        if isinstance(macro, Macro):
            caller = {"caller": Anything(text, random)} if macro.caller else {}
            yield str(macro(*(Anything(text, random) for _ in macro.arguments), **caller))


@pytest.mark.parametrize("name", NAMES)
def test_no_value_makes_an_element_or_an_attribute(name: str) -> None:
    for seed in SEEDS:
        expected = Structure(rendered(name, "x", seed)).elements
        assert Structure(rendered(name, HOSTILE, seed)).elements == expected


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_VALUES])
def test_values_are_shown_as_they_are(name: str) -> None:
    assert any(escape(SCRIPT) in rendered(name, HOSTILE, seed) for seed in SEEDS)


def test_a_value_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'address' is undefined"):
        environment().from_string("{{ address }}").render()


@pytest.mark.parametrize("name", NAMES)
def test_each_template_is_used(name: str) -> None:
    folders = (ROOT / "dashboard" / folder for folder in ("markup", "views"))
    sources = [*(path for folder in folders for path in folder.glob("*.py")), *TEMPLATES.iterdir()]
    users = [path for path in sources if path.name != name and f'"{name}"' in path.read_text("utf-8")]
    assert users


def test_line_breaks_of_a_template_are_not_output() -> None:
    template = environment().from_string(
        '<p\n  class="a"\n  id="b">\n  two\n  words {{ x }}\n  <b>c</b>\n</p>\n'
    )
    assert template.render(x="1\n 2") == '<p class="a" id="b">two words 1\n 2<b>c</b></p>'


def test_the_commands_start_without_the_templates() -> None:
    code = "import sys, dashboard.cli.commands; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
