"""Every problem of a dossier is a message of the catalogue, so that the page can translate it."""

import re
from pathlib import Path

import pytest
from conftest import ROOT
from messages.pseudo import CLOSE, OPEN, pseudo

from dashboard import read
from dashboard.problems.message import Message

BROKEN = ROOT / "tests" / "dossiers" / "broken"
DOSSIERS = sorted(path for path in BROKEN.iterdir() if path.suffix == ".yaml" or path.is_dir())


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_each_text_of_a_problem_is_translated_as_a_whole(path: Path) -> None:
    for problem in read(path).problems:
        for text in (problem.what, problem.mend):
            if text is not None:
                shown = pseudo().text_of(text)
                assert shown[0] == OPEN and shown[-1] == CLOSE
                assert re.sub(f"[{OPEN}{CLOSE}]", "", shown) == text
                assert all_known(text)


def all_known(text: str | int) -> bool:
    """Whether a message and the messages in it are in the catalogue."""
    if not isinstance(text, Message):
        return True
    return pseudo().text_of(text)[0] == OPEN and all(map(all_known, text.values.values()))
