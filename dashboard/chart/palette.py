"""Palette: the colours and shapes of the interface and of the kinds of event.

The custom properties of the stylesheet and the marks are generated from it; the outlines of the marks are in
shapes.py. Contrast and colour-blind distances were measured for exactly these values: measure them again
after a change.
"""

from dataclasses import dataclass

from dashboard.chart.shapes import outline


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
    """How a kind is drawn: its hue, its Plotly symbol and the symbol's size on the chart in px."""

    hue: Hue
    symbol: str
    size: float

    @property
    def path(self) -> str:
        """The mark as an SVG path in px with its centre at 0, 0: what Plotly draws at this size."""
        return outline(self.symbol, self.size / 2)


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

# The styles of the first seven kinds of a dossier, in this order.
STYLES = (
    Style(Hue("#2B7FEA", "#4E8DFC"), "circle", 11),
    Style(Hue("#B5121B", "#FE5A2E"), "triangle-up", 13),
    Style(Hue("#40218D", "#C8B7FD"), "square", 11),
    Style(Hue("#0F6760", "#62E2C9"), "diamond", 11),
    Style(Hue("#D23FA6", "#E36DB6"), "hexagon2", 11),
    Style(Hue("#A27C10", "#F6D860"), "pentagon", 11),
    Style(Hue("#47230A", "#D3A883"), "triangle-down", 13),
)

# Further kinds get no new hue, only another shape in the grey of ghosts, the most different shapes first.
# The last five have outlines of the first seven and differ from them only by the grey. There is no circle,
# because a grey circle is an event without a kind.
_GREY = {
    **{
        "cross": 11,
        "x": 11,
        "star": 11,
        "triangle-left": 12,
        "triangle-right": 12,
        "hourglass": 11,
        "bowtie": 11,
    },
    **{"diamond-tall": 10, "diamond-wide": 10, "star-diamond": 10, "star-square": 12, "star-triangle-up": 9},
    **{"star-triangle-down": 9, "triangle-ne": 12, "triangle-sw": 12, "triangle-se": 12, "triangle-nw": 12},
    "hexagram": 11,
    **{"square": 11, "diamond": 11, "triangle-up": 13, "triangle-down": 13, "pentagon": 11},
}
_SPARE = tuple(Style(GHOST, symbol, size) for symbol, size in _GREY.items())

DISTINCT = len(STYLES) + len(_SPARE)
"""How many kinds look different from each other; with more, the grey shapes begin again."""


def kind_style(index: int | None) -> Style:
    """The style of a dossier's kind number `index` from 0; None is the style of events without a kind."""
    if index is None:
        return Style(GHOST, "circle", 11)
    if index < len(STYLES):
        return STYLES[index]
    return _SPARE[(index - len(STYLES)) % len(_SPARE)]


def stylesheet() -> str:
    """CSS custom properties for every token, in the layer of the tokens."""
    tokens = "".join(f"--fl-{name}:{hue.css()};" for name, hue in TOKENS.items())
    return f"@layer tokens{{:root{{color-scheme:light dark;{tokens}}}}}"
