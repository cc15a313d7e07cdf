"""The dossiers of the bench have no problem and are the same each time."""

from pathlib import Path

from bench.dossiers import write_dossier

from dashboard import read


def test_a_bench_dossier_has_no_problem_and_is_the_same_each_time(tmp_path: Path) -> None:
    first = write_dossier(300, tmp_path)
    dossier = read(first)
    assert [str(problem) for problem in dossier.problems] == []
    assert len(dossier.events) == 300
    bars = sum(event.is_bar for event in dossier.events)
    assert 0 < bars < 100, "most events are points"
    text = first.read_text("utf-8")
    assert write_dossier(300, tmp_path).read_text("utf-8") == text
