"""Document: a dossier as one HTML file that needs no server and requests nothing.

Its content-security policy allows only the script and the styles that the file contains, each by its hash.
"""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from dashboard.bundle.canvas import canvas_script, drawing_entries, font_faces, sheets
from dashboard.bundle.modules import without_comments
from dashboard.dossier.model import Dossier
from dashboard.export.fonts import needed_fonts
from dashboard.export.linked_data import linked_data
from dashboard.export.pictures import picture_data
from dashboard.export.standalone_data import cards, standalone_data
from dashboard.markup.head import head, without_script
from dashboard.messages.messages import messages

ENTRY = "standalone"
_FONT_STEPS = 1000  # a font takes as long as some hundred cards
ENTRIES = {ENTRY: "hosts/standalone/page"}
_MARKUP = re.compile(r"<(?=!--|/?script)", re.IGNORECASE)
_STYLE = re.compile(r'style=\\?"([^"\\]*)\\?"')


@dataclass(frozen=True, slots=True)
class Document:
    """An HTML file as text, and the size of each of its parts in bytes."""

    text: str
    sizes: Mapping[str, int]


def steps(dossier: Dossier) -> int:
    """Return how many steps it takes to make the file of `dossier`: about as long as this many cards."""
    return len(dossier.events) + _FONT_STEPS


def standalone_document(
    dossier: Dossier,
    folders: Iterable[Path],
    address: str | None = None,
    done: Callable[[int], None] = lambda steps: None,
) -> Document:
    """Return `dossier` as one file. Its pictures are in `folders`; `address` is where the file will be.

    `done` is called with the number of steps after each part.
    """
    own = messages(dossier.language)
    data = _json(standalone_data(dossier, own, address))
    pictures = picture_data(dossier, folders)
    card_data = _json(list(_counted(cards(dossier, own, pictures), done)))
    linked = _json(linked_data(dossier, address))
    script = _script()
    fonts = font_faces(needed_fonts(data + card_data))
    done(_FONT_STEPS)
    style = f"{sheets()}\n{fonts}"
    policy = _policy(script, style, _styles_in(data + card_data))
    text = "".join(
        [
            "<!doctype html>",
            Markup('<html lang="{}" dir="{}" data-fl-shown>').format(own.text_language, own.direction),
            '<head><meta charset="utf-8">',
            Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(policy),
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            head(dossier),
            Markup('<meta property="og:url" content="{0}"><link rel="canonical" href="{0}">').format(address)
            if address
            else "",
            f'<script type="application/ld+json">{linked}</script>',
            f"<style>{style}</style></head>",
            f'<body class="fl-standalone">{without_script(dossier)}<div id="root"></div>',
            f'<script type="application/json" id="fl-data">{data}</script>',
            f'<script type="application/json" id="fl-cards">{card_data}</script>',
            f'<script type="module">{script}</script></body></html>\n',
        ]
    )
    parts = {
        "script": script,
        "styles": sheets(),
        "fonts": fonts,
        "data": data,
        "cards": card_data,
        "metadata": linked,
    }
    return Document(text, {name: len(part.encode()) for name, part in parts.items()})


def _counted(cards: Iterable[str], done: Callable[[int], None]) -> Iterator[str]:
    for card in cards:
        yield card
        done(1)


def _script() -> str:
    script = without_comments(canvas_script(ENTRIES | drawing_entries()).script)
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script inside a page cannot contain its own end")
    drawings = ", ".join(drawing_entries())
    return f"{script}{ENTRY}({{ {drawings} }});\n"


def _json(value: object) -> str:
    """`value` as JSON that neither ends the script that contains it nor changes how it is parsed.

    The HTML Standard (13.1.2, restrictions for contents of script elements) names three texts that could.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _MARKUP.sub(r"\\u003c", text)


def _styles_in(data: str) -> list[str]:
    """The `style` attributes of the markup in JSON text, each once: the colours of kinds."""
    return sorted(set(_STYLE.findall(data)))


def _policy(script: str, style: str, attributes: Iterable[str]) -> str:
    hashes = " ".join(map(_hash, attributes))
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)} 'unsafe-hashes' {hashes}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
