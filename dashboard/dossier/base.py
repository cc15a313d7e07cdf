"""Value: what every model of the dossier is, and the words of a closed list."""

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from dashboard.dossier.field_schema import JsonSchema


class Value(BaseModel):
    """Frozen, and strict about its keys; the text below a field is what authors read in an editor."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Word(StrEnum):
    """One of the words that a key takes, and what it means."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """The word as the file has it; `meaning` is one sentence."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """As of any enumeration, with the meanings; `enumDescriptions` is what editors read."""
        written = handler(core_schema)
        handler.resolve_ref_schema(written)["enumDescriptions"] = [word.meaning for word in cls]
        return written
