"""Editor schema: what an author may write, as JSON Schema, for editors that complete and check.

It is generated from the model alone. It accepts some files that reading refuses: only `foldline check` finds
an unknown id, a date that is not in the calendar, or a missing title, which another file may have. It refuses
some files that reading accepts although nobody should write them: a weight or a coordinate in quotes, an
empty `date:` in an event with `after:`, and lists instead of entries by id.
"""

import ast
import inspect
import json
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from dashboard.dossier.field_schema import NOTHING, TEXT, JsonSchema, by_id, either
from dashboard.dossier.model import Dossier

_DESCRIPTION = "A story as dated events, with who took part, what is said of them and where it can be read."


class _Author(GenerateJsonSchema):
    """A generator in which any scalar is a text, entries follow their ids, and optional keys may be empty."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchema:
        return TEXT

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchema:
        return by_id(self.generate_inner(schema["values_schema"]))

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchema:
        return self.generate_inner(schema["schema"])  # every nullable field has a default

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchema:
        optional, default = either(self.generate_inner(schema["schema"]), NOTHING), schema.get("default")
        return {**optional, "default": default} if default and isinstance(default, str | int) else optional

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchema:
        result = super().model_schema(schema)
        for key, description in _field_descriptions(schema["cls"]).items():
            result["properties"][key]["description"] = description
        return result

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False  # the key is a sufficient title


def _field_descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return the text below each field of `model`, by its key in the file.

    The source is parsed only when a schema is generated; pydantic's `use_attribute_docstrings` would parse it
    each time the program starts.
    """
    [definition] = ast.parse(inspect.getsource(model)).body
    descriptions: dict[str, str] = {}
    for field, text in pairwise(getattr(definition, "body", ())):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(written))):
                descriptions[model.model_fields[name].alias or name] = inspect.cleandoc(written)
    return descriptions


@cache
def editor_schema() -> str:
    """Return the JSON schema (2020-12) of a dossier file, indented, in ASCII, with a final line break."""
    schema = Dossier.model_json_schema(schema_generator=_Author)
    head = {"$schema": _Author.schema_dialect, "title": "Foldline dossier", "description": _DESCRIPTION}
    return json.dumps({**head, **schema, **head}, indent=2) + "\n"
