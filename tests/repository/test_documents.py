"""Documents for contributors: the paths, the commands and the layers that they name exist."""

import ast
import re
import tomllib

import pytest
from conftest import ROOT

DOCUMENTS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "README.md")
NEW_FILE = "NAME"  # in a document, the name of a file that a contributor adds
FOLDERS = ("dashboard/", "tests/", "assets/", ".ci/", "hosts/")


def text_of(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


def paths_in(text: str) -> set[str]:
    """The paths that a document names: words of its code and of its links, within this repository."""
    words = {word for code in re.findall(r"`([^`\n]+)`", text) for word in code.split()}
    links = set(re.findall(r"\]\((?!https?:)([^)#]+)\)", text))
    return {word for word in words | links if word.startswith(FOLDERS) or word.endswith((".md", ".toml"))}


def is_there(path: str) -> bool:
    if NEW_FILE in path:
        return (ROOT / path).parent.is_dir() or NEW_FILE in (ROOT / path).parent.name
    return any((folder / path).exists() for folder in (ROOT, ROOT / "dashboard" / "canvas"))


def test_each_word_of_the_glossary_is_used_in_the_code() -> None:
    glossary = text_of("ARCHITECTURE.md").split("## Glossary")[1]
    rows = re.findall(r"^\| (.*?) \|", glossary, re.MULTILINE)[2:]
    words = {word.strip("` ").lower() for row in rows for word in row.removeprefix("claim: ").split(",")}
    assert len(words) > 30
    code = (path for path in (ROOT / "dashboard").rglob("*") if path.suffix in {".py", ".js"})
    text = " ".join(path.read_text("utf-8") for path in code).lower()
    assert {word for word in words if not re.search(rf"\b{word}\b", text)} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_path_that_is_named_exists(document: str) -> None:
    paths = paths_in(text_of(document))
    assert len(paths) > 15
    assert sorted(path for path in paths if not is_there(path)) == []


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "README.md", "SECURITY.md"])
def test_each_target_of_make_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^(\w+):", text_of("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make (\w+)", text_of(document), re.MULTILINE))
    assert named
    assert named <= targets


def layers(marker: str) -> list[set[str]]:
    """The layers of the block below `marker` in ARCHITECTURE.md, in their order."""
    found = re.search(rf"<!-- {marker} -->\n```\n(.*?)```", text_of("ARCHITECTURE.md"), re.DOTALL)
    assert found
    return [set(line.split(" | ")) for line in found[1].splitlines()]


def test_the_layers_of_the_package_are_those_of_the_import_contract() -> None:
    [contract] = [
        contract
        for contract in tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    ]
    assert layers("layers of dashboard") == [set(line.split(" | ")) for line in contract["layers"]]


def test_the_layers_of_the_canvas_are_those_of_their_test() -> None:
    tree = ast.parse(text_of("tests/canvas/test_layers.py"))
    [value] = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LAYERS"
    ]
    enforced = [{folder or "canvas itself" for folder in folders} for folders in ast.literal_eval(value)]
    assert layers("layers of canvas") == enforced


def test_the_view_of_the_guide_is_a_view() -> None:
    [python] = re.findall(r"```python\n(.*?)```", text_of("CONTRIBUTING.md"), re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(python, "CONTRIBUTING.md", "exec"), names)  # noqa: S102 - our own words
    assert {"build", "VIEW"} <= names.keys()
    assert "dashboard.view" in python


def test_the_hooks_before_a_commit_run_what_make_test_runs() -> None:
    hooks, makefile = text_of(".pre-commit-config.yaml"), text_of("Makefile")
    assert re.findall(r"repo: (.*)", hooks) == ["local"]
    assert re.findall(r"entry: (.*)", hooks) == ["make static"]
    assert "@$(MAKE) static" in makefile.split("\ntest:")[1].split("\n\n")[0]
