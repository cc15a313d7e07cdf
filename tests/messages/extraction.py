"""The messages of the source, extracted as `pybabel extract` does with babel.cfg."""

from functools import cache
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from conftest import ROOT

KEYWORDS = DEFAULT_KEYWORDS | parse_keywords(
    ["msgid", "msgids:1,2", "template:1,2", "Message", "CountedMessage:1,2"]
)


@cache
def found() -> list[Any]:
    """Return (file, line, identifier, comments, context) of each place with a message; it is read once."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, "babel.cfg")
    return list(extract_from_dir(ROOT / "dashboard", methods, options, keywords=KEYWORDS))


@cache
def extracted() -> Catalog:
    """Return a catalogue with every message of the source and no translations."""
    catalogue = Catalog()
    for name, line, message, _, context in found():
        catalogue.add(message, None, [(name, line)], context=context)
    return catalogue
