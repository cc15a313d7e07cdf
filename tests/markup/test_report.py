"""The report on a broken file: what is wrong, where, and how to correct it; its texts are escaped."""

import re
from datetime import datetime
from html.parser import HTMLParser

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.markup.excerpts import excerpt_lines
from dashboard.markup.problems import notice, unreadable
from dashboard.markup.report import LISTED
from dashboard.markup.unseen import sentence, visible
from dashboard.messages.messages import messages
from dashboard.problems.codes import ERRORS
from dashboard.problems.problem import Excerpt, Problem
from dashboard.reading import read_text

ENGLISH = messages("en")

SAVED = datetime(2026, 6, 3, 14, 2, 5)
DRAWN = read_text("title: Good\nevents: [{date: 1980, title: z}, {date: 1981, title: y}]\n", "events.yaml")
OURS = {"a", "b", "bdi", "button", "code", "details", "div", "h2", "h3", "li", "mark", "p", "pre", "span"} | {
    "summary", "time", "ul",
}  # fmt: skip
ATTRIBUTES = {"aria-hidden", "aria-label", "class", "data-again", "data-errors", "data-foldline"} | {
    "data-warnings", "datetime", "dir", "role", "tabindex", "type",
}  # fmt: skip


class Seen(HTMLParser):
    """The elements, the attributes and the text that a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.marked: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marked[-1] += data


def everywhere(dossier: Dossier) -> list[Seen]:
    """The three places in which the author of `dossier` sees its problems."""
    return [
        Seen(str(page))
        for page in (
            unreadable(dossier, True, ENGLISH),
            notice(dossier, dossier, None, True, ENGLISH),
            notice(dossier, DRAWN, SAVED, True, ENGLISH),
        )
    ]


def broken(*dates: str, more: str = "") -> Dossier:
    events = "".join(f"  - {{id: e{n}, date: {date}, title: T}}\n" for n, date in enumerate(dates))
    return read_text(f"title: B\n{more}events:\n{events}", "events.yaml")


HOSTILE = "</pre></code><script>alert(1)</script><img src=x onerror=alert(1)>"
ODD = st.text(
    st.sampled_from([*"<>&'\"ab: \t\x00\x07\x1b\x7f\x85\xa0", *"\u200b\u202e\u2066\u2028\ud800\ufeffسی昭"])
)
PROBLEMS = st.builds(
    Problem,
    ODD, st.integers(1, 99), st.integers(1, 99), st.sampled_from(["syntax", "not-a-date", "unsourced"]),
    ODD, st.none() | ODD, st.none() | ODD,
    st.none() | st.builds(Excerpt, st.just(1), st.lists(ODD, min_size=99, max_size=99).map(tuple),
                          st.integers(1, 9), st.integers(1, 9)),
)  # fmt: skip


@settings(max_examples=examples(60))
@given(st.lists(PROBLEMS, max_size=3))
def test_dossier_text_is_escaped_and_invisible_characters_are_shown(problems: list[Problem]) -> None:
    dossier = Dossier(title="x", source_name=HOSTILE, problems=tuple(problems))
    for seen in everywhere(dossier):
        assert seen.tags <= OURS
        assert seen.attributes <= ATTRIBUTES
        assert not set(seen.text) & set("\t\x00\x07\x1b\x7f\x85\xa0\u200b\u202e\u2066\u2028\ud800\ufeff")
        assert seen.open == []


def test_hostile_text_is_shown_as_text() -> None:
    dossier = read_text(
        f"title: x\nevents:\n  - {{date: '{HOSTILE}', title: y}}\n  - date: never\n    title: '{HOSTILE}'\n",
        "<b>.yaml",
    )
    for seen in everywhere(dossier):
        assert HOSTILE in seen.text
        assert "<b>.yaml:3:12" in seen.text
        assert seen.tags <= OURS


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a\tb", "a→   b"),
        ("19\x0079", "19[U+0000]79"),
        ("a\u202egpj.exe", "a[U+202E]gpj.exe"),
        ("a\xa0b", "a·b"),
        (
            "\u0645\u06cc\u200c\u0631\u0648\u0645",
            "\u0645\u06cc\u200c\u0631\u0648\u0645",
        ),  # Persian needs its joiner
        ("👩\u200d👧 é", "👩\u200d👧 é"),
    ],
)
def test_invisible_characters_get_a_visible_form_and_others_do_not_change(text: str, sign: str) -> None:
    assert Seen(str(visible(text))).text == sign


def test_quotations_and_suggestions_in_a_sentence_are_marked_up() -> None:
    shown_sentence = str(sentence("'I979' is not a date: written as in 2023-06-20, don't guess"))
    assert re.findall(r"<code[^>]*>(.*?)</code>", shown_sentence) == ["&#39;I979&#39;", "2023-06-20"]
    assert '<code dir="auto">1979~</code>?' in sentence("Did you mean 1979~?")
    assert sentence("a tab stands here") == "A tab stands here"


def test_the_first_error_is_in_full_and_the_others_in_a_list_that_opens_their_lines() -> None:
    page = str(unreadable(broken("I979", "soon", "2023-02-30"), True, ENGLISH))
    first, others = page.split("<h3>2 more problems</h3>")
    assert "events.yaml:3:20" in first and "in the event <b><bdi>e0</bdi></b>" in first
    assert "<b>How to fix it</b> Did you mean" in first
    assert [re.sub("<.*?>", "", place) for place in re.findall(r"<summary>(.*?)</code>", others)] == [
        "events.yaml:4:20",
        "events.yaml:5:20",
    ]
    assert Seen(page).marked == ["I979", "soon", "2023-02-30"]


def test_a_date_without_a_suggestion_gets_an_example() -> None:
    assert (
        "Write a year, a month or a day: 1979, 1979-02 or 1979-02-11." in everywhere(broken("never"))[0].text
    )


def test_a_newcomer_s_file_without_events_is_shown_one_that_can_be_drawn() -> None:
    for text in ("", "title: My story\n", "just words\n"):
        [page, *_] = everywhere(read_text(text, "events.yaml"))
        example = page.text[page.text.index("title: My story\nevents:") :].partition("Check")[0]
        assert read_text(example, "example.yaml").events


def test_a_very_long_list_is_cut_and_states_how_many_are_missing() -> None:
    page = str(unreadable(broken(*["never"] * (LISTED + 1301)), True, ENGLISH))
    assert page.count("<li>") == LISTED
    assert "801 more: <code>foldline check</code> lists them all." in page


def test_several_files_are_counted_if_more_than_one_needs_a_correction() -> None:
    problems = [Problem(name, 3, 1, "syntax", "x", "y") for name in ("a.yaml", "b.yaml", "a.yaml")]
    [page, *_] = everywhere(Dossier(title="t", source_name="folder", problems=tuple(problems)))
    assert "2 files need a fix before they can be drawn" in page.text
    [page, *_] = everywhere(Dossier(title="t", source_name="folder", problems=(problems[0],)))
    assert "a.yaml needs a fix before it can be drawn" in page.text


def test_the_last_good_version_has_its_time_and_its_number_of_events() -> None:
    page = notice(broken("never"), DRAWN, SAVED, True, ENGLISH)
    assert (
        'saved at <time datetime="2026-06-03T14:02:05">14:02:05 on 3 June 2026</time>, with 2 events.' in page
    )


def test_a_reader_of_a_hosted_page_sees_one_neutral_sentence_and_nothing_of_the_file() -> None:
    in_part = read_text(
        "title: P\nevents: [{date: 1980, title: z}, {date: never, title: secret}]\n", "my.yaml"
    )
    assert Seen(str(notice(in_part, in_part, SAVED, False, ENGLISH))).text == "This story is being revised."
    outdated = Seen(str(notice(broken("never"), DRAWN, SAVED, False, ENGLISH)))
    assert outdated.text == (
        "This story is being revised. You see the version saved at 14:02:05 on 3 June 2026."
    )
    nothing = Seen(str(unreadable(broken("never"), False, ENGLISH)))
    assert nothing.text == "This story cannot be shown at the momentPlease try again later.Try again"
    for problems in (in_part, broken("never")):
        for page in (notice(problems, DRAWN, SAVED, False, ENGLISH), unreadable(problems, False, ENGLISH)):
            assert not re.search(r"yaml|never|secret|\d:\d+</code>", str(page))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  - {date: never, title: T}\n", "1 event could not be drawn"),
        ("  - {date: never, title: T, kind: x}\n  - {title: T}\n", "2 events could not be drawn"),
        ("  - {id: e, date: 1, title: T}\n", "1 event could not be drawn"),
        ("  - {id: e, date: 1990, title: T}\n", "1 event could not be drawn"),
        ("folds: [never]\n", "1 problem keeps part of events.yaml from being drawn"),
        ("folds: [never]\nas_of: soon\n", "2 problems keep part of events.yaml from being drawn"),
        (
            "  - {title: T}\nfolds: [never]\n",
            "1 event could not be drawn, and 1 more problem keeps part of events.yaml from being drawn",
        ),
    ],
)
def test_the_line_above_the_chart_counts_what_is_missing(text: str, line: str) -> None:
    dossier = read_text(f"title: P\nevents:\n  - {{id: e, date: 1980, title: z}}\n{text}", "events.yaml")
    assert len(dossier.events) == 1
    page = str(notice(dossier, dossier, None, True, ENGLISH))
    assert f"<summary>{line}</summary>" in page.replace("<bdi>", "").replace("</bdi>", "")
    errors = sum(problem.level == "error" for problem in dossier.problems)
    warnings = len(dossier.problems) - errors
    assert f'data-foldline="problems" data-errors="{errors}" data-warnings="{warnings}"' in page


def test_warnings_are_shown_only_to_those_who_edit_the_file() -> None:
    assert [problem.level for problem in DRAWN.problems] == ["warning"] * 2
    assert notice(DRAWN, DRAWN, SAVED, False, ENGLISH) == ""
    assert "2 warnings: what a careful editor would fix" in notice(DRAWN, DRAWN, SAVED, True, ENGLISH)


def test_the_wrong_text_has_the_code_of_its_problem_as_its_caption_in_words() -> None:
    clearer = {"syntax": "here", "not-utf-8": "not UTF-8"}
    for code in ERRORS:
        problem = Problem("a.yaml", 7, 4, code, "x", excerpt=Excerpt(6, ("one", "xy wrong", "two"), 4, 5))
        lines = excerpt_lines(problem, ENGLISH)
        assert lines is not None
        assert lines.label == "a.yaml, lines 6 to 8; what is wrong is in line 7"
        captions = [(row.number, row.has_problem, row.marked, row.caption) for row in lines.rows]
        words = clearer.get(code, code.replace("-", " "))
        assert captions == [(6, False, "", ""), (7, True, "wrong", words), (8, False, "", "")]
