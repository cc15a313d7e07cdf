"""Citation: a dossier and its dates, as a text by which it is cited."""

import re

from dashboard.analysis.recent import last_change
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.messages.messages import Messages
from dashboard.query.search_text import latin_name


def citation(dossier: Dossier, address: str | None, messages: Messages) -> str:
    """Return the title, the dates and the `address` of `dossier`, None if that is unknown, as plain text."""

    def joined(own: Messages) -> str:
        words = [dossier.title, *_dates(dossier, own), address or ""]
        return ". ".join(word.rstrip(".") for word in words if word)

    return messages.made(joined)


def dates(dossier: Dossier, messages: Messages) -> str:
    """Return the day on which the story ends and that of its last change; "" if it has neither."""
    return ". ".join(_dates(dossier, messages))


def file_name(dossier: Dossier) -> str:
    """Return the name of files made of `dossier`, without its end: made of its title and its date."""
    changed = dossier.as_of or last_change(dossier)
    date = re.sub("[^0-9-]+", "", changed.text if changed else "")
    return "-".join(filter(None, (latin_name(dossier.title) or "story", date)))


def _dates(dossier: Dossier, messages: Messages) -> list[str]:
    changed = last_change(dossier)
    return [
        *(
            [messages.gettext("As of %(date)s", date=in_words(dossier.as_of, dossier.language))]
            if dossier.as_of
            else []
        ),
        *(
            [messages.gettext("Last changed %(date)s", date=in_words(changed, dossier.language))]
            if changed
            else []
        ),
    ]
