"""Reading: the content of a sound dossier, and how much of a faulty dossier is read."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import read
from dashboard.axis.marks import Form, marks
from dashboard.dates.value import Interval
from dashboard.dossier.model import Dossier, Role, Stance
from dashboard.reading import read_text
from dashboard.reading.yaml.files import FILES_MOST, SIZE_MOST

SMALLEST = """title: My story
events:
  - date: 2014
    title: A deal is signed
    actors: [Albania, United States]
"""


def one_event(event: str, more: str = "") -> Dossier:
    """Return a dossier of one event that has a source."""
    head = f"title: One\nsources: {{s: {{title: A report}}, t: {{title: Another}}}}\n{more}\n"
    return read_text(
        f"{head}events:\n  - {{id: e, date: 2014, title: A deal, sources: [s], {event}}}\n", "one.yaml"
    )


def errors(dossier: Dossier) -> list[str]:
    """Return the errors of a dossier without its warnings, of which the small dossiers here have many."""
    return [str(problem) for problem in dossier.problems if problem.level == "error"]


def test_the_smallest_dossier_makes_an_actor_of_each_name():
    dossier = read_text(SMALLEST, "my.yaml")
    [event] = dossier.events
    assert event.id == "2014-a-deal-is-signed"
    assert (event.weight, event.kind, dossier.language, dossier.source_name) == (2, None, "en", "my.yaml")
    assert {i: a.name for i, a in dossier.actors.items()} == {
        "albania": "Albania",
        "united-states": "United States",
    }
    assert [(i.role, i.actor) for i in event.actors] == [
        (Role.MENTIONED, "albania"),
        (Role.MENTIONED, "united-states"),
    ]
    assert [str(p) for p in dossier.problems] == [
        "my.yaml:4:12: warning: the event has no source. Add sources:."
    ]


def test_names_of_any_script_give_ids_of_their_own():
    dossier = read_text(
        "title: N\nevents: [{date: 2014, title: '!', actors: [ایران, Çuçi, çuçi, 'Ⅷ–?', '…']}]", "n.yaml"
    )
    assert list(dossier.actors) == ["ایران", "çuçi", "çuçi-2", "ⅷ", "actor"]
    assert [event.id for event in dossier.events] == ["2014"]


def test_a_name_with_a_fraction_is_an_actor_and_a_title_with_one_an_event():
    dossier = read_text("title: N\nevents: [{date: 2014, title: 10 m², actors: [½ a town]}]", "n.yaml")
    assert list(dossier.actors) == ["a-town"]
    assert [event.id for event in dossier.events] == ["2014-10-m"]


def test_claims_figures_and_status_define_actors_if_no_section_lists_them():
    dossier = one_event(
        "claims: {by: The host, says: It is so.}, figures: {what: x, value: 3, by: A}, status: {of: B, by: A}"
    )
    [event] = dossier.events
    assert list(dossier.actors) == ["the-host", "a", "b"]
    assert (event.claims[0].by, event.figures[0].by, event.status.of) == ("the-host", "a", "b")


def test_a_missing_answer_defines_an_actor_if_no_section_lists_them():
    silent = "{actor: The Guest, answer: not-asked}, {actor: The host, answer: no-reply}"
    dossier = read_text(
        f"title: T\nsources: {{s: {{title: S}}}}\nquestions: {{q: {{ask: Why?, silent: [{silent}]}}}}\n"
        "events: [{date: 2014, title: A deal, sources: s, claims: {by: The host, says: So., on: q}}]",
        "one.yaml",
    )
    assert dossier.problems == ()
    assert {i: actor.name for i, actor in dossier.actors.items()} == {
        "the-host": "The host",
        "the-guest": "The Guest",
    }
    assert [silence.actor for silence in dossier.questions["q"].silent] == ["the-guest", "the-host"]


def test_values_are_not_converted():
    dossier = one_event("figures: {what: no, value: 0x10, unit: 12:30:45}, dated: {s: '0079', t: 1979-02-11}")
    [event] = dossier.events
    assert (event.figures[0].what, event.figures[0].value, event.figures[0].unit) == (
        "no",
        "0x10",
        "12:30:45",
    )
    assert [(source, date.text) for source, date in event.dated] == [("s", "0079"), ("t", "1979-02-11")]


def test_a_citation_keeps_its_locator():
    [event] = one_event("claims: [{says: It is so., stance: denies, sources: s ¶4}]").events
    assert (event.claims[0].sources[0].source, event.claims[0].sources[0].locator) == ("s", "¶4")
    assert event.claims[0].stance is Stance.DENIES


def test_every_documented_key_is_accepted():
    more = """
