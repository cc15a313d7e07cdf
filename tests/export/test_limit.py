"""What the filters of an export leave out is not in the page: no event, and no name that only they use."""

import json
import re
from itertools import compress, count
from pathlib import Path

import pytest
from conftest import examples
from exported import all_text, one_file
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import Query, select
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.editor_schema import editor_schema
from dashboard.dossier.model import (
    Actor,
    Citation,
    Claim,
    Dossier,
    Event,
    Figure,
    Involvement,
    Kind,
    Link,
    Place,
    Position,
    Question,
    Relation,
    Role,
    Side,
    Source,
    Status,
)
from dashboard.export import document
from dashboard.export.limit import limited
from dashboard.reading import read_text

DATES = tuple(map(parse_date, ("2014", "2023-06-20", "1980/1988", "2014/..", "XXXX-09-11")))
ENTITIES = 4  # of each sort


@st.composite
def marked_dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier in which the id and the name of each thing contain a word that occurs nowhere else."""
    numbers = count()

    def words(amount: int = ENTITIES) -> list[str]:
        return [f"zq{next(numbers):03}jx" for _ in range(amount)]

    sides, kinds, actors, places, sources = (words() for _ in range(5))
    positions = words(2)
    question = words(1)[0]
    some = lambda ids: st.sampled_from([None, *ids])  # noqa: E731
    citations = st.lists(st.sampled_from(sources), max_size=1).map(
        lambda ids: tuple(Citation(source=one) for one in ids)
    )
    claims = st.builds(
        lambda by, holds, cited, word: Claim(
            by=by, says=word, on=question if holds else None, holds=holds, sources=cited
        ),
        some(actors), some(positions), citations, st.builds(lambda: words(1)[0]),
    )  # fmt: skip
    figures = st.lists(st.builds(Figure, what=st.just("x"), value=st.just("1"), by=some(actors)), max_size=1)
    ids = words(draw(st.integers(1, 6)))
    others = st.lists(st.sampled_from(ids), max_size=2)
    events = []
    for name in ids:
        event = Event(
            id=name,
            title=name,
            date=draw(st.sampled_from(DATES)),
            kind=draw(some(kinds)),
            place=draw(some(places)),
            actors=tuple(
                Involvement(role=draw(st.sampled_from(Role)), actor=one)
                for one in draw(st.lists(st.sampled_from(actors), max_size=2))
            ),
            status=draw(st.one_of(st.none(), st.builds(Status, of=st.sampled_from(actors)))),
            claims=tuple(draw(st.lists(claims, max_size=2))),
            figures=tuple(draw(figures)),
            sources=draw(citations),
            links=tuple(Link(relation=Relation.FOLLOWS, event=one) for one in draw(others) if one != name),
        )
        events.append(event)
    return Dossier(
        title="A story",
        sides={one: Side(id=one, name=one) for one in sides},
        kinds={one: Kind(id=one, name=one) for one in kinds},
        actors={
            one: Actor(id=one, name=one, side=draw(some(sides)), part_of=draw(some(actors)))
            for one in actors
        },
        places={one: Place(id=one, name=one, **{"in": draw(some(places))}) for one in places},
        sources={one: Source(id=one, title=one) for one in sources},
        questions={
            question: Question(
                id=question, ask=question, positions=tuple(Position(id=one, text=one) for one in positions)
            )
        },
        events=tuple(events),
    )  # fmt: skip


@st.composite
def filters(draw: st.DrawFn, dossier: Dossier) -> Query:
    some = lambda ids: draw(st.frozensets(st.sampled_from(list(ids)), max_size=2))  # noqa: E731
    return Query(
        actors=some(dossier.actors),
        without=some(dossier.actors),
        kinds=some(dossier.kinds),
        places=some(dossier.places),
        window=draw(st.sampled_from([None, ("2014", ""), ("", "1985")])),
    )


WORD = re.compile(r"zq\d{3,}jx")  # as `marked_dossiers` writes them
CASES = marked_dossiers().flatmap(lambda dossier: st.tuples(st.just(dossier), filters(dossier)))


@settings(max_examples=examples(150), deadline=None)
@given(CASES)
def test_no_word_of_what_only_events_that_are_left_out_use_is_in_the_page(
    case: tuple[Dossier, Query],
) -> None:
    dossier, query = case
    shown = select(dossier, query).in_window
    events = list(compress(dossier.events, shown))
    left_out = {"date", "links", "after", "before"}
    used = json.dumps([event.model_dump(mode="json", exclude=left_out) for event in events])
    smaller = limited(dossier, query)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "needed_fonts", lambda text: lambda path: None)
        page = all_text(one_file(smaller, []))
    if shown.all():
        assert smaller is dossier
        return
    sides = {str(dossier.actors[one].side) for one in smaller.actors}
    assert set(WORD.findall(page)) <= {*WORD.findall(used), *sides}
    assert [event.id for event in smaller.events] == [event.id for event in events]


@settings(max_examples=examples(100), deadline=None)
@given(CASES)
def test_the_smaller_dossier_refers_to_nothing_that_it_does_not_have(case: tuple[Dossier, Query]) -> None:
    smaller = limited(*case)
    for event in smaller.events:
        assert {*event.involved, *event.speakers} <= smaller.actors.keys()
        assert {link.event for link in event.links} <= smaller.events_by_id.keys()
        assert set(event.places) <= smaller.places.keys()
        assert event.kind is None or event.kind in smaller.kinds
        assert {claim.on for claim in event.claims} <= {None, *smaller.questions}
    for actor in smaller.actors.values():
        assert actor.part_of is None or actor.part_of in smaller.actors
        assert actor.side is None or actor.side in smaller.sides
    for place in smaller.places.values():
        assert place.in_ is None or place.in_ in smaller.places
    assert select(smaller, Query()).count == len(smaller.events)


def test_a_part_belongs_to_the_nearest_actor_that_is_left_and_looks_stay_if_they_show_something() -> None:
    dossier = read_text(
        """title: T
