"""Figures markup: numbers as they were given, each with who says so, and never summed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from dashboard.dossier.model import Dossier, Figure
from dashboard.markup.pieces import dated, joined
from dashboard.markup.sources import brief_citation


def figures(given: Sequence[Figure], dossier: Dossier) -> Markup:
    """A table with a row a figure; those told one after the other of the same thing share its name."""
    if not given:
        return Markup("")
    return Markup(
        '<table class="fl-figures"><caption class="fl-unseen">Figures, as they were given</caption>'
        '<thead><tr><th scope="col">What</th><th scope="col">How many</th>'
        '<th scope="col">Said by</th></tr></thead>{}</table>'
    ).format(
        joined(
            _alike(what, list(group), dossier) for what, group in groupby(given, lambda figure: figure.what)
        )
    )


def _alike(what: str, alike: Sequence[Figure], dossier: Dossier) -> Markup:
    name = Markup('<th scope="rowgroup" rowspan="{}" dir="auto">{}</th>').format(len(alike), what)
    rows = (
        Markup("<tr>{}<td dir=auto><b>{}</b></td><td>{}</td></tr>").format(
            "" if place else name, _amount(figure), joined(_said(figure, dossier))
        )
        for place, figure in enumerate(alike)
    )
    return Markup("<tbody>{}</tbody>").format(joined(rows))


def _amount(figure: Figure) -> str:
    return " ".join(word for word in (figure.comparator, figure.value, figure.unit) if word)


def _said(figure: Figure, dossier: Dossier) -> Iterator[Markup]:
    """By whom, of which day and in which sources, a line each."""
    speaker = dossier.actors.get(figure.by) if figure.by else None
    if speaker:
        yield Markup('<span dir="auto">{}</span>').format(speaker.label)
    elif not figure.sources:
        yield Markup("<span>Nobody is named</span>")
    for cited in figure.sources:
        yield Markup('<small dir="auto">{}</small>').format(brief_citation(cited, dossier))
    if figure.as_of:
        yield Markup("<small>As of {}</small>").format(dated(figure.as_of, dossier))
