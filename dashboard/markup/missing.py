"""Missing markup: a line above the chart that names what a link mentions and the dossier does not have."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import dated, listed_markup
from dashboard.markup.rendering import render
from dashboard.markup.unseen import visible
from dashboard.messages.messages import Messages
from dashboard.query.missing import Missing, Noun

NAMED = 3  # names of each kind; more are counted
NOUNS: tuple[Noun, ...] = ("view", "event", "actor", "kind", "place")  # in the order of the sentence
LENGTH = 40  # characters of a name: ids that Foldline derives are seldom longer


def missing_line(missing: Sequence[Missing], dossier: Dossier, messages: Messages) -> Markup:
    """Return a paragraph, which is a live region; "" where nothing is missing."""
    if not missing:
        return Markup("")
    names = {one.noun: one.names for one in missing}
    no_dates, window = names.get("date", ()), names.get("reversed")
    return render(
        "missing.html",
        messages,
        absent=listed_markup(list(_absent(names, dossier, messages)), messages),
        no_dates=_quoted(no_dates, messages),
        date_count=len(no_dates),
        reversed=_span(window, dossier, messages) if window else None,
    )


def _absent(names: Mapping[Noun, Sequence[str]], dossier: Dossier, messages: Messages) -> Iterator[Markup]:
    """Yield what the dossier does not contain, by noun: "the events “a” and “b”"."""
    for noun in NOUNS:
        if those := names.get(noun):
            yield Markup(_noun(noun, len(those), messages)) % {"names": _quoted(those, messages)}  # noqa: S704 - ours
    if window := names.get("time"):
        yield Markup(messages.gettext("the time %(span)s")) % {"span": _span(window, dossier, messages)}  # noqa: S704


def _noun(noun: Noun, count: int, messages: Messages) -> str:
    templates: Mapping[Noun, str] = {
        "view": messages.template("the view %(names)s", "the views %(names)s", count),
        "event": messages.template("the event %(names)s", "the events %(names)s", count),
        "actor": messages.template("the actor %(names)s", "the actors %(names)s", count),
        "kind": messages.template("the kind %(names)s", "the kinds %(names)s", count),
        "place": messages.template("the place %(names)s", "the places %(names)s", count),
    }
    return templates[noun]


def _quoted(names: Sequence[str], messages: Messages) -> Markup:
    quoted = [Markup("\u201c<bdi>{}</bdi>\u201d").format(visible(_short(name))) for name in names[:NAMED]]
    more = len(names) - len(quoted)
    rest = [escape(messages.ngettext("%(count)s more", "%(count)s more", more))] if more else []
    return listed_markup([*quoted, *rest], messages)


def _short(name: str) -> str:
    return name if len(name) <= LENGTH else f"{name[:LENGTH]}\u2026"


def _span(window: Sequence[str], dossier: Dossier, messages: Messages) -> Markup:
    start, end = (dated(parse_date(text), dossier) if text else None for text in window)
    if start and end:
        template = messages.gettext("from %(start)s to %(end)s")
    elif start:
        template = messages.gettext("from %(start)s on")
    else:
        template = messages.gettext("up to %(end)s")
    return Markup(template) % {"start": start, "end": end}  # noqa: S704 - the text is ours
