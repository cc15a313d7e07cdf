"""Salvage: as much of an entry as the model takes, and what it refused.

So that one slip in an actor does not cost all the events that name it, and one in an
era not the eras beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.dossier.fields import Context
from dashboard.problems.problem import Problem
from dashboard.reading.validation_errors import as_written, validation_errors
from dashboard.reading.yaml.source import Listing, Record, Text

Model = TypeVar("Model", bound=BaseModel)
Path = Sequence[int | str]

ROUNDS_MOST = 8  # each takes out what is refused or what it lies in, and nothing lies deeper


def partly_validated(
    model: type[Model],
    draft: Mapping[str, Any],
    entry: Text | Record | Listing,
    fallback: Mapping[str, Any],
    context: Context,
    *,
    event: str | None = None,
) -> tuple[Model | None, list[Problem]]:
    """A `model` from `draft`, which was drawn from `entry`.

    What is refused is left out, and where it may not be missing, what it lies in;
    `fallback` fills the keys that must be there. None where even that fails. The problems
    are those of the whole draft, said of the event with the id `event`; `context` is the model's.
    """
    problems: list[Problem] = []
    left: dict[str, Any] = dict(draft)
    for _ in range(ROUNDS_MOST):
        try:
            return model.model_validate(left, context=context), problems
        except ValidationError as refused:
            problems = problems or list(validation_errors(refused, entry, model, event))
            paths = [as_written(error["loc"], left) for error in refused.errors(include_url=False)]
        left = {**fallback, **_without(left, paths)}
    return None, problems


def _without(node: Any, paths: Iterable[Path]) -> Any:
    """A copy of a mapping or a list without the values at the ends of `paths`, none of them empty."""
    below: dict[int | str, list[Path]] = {}
    for path in paths:
        if path:
            below.setdefault(path[0], []).append(path[1:])

    def kept(step: int | str, value: Any) -> Any:
        return _without(value, below[step]) if step in below else value

    gone = {step for step, rest in below.items() if not all(rest)}
    if isinstance(node, Mapping):
        return {key: kept(key, value) for key, value in node.items() if key not in gone}
    return [kept(number, value) for number, value in enumerate(node) if number not in gone]
