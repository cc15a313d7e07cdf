"""Index page: the HTML document, which is Streamlit's own with the dossier's title and description.

It is all that is shown before a script runs, and all that search engines and link previews read.
"""

import re
from functools import cache, lru_cache

from dashboard.dossier.model import Dossier
from dashboard.export.previews import PREVIEW_PX
from dashboard.markup.head import head, preview_tags, without_script
from dashboard.web.http import assets

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_WITHOUT_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


@cache
def frame() -> tuple[str, str, str]:
    """Return the three parts of the document between which the dossier's head and noscript texts belong.

    Its head links the stylesheet, so that nothing is shown unstyled, and preloads modules and fonts while
    Streamlit starts. Raise ValueError if Streamlit's document has no title or no noscript element.
    """
    page = (assets.STREAMLIT / "index.html").read_text("utf-8")
    title, body = _TITLE.search(page), _WITHOUT_SCRIPT.search(page)
    if title is None or body is None:
        raise ValueError("Streamlit's index.html has no title or no noscript to put the dossier's words into")
    between = page[title.end() : body.start()].replace("</head>", f"{_links()}</head>", 1)
    return page[: title.start()], between, page[body.end() :]


def _links() -> str:
    sheet, _ = assets.style()
    script, _ = assets.script()
    links = [
        f'<link rel="stylesheet" href="./{sheet}">',
        *(f'<link rel="modulepreload" href="./{module}">' for module in (script, *assets.late_parts())),
        *(
            f'<link rel="preload" href="./{font}" as="font" type="font/woff2" crossorigin>'
            for font in assets.first_fonts()
        ),
    ]
    return "".join(links)


@lru_cache(maxsize=8)
def document(dossier: Dossier, picture: str | None) -> bytes:
    """Return the whole document for `dossier`, in UTF-8; it is cached. `picture` is its preview's address."""
    before, between, after = frame()
    tags = preview_tags(picture, PREVIEW_PX) if picture else ""
    return "".join((before, head(dossier), tags, between, without_script(dossier), after)).encode()
