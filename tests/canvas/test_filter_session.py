"""The filter that a reader has chosen is shown at once, is never undone by a late answer, and is Python's."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from conftest import examples
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from node import NodeProcess, canvas_in_node

from dashboard.chart.encoded_payload import payload
from dashboard.export.query_index import match_index
from dashboard.query.query import Query, parse_link, write_query, written_out
from dashboard.query.selection import select
from dashboard.reading import read_text
from dashboard.views import VIEWS
from dashboard.web.streamlit.gestures import new_changes

# It listens to events of a page, of which there are none here.
SCRIPT = """
  import "data:text/javascript,globalThis.window = globalThis.document = { addEventListener() {} }";
  import { filterSession as filters } from "./hosts/streamlit/filter_session.js";
  import { inColumns } from "./story/story.js";
  const sent = [];
  const trigger = (name, message) => sent.push(message);
  const answers = {
    open: ([payload, index]) => {
      sent.length = 0;
      Object.assign(filters, new filters.constructor());
      filters.loader.loaded = { story: inColumns(payload), index };
    },
    change: ([change, value]) => {
      if (change === "typed") {
        filters.type(value);
        filters.sendTyped(trigger);
      } else if (change === "committed") filters.commit(value, trigger);
      else filters.follow(value, change === "filter", trigger);
      return filters.session.sequence;
    },
    receive: ([answer, base]) => filters.receive(answer, base),
    sent: () => sent.splice(0),
    shown: (parts) => parts.map(({ query, sequence, server }) => {
      const answer = { sequence, server };
      const { selected, isArranged } = filters.expectedOver(answer) ?? {};
      return {
        query: filters.baseOver({ query }, answer).query,
        isArranged: isArranged ?? null,
        matched: selected ? [...selected.matched] : null,
        picked: selected ? selected.picked : null,
      };
    }),
  };
"""
DOSSIER = read_text(
    """
title: A harbour
kinds: {sea: At sea, law: Law}
actors: {ada: Ada, bo: Bo, crew: {name: Crew, part_of: bo}}
events:
  - {id: a, date: 2001, title: The storm, kind: sea, actors: [ada, bo]}
  - {id: b, date: 2002, title: The ruling, kind: law, actors: [crew]}
  - {id: c, date: 2003, title: The voyage, kind: sea, actors: [bo], weight: 3}
  - {id: d, date: 2004, title: A storm of letters}
