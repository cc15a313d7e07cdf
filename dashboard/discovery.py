"""Discovery: the modules in the folder of a package, so that a new file needs no entry in a list."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TypeVar

Value = TypeVar("Value")


def module_names(package: str) -> tuple[str, ...]:
    """Return the names of the modules in `package`, sorted: ("en", "fa", "sq").

    Neither they nor `package` are imported, only the packages that hold it. Raise ModuleNotFoundError where
    there is no such package.
    """
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"there is no package {package}")
    return tuple(sorted(module.name for module in iter_modules(spec.submodule_search_locations)))


def load(package: str, name: str, constant: str, kind: type[Value]) -> Value:
    """Import the module `name` of `package` and return its `constant`, which must be a `kind`.

    Raise AttributeError for a module without it, and TypeError for another kind.
    """
    value = getattr(import_module(f"{package}.{name}"), constant)
    if not isinstance(value, kind):
        raise TypeError(f"{constant} of {package}.{name} is no {kind.__name__}")
    return value


def load_all(package: str, constant: str, kind: type[Value]) -> Iterator[tuple[str, Value]]:
    """Import every module of `package` and yield its name and its `constant`, sorted by name."""
    return ((name, load(package, name, constant, kind)) for name in module_names(package))
