"""Figures as the template shows them: numbers as their sources give them, each with its speaker, and never
summed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from dashboard.dossier.model import Dossier, Figure
from dashboard.markup.links import Filter, actor_link
from dashboard.markup.pieces import dated
from dashboard.markup.sources import brief_citation
from dashboard.messages.messages import Messages


@dataclass(frozen=True, slots=True)
class Given:
    """A figure: the amount, the speaker, the sources and the day for which it holds."""

    amount: str
    speaker: Filter | None
    sources: tuple[Markup, ...]
    as_of: Markup | None


@dataclass(frozen=True, slots=True)
class Group:
    """Consecutive figures of the same thing."""

    what: str
    figures: tuple[Given, ...]


def figure_groups(given: Sequence[Figure], dossier: Dossier, messages: Messages) -> list[Group]:
    """Return the figures in their order, grouped by what they count."""
    return [
        Group(what, tuple(_given(figure, dossier, messages) for figure in group))
        for what, group in groupby(given, lambda figure: figure.what)
    ]


def _given(figure: Figure, dossier: Dossier, messages: Messages) -> Given:
    speaker = dossier.actors.get(figure.by) if figure.by else None
    return Given(
        amount=" ".join(word for word in (figure.comparator, figure.value, figure.unit) if word),
        speaker=replace(actor_link(speaker, messages), words=speaker.label) if speaker else None,
        sources=tuple(brief_citation(cited, dossier, messages) for cited in figure.sources),
        as_of=dated(figure.as_of, dossier) if figure.as_of else None,
    )
