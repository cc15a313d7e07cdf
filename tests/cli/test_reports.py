"""Reports: problems as programs take them, whatever a file has in it."""

import json
import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cli.reports import Report, as_annotations, as_json, as_text, with_file_names
from dashboard.problems.problem import Problem

ANY = st.text(min_size=1, max_size=20)
PROBLEMS = st.builds(
    Problem,
    ANY,
    st.integers(1, 99),
    st.integers(1, 99),
    st.sampled_from(["syntax", "unsourced"]),
    ANY,
    st.none() | ANY,
    st.none() | ANY,
)
COMMAND = re.compile(r"::(error|warning) file=([^,:]*),line=(\d+),col=(\d+),title=([^,:]*)::([^\r\n]*)")


@given(PROBLEMS)
def test_an_annotation_is_one_line_that_contains_everything(problem: Problem) -> None:
    [line] = as_annotations(Report("d", [problem], 1))
    found = COMMAND.fullmatch(line)
    assert found
    level, name, at, column, code, message = found.groups()
    assert (level, int(at), int(column), code) == (problem.level, problem.line, problem.column, problem.code)
    assert unquote(name) == problem.name
    assert unquote(message) == (f"{problem.what}. {problem.mend}" if problem.mend else problem.what)


@given(st.lists(PROBLEMS, max_size=5))
def test_json_contains_the_counts_and_every_problem(problems: list[Problem]) -> None:
    document = json.loads(as_json(Report("d", problems, 7)))
    assert document["errors"] + document["warnings"] == len(document["problems"]) == len(problems)
    assert (document["dossier"], document["events"]) == ("d", 7)
    for entry, problem in zip(document["problems"], problems, strict=True):
        assert entry == {
            "file": problem.name,
            "line": problem.line,
            "column": problem.column,
            "level": problem.level,
            "code": problem.code,
            "message": problem.what,
            "mend": problem.mend,
            "event": problem.event,
        }


def test_text_ends_with_a_count_and_names_files_as_the_caller_does() -> None:
    problems = [
        Problem("a.yaml", 1, 2, "syntax", "it is wrong"),
        Problem("b.yaml", 3, 4, "unsourced", "so so"),
    ]
    report = Report("story", with_file_names(problems, {"a.yaml": "story/a.yaml"}), 0)
    assert [line for line, _ in as_text(report)] == [
        "story/a.yaml:1:2: error: it is wrong",
        "b.yaml:3:4: warning: so so",
        "story: 1 error, 1 warning",
    ]
