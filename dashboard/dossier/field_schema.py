"""Forms: the JSON schema of what an author may write where the model keeps something else.

JSON Schema 2020-12; `patternErrorMessage` and `enumDescriptions` are words that editors
know beyond it. Patterns keep to what every dialect of regular expressions reads alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from dashboard.dossier.characters import READABLE

JsonSchema = dict[str, Any]
Resolve = Callable[[JsonSchema], JsonSchema]
"""Gives the schema that a `$ref` leads to; any other as it is."""

_TYPES = ("string", "number", "boolean", "null", "object", "array")


def _other_than(*types: str) -> JsonSchema:
    """Whatever is of none of `types`; said so, an editor does not offer true, false and null for a text."""
    return {"not": {"type": list(types)}}


# The titles keep alternatives apart, which an editor otherwise takes for one.
UNQUOTED: JsonSchema = {"title": "A text without quotes", **_other_than("string", "null", "object", "array")}
"""What reading takes as a text and an editor does not: `title: 1979` is a number to it."""
NOTHING: JsonSchema = {"title": "Nothing", **_other_than(*(name for name in _TYPES if name != "null"))}

TEXT: JsonSchema = {"anyOf": [{"type": "string"}, UNQUOTED]}
ID: JsonSchema = {
    **TEXT,
    "pattern": r"^[^\x00-,./:-@\[-\^`{-\x7f]{1,100}$",  # no ASCII but letters, digits, - and _
    "patternErrorMessage": "An id has letters, digits, - and _, 100 at most.",
}
WORDS: JsonSchema = {
    **TEXT,
    "pattern": READABLE,
    "patternErrorMessage": "Write something that can be read here.",
}
URL: JsonSchema = {
    "type": "string",
    "pattern": "^https?://",
    "patternErrorMessage": "A link begins with https:// or http://.",
}

_POINT = r"[?~%]?-?[?~%]?(?:Y|[0-9X]{4})[-0-9XEST:Z+?~%]*"
_PERIOD = rf"(?:{_POINT}|\.\.)?/(?:{_POINT}|\.\.)?"
_SET = r"(?:\[[^\[\]]+\]|\{[^{}]+\})"
DATE: JsonSchema = {
    "type": ["string", "integer"],  # 1979 without quotes is an integer
    "pattern": f"^(?:{_POINT}|{_PERIOD}|{_SET})$",
    "patternErrorMessage": "A date is written year first, as in 2023-06-20, 2014, 2006~ or 1980/1988.",
    "examples": ["2023-06-20", "2014", "2022-07", "2006~", "1980/1988", "2014/..", "[2022..2023]"],
}
CLOCK: JsonSchema = {
    "type": ["string", "integer"],  # +02 without quotes is an integer
    "pattern": r"^(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)$",
    "patternErrorMessage": "A clock is the hours ahead of UTC, as in +02:00, or Z for UTC itself.",
    "examples": ["+02:00", "-05:00", "Z"],
}
PERIOD: JsonSchema = {
    "type": "string",
    "pattern": f"^{_PERIOD}$",
    "patternErrorMessage": "A period is two dates with a slash between them, as in 1980/1988.",
    "examples": ["1980/1988", "2014/.."],
}


@dataclass(frozen=True)
class Short:
    """Annotates a field that may be written in short.

    `spell_out` gives what the model takes for what was written; anything it does not know
    passes unchanged. `forms` gives the schema of all that may be written for the schema of
    the full form.
    """

    spell_out: Callable[[object], object]
    forms: Callable[[JsonSchema, Resolve], JsonSchema]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Spells out before the model validates."""
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def __get_pydantic_json_schema__(self, full: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """All the forms."""
        return self.forms(handler(full), handler.resolve_ref_schema)


def either(*alternatives: JsonSchema) -> JsonSchema:
    """Any of them; one that is a choice itself and nothing more gives its own."""
    flat = [a["anyOf"] if a.keys() == {"anyOf"} else [a] for a in alternatives]
    return {"anyOf": [alternative for several in flat for alternative in several]}


def one_or_more(items: JsonSchema) -> JsonSchema:
    """One value or a list of them."""
    return either(items, {"type": "array", "items": items})


def by_id(entry: JsonSchema) -> JsonSchema:
    """Entries as keys and values, each below its id."""
    return {"type": "object", "patternProperties": {ID["pattern"]: entry}, "additionalProperties": False}


def by_word(pair: JsonSchema, resolve: Resolve) -> JsonSchema:
    """Texts as values below words: those that `pair`, the schema of a word and a text, has for its first."""
    words = resolve(next(iter(resolve(pair)["properties"].values())))
    told = zip(words["enum"], words["enumDescriptions"], strict=True)
    keys = {word: {**either(one_or_more(TEXT), NOTHING), "description": meaning} for word, meaning in told}
    return {"type": "object", "properties": keys, "additionalProperties": False}
