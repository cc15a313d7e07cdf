"""Changes: what differs between two versions of a dossier, as values and in words."""

import pytest
from dossier_strategies import dossiers
from hypothesis import given

from dashboard import read
from dashboard.analysis.changes import compare
from dashboard.cli.changelog import NOTHING, changelog
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text
from dashboard.resources import asset

HEAD = "title: T\nactors: {a: {name: Anna}, b: {name: Ben}}\nsources: {s: {title: S}}\nevents:\n"
RAID = "id: raid, date: 2023-06-20, title: Police raid a camp, actors: [a], sources: s"
SAYS = "claims: [{by: a, says: It was lawful.}, {by: b, says: It was not.}]"
TALKS = "date: 2022, title: Talks are held, sources: s"


def dossier_of(*events: str) -> Dossier:
    """The dossier of events that are written in one line each."""
    return read_text(HEAD + "".join(f"  - {{{event}}}\n" for event in events), "t.yaml")


def difference(old: Dossier, new: Dossier) -> str:
    """The differences of two versions, in words."""
    return changelog(compare(old, new), old, new)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            [RAID],
            [RAID, TALKS],
            "Events: 1 added.\n\nEvents added\n- 2022: Talks are held (2022-talks-are-held)",
        ),
        ([RAID, TALKS], [RAID], "Events removed\n- 2022: Talks are held (2022-talks-are-held)"),
        (
            [RAID],
            [RAID.replace("2023-06-20", "2023-06")],
            "Events: 1 re-dated.\n\nEvents re-dated\n- Police raid a camp (raid): 20 June 2023 → June 2023",
        ),
        (
            [RAID],
            [RAID.replace("Police raid", "Police search") + ", summary: More."],
            "Events re-worded\n"
            "- Police search a camp (raid): “Police raid a camp” → “Police search a camp”, summary",
        ),
        (
            [TALKS],
            [TALKS.replace("2022", "2021")],
            "Events: 1 re-dated, 1 otherwise changed.\n\n"
            "Events re-dated\n- Talks are held (2021-talks-are-held): 2022 → 2021\n\n"
            "Events otherwise changed\n- Talks are held (2021-talks-are-held): id (was 2022-talks-are-held)",
        ),
        (
            [RAID],
            [RAID.replace("id: raid", "id: raid-2023")],
            "Events otherwise changed\n- Police raid a camp (raid-2023): id (was raid)",
        ),
        ([RAID], [RAID.replace("[a]", "{affected: a}") + ", weight: 3"], "(raid): weight, actors"),
        (
            [RAID],
            [f"{RAID}, {SAYS}"],
            "Claims: 2 added.\n\nClaims added\n- Police raid a camp (raid): Anna: It was lawful.\n"
            "- Police raid a camp (raid): Ben: It was not.",
        ),
        (
            [f"{RAID}, {SAYS}"],
            [f"{RAID}, claims: {{by: b, says: It was not so.}}"],
            "Claims: 1 removed, 1 changed.\n\n"
            "Claims removed\n- Police raid a camp (raid): Anna: It was lawful.\n\n"
            "Claims changed\n- Police raid a camp (raid): Ben: It was not so. (was: It was not.)",
        ),
        (
            [f"{RAID}, claims: {{by: a, says: No.}}"],
            [f"{RAID}, claims: {{by: a, says: No., stance: denies}}"],
            "Claims changed\n- Police raid a camp (raid): Anna: No. (stance)",
        ),
        ([RAID, TALKS], [TALKS, RAID], NOTHING),
    ],
)
def test_a_change_is_described_in_words(old: list[str], new: list[str], words: str):
    assert words in difference(dossier_of(*old), dossier_of(*new))


def test_a_missing_answer_that_is_added_removed_or_changed_is_described_in_words():
    def story(silent: str) -> Dossier:
        questions = f"questions: {{why: {{ask: Was it lawful?, silent: [{silent}]}}}}\n"
        return read_text(f"{questions}{HEAD}  - {{{RAID}}}\n", "t.yaml")

    none, asked = story(""), story("{actor: b, answer: no-reply, date: 2023-06-21, sources: s}")
    answer = "Was it lawful? Ben (no-reply, 21 June 2023)"
    added, removed = f"Missing answers added\n- {answer}", f"Missing answers removed\n- {answer}"
    assert difference(none, asked) == f"Missing answers: 1 added.\n\n{added}"
    assert difference(asked, none) == f"Missing answers: 1 removed.\n\n{removed}"
    for silent in (
        "{actor: b, answer: not-asked, date: 2023-06-21, sources: s}",
        "{actor: b, answer: no-reply, date: 2023-06-22, sources: s}",
        "{actor: b, answer: no-reply, date: 2023-06-21, sources: s p. 1}",
    ):
        words = difference(asked, story(silent))
        assert words.startswith("Missing answers: 1 added, 1 removed.") and removed in words
    assert difference(asked, asked) == NOTHING


def test_two_events_with_different_ids_are_never_matched():
    one, other = dossier_of("id: a, date: 2014, title: One"), dossier_of("id: b, date: 2014, title: Other")
    changes = compare(one, other)
    assert ([e.id for e in changes.added], [e.id for e in changes.removed]) == (["b"], ["a"])


def test_an_event_is_not_re_dated_if_only_other_events_constrain_its_date_differently():
    one = dossier_of(RAID, "id: w, date: '[2022..]', title: W, before: raid")
    other = dossier_of(RAID.replace("06-20", "06-21"), "id: w, date: '[2022..]', title: W, before: raid")
    assert [change.new.id for change in compare(one, other).changed] == ["raid"]


def test_a_text_of_several_lines_is_written_in_one():
    one, other = dossier_of(RAID), dossier_of(RAID.replace("Police raid a camp", '"Police\\nraid\\n a camp"'))
    assert "(raid): “Police raid a camp” → “Police raid a camp”" in difference(one, other)


@given(dossiers())
def test_a_dossier_does_not_differ_from_itself(dossier: Dossier):
    assert compare(dossier, dossier).is_empty


@given(dossiers(), dossiers())
def test_every_event_is_unchanged_changed_added_or_removed(old: Dossier, new: Dossier):
    changes = compare(old, new)
    in_both = len(new.events) - len(changes.added)
    assert in_both == len(old.events) - len(changes.removed)
    assert in_both >= len(changes.changed)
    back = compare(new, old)
    assert {e.id for e in back.added} == {e.id for e in changes.removed}


def test_the_shipped_story_is_compared_with_itself():
    story = read(asset("../events.yaml"))
    assert difference(story, story) == NOTHING