""",
    "harbour.yaml",
)
State = dict[str, Any]
NAME = "0"  # of the server


class Server:
    """Python's side, as in web/streamlit/url_state.py: the query of the address, and words typed since.

    A message contains the address that the browser had when it was sent.
    """

    def __init__(self) -> None:
        self.written = Query()
        self.typed: tuple[Query, str] | None = None
        self.applied = 0

    def receive(self, message: State, written: Query) -> None:
        self.written = written
        for name, value in new_changes(message, NAME, self.applied).items():
            if name == "typed":
                self.typed = (self.written, str(value))
            else:
                if name == "shown":
                    self.written = parse_link(str(value), DOSSIER)
                elif name == "link":
                    self.written = shown_from(parse_link(str(value), DOSSIER), self.query)
                else:
                    words = normal(replace(self.written, words=str(value)))
                    self.written = shown_from(words, self.written)
                self.typed = None
        self.applied = max(self.applied, message["sequence"])

    @property
    def query(self) -> Query:
        if self.typed is None or self.typed[0] != self.written:
            return self.written
        return shown_from(normal(replace(self.written, words=self.typed[1])), self.written)

    def answer(self) -> State:
        return {"query": self.query, "written": self.written, "sequence": self.applied}


def shown_from(query: Query, before: Query) -> Query:
    """`query` without the picked event if it matched `before` and does not match now."""
    event = query.event
    if event is None or event != before.event or select(DOSSIER, query).shows(event):
        return query
    return replace(query, event=None) if select(DOSSIER, before).shows(event) else query


def normal(query: Query) -> Query:
    """`query` as its link is read."""
    return parse_link(f"?{_link(query)}", DOSSIER)


def numbers(answer: State) -> State:
    return {"sequence": answer["sequence"], "server": NAME}


def pairs(query: Query) -> list[list[str]]:
    return [list(pair) for pair in written_out(query, DOSSIER)]


def _link(query: Query) -> str:
    return "&".join(f"{name}={value}" for name, value in write_query(query, DOSSIER))


QUERIES = st.builds(
    Query,
    actors=st.sets(st.sampled_from(["ada", "bo", "crew"])).map(frozenset),
    kinds=st.sets(st.sampled_from(["sea", "law"])).map(frozenset),
    words=st.sampled_from(["", "storm"]),
    event=st.sampled_from([None, "a", "b"]),
    scale=st.sampled_from(["folded", "true"]),
    layout=st.sampled_from([None, "kind", "actor"]),
)
CHANGES = st.one_of(
    st.tuples(st.sampled_from(["link", "filter"]), QUERIES.map(lambda query: f"?{_link(query)}")),
    st.tuples(st.sampled_from(["typed", "committed"]), st.sampled_from(["", "storm", "  the  storm", "q"])),
)


class Connection(RuleBasedStateMachine):
    """A browser with two parts of the page, and a server whose answers reach each part in their order."""

    browser: NodeProcess

    @initialize()
    def open(self) -> None:
        self.server = Server()
        self.messages: list[tuple[State, Query]] = []  # each with the address of the browser
        self.parts = [self.server.answer(), self.server.answer()]
        self.answers: list[list[State]] = [[], []]
        self.address = self.server.written
        self.browser("open", [payload(DOSSIER), match_index(DOSSIER, list(VIEWS))])
        self.receive(self.parts[0])
        self.newest = 0  # the number of the reader's newest change
        self.wanted: list[list[str]] = pairs(Query())  # the query to which it leads

    def receive(self, answer: State) -> None:
        base = {"query": pairs(answer["query"]), "opens": []}
        self.browser("receive", [numbers(answer), base])
        self.collect()

    def collect(self) -> None:
        """Put what the browser has sent on its way."""
        sent = self.browser("sent", None)
        self.messages += [(message, self.address) for message in sent]

    def shown(self) -> list[State]:
        parts = [{"query": pairs(part["query"]), **numbers(part)} for part in self.parts]
        shown: list[State] = self.browser("shown", parts)
        return shown

    @rule(change=CHANGES)
    def the_reader_changes_the_filter(self, change: tuple[str, str]) -> None:
        self.newest = self.browser("change", list(change))
        self.collect()
        self.wanted = self.shown()[0]["query"]
        self.check()

    @precondition(lambda self: self.messages)
    @rule()
    def a_message_arrives(self) -> None:
        self.server.receive(*self.messages.pop(0))
        for answers in self.answers:
            answers.append(self.server.answer())

    @precondition(lambda self: any(self.answers))
    @rule(part=st.integers(0, 1))
    def an_answer_arrives(self, part: int) -> None:
        if self.answers[part]:
            self.parts[part] = self.answers[part].pop(0)
            if self.parts[part]["sequence"] >= max(one["sequence"] for one in self.parts):
                self.address = self.parts[part]["written"]
            self.receive(self.parts[part])
        self.check()

    def check(self) -> None:
        """Each part shows the newest change until it has an answer to it, and then what Python says."""
        for part, shown in zip(self.parts, self.shown(), strict=True):
            is_answered = part["sequence"] >= self.newest
            assert shown["query"] == (pairs(part["query"]) if is_answered else self.wanted)

    def teardown(self) -> None:
        """The browser finds the query and the events that Python finds.

        What is only arranged otherwise selects the events of the answer that the part has.
        """
        shown, before = self.shown()[0], self.parts[0]
        was_answered = before["sequence"] >= self.newest
        while self.messages or any(self.answers):
            if self.messages:
                self.a_message_arrives()
            for part in (0, 1):
                self.an_answer_arrives(part)
        selection = select(DOSSIER, self.server.query)
        assert self.wanted == pairs(self.server.query)
        if shown["isArranged"]:
            earlier = select(DOSSIER, before["query"])
            assert list(earlier.matched) == list(selection.matched)
            assert earlier.picked == selection.picked
        elif not was_answered:
            picked = selection.picked.id if selection.picked else None
            assert shown["matched"] == [int(bit) for bit in selection.matched]
            assert shown["picked"] == (None if picked is None else "abcd".index(picked))
        assert [one["query"] for one in self.shown()] == [self.wanted] * 2


@pytest.fixture(scope="module")
def canvas() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as process:
        yield process


def test_the_expected_filter_is_shown_until_python_answers_it_and_is_the_same(canvas: NodeProcess) -> None:
    Connection.browser = canvas
    steps = settings(max_examples=examples(100), stateful_step_count=20, deadline=None)
    run_state_machine_as_test(Connection, settings=steps)


def test_a_part_with_an_older_answer_shows_what_an_arrangement_selects(canvas: NodeProcess) -> None:
    Connection.browser = canvas
    state = Connection()
    state.open()
    state.the_reader_changes_the_filter(change=("link", "?actor=ada&actor=bo&actor=crew"))
    state.a_message_arrives()
    for _ in range(2):
        state.an_answer_arrives(part=1)
    state.the_reader_changes_the_filter(change=("typed", ""))
    shown = state.shown()[0]
    wanted = select(DOSSIER, Query(actors=frozenset({"ada", "bo", "crew"})))
    assert not shown["isArranged"], "the answer of this part selects other events"
    assert shown["matched"] == [int(bit) for bit in wanted.matched]
    state.teardown()
