"""Gestures: numbered changes from the browser, each of which is applied once.

This is Python's side of the protocol that canvas/hosts/session.js describes.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.web.streamlit import url_state


def new_changes(message: Mapping[str, Any], server: str, applied: int) -> dict[str, Any]:
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


def take(key: str) -> dict[str, Any]:
    """Return the new changes in the message of component `key`, and acknowledge them; for its callback."""
    message = st.session_state[key].get("gesture")
    if not message:
        return {}
    server, applied = url_state.session(), _applied(key)
    if message["server"] == server:
        st.session_state[_slot(key)] = max(applied, int(message["sequence"]))
    return new_changes(message, server, applied)


def answer(key: str) -> dict[str, Any]:
    """What an answer to component `key` says of its gestures: the newest number applied, and who counts."""
    return {"sequence": _applied(key), "server": url_state.session()}


def _applied(key: str) -> int:
    return int(st.session_state.get(_slot(key), 0))


def _slot(key: str) -> str:
    """The key of the session state that holds the newest number applied."""
    return f"applied {key}"
