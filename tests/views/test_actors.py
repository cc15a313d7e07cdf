"""Actors: the frame, which is the same for every query, and what is below it."""

from collections.abc import Mapping
from typing import Any

from dashboard import Query, select
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text
from dashboard.view import FixedHtml
from dashboard.views import VIEWS

BRIDGE = """
title: The bridge
sides: {town: Town, port: Port}
actors:
  mayor: {name: Mayor, side: town}
  clerk: {name: Clerk, side: town, part_of: mayor}
  pilot: {name: Pilot, side: port}
  guest: {name: A <b>guest</b>}
events:
  - {date: 2014, title: A, actors: {acted: mayor, affected: [pilot, clerk]}}
  - {date: 2015, title: B, actors: {acted: mayor, spoke: mayor, accused: guest}}
"""


def shown(text: str) -> Mapping[str, Any]:
    return {part.template: part.values for part in parts(read_text(text, "events.yaml"))}


def parts(dossier: Dossier) -> list[FixedHtml]:
    return [p for p in VIEWS["actors"].build(select(dossier, Query())) if isinstance(p, FixedHtml)]


def test_it_is_the_second_tab_and_has_a_card_only_next_to_the_rows() -> None:
    assert list(VIEWS)[:2] == ["timeline", "actors"]
    view = VIEWS["actors"]
    assert view.shows_card(Query(view="actors"))
    assert not view.shows_card(Query(view="actors", tab="network"))
    assert not view.shows_card(Query(view="actors", of="mayor"))


def test_the_frame_explains_a_file_without_actors_and_one_without_roles() -> None:
    without = shown("title: A\nevents:\n  - {date: 2014, title: B}\n")["actors.html"]
    assert not without["has_actors"]
    listed = shown("title: A\nevents:\n  - {date: 2014, title: B, actors: [C, D]}\n")["actors.html"]
    assert listed["has_actors"] and not listed["has_roles"]
    assert shown(BRIDGE)["actors.html"]["has_roles"]


def test_the_parts_are_made_once_for_all_queries(shipped: Dossier) -> None:
    build = VIEWS["actors"].build
    first, second = (list(build(select(shipped, query))) for query in (Query(), Query(actors={"mek"})))
    assert first == second
