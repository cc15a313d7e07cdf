"""Rules for the whole repository: sizes, first sentences, names, and the code blocks of the README."""

import ast
import re
import shlex
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import CANVAS, ROOT

from dashboard.chart.palette import stylesheet
from dashboard.reading import read_text

CODE = sorted(path for path in (ROOT / "dashboard").rglob("*") if path.suffix in {".py", ".js"})
SCRIPTS = sorted([*CANVAS.rglob("*.js"), *(ROOT / "tests").rglob("*.js"), *(ROOT / "tests").rglob("*.cjs")])
STYLES = CANVAS / "styles"
SHEETS = sorted(STYLES.glob("*.css"))
MOST_LINES = 300
MOST_STYLE_LINES = 400
MOST_COLUMNS = 110
# Functions that several modules have on purpose, because something calls this function in each of them.
SHARED_NAMES = {
    "build": "each view is a module, and this function builds its parts",
    "draw": "each module of web/streamlit draws one part of the page",
}
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def has_a_first_sentence(path: Path) -> bool:
    if path.suffix == ".py":
        return bool(ast.get_docstring(parsed(path)))
    return bool(re.match(r"(?:// |/\*\*\n \* )[A-Z][\w ]+: ", path.read_text("utf-8")))


def test_a_file_is_short_and_begins_with_a_sentence_about_itself() -> None:
    assert len(CODE) > 250
    assert [named(path) for path in CODE if len(path.read_text("utf-8").splitlines()) > MOST_LINES] == []
    assert [named(path) for path in CODE if not has_a_first_sentence(path)] == []


def test_no_two_modules_of_the_canvas_export_the_same_name() -> None:
    export = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
    names = Counter(name for path in CANVAS.rglob("*.js") for name in export.findall(path.read_text("utf-8")))
    assert len(names) > 100
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("path", SHEETS, ids=named)
def test_a_stylesheet_is_short_and_begins_with_a_sentence_about_itself(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= MOST_STYLE_LINES
    assert re.match(r"/\* [A-Z][\w ]+: ", text), "no first sentence"


def test_no_line_of_a_script_or_a_stylesheet_is_too_wide() -> None:
    wide = [
        f"{named(path)}:{number}"
        for path in [*SCRIPTS, *SHEETS]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > MOST_COLUMNS
    ]
    assert wide == []


def definitions(kind: type[ast.ClassDef] | type[ast.FunctionDef]) -> Iterator[tuple[str, str]]:
    """The public classes or functions at the top of the package's modules, each with its module."""
    for path in CODE:
        if path.suffix == ".py":
            for node in parsed(path).body:
                if isinstance(node, kind) and not node.name.startswith("_"):
                    yield node.name, named(path)


def with_several_modules(kind: type[ast.ClassDef] | type[ast.FunctionDef]) -> dict[str, set[str]]:
    modules = defaultdict(set)
    for name, module in definitions(kind):
        modules[name].add(module)
    return {name: found for name, found in modules.items() if len(found) > 1}


def test_no_two_classes_have_the_same_name() -> None:
    assert with_several_modules(ast.ClassDef) == {}


def test_two_functions_have_the_same_name_only_on_purpose() -> None:
    assert with_several_modules(ast.FunctionDef).keys() == SHARED_NAMES.keys()


def test_no_two_test_files_have_the_same_name() -> None:
    """Pytest imports a test file as a module of its name."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []


def rules(path: Path) -> str:
    """The text of a stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def test_every_style_is_in_a_declared_layer_except_for_those_that_change_streamlit() -> None:
    [declared] = re.findall(r"@layer ([\w, -]+);", rules(STYLES / "layers.css"))
    used = set()
    for path in SHEETS:
        outside = re.sub(r"^@layer ([\w-]+) \{\n.*?^\}\n", "", rules(path), flags=re.DOTALL | re.MULTILINE)
        used |= set(re.findall(r"^@layer ([\w-]+) \{", rules(path), re.MULTILINE))
        if path.name not in {
            "layers.css",
            "streamlit.css",
            "columns.css",
            "small.css",
            "embed.css",
            "plain.css",
            "print.css",
        }:
            assert outside.strip() == "", path.name
    assert used == set(declared.split(", "))


def test_sizes_of_text_are_tokens_and_every_token_is_used() -> None:
    styles = "\n".join(map(rules, SHEETS))
    sizes = re.findall(r"[\s;{]font(?:-size)?:([^;]+);", styles)
    plain = {"inherit", "revert-layer"}
    assert [size for size in sizes if "var(--fl-size-" not in size and size.strip() not in plain] == []
    tokens = set(re.findall(r"(--fl-[\w-]+):", rules(STYLES / "tokens.css") + stylesheet()))
    assert tokens - set(re.findall(r"var\((--fl-[\w-]+)", styles)) == set()


def test_labels_are_measured_in_the_size_in_which_they_are_drawn() -> None:
    [small] = re.findall(r"--fl-size-small: (\d+)px", rules(STYLES / "tokens.css"))
    [size, line] = re.findall(
        r"\.fl-probe \{\s+font-size: (.*);\s+line-height: (\d+)px", rules(STYLES / "chart.css")
    )[0]
    assert size == "var(--fl-size-small)"
    measured = (CANVAS / "render/measure.js").read_text("utf-8")
    assert f"SIZE_PX = {small};" in measured and f"LABEL_FONT = '{small}px " in measured
    assert f"LINE_PX = {line};" in (CANVAS / "layout/lines.js").read_text("utf-8")


def test_the_readme_s_dossier_draws_without_a_problem() -> None:
    dossiers = [body for language, body in BLOCKS if language == "yaml"]
    assert dossiers
    for body in dossiers:
        dossier = read_text(body, "README.yaml")
        assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
        assert dossier.events


def test_the_readme_s_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    programs = [body for language, body in BLOCKS if language == "python"]
    assert programs
    for body in programs:
        exec(compile(body, "README.md", "exec"), {})  # noqa: S102 - our own words


def test_the_readme_s_commands_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    commands = [line.split() for language, body in BLOCKS if language == "sh" for line in body.splitlines()]
    targets = {words[1] for words in commands if words and words[0] == "make"}
    assert targets == {"run", "test", "bench"}
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_the_readme_s_lines_for_windows_are_those_for_other_systems() -> None:
    elsewhere = next(body for language, body in BLOCKS if language == "sh" and "-m venv" in body)
    windows = next(body for language, body in BLOCKS if language == "bat")
    assert windows.replace("py -m", "python3 -m").replace("\\Scripts\\", "/bin/") == elsewhere


def test_the_readme_s_checks_find_no_problem() -> None:
    lines = [line for language, body in BLOCKS if language == "sh" for line in body.splitlines()]
    checks = [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("foldline check")]
    assert checks
    for words in checks:
        command = [sys.executable, "-m", "dashboard", *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


def test_no_file_names_a_package_registry_or_a_place_on_one_machine() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert len(tracked) > 80
    words = ("pypi" + ".org", "npmjs" + ".org", "files.python" + "hosted", "/home" + "/", "/work" + "/main")
    for name in tracked:
        path = ROOT / name
        if (
            path.suffix in {".py", ".js", ".css", ".md", ".toml", ".txt", ".yaml", ".json", ".cjs", ""}
            and path.is_file()
        ):
            text = path.read_text("utf-8", errors="replace")  # some broken dossiers are not UTF-8
            assert [word for word in words if word in text] == [], name
