"""Parameters: those of the page's links, and their allowed values."""

from collections.abc import Mapping, Sequence
from typing import Literal

from dashboard.discovery import module_names
from dashboard.dossier.model import Role
from dashboard.messages.catalogues import languages
from dashboard.query.lanes import LAYOUTS, SORTS

PARAMETERS = (
    *("view", "actor", "match", "versus", "without", "kind", "place", "source", "q", "from", "to"),
    *("scale", "layout", "closed", "open", "align", "within", "event", "question", "claim", "disputed"),
    *("role", "sources", "unanswered", "of", "tab", "sort", "step", "since", "lang"),
)
"""Every parameter of a link, in the order in which they are written."""

FILTER_PARAMETERS = (
    *("actor", "match", "without", "kind", "place", "source", "q", "disputed", "role", "sources"),
    "unanswered",
)
"""Those that decide which events and questions match: the links that clear the filter remove them."""

WITHOUT_EFFECT = frozenset(("versus", "align", "within", "step"))
"""Those of `PARAMETERS` that are reserved for a later view and have no effect yet."""

REPEATED = frozenset(("actor", "versus", "without", "kind", "place", "source", "closed", "open", "role"))
"""Those that may be repeated, once for each value; of the others the first value is used."""

VIEWS = module_names("dashboard.views")
"""The slugs of the views, sorted: the names of their files, which are not loaded for it."""
WORDS_LENGTH = 200  # characters of a search: a long sentence
PARAMETERS_READ = 1000  # in one link: enough for each actor of a large dossier twice

Match = Literal["any", "all"]
Scale = Literal["folded", "true", "order"]
SCALES: tuple[Scale, ...] = ("folded", "true", "order")
Support = Literal["one", "none"]
SUPPORTS: tuple[Support, ...] = ("one", "none")
ROLES = tuple(role.value for role in Role)
CHOICES: Mapping[str, Sequence[str]] = {
    "view": VIEWS,
    "match": ("any", "all"),
    "scale": SCALES,
    "layout": LAYOUTS,
    "sort": SORTS,
    "disputed": ("1",),
    "unanswered": ("1",),
    "role": ROLES,
    "sources": SUPPORTS,
    "tab": ("network",),
    "lang": languages(),
}
"""The allowed values of parameters whose values are not ids of the dossier."""
