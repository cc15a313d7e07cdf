"""Palette: the colours and shapes of the interface and of the kinds of event.

The one place for both: the stylesheet's custom properties are written from
it, and so are the marks. Contrast and colour-blind distances were measured
for exactly these values, so a change here is a change to be measured again.
"""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Hue:
    """One colour in both themes, as `#rrggbb`."""

    light: str
    dark: str

    def css(self) -> str:
        """The colour as a CSS value that follows the reader's theme."""
        return f"light-dark({self.light}, {self.dark})"


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind is drawn: its hue, its Plotly symbol and the same shape as an SVG path in a 12 x 12 box."""

    hue: Hue
    symbol: str
    path: str
    size: float


TOKENS = {
    "bg": Hue("#FBF8F3", "#11151C"),
    "panel": Hue("#FFFFFF", "#181D26"),
    "sunk": Hue("#F3EEE5", "#1F2530"),
    "era": Hue("#F6F1E8", "#161B24"),
    "fold": Hue("#EAE4D8", "#222833"),
    "ink": Hue("#1C1A17", "#F0ECE4"),
    "ink2": Hue("#5A5348", "#B4B7BD"),
    "axis": Hue("#6F675A", "#98A0AC"),
    "ghost": Hue("#8F8678", "#6C7788"),
    "border": Hue("#8C8375", "#707B8B"),
    "hairline": Hue("#CFC6B7", "#3B4453"),
    "hairline2": Hue("#E2DACD", "#2A313D"),
    "focus": Hue("#1B5FC1", "#7FB2FF"),
    "disputed": Hue("#8A4B00", "#F2B95B"),
    "disputed-ground": Hue("#FBEBD0", "#33270F"),
    "error": Hue("#A3141C", "#FF9A8D"),
    "error-ground": Hue("#FBE7E4", "#3A1B1A"),
}

GHOST = TOKENS["ghost"]

_CIRCLE = "M6 0.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z"
_PENTAGON = "M6 0.6L11.5 4.6L9.4 11H2.6L0.5 4.6z"

# In this order the first seven kinds of a dossier take them.
STYLES = (
    Style(Hue("#2B7FEA", "#4E8DFC"), "circle", _CIRCLE, 11),
    Style(Hue("#B5121B", "#FE5A2E"), "triangle-up", "M6 0.6L11.8 11H0.2z", 13),
    Style(Hue("#40218D", "#C8B7FD"), "square", "M1.2 1.2h9.6v9.6H1.2z", 11),
    Style(Hue("#0F6760", "#62E2C9"), "diamond", "M6 0L12 6L6 12L0 6z", 11),
    Style(Hue("#D23FA6", "#E36DB6"), "hexagon2", "M3 0.8h6L12 6l-3 5.2H3L0 6z", 11),
    Style(Hue("#A27C10", "#F6D860"), "pentagon", _PENTAGON, 11),
    Style(Hue("#47230A", "#D3A883"), "triangle-down", "M6 11.4L11.8 1H0.2z", 13),
)

# From the eighth kind on: never a new hue, only another shape in the ghost's grey.
_SPARE = (
    Style(GHOST, "cross", "M4 0.5h4v3.5h3.5v4H8v3.5H4V8H0.5V4H4z", 11),
    Style(GHOST, "x", "M2.5 0L6 3.5L9.5 0L12 2.5L8.5 6L12 9.5L9.5 12L6 8.5L2.5 12L0 9.5L3.5 6L0 2.5z", 11),
    Style(GHOST, "star", "M6 0l1.8 4h4.2l-3.4 2.7 1.3 4.5L6 8.6l-3.9 2.6 1.3-4.5L0 4h4.2z", 13),
)


def style(index: int | None) -> Style:
    """The style of a dossier's kind number `index` from 0; None stands for an event without a kind."""
    if index is None:
        return Style(GHOST, "circle", _CIRCLE, 11)
    if index < len(STYLES):
        return STYLES[index]
    return _SPARE[(index - len(STYLES)) % len(_SPARE)]


def stylesheet(kinds: int) -> str:
    """CSS custom properties for every token, and the shape and colour of the first `kinds` kinds' pills.

    A pill's glyph is a mask, so that it takes the hue of the theme in force.
    """
    tokens = "".join(f"--fl-{name}:{hue.css()};" for name, hue in TOKENS.items())
    rules = [f":root{{color-scheme:light dark;{tokens}}}"]
    for index in range(kinds):
        drawn = style(index)
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 14 14"><path d="{drawn.path}"/></svg>'
        rules.append(
            f".st-key-kinds button:nth-of-type({index + 1})::before{{background:{drawn.hue.css()};"
            f'mask-image:url("data:image/svg+xml,{quote(svg)}")}}'
        )
    return "\n".join(rules)
