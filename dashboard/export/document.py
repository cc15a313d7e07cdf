"""Document: a dossier as an HTML file for which no program must run on a server, whole or with shared files.

The content-security policy of a whole file allows only its own script and styles, each by its hash.
"""

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from dashboard.bundle.canvas import canvas_script, drawing_entries, font_faces, sheets, without_layout
from dashboard.bundle.modules import without_comments
from dashboard.dossier.model import Dossier
from dashboard.export.downloads import downloads
from dashboard.export.fonts import needed_fonts
from dashboard.export.linked_data import linked_data
from dashboard.export.pictures import picture_data
from dashboard.export.previews import PREVIEW_PX
from dashboard.export.shared_tags import shared_tags
from dashboard.export.standalone_data import cards, standalone_data
from dashboard.markup.head import head, preview_tags, without_script
from dashboard.messages.messages import messages
from dashboard.messages.portable import free_signs, portable, portable_words, with_few_numbers

ENTRY = "standalone"
_FONT_STEPS = 1000  # a font takes as long as some hundred cards
ENTRIES = {ENTRY: "hosts/standalone/draw_page"}
_MARKUP = re.compile(r"<(?=!--|/?script)", re.IGNORECASE)
_JOINS = re.compile(r'"\s*\+\s*"')  # between the lines of a long message
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_STYLE = re.compile(r'style=\\?"([^"\\]*)\\?"')


@dataclass(frozen=True, slots=True)
class Contents:
    """The texts that every page of a dossier needs; all but `script` and `style` are JSON."""

    script: str
    style: str
    words: str
    data: str
    cards: str
    downloads: str


@dataclass(frozen=True, slots=True)
class Description:
    """What search engines and previews show of a page, its language, and the link with which it opens.

    Without `title`, `description` and `language` they are those of the dossier. `address` and `picture` are
    where the page and its preview picture will be.
    """

    address: str | None = None
    title: str | None = None
    description: str | None = None
    picture: str | None = None
    language: str | None = None
    opens: str = ""


Form = Literal["whole", "preview", "plain"]
"""What a page is for: to be read, or to be taken as a picture."""
WHOLE = Description()
"""The description of a page of the whole dossier."""


def steps(dossier: Dossier) -> int:
    """Return how many steps `contents` takes: about as long as this many cards."""
    return len(dossier.events) + _FONT_STEPS


def contents(
    dossier: Dossier,
    folders: Iterable[Path],
    address: str | None = None,
    done: Callable[[int], None] = lambda steps: None,
    *,
    language: str | None = None,
) -> Contents:
    """Return what pages of `dossier` contain. Its pictures are in `folders`; `address` is to cite it.

    `done` is called with the number of steps after each part. The page can be read in each language of the
    interface, and opens in `language`, the dossier's by default.
    """
    own, script = portable(free_signs(repr(dossier))), _script()
    pictures = picture_data(dossier, folders)
    marked = [
        _json(standalone_data(dossier, own, address, pictures, language)),
        _json(list(_counted(cards(dossier, own, pictures), done))),
    ]
    (data, card_data), ids = with_few_numbers(marked, own)
    words = _json(portable_words(own, ids, _messages_text(script) + data))
    fonts = font_faces(needed_fonts(words + data + card_data))
    done(_FONT_STEPS)
    return Contents(
        script=script,
        style=f"{without_layout(sheets())}\n{fonts}",
        words=words,
        data=data,
        cards=card_data,
        downloads=_json(downloads(dossier)),
    )


def standalone_document(
    dossier: Dossier, made: Contents, described: Description = WHOLE, form: Form = "whole"
) -> str:
    """Return `dossier` as one file, with what is `made` of it.

    A "preview" shows the title and the chart only, a "plain" page a view without controls, and its source.
    """
    policy = f"script-src {_hash(made.script)}; style-src {_hash(made.style)} {_style_attributes(made)}"
    (data, card_data), tags = shared_tags([made.data, made.cards])
    return _page(
        dossier,
        described,
        f"{policy}; img-src data:; font-src data:",
        f"<style>{made.style}</style>",
        f'<script type="application/json" id="fl-tags">{_json(tags)}</script>'
        f'<script type="application/json" id="fl-words">{made.words}</script>'
        f'<script type="application/json" id="fl-data">{data}</script>'
        f'<script type="application/json" id="fl-cards">{card_data}</script>'
        f'<script type="application/gzip" id="fl-downloads">{_compressed(made.downloads)}</script>'
        f'<script type="module">{made.script}</script>',
        classes=f"fl-standalone fl-{form}",
    )


def linked_document(dossier: Dossier, made: Contents, files: Contents, described: Description) -> str:
    """Return a page of `dossier` that names `files`, which have what is `made` of it."""
    policy = f"script-src 'self'; style-src 'self' {_style_attributes(made)}; connect-src 'self'"
    return _page(
        dossier,
        described,
        f"{policy}; img-src data:; font-src data:",
        f'<link rel="stylesheet" href="{files.style}">',
        f'<script type="application/json" id="fl-words" data-from="{files.words}"></script>'
        f'<script type="application/json" id="fl-data" data-from="{files.data}"></script>'
        f'<script type="application/json" id="fl-cards" data-from="{files.cards}"></script>'
        f'<script type="application/json" id="fl-downloads" data-from="{files.downloads}"></script>'
        f'<script type="module" src="{files.script}"></script>',
    )


def _page(
    dossier: Dossier,
    described: Description,
    policy: str,
    style: str,
    scripts: str,
    *,
    classes: str = "fl-standalone",
) -> str:
    own = messages(described.language or dossier.language)
    address = described.address
    linked = _json(linked_data(dossier, address))
    return "".join(
        [
            "<!doctype html>",
            Markup('<html lang="{}" dir="{}" data-fl-shown>').format(own.text_language, own.direction),
            '<head><meta charset="utf-8">',
            Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(
                f"default-src 'none'; {policy}; base-uri 'none'; form-action 'none'"
            ),
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            head(dossier, described.title, described.description),
            preview_tags(described.picture, PREVIEW_PX) if described.picture else "",
            Markup('<meta property="og:url" content="{0}"><link rel="canonical" href="{0}">').format(address)
            if address
            else "",
            f'<script type="application/ld+json">{linked}</script>{style}</head>',
            Markup('<body class="{}" data-opens="{}">').format(classes, described.opens),
            f'{without_script(dossier)}<div id="root"></div>{scripts}</body></html>\n',
        ]
    )


def _counted(cards: Iterable[str], done: Callable[[int], None]) -> Iterator[str]:
    for card in cards:
        yield card
        done(1)


@cache
def _script() -> str:
    script = without_comments(canvas_script(ENTRIES | drawing_entries()).script)
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script inside a page cannot contain its own end")
    drawings = ", ".join(drawing_entries())
    return f"{script}{ENTRY}({{ {drawings} }});\n"


def _messages_text(script: str) -> str:
    """`script` with each of its messages as one text."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), _JOINS.sub("", script))


def _json(value: object) -> str:
    """`value` as JSON that neither ends the script that contains it nor changes how it is parsed.

    The HTML Standard (13.1.2, restrictions for contents of script elements) names three texts that could.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _MARKUP.sub(r"\\u003c", text)


def _compressed(text: str) -> str:
    """`text` compressed, in base64: few readers need it, and it repeats what the rest of the page has."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def _style_attributes(made: Contents) -> str:
    """The hashes of the `style` attributes of the markup, which are the colours of kinds."""
    attributes = sorted(set(_STYLE.findall(made.data + made.cards)))
    return " ".join(["'unsafe-hashes'", *map(_hash, attributes)])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
