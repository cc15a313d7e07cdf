"""Changelog: what differs between two versions of a dossier, in words."""

from collections.abc import Iterator

from dashboard.analysis.changes import DATING, WORDING, Changes, ClaimChange, EventChange, as_written
from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Claim, Dossier, Event, Question, Silence

NOTHING = "No event and no claim differs."


def changelog(changes: Changes, old: Dossier, new: Dossier) -> str:
    """Return the changes from `old` to `new` as plain text: a line with counts, then a line for each change.

    An event that was both re-dated and re-worded is listed under both.
    """
    if changes.is_empty:
        return NOTHING
    events = {
        "added": [_event(event, new) for event in changes.added],
        "removed": [_event(event, old) for event in changes.removed],
        "re-dated": [_redated(change, old, new) for change in changes.changed if change.is_redated],
        "re-worded": [_reworded(change) for change in changes.changed if change.is_reworded],
        "otherwise changed": [f"{_title(c.new)}: {rest}" for c in changes.changed if (rest := _rest(c))],
    }
    claims = {
        "added": [_claim(event, claim, new) for event, claim in changes.claims_added],
        "removed": [_claim(event, claim, old) for event, claim in changes.claims_removed],
        "changed": [_changed_claim(change, new) for change in changes.claims_changed],
    }
    silences = {
        "added": [_silence(question, silence, new) for question, silence in changes.silences_added],
        "removed": [_silence(question, silence, old) for question, silence in changes.silences_removed],
    }
    groups = {"Events": events, "Claims": claims, "Missing answers": silences}
    counted = " ".join(filter(None, (_counted(noun, lines) for noun, lines in groups.items())))
    return "\n\n".join(
        [counted, *(part for noun, lines in groups.items() for part in _sections(noun, lines))]
    )


def _counted(noun: str, groups: dict[str, list[str]]) -> str:
    counts = ", ".join(f"{count_words(len(lines))} {how}" for how, lines in groups.items() if lines)
    return f"{noun}: {counts}." if counts else ""


def _sections(noun: str, groups: dict[str, list[str]]) -> Iterator[str]:
    for how, lines in groups.items():
        if lines:
            yield "\n".join([f"{noun} {how}", *(f"- {' '.join(line.split())}" for line in lines)])


def _title(event: Event) -> str:
    return f"{event.title} ({event.id})"


def _when(event: Event, dossier: Dossier) -> str:
    return in_words(event.date, dossier.language)


def _event(event: Event, dossier: Dossier) -> str:
    return f"{_when(event, dossier)}: {_title(event)}"


def _redated(change: EventChange, old: Dossier, new: Dossier) -> str:
    return f"{_title(change.new)}: {_when(change.old, old)} → {_when(change.new, new)}"


def _reworded(change: EventChange) -> str:
    """The old and the new title; of longer texts only that they differ."""
    others = [field for field in change.fields if field in WORDING and field != "title"]
    titles = [f"“{change.old.title}” → “{change.new.title}”"] if "title" in change.fields else []
    return f"{_title(change.new)}: {', '.join([*titles, *others])}"


def _rest(change: EventChange) -> str:
    """The other fields that differ; an id with the old one, which links may still contain."""
    fields = [field for field in change.fields if field not in (*DATING, *WORDING)]
    return ", ".join(f"id (was {change.old.id})" if field == "id" else field for field in fields)


def _speaker(claim: Claim, dossier: Dossier) -> str:
    actor = dossier.actors.get(claim.by or "")
    return actor.label if actor else "speaker not named"


def _claim(event: Event, claim: Claim, dossier: Dossier) -> str:
    return f"{_title(event)}: {_speaker(claim, dossier)}: {claim.says}"


def _silence(question: Question, silence: Silence, dossier: Dossier) -> str:
    actor, date = dossier.actors[silence.actor].label, silence.date
    when = f", {in_words(date, dossier.language)}" if date else ""
    return f"{question.ask} {actor} ({silence.answer}{when})"


def _changed_claim(change: ClaimChange, dossier: Dossier) -> str:
    """The new claim; if its words are the same, the names of the fields that differ."""
    old, new = change.old, change.new
    words = _claim(change.event, new, dossier)
    fields = [
        name
        for name in Claim.model_fields
        if as_written(getattr(old, name)) != as_written(getattr(new, name))
    ]
    return f"{words} ({', '.join(fields)})" if "says" not in fields else f"{words} (was: {old.says})"
