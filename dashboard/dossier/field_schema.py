"""Field schema: the JSON schema of fields whose written form differs from the value in the model.

It is JSON Schema 2020-12 with two keywords that editors add, `patternErrorMessage` and `enumDescriptions`.
Patterns use only what has the same meaning in every dialect of regular expressions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from dashboard.dossier.characters import READABLE

JsonSchema = dict[str, Any]
Resolve = Callable[[JsonSchema], JsonSchema]
"""Returns the schema that a `$ref` refers to, and any other schema unchanged."""

_TYPES = ("string", "number", "boolean", "null", "object", "array")


def _other_than(*types: str) -> JsonSchema:
    """Return the schema of values of none of `types`. With it editors do not offer true, false and null."""
    return {"not": {"type": list(types)}}


# Without different titles an editor merges the alternatives into one.
UNQUOTED: JsonSchema = {"title": "A text without quotes", **_other_than("string", "null", "object", "array")}
"""Values that reading accepts as a text and an editor does not, such as the number in `title: 1979`."""
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
    """The annotation of a field that has a short form.

    `spell_out` converts what was written to the full form that the model accepts, and returns any value that
    it does not recognise unchanged. `forms` converts the schema of the full form to that of all allowed
    forms.
    """

    spell_out: Callable[[object], object]
    forms: Callable[[JsonSchema, Resolve], JsonSchema]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the core schema that spells out a value before the model validates it."""
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def __get_pydantic_json_schema__(self, full: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Return the schema of all allowed forms."""
        return self.forms(handler(full), handler.resolve_ref_schema)


def either(*alternatives: JsonSchema) -> JsonSchema:
    """Return the schema of any of the alternatives; an alternative that is only an `anyOf` is flattened."""
    flat = [a["anyOf"] if a.keys() == {"anyOf"} else [a] for a in alternatives]
    return {"anyOf": [alternative for several in flat for alternative in several]}


def one_or_more(items: JsonSchema) -> JsonSchema:
    """Return the schema of one value or a list of values."""
    return either(items, {"type": "array", "items": items})


def by_id(entry: JsonSchema) -> JsonSchema:
    """Return the schema of a mapping from ids to entries."""
    return {"type": "object", "patternProperties": {ID["pattern"]: entry}, "additionalProperties": False}


def by_word(pair: JsonSchema, resolve: Resolve) -> JsonSchema:
    """Return the schema of a mapping from words to texts.

    `pair` is the schema of a model of a word and a text; its first property defines the words.
    """
    words = resolve(next(iter(resolve(pair)["properties"].values())))
    meanings = zip(words["enum"], words["enumDescriptions"], strict=True)
    keys = {word: {**either(one_or_more(TEXT), NOTHING), "description": text} for word, text in meanings}
    return {"type": "object", "properties": keys, "additionalProperties": False}
