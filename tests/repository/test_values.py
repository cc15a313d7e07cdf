"""Values: no dataclass of a pure package can be changed, and only those that are named here have no slots."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages

import pytest

WITHOUT_SLOTS = {  # by package; they cache properties, have defaults that are read from the class, or are few
    "analysis": set(),
    "axis": set(),
    "chart": set(),
    "dates": set(),
    "dossier": {"Short"},
    "formats": set(),
    "markup": set(),
    "messages": set(),
    "problems": set(),
    "query": {"Chronology", "Query", "Selection", "WayOut", "WhyNone"},
    "reading": {"Draft", "Known", "SourceMap"},
}


def dataclasses_of(package: str) -> Iterator[type]:
    """Yield the dataclasses that the modules of `package` define."""
    root = import_module(package)
    names = [package, *(found.name for found in walk_packages(root.__path__, f"{package}."))]
    for module in map(import_module, names):
        for value in vars(module).values():
            if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__:
                yield value


@pytest.mark.parametrize("package", WITHOUT_SLOTS)
def test_no_value_can_be_changed(package: str) -> None:
    found = list(dataclasses_of(f"dashboard.{package}"))
    assert found
    for value in found:
        assert value.__setattr__ is not object.__setattr__, f"{value.__name__} is not frozen"
    assert {value.__name__ for value in found if "__slots__" not in vars(value)} == WITHOUT_SLOTS[package]
