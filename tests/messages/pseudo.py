"""A pseudo-language in memory: each message of the catalogue between markers, any other text as it is."""

from functools import cache
from gettext import NullTranslations

from messages.extraction import extracted

from dashboard.messages.messages import Messages

OPEN, CLOSE = "⟦", "⟧"


class Marked(NullTranslations):
    """Translations that put markers around the messages in `known`."""

    def __init__(self) -> None:
        """Collect the messages of the source."""
        super().__init__()
        ids = [message.id for message in extracted() if message.id]
        singulars = (one for one, *_ in (i for i in ids if not isinstance(i, str)))  # gettext finds them too
        self.known = {*ids, *singulars}

    def gettext(self, message: str) -> str:
        """Return a known message between markers."""
        return f"{OPEN}{message}{CLOSE}" if message in self.known else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for `n` of a known plural between markers."""
        form = msgid1 if n == 1 else msgid2
        return f"{OPEN}{form}{CLOSE}" if (msgid1, msgid2) in self.known else form


@cache
def pseudo() -> Messages:
    """Return the messages of the pseudo-language."""
    return Messages("en", Marked())
