"""Filters: the controls with which a reader chooses what to see.

The URL is the only state. Each control is drawn as the URL says, so Back and shared links need no code of
their own; a change by the reader is written to the URL in a callback.
"""

import streamlit as st

from dashboard.markup.actors import menu_name
from dashboard.markup.chosen import chosen, names, parts, parts_counted
from dashboard.markup.controls import controls_button
from dashboard.markup.count import count, found
from dashboard.markup.kinds import kinds_key
from dashboard.markup.more_filters import more_filters
from dashboard.markup.shown_query import Facts
from dashboard.markup.switches import layout_switch, match_switch, scale_switch
from dashboard.markup.zoom import zoom
from dashboard.query.selection import Selection
from dashboard.web.streamlit import actors_menu, chips, pane, search, switches


def menu(selection: Selection) -> None:
    """Draw the menu of all actors by side."""
    dossier, query = selection.dossier, selection.query
    name = menu_name(len(dossier.actors), len(query.without), selection.messages)
    with st.popover(name, key="all-actors"):
        actors_menu.draw(query, dossier)


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
            switches.draw(scale_switch(messages), query, dossier)
            if layout := layout_switch(dossier, messages):
                switches.draw(layout, query, dossier)
        if len(query.actors) > 1:
            switches.draw(match_switch(messages), query, dossier)
        if has_axis:
            pane.draw("zoom", zoom(dossier, selection.picked, messages), dossier, query)
        named = names(query, dossier)
        others = more_filters(dossier, messages) + chosen(messages)
        pane.draw("chosen", others, dossier, query, facts=Facts(names=named), filters="all")
        facts = Facts(found=found(selection), names=named, parts=parts(query, dossier))
        counted = count(dossier, messages) + parts_counted(messages)
        pane.draw("count", counted, dossier, query, facts=facts, filters="all")