standfirst: How it came about.
as_of: 2023-07
calendars: [solar-hijri]
about: {source: s, method: Two sources., corrections: [{date: 2023, text: A date., event: e}]}
looks: [{name: The deal, link: kind=law}]
folds: [2002/2010]
steps: [{event: e, text: A deal.}]
places: {a: {name: A, is: town, at: [41.4, 19.5], body: Earth}, b: {name: B, in: a}}
kinds: {law: Law}"""
    dossier = one_event(
        "added: 2023, changed: 2023-07, after: [f], before: g, route: {from: a, to: b}, kind: law, place: b,"
        " media: {file: a.jpg, alt: A gate, credit: C, cover: graphic}}\n"
        "  - {id: f, date: 2013, title: Before, sources: s}\n  - {id: g, date: 2015, title: C, sources: s",
        more,
    )
    event = dossier.events_by_id["e"]
    assert errors(dossier) == []
    assert (event.route.from_, event.route.to, event.media[0].cover) == ("a", "b", "graphic")
    assert (dossier.places["b"].in_, dossier.places["a"].is_, dossier.places["a"].at) == (
        "a",
        "town",
        (41.4, 19.5),
    )
    assert (dossier.steps[0].event, dossier.looks[0].link, dossier.folds[0].text) == (
        "e",
        "kind=law",
        "2002/2010",
    )


def test_one_value_is_read_as_a_list_of_one_in_every_section():
    dossier = one_event(
        "links: {follows: e}",
        "calendars: lunar\nfolds: 2002/2010\neras: {date: 2010/2020, name: A}\n"
        "looks: {name: L, link: q=a}\nsteps: {event: e, text: A deal.}",
    )
    assert errors(dossier) == []
    assert (dossier.calendars, dossier.folds[0].text) == (("lunar",), "2002/2010")
    assert (dossier.eras[0].name, dossier.looks[0].name, dossier.steps[0].event) == ("A", "L", "e")


def test_citations_links_and_actors_may_be_written_out_in_full():
    dossier = one_event(
        "actors: [{role: acted, actor: Albania}], links: [{relation: echoes, event: e}],"
        " claims: {says: So., sources: {source: t, locator: p. 12}}"
    )
    [event] = dossier.events
    assert errors(dossier) == []
    assert [(i.role, i.actor) for i in event.actors] == [(Role.ACTED, "albania")]
    assert (event.links[0].event, event.claims[0].sources[0].locator) == ("e", "p. 12")


def test_a_link_to_an_event_that_is_left_out_is_left_out_with_it():
    dossier = read_text(
        "title: L\nevents:\n  - {id: a, date: 2014, title: A, links: {follows: [b, c]}}\n"
        "  - {id: b, date: never, title: B}\n  - {id: c, date: 2013, title: C}\n",
        "l.yaml",
    )
    assert [(link.relation, link.event) for link in dossier.event("a").links] == [("follows", "c")]
    assert [problem.event for problem in dossier.problems if problem.level == "error"] == ["b"]


def test_an_error_in_an_entry_does_not_lose_the_rest_of_it():
    dossier = read_text(
        "title: S\nactors: {mek: {name: The movement, is: gruop, aliases: [[MKO], PMOI]}}\n"
        "eras: [{date: soon, name: A}, {date: 2000/2020, name: B}]\n"
        "questions: {q: {ask: Why?, positions: {a: {text: Because, partly: [x, b]}, b: {}}}}\n"
        "events: [{date: 2014, title: T, actors: [mek]}]",
        "s.yaml",
    )
    assert (dossier.actors["mek"].name, dossier.actors["mek"].aliases) == ("The movement", ("PMOI",))
    assert [era.name for era in dossier.eras] == ["B"]
    assert [(p.id, p.partly) for p in dossier.questions["q"].positions] == [("a", ())]
    assert len(dossier.events) == 1


def test_a_mistake_in_one_value_of_an_entry_does_not_lose_the_others():
    dossier = read_text(
        "title: S\nabout: {method: M, corrections: [{date: soon, text: A}, {date: 2020, text: B, event: x}]}"
        "\neras: [{date: 2000/2020, name: C, short: [x]}]\nplaces: {p: {name: P, at: [far, 1], body: Moon}}\n"
        "sources: {s: {title: T, date: soon, url: 'https://example.org'}}",
        "s.yaml",
    )
    assert dossier.about.method == "M"
    assert [(c.text, c.event) for c in dossier.about.corrections] == [("B", None)]
    assert [(era.name, era.short) for era in dossier.eras] == [("C", None)]
    assert (dossier.places["p"].at, dossier.places["p"].body) == (None, "Moon")
    assert (dossier.sources["s"].date, dossier.sources["s"].url) == (None, "https://example.org")


def test_steps_refer_only_to_events_that_exist():
    dossier = read_text(
        "events: [{id: a, date: never, title: A}, {id: b, date: 2014, title: B}]\n"
        "steps: [{event: a, text: One}, {event: b, text: Two}, {event: c, text: Three}]",
        "s.yaml",
    )
    assert [step.event for step in dossier.steps] == ["b"]
    assert [p.code for p in dossier.problems if p.line == 2] == ["left-out", "unknown-event"]


def test_parts_of_parts_are_members_and_loops_are_allowed():
    dossier = read_text(
        "title: P\nactors: {a: {name: A}, b: {name: B, part_of: a}, c: {name: C, part_of: b},"
        " d: {name: D, part_of: d}}",
        "p.yaml",
    )
    assert dossier.members_of("a") == {"a", "b", "c"}
    assert dossier.members_of("c") == {"c"}
    assert dossier.members_of("d") == {"d"}


def test_a_file_above_the_size_is_refused_by_its_size_alone(tmp_path: Path):
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(SIZE_MOST + 1)  # a sparse file of zeros, each of which would be refused if it were read
    [problem] = read(path).problems
    assert str(problem).startswith("big.yaml:1:1: error: the dossier has more than 50 MB.")


def test_too_many_files_are_refused(tmp_path: Path):
    for number in range(FILES_MOST + 1):
        (tmp_path / f"{number}.yaml").touch()
    [problem] = read(tmp_path).problems
    assert (problem.code, problem.what) == ("too-large", "the dossier has more than 1,000 files")


def test_input_of_unknown_size_is_bounded_while_it_is_read():
    [problem] = read("/dev/zero").problems
    assert problem.code == "too-large"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1"])
def test_another_encoding_is_reported(tmp_path: Path, encoding: str):
    path = tmp_path / "other.yaml"
    path.write_bytes("title: Çuçi".encode(encoding))
    [problem] = read(path).problems
    assert "is not UTF-8" in problem.what


def test_a_missing_file_raises_an_error(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nowhere.yaml")


def test_reading_stops_at_a_thousand_errors_and_says_so():
    events = "".join(f"  - {{id: e{n}, date: never, title: T}}\n" for n in range(1500))
    dossier = read_text(f"title: M\nevents:\n{events}", "m.yaml")
    assert "what follows was not read" in dossier.problems[-1].what
    assert len(dossier.problems) < 1100


def test_hostile_depth_width_and_repetition_are_read_quickly():
    for text in ("[" * 200_000, "{a: " * 200_000, "- " * 200_000, "&a " * 50_000, "? " * 100_000):
        assert not read_text(f"title: {text}", "h.yaml").events
    same = "  - {date: 2014, title: T}\n" * 5000
    assert len(read_text(f"title: S\nevents:\n{same}", "s.yaml").events_by_id) == 5000


def test_the_shipped_story_has_no_problem(shipped: Dossier):
    assert [str(problem) for problem in shipped.problems] == []


def test_reading_loads_no_pandas():
    code = "import sys, dashboard.reading; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nevents:\n" + "  - {}\n" * 2000,
        "title: T\nactors: {" + ", ".join(f"a{n}: {{}}" for n in range(2000)) + "}\n",
        "title: T\nevents:\n" + "  - &a {date: 2014, title: T}\n" * 2000,
        "title: T\nevents:\n" + "  - {date: 2014, title: T, links: {follows: x}}\n" * 2000,
    ],
    ids=["events", "actors", "anchors", "links"],
)
def test_reading_is_given_up_after_a_thousand_errors(text: str):
    errors = [problem for problem in read_text(text, "wrong.yaml").problems if problem.level == "error"]
    assert 1000 < len(errors) < 1010
    assert [problem.code for problem in errors].count("given-up") == 1


def test_an_interval_that_begins_and_ends_on_one_date_is_drawn_as_that_date():
    dossier = read_text(
        "title: T\neras: [{date: 1915/1915, name: One year}]\nevents:\n"
        "  - {id: day, date: 2020-01-01/2020-01-01, title: A day}\n"
        "  - {id: year, date: 1915/1915, title: A year}\n"
        "  - {id: years, date: 1915/1916, title: Two years}\n",
        "story.yaml",
    )
    assert [mark.form for mark in marks(dossier)] == [Form.SOLID, Form.HOLLOW, Form.BAR]
    assert [event.date.text for event in dossier.events][:2] == ["2020-01-01/2020-01-01", "1915/1915"]
    assert isinstance(dossier.eras[0].date, Interval)
