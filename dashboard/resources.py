"""Shipped files: where the assets and the story that came with the code lie.

In a wheel they lie in the package, in a checkout beside it.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent
_ROOT = _PACKAGE if (_PACKAGE / "assets").is_dir() else _PACKAGE.parent

DOSSIER_VARIABLE = "FOLDLINE_DOSSIER"
FOLLOW_VARIABLE = "FOLDLINE_FOLLOW"


def asset(name: str) -> Path:
    """The shipped file or folder `name`, given with slashes and relative to assets/."""
    return _ROOT / "assets" / name


def examples() -> dict[str, Path]:
    """The shipped examples by the name that a command knows them by, in the order of the names."""
    return {path.stem: path for path in sorted(asset("examples").glob("*.yaml"))}


def default_dossier() -> tuple[Path, ...]:
    """The paths of the dossier to open when nobody names one; whether they are there is not checked.

    Those of the variable FOLDLINE_DOSSIER, parted as in PATH; else events.yaml of the working folder;
    else the shipped story.
    """
    if named := os.environ.get(DOSSIER_VARIABLE):
        return tuple(Path(path) for path in named.split(os.pathsep) if path)
    nearby = Path("events.yaml")
    return (nearby if nearby.is_file() else _ROOT / "events.yaml",)


def follows() -> bool:
    """Whether open pages follow the dossier's file: where an author works on it, never at a host."""
    return bool(os.environ.get(FOLLOW_VARIABLE))
