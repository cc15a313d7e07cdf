"""Shipped files: the paths of the assets and of the shipped story.

A wheel contains them inside the package; in a checkout they are next to the package.
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
    """The paths of the shipped examples by the names that commands accept, sorted by name."""
    return {path.stem: path for path in sorted(asset("examples").glob("*.yaml"))}


def default_dossier() -> tuple[Path, ...]:
    """The paths of the dossier to open if the user names none; the files may not exist.

    They are the paths in the variable FOLDLINE_DOSSIER, separated as in PATH; without it events.yaml in the
    working folder; without that file the shipped story.
    """
    if named := os.environ.get(DOSSIER_VARIABLE):
        return tuple(Path(path) for path in named.split(os.pathsep) if path)
    nearby = Path("events.yaml")
    return (nearby if nearby.is_file() else _ROOT / "events.yaml",)


def follows() -> bool:
    """Whether open pages follow changes of the dossier's file: for an author, and never on a host."""
    return bool(os.environ.get(FOLLOW_VARIABLE))
