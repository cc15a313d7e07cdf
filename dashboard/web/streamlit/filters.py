"""Filters: the widgets with which a reader chooses what to see.

The URL is the only state. Before a widget is drawn it is set to what the URL says, so Back and shared links
need no code of their own; a change by the reader is written to the URL in a callback.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.markup.actors import menu_name
from dashboard.markup.chosen import chosen, names, parts, parts_counted
from dashboard.markup.controls import controls_button
from dashboard.markup.count import count, found
from dashboard.markup.kinds import kinds_key
from dashboard.markup.layouts import ONE_LINE, layout_words
from dashboard.markup.shown_query import Facts
from dashboard.markup.zoom import zoom
from dashboard.query.lanes import LAYOUTS
from dashboard.query.selection import Selection
from dashboard.web.streamlit import actors_menu, chips, pane, search, url_state


def _seed(key: str, value: object) -> None:
    """Set a widget to the value of the URL, unless it has that value."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _changed(field: str, dossier: Dossier, value: Callable[[Any], object]) -> Callable[[], None]:
    """A callback that writes the state of the widget named `field` to the query's field of that name."""

    def write() -> None:
        url_state.change_query(dossier, **{field: value(st.session_state[field])})

    return write


def menu(selection: Selection) -> None:
    """Draw the menu of all actors by side."""
    dossier, query = selection.dossier, selection.query
    name = menu_name(len(dossier.actors), len(query.without), selection.messages)
    with st.popover(name, key="all-actors"):
        actors_menu.draw(query, dossier)


def match(selection: Selection) -> None:
    """Draw the switch whether any or all of the chosen actors must take part."""
    messages = selection.messages
    words = {"any": messages.gettext("Any of these"), "all": messages.gettext("All of these")}
    _switch(
        "match",
        messages.pgettext("how several actors match", "Match"),
        words,
        selection.query.match,
        selection.dossier,
    )


def scale(selection: Selection) -> None:
    """Draw the switch of the time scale."""
    messages = selection.messages
    words = {
        "folded": messages.gettext("Folded"),
        "true": messages.gettext("True scale"),
        "order": messages.gettext("In order"),
    }
    _switch("scale", messages.gettext("Time"), words, selection.query.scale, selection.dossier)


def layout(selection: Selection) -> None:
    """Draw the switch of the layout, if the dossier has anything to divide its events by."""
    dossier, messages = selection.dossier, selection.messages
    words = layout_words(dossier, messages)
    if len(words) == 1:
        return
    _seed("layout", selection.query.layout or ONE_LINE)

    def write() -> None:
        # Lanes of two layouts may have the same id, so none stays closed or open.
        chosen = next((one for one in LAYOUTS if one == st.session_state["layout"]), None)
        url_state.change_query(dossier, layout=chosen, closed=frozenset(), opened=frozenset())

    st.segmented_control(
        messages.gettext("Layout"),
        list(words),
        format_func=words.__getitem__,
        key="layout",
        required=True,
        label_visibility="collapsed",
        on_change=write,
    )


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
    """Draw the category key, which is a row of switches."""
    pane.draw(
        "kinds",
        kinds_key(selection.dossier, selection.messages),
        selection.dossier,
        selection.query,
        filters="staying",
    )


def draw(selection: Selection, *, has_axis: bool, has_scales: bool) -> None:
    """Draw the chips with their menu, then the search, the switches, the Zoom menu and the count.

    What concerns the time axis is drawn only if the view `has_axis`, and the switches of its scale and its
    layout only if it `has_scales`.
    """
    if selection.dossier.is_small:  # whose button for all controls is in the row of tools
        tools(selection, has_axis=has_axis, has_scales=has_scales)
        people(selection)
    else:
        people(selection)
        tools(selection, has_axis=has_axis, has_scales=has_scales)


def people(selection: Selection) -> None:
    """Draw the chips of actors with their menu."""
    if selection.dossier.actors:
        with st.container(key="people", horizontal=True, wrap=False, vertical_alignment="center"):
            chips.draw(selection)
            menu(selection)


def tools(selection: Selection, *, has_axis: bool, has_scales: bool) -> None:
    """Draw the search, the switches, the Zoom menu and the count, for a view as in `draw`."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    with st.container(key="tools", horizontal=True, vertical_alignment="center"):
        if dossier.is_small:
            pane.draw("controls", controls_button(dossier, messages), dossier, query)
        search.draw(query, dossier)
        if has_axis and has_scales:
            scale(selection)
            layout(selection)
        if len(query.actors) > 1:
            match(selection)
        if has_axis:
            pane.draw("zoom", zoom(dossier, selection.picked, messages), dossier, query)
        named = names(query, dossier)
        pane.draw("chosen", chosen(messages), dossier, query, facts=Facts(names=named), filters="all")
        facts = Facts(found=found(selection), names=named, parts=parts(query, dossier))
        counted = count(dossier, messages) + parts_counted(messages)
        pane.draw("count", counted, dossier, query, facts=facts, filters="all")
