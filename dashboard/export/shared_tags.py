"""Shared tags: repeated tags of markup in JSON, each written once in a list and named by one character.

The cards of a dossier repeat the same links hundreds of times, with quotes that JSON escapes. The characters
are of the Private Use Area of Unicode (U+E000 to U+F8FF); those that a text contains itself are not used.
`dashboard/canvas/hosts/standalone/shared_tags.js` restores the texts.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence

_FIRST, _LAST = 0xE000, 0xF8FF
_BYTES = 3  # of such a character in UTF-8
_AROUND_BYTES = 3  # the quotes and the comma around a tag in the list; its own quotes are escaped again
_TAG = re.compile(f"</?[a-z][^<>{chr(_FIRST)}-{chr(_LAST)}]*>")


def shared_tags(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the texts with characters instead of repeated tags, and the tags in the order of the characters.

    The first tag is that of U+E000. An empty tag belongs to a character that stands for itself,
    because a text contains it.
    """
    counts = Counter(tag for text in texts for tag in _TAG.findall(text))
    savings = {tag: _saved_bytes(tag, count) for tag, count in counts.items()}
    wanted = sorted((tag for tag in savings if savings[tag] > 0), key=lambda tag: (-savings[tag], tag))
    own = {character for text in texts for character in set(text)}
    characters = (chr(code) for code in range(_FIRST, _LAST + 1) if chr(code) not in own)
    named = dict(zip(wanted, characters, strict=False))
    tag_of = {character: tag for tag, character in named.items()}
    last = max(map(ord, tag_of), default=_FIRST - 1)
    tags = [tag_of.get(chr(code), "") for code in range(_FIRST, last + 1)]
    return [_TAG.sub(lambda found: named.get(found[0], found[0]), text) for text in texts], tags


def _saved_bytes(tag: str, count: int) -> int:
    bytes_of = len(tag.encode())
    bytes_in_list = len(json.dumps(tag, ensure_ascii=False).encode()) + _AROUND_BYTES - 2
    return count * (bytes_of - _BYTES) - bytes_in_list
