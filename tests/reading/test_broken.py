"""Broken: every dossier of `dossiers/broken` gives exactly the report beside it."""

from pathlib import Path

import pytest

from dashboard import read

BROKEN = sorted((Path(__file__).parent.parent / "dossiers" / "broken").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_dossier_gives_the_report_beside_it(path: Path):
    report = "".join(f"{problem}\n" for problem in read(path).problems)
    assert report == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_there_are_broken_dossiers_to_read():
    assert len(BROKEN) >= 25
