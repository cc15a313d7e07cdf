"""The laws of the protocol between browser and Python, on a connection that delays and loses messages."""

from collections.abc import Iterator
from copy import deepcopy
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

from dashboard.web.streamlit.gestures import new_changes

SCRIPT = """
  import * as session from "./hosts/session.js";
  const called = (name) => (values) => session[name](...values) ?? null;
  const answers = Object.fromEntries(Object.keys(session).map((name) => [name, called(name)]));
"""
NAMES = ("picked", "window", "actors")

State = dict[str, Any]


@pytest.fixture(scope="module")
def canvas() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as process:
        yield process


class Server:
    """Python's side: the query that the address holds, and the numbers of one server."""

    def __init__(self) -> None:
        self.query: dict[str, str] = {}  # the address outlives a server
        self.past: list[dict[str, str]] = []  # its history
        self.known: set[str] = set()  # every value that was ever applied
        self.start("0")

    def start(self, name: str) -> None:
        self.name, self.applied = name, 0

    def receive(self, message: State) -> None:
        if changes := new_changes(message, self.name, self.applied):
            self.past.append(dict(self.query))
            self.query |= changes
            self.known |= set(changes.values())
        if message["server"] == self.name:
            self.applied = max(self.applied, message["sequence"])

    def answer(self) -> State:
        numbers = {"sequence": self.applied, "server": self.name}
        return deepcopy({**numbers, "query": self.query, "known": self.known})


class Connection(RuleBasedStateMachine):
    """A browser and a server; what they send each other may be late, doubled, out of order or lost."""

    browser: NodeProcess
    in_agreement = 0  # how often browser and Python agreed in the end, in all runs

    @initialize()
    def open(self) -> None:
        self.server = Server()
        self.messages: list[State] = []
        self.answers: list[State] = []
        self.answered: dict[str, str] = {}  # the query of the newest answer that was not late
        self.newest: dict[str, str] = {}  # the reader's newest value of each name, until Back
        self.confirmed: set[str] = set()  # values that an answer which has arrived knows of
        self.made = 0
        self.session = self.js("begin")
        self.hear(self.server.answer())

    def js(self, name: str, *arguments: object) -> Any:
        return self.browser(name, list(arguments))

    def values(self, part: str) -> dict[str, str]:
        return {name: change["value"] for name, change in self.session[part].items()}

    def shown(self) -> dict[str, str]:
        return self.answered | self.js("unacknowledged", self.session)

    def hear(self, answer: State) -> None:
        received = self.js("receive", self.session, {name: answer[name] for name in ("sequence", "server")})
        self.session = received["session"]
        if not received["isLate"]:
            self.answered = answer["query"]
            self.confirmed |= answer["known"]
        self.check()

    def send(self) -> None:
        sent = self.js("send", self.session)
        self.session = sent["session"]
        self.messages.append(sent["message"])
        self.check()

    @rule(names=st.sets(st.sampled_from(NAMES), min_size=1))
    def the_reader_changes_something(self, names: set[str]) -> None:
        self.made += 1
        changes = {name: f"{name} {self.made}" for name in sorted(names)}
        self.newest |= changes
        self.session = self.js("gesture", self.session, changes)
        self.check()

    @precondition(lambda self: self.session["unsent"])
    @rule()
    def the_browser_sends(self) -> None:
        self.send()

    @precondition(lambda self: self.messages)
    @rule(pick=st.randoms(use_true_random=False), twice=st.booleans())
    def a_message_arrives(self, pick: Any, twice: bool) -> None:
        message = pick.choice(self.messages)
        if not twice:
            self.messages.remove(message)
        self.server.receive(message)

    @rule()
    def python_answers(self) -> None:
        self.answers.append(self.server.answer())

    @precondition(lambda self: self.answers)
    @rule(pick=st.randoms(use_true_random=False), twice=st.booleans())
    def an_answer_arrives(self, pick: Any, twice: bool) -> None:
        answer = pick.choice(self.answers)
        if not twice:
            self.answers.remove(answer)
        self.hear(answer)

    @precondition(lambda self: self.messages)
    @rule()
    def messages_are_lost(self) -> None:
        self.messages.clear()

    @precondition(lambda self: self.answers)
    @rule()
    def answers_are_lost(self) -> None:
        self.answers.clear()

    @rule()
    def the_server_restarts(self) -> None:
        self.server.start(str(int(self.server.name) + 1))
        self.answers.clear()  # with the connection

    @rule()
    def the_reader_goes_back(self) -> None:
        unsent, pending = self.values("unsent"), self.values("pending")
        self.session = self.js("discard", self.session)
        assert self.session["unsent"] == {}
        assert self.values("pending") == pending
        assert not set(unsent.values()) & set(self.shown().values())
        self.newest = dict(pending)  # of all else the history decides
        if self.server.past:
            self.server.query = self.server.past.pop()

    def check(self) -> None:
        """No change is lost, and none is undone by an older answer."""
        unanswered = self.values("pending") | self.values("unsent")
        shown = self.shown()
        for name, value in self.newest.items():
            assert unanswered.get(name) == value or value in self.confirmed
            if value not in self.confirmed:
                assert shown[name] == value

    def teardown(self) -> None:
        """When everything has been sent and answered, browser and Python agree."""
        self.hear(self.server.answer())  # tells the browser which server it has
        for _ in range(2):
            if self.session["unsent"] or self.session["pending"]:
                self.send()
                self.server.receive(self.messages[-1])
            self.hear(self.server.answer())
        assert self.session["unsent"] == self.session["pending"] == {}
        assert self.session["server"] == self.server.name
        assert self.shown() == self.server.query
        for name, value in self.newest.items():
            assert value in self.server.known, name
        Connection.in_agreement += 1


def test_browser_and_python_agree_in_the_end_and_no_gesture_is_lost_or_undone(canvas: NodeProcess) -> None:
    Connection.browser, Connection.in_agreement = canvas, 0
    count = examples(100)
    run_state_machine_as_test(
        Connection, settings=settings(max_examples=count, stateful_step_count=30, deadline=None)
    )
    assert Connection.in_agreement >= count
