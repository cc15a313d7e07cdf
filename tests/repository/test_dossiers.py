"""The shipped dossiers meet the expectations of readers and of later editors."""

import re
from urllib.parse import urlsplit

import pytest
from conftest import SHIPPED

from dashboard import Dossier, read
from dashboard.dates.gregorian import day_number
from dashboard.resources import examples

SHIPPING = {"events": SHIPPED, **examples()}
TITLE_LENGTH = 45  # characters: what two lines of a label hold
HEAVIEST, HEAVIEST_OF_THE_RAID = 15, 6

# Hosts of pages that copy what others published. Such a source names its publisher, and has no link.
COPIES = re.compile(
    r"""(?x) (^|\.) (
    abnase\.com | antidisinfo\.net | ap\.stripes\.com | ashrafcity\.blogspot\.com | avaz\.ba |
    clateway\.com | cloudfront\.net | dokumen\.tips | dreamnewz\.blogspot\.com | dweb\.link |
    en\.chinagate\.cn | exbulletin\.com | globalpolitics\.info | hyrra\.com | iiab\.me | inalbania\.info
    | iraniangirl\.blogspot\.com | irandidban\.com | iransos\.com | melakarnets\.com | naslovi\.net |
    ncpdaus\.org | news\.yahoo\.com | newsrnd\.com | nointervention\.com | oocities\.org | owiki\.org |
    panarmenian\.net | peinedemort\.org | pressreader\.com | substack\.com | swarb\.co\.uk |
    taiwannews\.com\.tw | theprojectsworld\.com | thecyberwire\.com | tiranachronicle\.com | topnews\.in
    | toprq\.com | tribunejuive\.info | trtworld\.com | urdupoint\.com | usccar\.org | usfliberty\.org |
    usinfo\.org | vdocuments\.mx | wikipedia-on-ipfs\.org | wikisum\.wiki | wired-gov\.net |
    zero-ready\.com
    ) $"""
)


@pytest.fixture(params=SHIPPING)
def dossier(request: pytest.FixtureRequest) -> Dossier:
    return read(SHIPPING[request.param])


def test_a_dossier_that_ships_has_no_problem(dossier: Dossier) -> None:
    assert [str(problem) for problem in dossier.problems] == []
    assert dossier.events


def test_a_title_fits_its_label(dossier: Dossier) -> None:
    titles = [event.title for event in dossier.events] + [event.short or "" for event in dossier.events]
    assert [title for title in titles if len(title) > TITLE_LENGTH] == []


def test_a_link_of_a_source_leads_to_its_publisher(dossier: Dossier) -> None:
    for source in dossier.sources.values():
        if source.url:
            link = urlsplit(source.url)
            assert link.scheme in {"http", "https"}, source.id
            assert link.hostname and not COPIES.search(link.hostname), source.id


def test_every_source_actor_and_place_is_used(dossier: Dossier) -> None:
    entries = [*dossier.events, *(claim for event in dossier.events for claim in event.claims)]
    entries += [figure for event in dossier.events for figure in event.figures]
    cited = {citation.source for entry in entries for citation in entry.sources}
    cited |= {source for event in dossier.events for source, _ in event.dated}
    assert dossier.sources.keys() == cited
    speaking = {entry.by for entry in entries if not hasattr(entry, "title")}
    assert dossier.actors.keys() <= speaking | {actor for event in dossier.events for actor in event.involved}
    at = {event.place for event in dossier.events} | {place.in_ for place in dossier.places.values()}
    at |= {place for event in dossier.events if event.route for place in (event.route.from_, event.route.to)}
    assert dossier.places.keys() <= at


def test_every_position_is_held_by_somebody(dossier: Dossier) -> None:
    held = {(claim.on, claim.holds) for event in dossier.events for claim in event.claims}
    positions_offered = {(q.id, position.id) for q in dossier.questions.values() for position in q.positions}
    assert positions_offered - held == set()


def test_the_first_line_names_the_schema_for_editors() -> None:
    for path in SHIPPING.values():
        line = path.read_text("utf-8").partition("\n")[0]
        schema = line.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).resolve() == (SHIPPED.parent / "assets" / "dossier.schema.json"), path


def test_few_events_of_the_story_have_the_greatest_weight(shipped: Dossier) -> None:
    heaviest = [event for event in shipped.events if event.weight == 3]
    raid = [e for e in heaviest if day(2023, 6, 1) <= e.date.earliest < day(2023, 8, 1)]
    assert len(heaviest) <= HEAVIEST
    assert len(raid) <= HEAVIEST_OF_THE_RAID
    assert shipped.events_by_id["raid-2023"] in raid


def day(year: int, month: int, number: int) -> float:
    return float(day_number(year, month, number))