opens: event=b
looks:
  - {name: The first, link: actor=a}
  - {name: The second, link: actor=z}
about: {corrections: [{date: 2020, text: Right now, event: a}, {date: 2020, text: Other, event: b}]}
eras: [{date: 1990/1999, name: Before}, {date: 2010/2019, name: Then}]
actors:
  a: {name: A, part_of: m}
  m: {name: M, part_of: z}
  z: {name: Z}
events:
  - {id: a, date: 2014, title: One, actors: [a]}
  - {id: b, date: 1995, title: Two, actors: [m]}
  - {id: c, date: 2015, title: Three, actors: [z]}
""",
        "x.yaml",
    )
    smaller = limited(dossier, Query(window=("2010", "")))
    assert {actor.id: actor.part_of for actor in smaller.actors.values()} == {"a": "z", "z": None}
    assert [look.name for look in smaller.looks] == ["The first", "The second"]
    assert [era.name for era in smaller.eras] == ["Then"]
    assert [correction.event for correction in smaller.about.corrections] == ["a"]
    assert smaller.opens == ""
    assert limited(dossier, Query(words="One")).looks == dossier.looks[:1]


def test_the_file_of_the_shipped_story_has_no_actor_of_another_time(shipped: Dossier, tmp_path: Path) -> None:
    smaller = limited(shipped, Query(kinds={"cyber"}))
    gone = [actor.name for actor in shipped.actors.values() if actor.id not in smaller.actors]
    page = all_text(one_file(smaller, []))
    own = (smaller.title, smaller.standfirst, smaller.about, *smaller.events, smaller.sources)
    words = " ".join(map(str, (*own, editor_schema())))  # the schema has examples
    assert len(gone) > 30
    assert [name for name in gone if name in page and name not in words] == []
