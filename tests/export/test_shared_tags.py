"""Shared tags: the browser restores the texts, and they become no longer."""

import json
from collections.abc import Iterator

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node

from dashboard.export.shared_tags import shared_tags

RESTORE = """
import { tagsInFull, withTags } from "./hosts/standalone/shared_tags.js";
const answers = { restore: ([text, tags]) => withTags(text, tagsInFull(tags)) };
"""
PIECES = st.one_of(
    st.sampled_from(
        [
            "<b>",
            "</b>",
            '<div class=\\"fl-claim\\">',
            "</div>",
            '<a class=\\"fl-actor\\" href=\\"?actor=mek\\">',
            "</a>",
            "<",
            "\ue000",
            "\ue001",
        ]
    ),
    st.text(max_size=5),
)
TEXTS = st.lists(st.lists(PIECES, max_size=60).map("".join), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def restore() -> Iterator[NodeProcess]:
    with canvas_in_node(RESTORE) as process:
        yield process


@settings(max_examples=examples(300))
@given(TEXTS)
def test_the_browser_restores_every_text(restore: NodeProcess, texts: list[str]) -> None:
    shared, tags = shared_tags(texts)
    assert [restore("restore", [text, tags]) for text in shared] == texts


@settings(max_examples=examples(300))
@given(TEXTS)
def test_shared_tags_take_no_more_room(texts: list[str]) -> None:
    shared, tags = shared_tags(texts)
    written = json.dumps([tag for tag in tags if tag], ensure_ascii=False)
    assert _bytes([*shared, written]) <= _bytes([*texts, "[]"])


def test_a_repeated_tag_is_written_once() -> None:
    (text,), tags = shared_tags(['<b class="fl-name">a</b>' * 20])
    assert tags == ['<b class="fl-name">', "</b>", "\ue000a\ue001"], "the run of both, too"
    assert text == "\ue002" * 20


def test_a_repeated_claim_is_written_once_with_its_tags() -> None:
    claim = '<div class=\\"fl-claim\\"><p class=\\"fl-says\\">It rained.</p></div>'
    others = '<p class=\\"fl-says\\">' * 9
    texts, tags = shared_tags([claim * 3, others])
    assert texts[0] == "\ue000" * 3
    assert "".join([*texts, *tags]).count("It rained.") == 1


def _bytes(texts: list[str]) -> int:
    return sum(len(text.encode()) for text in texts)
