"""Shared tags: repeated tags of markup in JSON, each written once in a list and named by one character.

The cards and the pages of actors repeat the same links hundreds of times, with quotes that JSON escapes, and
the same claims, which are shared as a whole. A repeated run of a tag, a text and a tag is shared, too. The
characters are of the Private Use Area of Unicode (U+E000 to U+F8FF); those that a text contains itself are
not used. `dashboard/canvas/hosts/standalone/shared_tags.js` restores the texts.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

_FIRST, _LAST = 0xE000, 0xF8FF
_CLAIMS_MOST = 3000  # half of the characters, so that enough are left for tags
_BYTES = 3  # of such a character in UTF-8
_AROUND_BYTES = 3  # the quotes and the comma around a tag in the list; its own quotes are escaped again
_NAMED = f"{chr(_FIRST)}-{chr(_LAST)}"
_TAG = re.compile(f"</?[a-z][^<>{_NAMED}]*>")
_RUN = re.compile(f"[{_NAMED}][^{_NAMED}]{{0,80}}[{_NAMED}]")
_CLAIM = re.compile(r'<div class=\\"fl-claim\\".*?</div>')  # a claim contains no other div


def shared_tags(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the texts with characters instead of repeated tags, and the tags in the order of the characters.

    The first tag is that of U+E000. An empty tag belongs to a character that stands for itself,
    because a text contains it. A tag that is a claim or a run contains characters for the tags in it.
    """
    own = {character for text in texts for character in set(text)}
    free = (chr(code) for code in range(_FIRST, _LAST + 1) if chr(code) not in own)
    with_claims, claims = _shared(texts, _CLAIM, islice(free, _CLAIMS_MOST))
    shared, tags = _shared([*with_claims, *claims.values()], _TAG, free)
    shared, runs = _shared(shared, _RUN, free)
    tags |= runs | dict(zip(claims, shared[len(texts) :], strict=True))
    last = max(map(ord, tags), default=_FIRST - 1)
    return shared[: len(texts)], [tags.get(chr(code), "") for code in range(_FIRST, last + 1)]


def _shared(
    texts: Sequence[str], pattern: re.Pattern[str], characters: Iterable[str]
) -> tuple[list[str], dict[str, str]]:
    """The texts with characters for what is repeated, and what each character stands for."""
    counts = Counter(piece for text in texts for piece in pattern.findall(text))
    savings = {piece: _saved_bytes(piece, count) for piece, count in counts.items()}
    wanted = sorted((piece for piece in savings if savings[piece] > 0), key=lambda one: (-savings[one], one))
    named = dict(zip(wanted, characters, strict=False))
    return [pattern.sub(lambda found: named.get(found[0], found[0]), text) for text in texts], {
        character: piece for piece, character in named.items()
    }


def _saved_bytes(piece: str, count: int) -> int:
    bytes_of = len(piece.encode())
    bytes_in_list = len(json.dumps(piece, ensure_ascii=False).encode()) + _AROUND_BYTES - 2
    return count * (bytes_of - _BYTES) - bytes_in_list
