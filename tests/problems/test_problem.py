"""Problem: its line in a report, its level, and how another location is named."""

from typing import get_args

import pytest

from dashboard.problems.codes import MistakeCode, UnreadCode, WarningCode
from dashboard.problems.problem import Problem, line_of, start_of


@pytest.mark.parametrize("code", [*get_args(MistakeCode), *get_args(UnreadCode)])
def test_a_listed_code_is_an_error_and_any_other_a_warning(code: str) -> None:
    for written, level in ((code, "error"), (f"{code}s", "warning")):
        problem = Problem("a.yaml", 3, 7, WarningCode(written), "it is wrong")
        assert problem.level == level
        assert str(problem) == f"a.yaml:3:7: {level}: it is wrong"


def test_the_line_of_a_report_ends_with_the_advice() -> None:
    problem = Problem(*start_of("a.yaml"), "unopened", "it is wrong", "Correct it.")
    assert str(problem) == "a.yaml:1:1: error: it is wrong. Correct it."


def test_a_line_of_another_file_is_named_with_that_file() -> None:
    assert line_of(("a.yaml", 12, 3), ("a.yaml", 1, 1)) == "line 12"
    assert line_of(("b.yaml", 12, 3), ("a.yaml", 1, 1)) == "line 12 of b.yaml"
