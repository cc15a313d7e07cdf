"""Index: the HTML document of the page, Streamlit's own with what the dossier is called in its head.

The one part that is drawn before any script runs, and all that search engines and previews of links read.
"""

import re
from functools import cache, lru_cache

from dashboard.dossier.model import Dossier
from dashboard.markup.head import head, without_script
from dashboard.web.http import assets

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_WITHOUT_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


@cache
def frame() -> tuple[str, str, str]:
    """The document without what the dossier says: before the head's words, up to the body's, and after them.

    In its head is what our part of the page will ask for. The stylesheet, so that nothing is seen unstyled;
    modules and fonts, so that they come while Streamlit starts and not one after the other when it has.
    Raises ValueError where Streamlit's own document has no title or nothing for readers without scripts.
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
def document(dossier: Dossier) -> bytes:
    """The whole document for `dossier`, in UTF-8; made once."""
    before, between, after = frame()
    return "".join((before, head(dossier), between, without_script(dossier), after)).encode()
