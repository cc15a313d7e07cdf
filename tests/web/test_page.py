"""The page without a browser: what is drawn, filtered and reported for any address."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import pytest
from conftest import SHIPPED, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from linked import linked
from page_script import page_script
from streamlit.testing.v1 import AppTest

from dashboard import Query, read, select
from dashboard.query.query import write_query
from dashboard.resources import FOLLOW_VARIABLE

pytestmark = pytest.mark.command


@pytest.fixture(autouse=True)
def shipped_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(SHIPPED))


def page(**params: list[str] | str) -> AppTest:
    app = page_script()
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def panes(app: AppTest) -> str:
    """All that our own elements were sent."""
    return "".join(sent_to(app))


def sent_to(app: AppTest) -> list[str]:
    """What each of our own elements was sent, as JSON."""
    return [block.proto.json for block in app.get("bidi_component")]


def markup_of(app: AppTest) -> str:
    return panes(app).encode().decode("unicode_escape", "ignore")


def test_the_whole_story_is_drawn() -> None:
    app = page()
    assert not app.exception
    assert 'data-event=\\"raid-2023\\"' in panes(app)
    assert f'"matched": {len(read(SHIPPED).events)},' in panes(app)


def test_the_controls_follow_the_address() -> None:
    app = page(actor=["iran", "rama"], match="all", scale="true", q="Tirana", kind="cyber")
    sent = panes(app)
    blocks = [block for [block] in map(json.loads, sent_to(app))]
    switches = [block for block in blocks if "switch" in block]
    assert [one["switch"]["parameter"] for one in switches] == ["scale", "layout", "match"]
    for one in switches:
        assert {("scale", "true"), ("match", "all")} <= set(map(tuple, one["base"]["query"]))
    [chips] = [block for block in blocks if "chips" in block]
    assert [value for name, value in chips["base"]["query"] if name == "actor"] == ["rama", "iran"]
    assert {"iran", "rama"} <= {chip["id"] for chip in chips["chips"]}
    assert re.search(
        r'"kind=cyber.".*? aria-pressed[^>]*><svg[^>]*><path[^>]*></svg><span[^>]*>Cyber<', panes(app)
    )
    assert '["kind", "cyber"]' in sent
    assert '"words": "Tirana"' in markup_of(app)


def test_the_page_says_that_nothing_matches() -> None:
    app = page(q="zzzzzz")
    assert not app.exception
    assert "No event matches all of these filters" in panes(app)


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(
            ["actor", "kind", "q", "event", "scale", "from", "to", "match", "view", "since", "nonsense"]
        ),
        st.lists(st.text(max_size=30) | st.sampled_from(["about", "2023-06"]), min_size=1, max_size=3),
        max_size=4,
    )
)
def test_no_address_breaks_the_page(params: dict[str, list[str]]) -> None:
    assert not page(**params).exception


def test_the_about_page_has_no_filters_and_leads_back_to_the_same_view() -> None:
    app = page(view="about", actor="iran", since="2023-06")
    assert not app.exception
    assert "How it was made" in markup_of(app) and "sources of" in markup_of(app)
    assert not any('"switch"' in sent for sent in sent_to(app)) and "data-event=" not in markup_of(app)
    query = Query(view="about", actors={"iran"}, since="2023-06")
    assert 'href="?actor=iran&amp;since=2023-06"' in linked(
        markup_of(app).replace('\\"', '"'), query, read(SHIPPED)
    )


def test_additions_since_a_day_are_named_and_sent_to_the_chart() -> None:
    app = page(since="2023-06-30")
    assert not app.exception
    unrecorded = sum(not (event.added or event.changed) for event in read(SHIPPED).events)
    assert f"The file does not say when {unrecorded} events were added or changed." in markup_of(app)
    assert '"recentWords": "Added or changed after 30 June 2023"' in markup_of(app)
    assert '"recent": null' in markup_of(page())


def test_a_broken_file_is_reported_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: x\nevents:\n  - {date: I979, title: y}\n")
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(broken))
    monkeypatch.setenv(FOLLOW_VARIABLE, "1")  # as its author sees it
    app = page()
    assert not app.exception
    assert "needs a fix before it can be drawn" in panes(app)
    assert "broken.yaml:3:12" in panes(app)


def test_part_of_a_broken_file_is_drawn_with_a_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tmp_path / "half.yaml"
    half.write_text("title: x\nevents:\n  - {date: I979, title: y}\n  - {date: 1980, title: z}\n")
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(half))
    monkeypatch.setenv(FOLLOW_VARIABLE, "1")  # as its author sees it
    app = page()
    assert not app.exception
    assert "1 event could not be drawn" in panes(app)
    assert '"matched": 1, "inWindow": null, "total": 1}' in panes(app)


def test_a_missing_file_is_reported_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(tmp_path / "gone.yaml"))
    monkeypatch.setenv(FOLLOW_VARIABLE, "1")  # as its author sees it
    app = page()
    assert not app.exception
    assert "The file could not be opened" in panes(app)


def test_a_link_written_by_the_page_reads_back_as_the_same_question() -> None:
    dossier = read(SHIPPED)
    query = Query(actors={"iran"}, kinds={"cyber"}, words="Tirana & co", event="raid-2023")
    address = urlencode(write_query(query, dossier))
    app = page(**parse_qs(address))
    assert not app.exception
    assert '"words": "Tirana & co"' in markup_of(app)


def test_a_stale_link_names_what_is_gone_and_shows_no_card() -> None:
    app = page(event="gone", actor=["nobody", "iran"])
    assert not app.exception
    assert '"noun": "event", "names": [[{"text": "gone"' in panes(app)
    assert "data-event" not in panes(app)
    assert app.query_params["event"] == ["gone"] or app.query_params["event"] == "gone"
    wanted = select(read(SHIPPED), Query(actors={"iran"})).count
    assert f'"matched": {wanted},' in panes(app)
