"""Model: the laws of the values of a dossier, and the bounds of what a key accepts."""

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from dashboard.dossier.fields import BadValueError
from dashboard.dossier.model import (
    About,
    Actor,
    Citation,
    Dossier,
    Era,
    Event,
    Involvement,
    Link,
    Media,
    Place,
    Position,
    Question,
    Relation,
    Role,
    Source,
)

NAMES = "abcd"
EVENT: dict[str, Any] = {"id": "e", "date": "2014", "title": "T"}


def reached(start: str, parents: dict[str, str | None]) -> set[str]:
    """Return `start` and all from which a walk from parent to parent comes by it."""
    found = {start}
    for name, parent in parents.items():
        walk, at = {name}, parent
        while at is not None and at not in walk:
            walk.add(at)
            at = parents.get(at)
        found |= {name} if start in walk else set()
    return found


def test_an_actor_or_a_place_has_all_within_it_at_any_depth_in_loops_too() -> None:
    for above in product((None, *NAMES, "gone"), repeat=len(NAMES)):
        parents = dict(zip(NAMES, above, strict=True))
        dossier = Dossier(
            title="T",
            actors={name: Actor(id=name, name=name, part_of=up) for name, up in parents.items()},
            places={name: Place(id=name, name=name, **{"in": up}) for name, up in parents.items()},
        )
        for name in NAMES:
            assert dossier.members_of(name) == dossier.places_in(name) == reached(name, parents)


