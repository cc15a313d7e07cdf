"""Accusations: who accuses in an event in which an actor has the role of one that is accused."""

from dataclasses import dataclass

from dashboard.dossier.model import Dossier, Event, Stance
from dashboard.markup.links import Filter, actor_link
from dashboard.messages.messages import Messages


@dataclass(frozen=True, slots=True)
class Accusers:
    """The speakers of the claims of an event that accuse, each once; `unnamed` if one is not named."""

    named: tuple[Filter, ...]
    unnamed: bool


def accusers(event: Event, dossier: Dossier, messages: Messages) -> Accusers:
    """Return who accuses in `event`, in the order of its claims. Nobody else is taken for an accuser."""
    speakers = dict.fromkeys(claim.by for claim in event.claims if claim.stance is Stance.ACCUSES)
    named = (dossier.actors[one] for one in speakers if one in dossier.actors)
    return Accusers(tuple(actor_link(actor, messages) for actor in named), None in speakers)
