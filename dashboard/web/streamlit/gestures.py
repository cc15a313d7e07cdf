"""Gestures: numbered changes from the browser, each of which is applied once.

This is Python's side of the protocol that canvas/hosts/session.js describes.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.web.streamlit import url_state
from dashboard.web.streamlit.component_types import (
    FilterChanges,
    FilterTriggers,
    GestureAnswer,
    GestureMessage,
    GestureTriggers,
)

Changes = TypeVar("Changes")
FILTER = "filter"  # the key under which all components count the changes of the filter


def new_changes(message: GestureMessage, server: str, applied: int) -> dict[str, object]:
    """Return the changes in `message` that are newer than number `applied`, by name, the oldest first.

    A message that was meant for another server holds none: the browser sends it again once it knows this one.
    """
    if message["server"] != server:
        return {}
    numbered = {
        name: (int(change["sequence"]), change["value"]) for name, change in message["changes"].items()
    }
    in_order = sorted(numbered.items(), key=lambda item: item[1][0])
    return {name: value for name, (sequence, value) in in_order if sequence > applied}


def take(key: str, changes: type[Changes]) -> Changes:
    """Return the new changes in the message of component `key`, and acknowledge them; for its callback.

    `changes` is the TypedDict of those that the component makes; others are left out. The values are not
    checked: they come from the browser.
    """
    triggers: GestureTriggers = st.session_state[key]
    return _taken(key, triggers.get("gesture"), changes)


def filter_applied(key: str, dossier: Dossier) -> Callable[[], None]:
    """Return a callback that applies the new changes of the filter in the message of component `key`.

    These changes have the same numbers in all components, so that each part of the page can show them before
    Python has answered.
    """

    def apply() -> None:
        triggers: FilterTriggers = st.session_state[key]
        for name, value in _taken(FILTER, triggers.get("filter"), FilterChanges).items():  # the oldest first
            if name == "typed":
                url_state.type_words(str(value), dossier)
            elif name == "committed":
                url_state.commit_words(str(value), dossier)
            elif name == "shown":
                url_state.show(str(value), dossier)
            else:
                url_state.follow(str(value), dossier)

    return apply


def _taken(key: str, message: GestureMessage | None, changes: type[Changes]) -> Changes:
    """The changes in `message` that are newer than those applied under `key`, which are acknowledged."""
    if not message:
        return changes()
    server, applied = url_state.session(), _applied(key)
    if message["server"] == server:
        st.session_state[_slot(key)] = max(applied, int(message["sequence"]))
    new = new_changes(message, server, applied)
    return cast(Changes, {name: value for name, value in new.items() if name in changes.__annotations__})


def answer(key: str) -> GestureAnswer:
    """What acknowledges the gestures of component `key`: the newest number applied, and the session."""
    return {"sequence": _applied(key), "server": url_state.session()}


def filter_answer() -> GestureAnswer:
    """What acknowledges the changes of the filter."""
    return answer(FILTER)


def _applied(key: str) -> int:
    return int(st.session_state.get(_slot(key), 0))


def _slot(key: str) -> str:
    """The key of the session state that holds the newest number applied."""
    return f"applied {key}"