def once(named: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names, each where it comes first."""
    names = list(named)
    return tuple(name for n, name in enumerate(names) if name is not None and name not in names[:n])


def test_an_event_names_its_actors_speakers_and_places_once_in_the_order_of_the_file() -> None:
    some = [names for length in range(3) for names in product("ab", repeat=length)]
    for actors, speakers, status in product(some, some, [None, *product("abc", [None, *"abc"])]):
        event = Event(
            **EVENT,
            actors=[{"role": "acted", "actor": actor} for actor in actors],
            claims=[{"says": "So.", "by": speaker} for speaker in (*speakers, None)],
            status={"of": status[0], "by": status[1]} if status else None,
        )
        assert event.involved == once([*actors, *(status or ())])
        assert event.speakers == once(speakers)
    for place, route in product([None, "a"], [None, *product("abc", repeat=2)]):
        event = Event(**EVENT, place=place, route={"from": route[0], "to": route[1]} if route else None)
        assert event.places == once([place, *(route or ())])


def test_an_event_is_found_by_its_id_and_nothing_by_another() -> None:
    dossier = Dossier(title="T", events=tuple(Event(**{**EVENT, "id": name}) for name in NAMES))
    assert [dossier.event(name) for name in NAMES] == list(dossier.events)
    assert dossier.event("never") is dossier.event(None) is dossier.event("") is None


BOUNDS: list[tuple[type[BaseModel], dict[str, Any], str, list[Any], list[Any]]] = [
    (Event, EVENT, "weight", [1, 2, 3], [0, 4]),
    (Event, {"date": "2014", "title": "T"}, "id", ["i" * 100, "ی_-9"], ["i" * 101, "", "a b", "a."]),
    (Place, {"id": "p", "name": "P"}, "at", [(-90, -180), (90, 360), (0, 0)], [(-91, 0), (91, 0), (0, -181)]),
    (Place, {"id": "p", "name": "P"}, "at", [(1, 2)], [(0, 361), (1,), (1, 2, 3), "1, 2"]),
    (
        Dossier,
        {"title": "T"},
        "clock",
        ["Z", "+02", "-05:30", "+14:00"],
        ["02:00", "+2", "+24", "+02:60", ""],
    ),
    (Era, {"name": "E"}, "date", ["1980/1988", "../1988", "1980/"], ["1980", "[1980..1988]", "/", "x/y"]),
    (Source, {"id": "s", "title": "S"}, "url", ["http://a", "https://a"], ["ftp://a", "www.a", "HTTP://a"]),
    (
        Media,
        {"alt": "A"},
        "file",
        ["a.jpg", "b/c.d.PNG", "a b.webp", "x.jpeg", "x.avif", "x.gif"],
        [
            *("/a.jpg", "../a.jpg", "a/../b.jpg", "a//b.jpg", ".a.jpg", "a/.b.jpg", "c:a.jpg", "a\\b.jpg"),
            *("a\n.jpg", "https://x/a.jpg", "a", "a.svg", "a.jpgx", " /a.jpg"),
        ],
    ),
    (About, {}, "method", ["m", None], ["", " ", "\u200b"]),
]


@pytest.mark.parametrize(("model", "rest", "key", "accepted", "refused"), BOUNDS)
def test_a_key_accepts_values_up_to_its_bounds_and_none_beyond(
    model: type[BaseModel], rest: dict[str, Any], key: str, accepted: list[Any], refused: list[Any]
) -> None:
    for value in accepted:
        model.model_validate({**rest, key: value})
    for value in refused:
        with pytest.raises(ValidationError):
            model.model_validate({**rest, key: value})


MENTIONED, ACTED, SPOKE = Role.MENTIONED, Role.ACTED, Role.SPOKE
SHORT_FORMS: list[tuple[type[BaseModel], dict[str, Any], str, Any, list[tuple[Any, ...]]]] = [
    (Event, EVENT, "actors", "a", [(MENTIONED, "a")]),
    (Event, EVENT, "actors", ["a", {"role": "acted", "actor": "b"}], [(MENTIONED, "a"), (ACTED, "b")]),
    (Event, EVENT, "actors", {"spoke": "a", "acted": ["b", "c"]}, [(SPOKE, "a"), (ACTED, "b"), (ACTED, "c")]),
    (Event, EVENT, "actors", {"spoke": None}, []),
    (Event, EVENT, "actors", None, []),
    (Event, EVENT, "links", {"follows": ["a", "b"], "ends": "c"}, [
        (Relation.FOLLOWS, "a"), (Relation.FOLLOWS, "b"), (Relation.ENDS, "c")]),
    (Event, EVENT, "links", {"relation": "ends", "event": "c"}, None),
    (Event, EVENT, "sources", "s", [("s", None)]),
    (Event, EVENT, "sources", ["s  p. 1 ", "t ", {"source": "u", "locator": "¶2"}], [
        ("s", "p. 1"), ("t", None), ("u", "¶2")]),
    (Question, {"id": "q", "ask": "?"}, "positions", {"a": "A", "b": {"text": "B", "partly": "a"}}, [
        ("a", "A", ()), ("b", "B", ("a",))]),
    (Question, {"id": "q", "ask": "?"}, "positions", [{"id": "a", "text": "A"}], None),
]  # fmt: skip


@pytest.mark.parametrize(("model", "rest", "key", "written", "full"), SHORT_FORMS)
def test_a_short_form_means_its_full_form(
    model: type[BaseModel], rest: dict[str, Any], key: str, written: Any, full: list[tuple[Any, ...]] | None
) -> None:
    if full is None:
        with pytest.raises(ValidationError):
            model.model_validate({**rest, key: written})
        return
    values = getattr(model.model_validate({**rest, key: written}), key)
    assert all(isinstance(value, Involvement | Link | Citation | Position) for value in values)
    assert [tuple(getattr(value, name) for name in type(value).model_fields) for value in values] == full


NO_LINK = "is no link: a link begins with https:// or http://"
REFUSED = [
    ("date", ["1965", "1966"], "a date that begins with a bracket needs quotes", "Write '[1965,1966]'."),
    (
        "date",
        {"1965": None, "-66": None},
        "a date that begins with a brace needs quotes",
        "Write '{1965,-66}'.",
    ),
    ("date", {"a": 1}, "a date is one text, not keys and values ('a')", "Write it as in 2023-06-20."),
    ("date", [1965], "a date is one text, not a list (…)", "Write it as in 2023-06-20."),
    ("date", 1965, "a date is one text, not nothing", "Write it as in 2023-06-20."),
    ("url", "www.a.org", f"'www.a.org' {NO_LINK}", "Did you mean 'https://www.a.org'?"),
    ("url", "HTTP://a", f"'HTTP://a' {NO_LINK}", "Did you mean 'http://a'?"),
    ("url", "a.org", f"'a.org' {NO_LINK}", "Write the whole address, or delete it."),
    ("url", "ftp://a", f"'ftp://a' {NO_LINK}", "Write the whole address, or delete it."),
]


@pytest.mark.parametrize(("key", "value", "what", "suggestion"), REFUSED)
def test_a_refused_value_has_a_reason_and_a_suggestion(
    key: str, value: object, what: str, suggestion: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        Source.model_validate({"id": "s", "title": "S", key: value})
    error = refused.value.errors()[0].get("ctx", {})["error"]
    assert isinstance(error, BadValueError)
    assert (error.what, error.suggestion) == (what, suggestion)


NO_PATH = "is no path from the dossier's folder to a picture in it"
PATHS = {
    **dict.fromkeys(
        ("https://a.org/a.png", "/a.png", "a//b.png", "../a.png", ".a/b.png", "a/.b.png"), NO_PATH
    ),
    **dict.fromkeys(("a\\b.png", "c:a.png", " /a.png", "a/", "a\nb.png"), NO_PATH),
    **dict.fromkeys(("a.svg", "a.png/b", "a.png.", "a.", "a"), "does not end as a picture does"),
}


@pytest.mark.parametrize("path", PATHS, ids=ascii)
def test_a_path_that_is_no_picture_is_refused_with_advice(path: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Media.model_validate({"file": path, "alt": "A"})
    error = refused.value.errors()[0].get("ctx", {})["error"]
    assert isinstance(error, BadValueError)
    assert error.what.endswith(PATHS[path])
    assert error.suggestion == (
        "Put the picture there, and write its path as in pictures/gate.jpg."
        if PATHS[path] == NO_PATH
        else "Use a file that ends in jpg, jpeg, png, webp, avif or gif."
    )
