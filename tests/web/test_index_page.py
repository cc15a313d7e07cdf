"""Index page: Streamlit's document with the dossier's words and the links that our part of the page needs."""

import re
from pathlib import Path

import pytest

from dashboard import Dossier
from dashboard.markup.head import head, without_script
from dashboard.web.http import assets, index_page

STORY = Dossier(title="Një <b>histori</b> \\1", standfirst="Si ndodhi.")


def test_only_the_title_the_words_without_scripts_and_our_links_differ_from_streamlit_s_document() -> None:
    text = index_page.document(STORY, None).decode()
    ours = text.replace(str(head(STORY)), "<title>Streamlit</title>")
    ours = ours.replace(str(without_script(STORY)), "<noscript></noscript>")
    theirs = (assets.STREAMLIT / "index.html").read_text("utf-8")
    theirs = re.sub(r"<noscript>.*?</noscript>", "<noscript></noscript>", theirs, flags=re.DOTALL)
    start = theirs[: theirs.index("</head>")]
    assert ours.startswith(start) and ours.endswith(theirs[theirs.index("</head>") :])
    rest = ours[len(start) : ours.index("</head>")]
    assert re.fullmatch(r'(<link rel="(stylesheet|modulepreload|preload)" href="\./[^>]*>)*', rest)


def test_the_document_names_the_dossier_and_nobody_else() -> None:
    text = index_page.document(STORY, None).decode()
    assert text.count("<title") == 1 and "<title>Streamlit" not in text
    assert text.lower().index('<meta charset="utf-8"') < text.index("<title") < text.index("</head>")


def test_a_document_is_made_once_for_each_dossier() -> None:
    other = Dossier(title="Another")
    assert index_page.document(STORY, None) is index_page.document(STORY, None)
    assert b'<title lang="en" dir="auto">Another</title>' in index_page.document(other, None)


def test_an_unknown_document_of_streamlit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<html><head></head></html>", "utf-8")
    monkeypatch.setattr(assets, "STREAMLIT", tmp_path)
    index_page.frame.cache_clear()
    with pytest.raises(ValueError, match="no title"):
        index_page.frame()
    monkeypatch.undo()
    index_page.frame.cache_clear()
