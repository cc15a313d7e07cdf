"""Full dossiers: generated stories of nearly every field of the format, in any script."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier import model as m
from dashboard.dossier.characters import is_readable, tidy

IDS = ("a", "b2", "raid-2023", "no", "1979", "تهران", "Çuçi", "null", "e_e")
TEXTS = st.one_of(
    st.sampled_from(
        (
            *("People's Mujahedin (MEK)", "پلیس وارد اردوگاه شد", "🚔 a raid 👩‍👩‍👧", "é, combining", "NO"),
            *("1979", "0x1F", "~", "null", "", "yes: no", "# not a comment", "- not a list", "'single'"),
            *('"double"', "a\nb\n\nc", " space before", "space behind ", "tab\there", "back\\slash", "[x]"),
            *("{y}", "&a", "*b", "!c", "%d", "@e", "`f`", "? g", "| h", "> i", "=", "<<", "a: b", "a #b"),
            *("\u200cنیم‌فاصله", "\u2028line", "\x85next", "1:30", "12e3", "<img src=x onerror=alert(1)>"),
        )
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
).filter(is_readable)
NAMES = TEXTS.map(tidy)
DATES = st.sampled_from(
    [
        *map(
            parse_date, ("1979", "2022-07", "2023-06-20", "2023-06-20T17:29+02:00", "-0043-03-15", "2001-21")
        ),
        *map(parse_date, ("1965?", "2006~", "2004-06~-11", "201X", "XXXX-09-11", "1950S2", "Y-65000000")),
        *map(
            parse_date,
            ("[..1979]", "[2022..2023]", "[1965-09-05,1965-09-06]", "{1960,1961-12}", "2014/..", "/2008"),
        ),
    ]
)
PERIODS = st.sampled_from([*map(parse_date, ("1980/1988", "2014/..", "../2008", "/2008", "1984?/2004-06~"))])


MAYBE = st.none() | TEXTS
MAYBE_NAME = st.none() | NAMES
UNDATED_OR = st.none() | DATES


def some(
    values: st.SearchStrategy[Any], most: int = 2, by: Callable[[Any], Any] | None = None
) -> st.SearchStrategy[tuple[Any, ...]]:
    """None to `most` of them, no two the same `by` that; none where nothing can be drawn."""
    if values.is_empty:
        return st.just(())
    return st.lists(values, max_size=most, unique_by=by).map(tuple)


def among(ids: Iterable[str]) -> st.SearchStrategy[str]:
    """Any of the ids; without any, nothing can be drawn."""
    known = [*ids]
    return st.sampled_from(known) if known else st.nothing()


def one_of(ids: Iterable[str]) -> st.SearchStrategy[str | None]:
    """One of the ids, or none."""
    return st.none() | among(ids)


def by_id(build: Callable[[str], st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """A section: none to three entries by their ids."""
    names = st.lists(st.sampled_from(IDS), max_size=3, unique=True)
    return names.flatmap(lambda ids: st.fixed_dictionaries({name: build(name) for name in ids}))


def _actor(name: str, sides: Iterable[str]) -> st.SearchStrategy[m.Actor]:
    kinds = {"is": st.sampled_from([None, "person", "group", "state"])}
    return st.builds(
        m.Actor,
        **kinds,
        id=st.just(name),
        name=NAMES,
        short=MAYBE_NAME,
        side=one_of(sides),
        aliases=some(NAMES),
    )


def _place(name: str) -> st.SearchStrategy[m.Place]:
    kinds = {"is": st.sampled_from([None, "town", "site"])}
    return st.builds(
        m.Place,
        **kinds,
        id=st.just(name),
        name=NAMES,
        at=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 360)),
        body=MAYBE_NAME,
        aliases=some(NAMES),
    )


def _source(name: str) -> st.SearchStrategy[m.Source]:
    return st.builds(
        m.Source,
        id=st.just(name),
        title=TEXTS,
        author=MAYBE_NAME,
        publisher=MAYBE_NAME,
        date=UNDATED_OR,
        url=st.sampled_from([None, "https://example.org/?a=1#b", "http://x"]),
        origin=MAYBE_NAME,
        paragraphs=st.none() | st.integers(1, 40),
        pages=st.none() | st.integers(1, 400),
    )


@dataclass(frozen=True)
class Sections:
    """What the events of a dossier may name."""

    kinds: dict[str, m.Kind]
    sides: dict[str, m.Side]
    actors: dict[str, m.Actor]
    places: dict[str, m.Place]
    sources: dict[str, m.Source]
    questions: dict[str, m.Question]

    @property
    def citations(self) -> st.SearchStrategy[tuple[m.Citation, ...]]:
        """Some places in the sources."""
        return citations_of(self.sources)


def citations_of(sources: Iterable[str]) -> st.SearchStrategy[tuple[m.Citation, ...]]:
    """Some places in `sources`."""
    return some(st.builds(m.Citation, source=among(sources), locator=MAYBE))


@st.composite
def _sections(draw: st.DrawFn) -> Sections:
    sides = draw(by_id(lambda name: st.builds(m.Side, id=st.just(name), name=NAMES)))
    actors = draw(by_id(lambda name: _actor(name, sides)))
    sources = draw(by_id(_source))
    return Sections(
        kinds=draw(by_id(lambda name: st.builds(m.Kind, id=st.just(name), name=NAMES))),
        sides=sides,
        actors=actors,
        places=draw(by_id(_place)),
        sources=sources,
        questions=draw(by_id(lambda name: _questions(name, actors, sources))),
    )


def _figure(known: Sections) -> st.SearchStrategy[m.Figure]:
    return st.builds(
        m.Figure,
        what=TEXTS,
        value=TEXTS,
        comparator=MAYBE,
        unit=MAYBE,
        as_of=UNDATED_OR,
        by=one_of(known.actors),
        sources=known.citations,
    )


def _event(name: str, known: Sections, events: Iterable[str]) -> st.SearchStrategy[m.Event]:
    actor, place = among(known.actors), among(known.places)
    routes = st.fixed_dictionaries({"from": place, "to": place}).map(m.Route.model_validate)
    return st.builds(
        m.Event,
        id=st.just(name),
        date=DATES,
        title=TEXTS,
        short=MAYBE_NAME,
        summary=MAYBE,
        kind=one_of(known.kinds),
        weight=st.integers(1, 3),
        place=one_of(known.places),
        actors=some(st.builds(m.Involvement, role=st.sampled_from(m.Role), actor=actor), 4),
        sources=known.citations,
        dated=some(st.tuples(among(known.sources), DATES), by=itemgetter(0)),
        links=some(st.builds(m.Link, relation=st.sampled_from(m.Relation), event=among(events))),
        figures=some(_figure(known)),
        claims=some(_claims(known)),
        status=st.none() | st.builds(m.Status, of=actor, by=one_of(known.actors)),
        media=some(st.builds(m.Media, file=st.just("a/b.jpg"), alt=TEXTS, credit=MAYBE, cover=MAYBE)),
        route=st.none() | routes,
        added=UNDATED_OR,
        changed=UNDATED_OR,
    )


@st.composite
def full_dossiers(draw: st.DrawFn) -> m.Dossier:
    """A dossier without an error, though warnings may be found in it; its ids lead somewhere.

    It uses every field but those that put entries in an order or in one another.
    """
    known = draw(_sections())
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True))
    corrections = some(st.builds(m.Correction, date=DATES, text=TEXTS, event=one_of(ids)))
    about = st.builds(m.About, source=one_of(known.sources), method=MAYBE, corrections=corrections)
    return m.Dossier(
        title=draw(TEXTS),
        standfirst=draw(MAYBE),
        as_of=draw(st.none() | DATES.filter(lambda date: date.placed)),
        language=draw(st.sampled_from(["en", "sq", "fa"])),
        clock="+02:00",  # the offset of the one time among the dates, which therefore stay where they are
        calendars=draw(st.sampled_from([(), ("solar-hijri",)])),
        about=draw(about),
        opens=draw(st.sampled_from(["", f"event={ids[0]}", "q=a&from=2000"])),
        looks=draw(some(st.builds(m.Look, name=NAMES, link=st.just("scale=true")))),
        eras=draw(some(st.builds(m.Era, date=PERIODS, name=NAMES, short=MAYBE_NAME))),
        folds=draw(some(PERIODS)),
        events=tuple(draw(_event(name, known, ids)) for name in ids),
        steps=draw(some(st.builds(m.Step, event=among(ids), text=TEXTS))),
        source_name="full.yaml",
        **vars(known),
    )


@st.composite
def _questions(draw: st.DrawFn, name: str, actors: Iterable[str], sources: Iterable[str]) -> m.Question:
    ids = draw(st.lists(st.sampled_from(IDS), max_size=3, unique=True))
    positions = tuple(
        m.Position(id=i, text=draw(TEXTS), partly=draw(some(st.sampled_from(ids)))) for i in ids
    )
    silence = st.builds(
        m.Silence,
        actor=among(actors),
        answer=st.sampled_from(m.Answer),
        date=UNDATED_OR,
        sources=citations_of(sources),
    )
    return m.Question(
        id=name, ask=draw(TEXTS), agreed=draw(MAYBE), positions=positions, silent=draw(some(silence))
    )


@st.composite
def _claims(draw: st.DrawFn, known: Sections) -> m.Claim:
    on = draw(one_of(known.questions))
    positions = [position.id for position in known.questions[on].positions] if on else []
    return m.Claim(
        by=draw(one_of(known.actors)),
        says=draw(TEXTS),
        on=on,
        holds=draw(one_of(positions)),
        stance=draw(st.sampled_from(m.Stance)),
        date=draw(UNDATED_OR),
        sources=draw(known.citations),
    )
