"""Editing: a dossier as an editor reads it, and the errors that the shipped schema finds in it."""

import json
import re
from typing import Any

import yaml
from conftest import ROOT
from jsonschema import Draft202012Validator

SCHEMA: dict[str, Any] = json.loads((ROOT / "assets" / "dossier.schema.json").read_text("utf-8"))
_VALIDATOR = Draft202012Validator(SCHEMA)


class _Core(yaml.CSafeLoader):
    """YAML 1.2, core schema (10.3.2): 1979 is a number and true is true, but NO and a date are texts."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as in its base class


for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)
_Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def resolved(text: str) -> Any:
    """The values of a YAML text as an editor has them, keys as texts."""
    return _keyed(yaml.load(text, _Core))  # noqa: S506 - it makes plain values only


def underlined(text: str) -> list[str]:
    """The errors of a dossier by the schema, each with its path."""
    return [f"{fault.json_path}: {fault.message}" for fault in _VALIDATOR.iter_errors(resolved(text))]


def allows(schema: dict[str, Any], value: object) -> bool:
    """Whether `value` is what `schema`, a part of the whole, allows."""
    return _VALIDATOR.evolve(schema={**schema, "$defs": SCHEMA["$defs"]}).is_valid(value)


def _keyed(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _keyed(below) for key, below in value.items()}
    return [_keyed(below) for below in value] if isinstance(value, list) else value
