"""Shapes: the outlines of the marks as SVG paths, equal to Plotly's marker symbols of the same names.

Card, key, list and the chart while it moves draw these paths; Plotly draws its own. A test compares the two.
"""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

Corner = tuple[float, float]  # in radii from the centre, x to the right and y down

_SIDE = 2 / sqrt(3)  # half a side of a triangle whose tip is one radius from the centre


def _turned(corners: Sequence[Corner], degrees: float) -> list[Corner]:
    """The corners after a clockwise rotation about the centre."""
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    return [(x * c - y * s, x * s + y * c) for x, y in corners]


def _regular(corners: int, turn: float, reach: float = 1, inner: float = 1) -> list[Corner]:
    """A regular polygon with a corner at `turn` degrees from the right.

    Every other corner is nearer to the centre by the factor `inner`.
    """
    angles = [(turn + 360 / corners * i) * pi / 180 for i in range(corners)]
    radii = [reach * (inner if i % 2 else 1) for i in range(corners)]
    return [(r * cos(a), r * sin(a)) for r, a in zip(radii, angles, strict=True)]


_UP = ((-_SIDE, 0.5), (_SIDE, 0.5), (0.0, -1.0))
_CORNER_NE = ((-1.2, -0.6), (0.6, -0.6), (0.6, 1.2))
_PLUS = tuple(
    corner for quarter in range(4) for corner in _turned(((0.4, -0.4), (1.2, -0.4), (1.2, 0.4)), quarter * 90)
)
_HOURGLASS = ((1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0))

_POLYGONS: dict[str, Sequence[Corner]] = {
    "square": ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    "diamond": _regular(4, 0, 1.3),
    "diamond-tall": ((0, 1.4), (0.7, 0), (0, -1.4), (-0.7, 0)),
    "diamond-wide": ((0, 0.7), (1.4, 0), (0, -0.7), (-1.4, 0)),
    "triangle-up": _UP,
    "triangle-right": _turned(_UP, 90),
    "triangle-down": _turned(_UP, 180),
    "triangle-left": _turned(_UP, 270),
    "triangle-ne": _CORNER_NE,
    "triangle-se": _turned(_CORNER_NE, 90),
    "triangle-sw": _turned(_CORNER_NE, 180),
    "triangle-nw": _turned(_CORNER_NE, 270),
    "pentagon": _regular(5, -90),
    "hexagon2": _regular(6, 0),
    "star": _regular(10, -90, 1.4, 0.382),
    "hexagram": _regular(12, -90, 1.32, 1 / sqrt(3)),
    "cross": _PLUS,
    "x": _turned(_PLUS, 45),
    "hourglass": _HOURGLASS,
    "bowtie": _turned(_HOURGLASS, 90),
}

# Corners joined by arcs that bend inwards, and the arcs' radius.
_STARS: dict[str, tuple[Sequence[Corner], float]] = {
    "star-diamond": (_regular(4, 180, 1.4)[::-1], 1.9),
    "star-square": (_regular(4, 225, 1.1 * sqrt(2))[::-1], 2),
    "star-triangle-up": (_regular(3, -90, 1.6)[::-1], 4),
    "star-triangle-down": (_regular(3, 90, 1.6)[::-1], 4),
}


def outline(symbol: str, radius: float) -> str:
    """The SVG path of `symbol` around 0, 0, as large as Plotly draws it with a size of twice `radius`.

    Raise KeyError for an unknown symbol.
    """
    if symbol == "circle":
        r = _number(radius)
        return f"M{r},0A{r},{r} 0 1,1 0,-{r}A{r},{r} 0 0,1 {r},0Z"
    if symbol in _STARS:
        corners, bend = _STARS[symbol]
        r = _number(bend * radius)
        points = [_point(corner, radius) for corner in corners]
        return f"M{points[-1]}" + "".join(f"A{r},{r} 0 0,1 {point}" for point in points) + "Z"
    return "M" + "L".join(_point(corner, radius) for corner in _POLYGONS[symbol]) + "Z"


def _point(corner: Corner, radius: float) -> str:
    return f"{_number(corner[0] * radius)},{_number(corner[1] * radius)}"


def _number(value: float) -> str:
    return f"{round(value, 2) + 0:g}"  # plus 0, because -0 would be written with its sign
