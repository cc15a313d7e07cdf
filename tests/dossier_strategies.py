"""Dossier strategies: generated dossiers and queries."""

from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.characters import is_readable
from dashboard.dossier.model import (
    Actor,
    Citation,
    Claim,
    Dossier,
    Event,
    Involvement,
    Kind,
    Place,
    Position,
    Question,
    Role,
    Side,
    Silence,
    Source,
)
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.lanes import LAYOUTS, REST, SORTS
from dashboard.query.parameters import VIEWS
from dashboard.query.query import Query

ACTORS = ("mek", "cuci", "tehran", "police", "ایران")
SIDES = ("mek", "west")  # an actor and a side may have the same id
KINDS = ("policing", "law", "cyber")
PLACES = ("camp", "town", "country")
SOURCES = {
    name: Source(id=name, title=name.title(), publisher=publisher, origin=origin)
    for name, publisher, origin in (
        ("wire", "The wire", None),
        ("copy", "The paper", "The wire"),
        ("paper", "The Paper", None),
        ("book", None, None),
    )
}
CLAIM_IDS = ("c0", "c1", "mek-x")
DATES = tuple(
    map(parse_date, ("2014", "2023-06-20", "1980/1988", "2014/..", "[..1979]", "201X~", "XXXX-09-11"))
)
CHANGE_DATES = tuple(map(parse_date, ("2014", "2023-06", "2023-06-20", "1980/..", "XXXX-09-11")))
DAYS = st.dates().map(str)
DISPUTE = Question(
    id="why", ask="Why?", positions=(Position(id="yes", text="Yes"), Position(id="no", text="No"))
)
SILENCE = Silence(actor="tehran", answer="no-reply")
UNANSWERED = Question(id="when", ask="When?", silent=(SILENCE,))
NUMBERS = st.text(alphabet="0123489 ", max_size=6)  # which dates have
WORDS = st.text(alphabet="abcçdeë üا‌ ß", max_size=6)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A story of up to 8 events, with actors that may be part of one another, in loops too."""
    actors = {
        name: Actor(
            id=name,
            name=name.title(),
            part_of=draw(st.sampled_from([None, *ACTORS])),
            side=draw(st.sampled_from([None, *SIDES])),
        )
        for name in ACTORS
    }
    involvements = st.builds(Involvement, role=st.sampled_from(Role), actor=st.sampled_from(ACTORS))
    citations = st.lists(st.builds(Citation, source=st.sampled_from(list(SOURCES))), max_size=2).map(tuple)
    claims = st.builds(
        Claim,
        id=st.sampled_from([None, None, *CLAIM_IDS]),
        sources=citations,
        by=st.sampled_from([None, *ACTORS]),
        says=WORDS.filter(is_readable),
        on=st.sampled_from([None, "why"]),
        holds=st.sampled_from([None, "yes", "no"]),
    )
    events = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "date": st.sampled_from(DATES),
                    "title": WORDS.filter(is_readable),
                    "kind": st.sampled_from([None, *KINDS]),
                    "place": st.sampled_from([None, *PLACES]),
                    "weight": st.integers(1, 3),
                    "added": st.sampled_from([None, *CHANGE_DATES]),
                    "changed": st.sampled_from([None, *CHANGE_DATES]),
                    "actors": st.lists(involvements, max_size=3).map(tuple),
                    "sources": citations,
                    "claims": st.lists(claims, max_size=2).map(tuple),
                }
            ),
            max_size=8,
        )
    )
    return Dossier(
        title="A story",
        kinds={name: Kind(id=name, name=name) for name in KINDS},
        sides={name: Side(id=name, name=name.upper()) for name in SIDES},
        actors=actors,
        places={
            name: Place(id=name, name=name, **{"in": draw(st.sampled_from([None, *PLACES]))})
            for name in PLACES
        },
        sources=SOURCES,
        questions={
            "why": DISPUTE.model_copy(update={"silent": draw(st.sampled_from([(), (SILENCE,)]))}),
            **draw(st.sampled_from([{}, {"when": UNANSWERED}])),
        },
        events=tuple(Event(id=f"e{n}", **fields) for n, fields in enumerate(events)),
        opens=draw(
            st.sampled_from(["", "event=e0", "actor=mek&match=all", "view=timeline", "q=a&from=2000"])
        ),
    )


@st.composite
def queries(draw: st.DrawFn, dossier: Dossier) -> Query:
    """Any query that a page of `dossier` can have."""
    some = st.frozensets
    events = [None, *dossier.events_by_id]
    ends = sorted(draw(st.lists(DAYS, min_size=2, max_size=2)))
    layout = draw(st.sampled_from([None, *LAYOUTS]))
    lanes = {None: (REST,), "side": SIDES, "kind": KINDS, "actor": ACTORS}[layout]
    return Query(
        view=draw(st.sampled_from(VIEWS)),
        actors=draw(some(st.sampled_from(ACTORS))),
        match=draw(st.sampled_from(["any", "all"])),
        without=draw(some(st.sampled_from(ACTORS), max_size=2)),
        kinds=draw(some(st.sampled_from(KINDS))),
        places=draw(some(st.sampled_from(PLACES), max_size=2)),
        disputed=draw(st.booleans()),
        sources=draw(some(st.sampled_from(list(SOURCES)), max_size=2)),
        support=draw(st.sampled_from([None, None, "one", "none"])),
        roles=draw(some(st.sampled_from([role.value for role in Role]), max_size=2)),
        unanswered=draw(st.booleans()),
        question=draw(st.sampled_from([None, *dossier.questions])),
        claim=draw(st.sampled_from([None, *claims_by_id(dossier)])),
        of=draw(st.sampled_from([None, *ACTORS])),
        tab=draw(st.sampled_from([None, "network"])),
        words=draw(st.one_of(WORDS, NUMBERS, st.text(max_size=300))),
        window=draw(
            st.sampled_from([None, (ends[0], ends[1]), (ends[0], ""), ("", "1979"), ("2023-06-20T17:29", "")])
        ),
        scale=draw(st.sampled_from(["folded", "true", "order"])),
        layout=layout,
        closed=draw(some(st.sampled_from([*lanes, REST]))),
        opened=draw(some(st.sampled_from([*SIDES, REST]))),
        sort=draw(st.sampled_from([None, *SORTS])),
        event=draw(st.sampled_from(events)),
        since=draw(st.sampled_from([None, "2014", "2023-06", "2023-06-20", "-0043"])),
    )
