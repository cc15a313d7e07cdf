"""Salvage: as much of an entry as the model takes, and what it refused.

So that one slip in an actor does not cost all the events that name it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.problems import Problem
from dashboard.reading.refusals import refusals
from dashboard.reading.source import Listing, Record, Text

Model = TypeVar("Model", bound=BaseModel)
Path = Sequence[int | str]


def salvaged(
    model: type[Model], draft: Mapping[str, Any], entry: Text | Record | Listing, fallback: Mapping[str, Any]
) -> tuple[Model | None, list[Problem]]:
    """A `model` from `draft`, which was drawn from `entry`.

    First the values refused are left out, in lists and mappings one by one, then the
    keys they stand under; `fallback` fills the keys that must be there. None where even
    that fails. The problems are those of the whole draft.
    """
    problems: list[Problem] = []
    for lessened in (_without_values, _without_keys, _without_keys):
        try:
            return model.model_validate(draft), problems
        except ValidationError as refused:
            problems = problems or list(refusals(refused, entry, model))
            paths = [error["loc"] for error in refused.errors(include_url=False)]
        draft = {**fallback, **lessened(draft, paths)}
    return None, problems


def _without_keys(draft: Mapping[str, Any], paths: Sequence[Path]) -> dict[str, Any]:
    refused = {path[0] for path in paths}
    return {key: value for key, value in draft.items() if key not in refused}


def _without_values(draft: Mapping[str, Any], paths: Sequence[Path]) -> dict[str, Any]:
    within = [path for path in paths if len(path) > 1 and isinstance(draft[str(path[0])], Listing | Record)]
    lessened = _without_keys(draft, [path for path in paths if path not in within])
    for key in {str(path[0]) for path in within} & lessened.keys():
        lessened[key] = _fewer(draft[key], {path[1] for path in within if path[0] == key})
    return lessened


def _fewer(values: Listing | Record, refused: set[int | str]) -> Any:
    """A listing without the places refused, or a record without the keys or the places among them."""
    if isinstance(values, Listing):
        return [value for n, value in enumerate(values) if n not in refused]
    return {k: value for n, (k, value) in enumerate(values.items()) if not {n, k} & refused}
