"""Partial validation: as much of an entry as the model accepts, and the errors in the rest.

Because of it an error in one value of an actor does not remove the events that name the actor, and an error
in one era does not remove the other eras.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.dossier.fields import Context
from dashboard.problems.problem import Problem
from dashboard.reading.validation_errors import path_in_file, validation_errors
from dashboard.reading.yaml.source import Listing, Record, Text

Model = TypeVar("Model", bound=BaseModel)
Path = Sequence[int | str]

ROUNDS_MOST = 8  # each round removes the refused values or their containers, and no value is nested deeper


def partly_validated(
    model: type[Model],
    draft: Mapping[str, Any],
    entry: Text | Record | Listing,
    fallback: Mapping[str, Any],
    context: Context,
    *,
    event: str | None = None,
) -> tuple[Model | None, list[Problem]]:
    """Return a `model` from `draft`, which was made from `entry`, and the problems of the whole draft.

    Refused values are left out; if a refused value is required, its container is left out. `fallback`
    supplies the required keys. The model is None if even that fails. The problems have the id `event`;
    `context` is the context of the validation.
    """
    problems: list[Problem] = []
    remaining: dict[str, Any] = dict(draft)
    for _ in range(ROUNDS_MOST):
        try:
            return model.model_validate(remaining, context=context), problems
        except ValidationError as invalid:
            problems = problems or list(validation_errors(invalid, entry, model, event))
            paths = [path_in_file(error["loc"], remaining) for error in invalid.errors(include_url=False)]
        remaining = {**fallback, **_without(remaining, paths)}
    return None, problems


def _without(node: Any, paths: Iterable[Path]) -> Any:
    """Return a copy of a mapping or a list without the values at the ends of `paths`."""
    below: dict[int | str, list[Path]] = {}
    for path in paths:
        if path:
            below.setdefault(path[0], []).append(path[1:])

    def reduced(step: int | str, value: Any) -> Any:
        return _without(value, below[step]) if step in below else value

    removed = {step for step, rest in below.items() if not all(rest)}
    if isinstance(node, Mapping):
        return {key: reduced(key, value) for key, value in node.items() if key not in removed}
    return [reduced(number, value) for number, value in enumerate(node) if number not in removed]
