"""Missing markup: one line above the chart with what a link names and the story does not have."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import dated, joined
from dashboard.markup.unseen import visible
from dashboard.query.missing import Missing

NAMED = 3  # names of each kind; more are counted
LENGTH = 40  # characters of a name: an id of ours is seldom longer


def missing_line(missing: Sequence[Missing], dossier: Dossier) -> Markup:
    """A paragraph of a sentence or a few, which a screen reader is sent; nothing where nothing is missing."""
    if not missing:
        return Markup("")
    return Markup('<p class="fl-missing" role="status" data-foldline="missing">{}</p>').format(
        Markup(" ").join(_sentences(missing, dossier))
    )


def nothing_picked() -> Markup:
    """The message in place of the card when no event is picked."""
    return Markup('<p class="fl-unpicked">No event is picked. Choose one to read about it here.</p>')


def _sentences(missing: Sequence[Missing], dossier: Dossier) -> list[Markup]:
    nouns = {one.noun: one.names for one in missing}
    absent = [
        Markup("the {}{} {}").format(noun, "" if len(names) == 1 else "s", _quoted(names, dossier))
        for noun in ("view", "event", "actor", "kind", "place")
        if (names := nouns.get(noun))
    ]
    if window := nouns.get("time"):
        absent.append(Markup("the time {}").format(_span(window, dossier)))
    said = []
    if absent:
        what = Markup("The link names {}, which this story does not have.")
        said.append(what.format(_listed(absent)))
    if texts := nouns.get("date"):
        said.append(
            Markup("In the link {} {}.").format(
                _quoted(texts, dossier), "is not a date" if len(texts) == 1 else "are not dates"
            )
        )
    if window := nouns.get("reversed"):
        said.append(Markup("The link\u2019s time {} ends before it begins.").format(_span(window, dossier)))
    return said


def _quoted(names: Sequence[str], dossier: Dossier) -> Markup:
    quoted = [Markup("\u201c<bdi>{}</bdi>\u201d").format(visible(_short(name))) for name in names[:NAMED]]
    more = len(names) - len(quoted)
    return _listed(
        [*quoted, Markup("{} more").format(count_words(more, dossier.language))] if more else quoted
    )


def _short(name: str) -> str:
    return name if len(name) <= LENGTH else f"{name[:LENGTH]}\u2026"


def _listed(pieces: Sequence[Markup]) -> Markup:
    """Pieces as a sentence lists them: "a, b and c"."""
    *first, last = pieces
    return joined([Markup(", ").join(first), Markup(" and "), last]) if first else last


def _span(window: Sequence[str], dossier: Dossier) -> Markup:
    start, end = (dated(parse_date(text), dossier) if text else None for text in window)
    if start and end:
        return Markup("from {} to {}").format(start, end)
    return Markup("from {} on").format(start) if start else Markup("up to {}").format(end)
