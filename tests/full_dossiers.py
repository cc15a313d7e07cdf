"""Full dossiers: generated stories that use every field of the format, in any script."""

from typing import Any

from hypothesis import strategies as st

from dashboard import model as m
from dashboard.dates.parse import parse_date

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
)
SEEN = TEXTS.filter(str.strip)  # a picture is described in words
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


def some(values: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """None to `most` of them."""
    return st.lists(values, max_size=most).map(tuple)


def one_of(ids: list[str]) -> st.SearchStrategy[str | None]:
    """One of the ids, or none."""
    return st.sampled_from([None, *ids])


@st.composite
def full_dossiers(draw: st.DrawFn) -> m.Dossier:
    """A dossier without a problem, though warnings may be found in it; its ids lead somewhere."""

    def section(build: Any) -> dict[str, Any]:
        names = draw(st.lists(st.sampled_from(IDS), max_size=3, unique=True))
        return {name: draw(build(name)) for name in names}

    maybe = st.none() | TEXTS
    kinds = section(lambda i: st.builds(m.Kind, id=st.just(i), name=TEXTS))
    sides = section(lambda i: st.builds(m.Side, id=st.just(i), name=TEXTS))
    actors = section(
        lambda i: st.builds(
            m.Actor,
            **{"is": st.sampled_from([None, "person", "group", "state"])},
            id=st.just(i),
            name=TEXTS,
            short=maybe,
            side=one_of([*sides]),
            aliases=some(TEXTS),
        )
    )
    places = section(
        lambda i: st.builds(
            m.Place,
            **{"is": st.sampled_from([None, "town", "site"])},
            id=st.just(i),
            name=TEXTS,
            at=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 360)),
            body=maybe,
            aliases=some(TEXTS),
        )
    )
    sources = section(
        lambda i: st.builds(
            m.Source,
            id=st.just(i),
            title=TEXTS,
            author=maybe,
            publisher=maybe,
            date=st.none() | DATES,
            url=st.sampled_from([None, "https://example.org/?a=1#b", "http://x"]),
            origin=maybe,
        )
    )
    questions = section(_questions)
    citations = (
        some(st.builds(m.Citation, source=st.sampled_from([*sources]), locator=maybe))
        if sources
        else st.just(())
    )
    actor, place = one_of([*actors]), one_of([*places])
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True))
    claims = some(_claims(questions, actor, citations, maybe))
    figures = some(
        st.builds(
            m.Figure,
            what=TEXTS,
            value=TEXTS,
            comparator=maybe,
            unit=maybe,
            as_of=st.none() | DATES,
            by=actor,
            sources=citations,
        )
    )
    event = st.sampled_from(ids)
    involvements = (
        some(st.builds(m.Involvement, role=st.sampled_from(m.Role), actor=st.sampled_from([*actors])), 4)
        if actors
        else st.just(())
    )
    events = tuple(
        draw(
            st.builds(
                m.Event,
                id=st.just(i),
                date=DATES,
                title=TEXTS,
                short=maybe,
                summary=maybe,
                kind=one_of([*kinds]),
                weight=st.integers(1, 3),
                place=place,
                actors=involvements,
                sources=citations,
                dated=st.dictionaries(st.sampled_from([*sources]), DATES, max_size=2).map(
                    lambda d: tuple(d.items())
                )
                if sources
                else st.just(()),
                links=some(st.builds(m.Link, relation=st.sampled_from(m.Relation), event=event)),
                figures=figures,
                claims=claims,
                status=st.none() | st.builds(m.Status, of=st.sampled_from([*actors]), by=actor)
                if actors
                else st.none(),
                media=some(st.builds(m.Media, file=st.just("a/b.jpg"), alt=SEEN, credit=maybe, cover=maybe)),
                added=st.none() | DATES,
                changed=st.none() | DATES,
            )
        )
        for i in ids
    )
    return m.Dossier(
        title=draw(TEXTS),
        standfirst=draw(maybe),
        as_of=draw(st.none() | DATES.filter(lambda date: date.placed)),
        language=draw(st.sampled_from(["en", "sq", "fa"])),
        calendars=draw(st.sampled_from([(), ("solar-hijri",)])),
        about=draw(
            st.builds(
                m.About,
                source=one_of([*sources]),
                method=maybe,
                corrections=some(st.builds(m.Correction, date=DATES, text=TEXTS, event=st.none() | event)),
            )
        ),
        opens=draw(st.sampled_from(["", f"event={ids[0]}", "q=a&from=2000"])),
        looks=draw(some(st.builds(m.Look, name=TEXTS, link=st.just("scale=true")))),
        kinds=kinds,
        eras=draw(some(st.builds(m.Era, date=PERIODS, name=TEXTS, short=maybe))),
        folds=draw(some(PERIODS)),
        sides=sides,
        actors=actors,
        places=places,
        sources=sources,
        questions=questions,
        events=events,
        steps=draw(some(st.builds(m.Step, event=event, text=TEXTS))),
        source_name="full.yaml",
    )


@st.composite
def _questions(draw: st.DrawFn, name: str) -> m.Question:
    ids = draw(st.lists(st.sampled_from(IDS), max_size=3, unique=True))
    positions = tuple(
        m.Position(id=i, text=draw(TEXTS), partly=draw(some(st.sampled_from(ids)))) for i in ids
    )
    return m.Question(id=name, ask=draw(TEXTS), agreed=draw(st.none() | TEXTS), positions=positions)


@st.composite
def _claims(
    draw: st.DrawFn, questions: dict[str, m.Question], actor: Any, citations: Any, maybe: Any
) -> m.Claim:
    on = draw(one_of([*questions]))
    positions = [p.id for p in questions[on].positions] if on else []
    return m.Claim(
        by=draw(actor),
        says=draw(TEXTS),
        on=on,
        holds=draw(one_of(positions)),
        stance=draw(st.sampled_from(m.Stance)),
        date=draw(st.none() | DATES),
        sources=draw(citations),
    )
