"""Claim ids: the names by which links cite single claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.dossier.derived_ids import Names, slug
from dashboard.dossier.model import Claim, Dossier, Event


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim and the event that contains it."""

    claim: Claim
    event: Event


@lru_cache(maxsize=8)
def claims_by_id(dossier: Dossier) -> Mapping[str, Statement]:
    """Return every claim of `dossier` by its id, in the order of the file.

    A claim without an `id`, or with that of an earlier claim, gets one that is made of its speaker and its
    words, as an event without an id gets one of its date and title.
    """
    names = Names(claim.id for event in dossier.events for claim in event.claims if claim.id)
    found: dict[str, Statement] = {}
    for event in dossier.events:
        for claim in event.claims:
            own = claim.id if claim.id and claim.id not in found else names.give(_derived(claim))
            found[own] = Statement(claim, event)
    return found


@lru_cache(maxsize=8)
def claim_ids(dossier: Dossier) -> Mapping[int, str]:
    """Return the id of each claim of `dossier` by the identity of its object, which may equal another one."""
    return {id(one.claim): name for name, one in claims_by_id(dossier).items()}


def _derived(claim: Claim) -> str:
    return slug(f"{claim.by or ''} {claim.says}") or "claim"
