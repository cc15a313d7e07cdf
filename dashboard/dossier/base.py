"""The base classes of the models of the dossier and of the words of a closed list."""

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from dashboard.dossier.field_schema import JsonSchema


class Value(BaseModel):
    """A frozen model that forbids unknown keys; an editor shows the text below a field to authors."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Word(StrEnum):
    """One of the words that a key accepts, with its meaning."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """Create the member for `word`, as it is written in a file; `meaning` is one sentence."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Return the schema of an enumeration with the meanings, which editors read in `enumDescriptions`."""
        schema = handler(core_schema)
        handler.resolve_ref_schema(schema)["enumDescriptions"] = [word.meaning for word in cls]
        return schema
