"""Filters: the widgets with which a reader chooses.

The address is the only state. Before a widget is drawn it is set to what the
address says, so Back and shared links need no code of their own; what the
reader does with it goes to the address, in a callback.
"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.markup.actors import menu_name
from dashboard.markup.frame import chosen, count, parts_counted
from dashboard.markup.kinds import kinds_key
from dashboard.markup.zoom import zoom
from dashboard.query.event_frame import actor_counts, by_role_count
from dashboard.query.selection import Selection
from dashboard.web.streamlit import actors_menu, pane, search, url_state

CHIPS = 12  # the most frequent actors; the rest are in the menu
ICONS = {"person": ":material/person:", "state": ":material/account_balance:", "group": ":material/group:"}
SCALES = {"folded": "Folded", "true": "True scale", "order": "In order"}
MATCHES = {"any": "Any of these", "all": "All of these"}


def _seed(key: str, value: object) -> None:
    """Set a widget to what the address says, and leave it alone where it says so already."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _changed(field: str, dossier: Dossier, value: Callable[[Any], object]) -> Callable[[], None]:
    """A callback that takes the state of the widget of that name into the query's `field`."""

    def take() -> None:
        url_state.change(dossier, **{field: value(st.session_state[field])})

    return take


def _escaped(text: str) -> str:
    """A dossier's words in a label: Streamlit reads labels as Markdown."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()#+-.!|~<>:$&" else letter for letter in text)


def _pills(field: str, label: str, ids: Sequence[str], words: Callable[[str], str], dossier: Dossier) -> None:
    """A row of pills, any number of them on, whose widget bears the name of the query's field."""
    st.pills(
        label,
        ids,
        selection_mode="multi",
        format_func=words,
        key=field,
        label_visibility="collapsed",
        on_change=_changed(field, dossier, frozenset),
    )


def chips(selection: Selection) -> None:
    """The most frequent actors, and every chosen one, as pills."""
    dossier, query = selection.dossier, selection.query
    counts = actor_counts(dossier)
    frequent = [actor for actor in by_role_count(dossier)[:CHIPS] if counts[actor]]
    shown = [*frequent, *(a for a in dossier.actors if a in query.actors and a not in frequent)]
    _seed("actors", [a for a in shown if a in query.actors])

    def label(actor: str) -> str:
        icon = ICONS.get(dossier.actors[actor].is_ or "", "")  # nothing where nobody says what it is
        count = count_words(counts[actor], dossier.language)
        return f"{icon} {_escaped(dossier.actors[actor].label)} {count}".lstrip()

    _pills("actors", "Actors", shown, label, dossier)


def menu(selection: Selection) -> None:
    """All actors by side, each with "with" and "without"."""
    dossier, query = selection.dossier, selection.query
    name = menu_name(len(dossier.actors), len(query.without), dossier.language)
    with st.popover(name, key="all-actors"):
        actors_menu.draw(query, dossier)


def match(selection: Selection) -> None:
    """Whether any or all of the chosen actors must take part: asked once there are two."""
    _switch("match", "Match", MATCHES, selection.query.match, selection.dossier)


def scale(selection: Selection) -> None:
    """The time switch."""
    _switch("scale", "Time", SCALES, selection.query.scale, selection.dossier)


def _switch(field: str, label: str, words: dict[str, str], value: str, dossier: Dossier) -> None:
    _seed(field, value)
    st.segmented_control(
        label,
        list(words),
        format_func=words.__getitem__,
        key=field,
        required=True,
        label_visibility="collapsed",
        on_change=_changed(field, dossier, lambda chosen: chosen or next(iter(words))),
    )


def kinds(selection: Selection) -> None:
    """The category key, which is a row of switches."""
    pane.draw("kinds", kinds_key(selection.dossier, selection.query), selection.dossier, staying=True)


def draw(selection: Selection) -> None:
    """Chips with their menu, then search, switches, the Zoom menu and the count."""
    dossier, query = selection.dossier, selection.query
    if dossier.actors:
        with st.container(key="people", horizontal=True, wrap=False, vertical_alignment="center"):
            chips(selection)
            menu(selection)
    with st.container(key="tools", horizontal=True, vertical_alignment="center"):
        search.draw(query, dossier)
        scale(selection)
        if len(query.actors) > 1:
            match(selection)
        pane.draw("zoom", zoom(selection), dossier)
        pane.draw("chosen", chosen(selection), dossier)
        pane.draw("count", count(selection) + parts_counted(selection), dossier)
