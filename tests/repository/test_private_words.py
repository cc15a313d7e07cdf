"""Private words: metaphors and archaic words that names and comments in the code may not contain."""

import ast
import io
import re
import tokenize
from pathlib import Path

from conftest import ROOT

FOLDERS = ("dashboard", "tests")
SUFFIXES = {".py", ".js", ".cjs", ".ts", ".css", ".html"}
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES)
# They once named parts of the page and of the code. ARCHITECTURE.md lists the words to use.
# fmt: off
PRIVATE_WORDS = {
    "anew", "beside", "crowd", "doubts", "face", "fresh", "glide", "grain", "heard", "joint",
    "kept", "mended", "mending", "multitude", "news", "parted", "pile", "refusal", "respelling", "roll",
    "said", "salvage", "sight", "slip", "slips", "stage", "stands", "stem", "thrice", "tie", "told",
    "toll", "tongue", "tray", "unheard", "unsaid", "untold",
}
# fmt: on
# Archaic words, which no comment needs.
ARCHAIC = re.compile(r"\b(anew|beside|heard|kept|parted|so many|thrice|told|tongue)\b", re.IGNORECASE)
OTHERS_NAMES = {"stem"}  # of pathlib
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\w])//[^\n]*", re.DOTALL)
PROSE = re.compile(r"'[^'\n]*\s[^'\n]*'|\"[^\"\n]*\s[^\"\n]*\"")  # a text of several words is no name
TAG = re.compile(r"<[^>]+>|\{[{%].*?[%}]\}", re.DOTALL)


def words_of(name: str) -> set[str]:
    """The words of a name: {"layer", "of"} of `layerOf`, of `layer_of` and of `layer-of`."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def names_in(path: Path) -> set[str]:
    """The identifiers of a file; classes of a stylesheet; attributes of a template, and their values."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        return {token.string for token in tokens if token.type == tokenize.NAME} - OTHERS_NAMES
    if path.suffix == ".html":
        code = " ".join(re.sub(r"\bgettext\(\s*\"[^\"]*\"", "", tag) for tag in TAG.findall(text))
    else:
        code = PROSE.sub("", COMMENT.sub("", text))
    return set(re.findall(r"[A-Za-z_$][\w$-]*", code))


def private_names_in(path: Path) -> set[str]:
    """The identifiers of a file, and its own name, that have a private word."""
    # Only a file that has such a word anywhere is divided into its parts, because that takes time.
    names = names_in(path) if words_of(path.read_text("utf-8")) & PRIVATE_WORDS else set()
    return {name for name in names | {path.stem} if words_of(name) & PRIVATE_WORDS}


def test_no_name_has_a_private_word() -> None:
    found = {str(path.relative_to(ROOT)): private_names_in(path) for path in FILES}
    assert len(found) > 500
    assert {path: names for path, names in found.items() if names} == {}


def comments_in(path: Path) -> list[str]:
    """The comments and the docstrings of a file."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return COMMENT.findall(text)
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    nodes = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = [ast.get_docstring(node) for node in ast.walk(ast.parse(text)) if isinstance(node, nodes)]
    return [token.string for token in tokens if token.type == tokenize.COMMENT] + list(
        filter(None, docstrings)
    )


def test_no_comment_has_an_archaic_word() -> None:
    files = [path for path in FILES if ARCHAIC.search(path.read_text("utf-8"))]
    found = {path: [comment for comment in comments_in(path) if ARCHAIC.search(comment)] for path in files}
    assert {path: comments for path, comments in found.items() if comments} == {}
