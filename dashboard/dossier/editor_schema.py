"""Editor schema: what an author may write, as JSON Schema, for editors that complete and check.

Made of the model alone. It is wider than reading: whether an id leads somewhere, a date is
one of the calendar, or a title is missing that another file may have, `foldline check`
tells. It is narrower where reading takes what is no way to write it: a weight or a
coordinate in quotes, an empty `date:` beside `after:`, lists for what is written by id.
"""

import ast
import inspect
import json
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from dashboard.dossier.field_schema import NOTHING, TEXT, JsonSchema, by_id, either
from dashboard.dossier.model import Dossier

_DESCRIPTION = "A story as dated events, with who took part, what is said of them and where it can be read."


class _Author(GenerateJsonSchema):
    """Any scalar is a text, entries stand below ids, and a key that has a default may be empty."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchema:
        return TEXT

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchema:
        return by_id(self.generate_inner(schema["values_schema"]))

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchema:
        return self.generate_inner(schema["schema"])  # all of them have a default

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchema:
        written, default = either(self.generate_inner(schema["schema"]), NOTHING), schema.get("default")
        return {**written, "default": default} if default and isinstance(default, str | int) else written

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchema:
        written = super().model_schema(schema)
        for key, said in _said_below(schema["cls"]).items():
            written["properties"][key]["description"] = said
        return written

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False  # a key is its own title


def _said_below(model: type[BaseModel]) -> dict[str, str]:
    """The text below each field of `model`, by its key in the file.

    Read from the source when it is asked for: pydantic's own way reads it at every start.
    """
    [definition] = ast.parse(inspect.getsource(model)).body
    below: dict[str, str] = {}
    for field, text in pairwise(getattr(definition, "body", ())):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                below[model.model_fields[name].alias or name] = inspect.cleandoc(said)
    return below


def editor_schema() -> str:
    """The JSON schema (2020-12) of a dossier's file: ASCII, in lines, a line break at the end."""
    schema = Dossier.model_json_schema(schema_generator=_Author)
    head = {"$schema": _Author.schema_dialect, "title": "Foldline dossier", "description": _DESCRIPTION}
    return json.dumps({**head, **schema, **head}, indent=2) + "\n"
