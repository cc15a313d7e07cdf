"""Missing markup: one line above the chart with what a link names and the story does not have."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import dated, joined
from dashboard.markup.rendering import render
from dashboard.markup.unseen import visible
from dashboard.query.missing import Missing, Noun

NAMED = 3  # names of each kind; more are counted
NOUNS: tuple[Noun, ...] = ("view", "event", "actor", "kind", "place")  # in the order of the sentence
LENGTH = 40  # characters of a name: an id of ours is seldom longer


def missing_line(missing: Sequence[Missing], dossier: Dossier) -> Markup:
    """Return a paragraph, which is a live region; "" where nothing is missing."""
    if not missing:
        return Markup("")
    names = {one.noun: one.names for one in missing}
    no_dates, window = names.get("date", ()), names.get("reversed")
    return render(
        "missing.html",
        absent=_listed(list(_absent(names, dossier))),
        no_dates=_quoted(no_dates, dossier),
        one_date=len(no_dates) == 1,
        reversed=_span(window, dossier) if window else None,
    )


def _absent(names: Mapping[Noun, Sequence[str]], dossier: Dossier) -> Iterator[Markup]:
    """Yield what the dossier does not have, by noun: "the events “a” and “b”"."""
    for noun in NOUNS:
        if those := names.get(noun):
            yield Markup("the {}{} {}").format(noun, "" if len(those) == 1 else "s", _quoted(those, dossier))
    if window := names.get("time"):
        yield Markup("the time {}").format(_span(window, dossier))


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
    if len(pieces) < 2:
        return joined(pieces)
    return joined([Markup(", ").join(pieces[:-1]), Markup(" and "), pieces[-1]])


def _span(window: Sequence[str], dossier: Dossier) -> Markup:
    start, end = (dated(parse_date(text), dossier) if text else None for text in window)
    if start and end:
        return Markup("from {} to {}").format(start, end)
    return Markup("from {} on").format(start) if start else Markup("up to {}").format(end)
