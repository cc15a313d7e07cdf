"""Guide markup: what the marks mean, each with the mark itself, and which keys there are."""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from dashboard.chart.palette import GHOST, Hue, style
from dashboard.markup.pieces import joined

ID = "fl-guide"

# A picture is a piece of the canvas, 48 x 32 px; its classes are the canvas's, so that it looks the same.
_AXIS_Y = 24
_MARK_Y = 7
_STEM_Y = 13  # just below the mark
_GHOST_SIZE = 0.8  # of a faded mark, as on the canvas


@cache
def guide() -> Markup:
    """The dialog that "?" opens. It is the same for every dossier, so an open one is never drawn anew."""
    return Markup(
        '<dialog class="fl-guide" id="{id}" closedby="any" aria-labelledby="{id}-title">'
        '<button type="button" class="fl-close-guide" command="close" commandfor="{id}" aria-label="Close">'
        "×</button>"
        '<h2 id="{id}-title">How to read the timeline</h2><dl>{marks}</dl>'
        "<h2>Keys and gestures</h2><table>{keys}</table></dialog>"
    ).format(
        id=ID,
        marks=joined(
            _meaning(picture, name, words)
            for picture, (name, words) in zip(_pictures(), _MEANINGS, strict=True)
        ),
        keys=joined(_keys(where, rows) for where, rows in _KEYS),
    )


def button() -> Markup:
    """The button that opens the guide."""
    return Markup(
        '<button type="button" class="fl-help" command="show-modal" commandfor="{}" aria-haspopup="dialog" '
        'aria-label="Help: how to read the timeline">?</button>'
    ).format(ID)


def _meaning(sample: Markup, name: str, words: str) -> Markup:
    return Markup("<div><dt>{}{}</dt><dd>{}</dd></div>").format(sample, name, words)


def _sample(*shapes: str) -> Markup:
    """A picture of a mark: decoration, for its name stands beside it."""
    return Markup('<svg class="fl-sample" viewBox="0 0 48 32" aria-hidden="true">{}</svg>').format(
        Markup("").join(Markup(shape) for shape in shapes)  # noqa: S704 - our own shapes
    )


def _point(x: float, y: float, hollow: bool = False, hue: Hue | None = None, size: float = 1) -> str:
    """The mark of the first kind, centred."""
    drawn = style(0)
    paint = 'fill="none" stroke="currentColor" stroke-width="2"' if hollow else 'fill="currentColor"'
    return (
        f'<path d="{drawn.path}" {paint} style="color:{(hue or drawn.hue).css()}" '
        f'transform="translate({x} {y}) scale({size})"/>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, name: str) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" class="{name}"/>'


def _axis(left: float = 0, right: float = 48) -> str:
    return _line(left, _AXIS_Y, right, _AXIS_Y, "fl-axis")


def _bar(fading: bool) -> str:
    """A bar of the third kind; the mask that lets it fade is the stylesheet's."""
    fade = ' class="fl-fading"' if fading else ""
    cap = "" if fading else '<rect x="43" y="8" width="2.5" height="17"/>'
    return (
        f'<g fill="currentColor" style="color:{style(2).hue.css()}"{fade}><rect x="3" y="8" width="42" '
        f'height="17" opacity="0.3"/><rect x="3" y="23" width="42" height="2"/>'
        f'<rect x="3" y="8" width="2.5" height="17"/>{cap}</g>'
    )


def _on_a_stem(stem: str, *, hollow: bool, under: str = "") -> Markup:
    return _sample(under, _line(24, _STEM_Y, 24, _AXIS_Y, stem), _axis(), _point(24, _MARK_Y, hollow=hollow))


_SOFT = '<rect x="6" y="19" width="36" height="10" class="fl-soft"/>'
_FOLDED = (
    '<rect x="14" y="2" width="20" height="22" class="fl-fold"/>',
    '<polyline points="14,24 16,18 19,30 22,18 26,30 29,18 32,30 34,24" class="fl-zigzag"/>',
)
_FAN = (
    '<polygon points="2,3 30,3 20,16 4,16" class="fl-fan"/>',
    '<polygon points="32,3 46,3 46,16 43,16" class="fl-fan"/>',
    '<polyline points="2,26 10,24 18,26 30,26 38,24 44,18 46,20" class="fl-density"/>',
)
_ARC = '<path d="M8,19Q24,-13 40,19" class="fl-arc"/>'
_TRAY = (
    '<rect x="3" y="7" width="42" height="18" rx="4" class="fl-sample-pill"/>'
    '<text x="24" y="20.5" class="fl-sample-words">2 …</text>'
)
_PILL = (
    '<rect x="9" y="5" width="30" height="22" rx="11" class="fl-sample-pill"/>'
    '<text x="24" y="20.5" class="fl-sample-words">12</text>'
)


def _pictures() -> Iterable[Markup]:
    """The marks of `_MEANINGS`, in their order."""
    yield _on_a_stem("fl-stem", hollow=False)
    yield _on_a_stem("fl-stem", hollow=True)
    yield _on_a_stem("fl-stem fl-dotted", hollow=True, under=_SOFT)
    yield _sample(_bar(fading=False))
    yield _sample(_bar(fading=True))
    yield _sample(_PILL)
    yield _sample(_axis(), _point(24, 17, hue=GHOST, size=_GHOST_SIZE))
    yield _sample('<text x="24" y="21" class="fl-sample-words">≠</text>')
    yield _sample('<text x="24" y="21" class="fl-sample-words">(≈)</text>')
    yield _sample(_ARC, _axis(), _point(8, _AXIS_Y - 5), _point(40, _AXIS_Y - 5))
    dot = '<circle cx="32" cy="9" r="3.5" class="fl-fresh"/>'
    yield _sample(_axis(), _point(24, 17), dot)
    yield _sample(*_FOLDED, _axis(0, 14), _axis(34, 48))
    yield _sample(_axis(), _line(21, 30, 23, 18, "fl-step-mark"), _line(25, 30, 27, 18, "fl-step-mark"))
    edges = (_line(2, 3, 30, 3, "fl-stretch"), _line(32, 3, 46, 3, "fl-stretch"))
    yield _sample(*_FAN, *edges, _line(2, 28, 46, 28, "fl-strip-axis"))
    yield _sample(_TRAY)


_MEANINGS = (
    ("Solid mark", "An exact day. Shape and colour tell the kind of event, as in the row above the chart."),
    ("Hollow mark", "Only the year or the month is known."),
    (
        "Dotted stem, soft band",
        "No source gives the date. It was inferred from the sources and lies somewhere in the band.",
    ),
    ("Bar", "Something that lasted. A firm end is a known date."),
    ("Fading bar", "Its start or end is not known, or it has not ended; then its line goes on."),
    (
        "Counted mark",
        "That many events are too close to be drawn separately. Press it to list them or to zoom in.",
    ),
    ("Faded mark", "An event outside the filter."),
    ("Disputed", "Speakers or sources contradict each other. The card shows who says what."),
    (
        "Sign after a date",
        "A part of the date, such as the year, is approximate (≈) or uncertain (?). The card says which.",
    ),
    (
        "Curved line",
        "It leads from the picked event to an event that is linked to it. The word at its end says how. "
        "At the edge of the chart, press the word to go there.",
    ),
    (
        "Dot beside a mark",
        "The event was added or changed after the date that the address gives, for example "
        "?since=2023-06-30. A month or a year works too.",
    ),
    ("Fold", "Time without events is left out here. The words below say how much."),
    (
        "Two strokes",
        "The scale changes here: on one side the same width covers more time. No time is left out.",
    ),
    (
        "True scale",
        "The strip below shows all of the time in true proportion. Its line is higher where there are more "
        "events. The grey fan joins each part of the axis to its place on the strip.",
    ),
    (
        "Events of unknown year",
        "They have no place on the axis. The button below the chart counts and lists them.",
    ),
)


_KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Anywhere",
        (
            ("Tab", "From one control to the next"),
            ("/", "Search"),
            ("?", "This help"),
        ),
    ),
    (
        "On the chart",
        (
            ("← →", "The event before or after"),
            ("↑ ↓", "The row above or below"),
            ("Shift + arrows", "Move the window"),
            ("+ −", "Zoom in or out"),
            ("Home End", "First or last event"),
            ("Enter", "Open the event"),
            ("Esc", "Back to the whole story"),
            ("L", "The events as a list"),
        ),
    ),
    ("On the strip", (("Two handles", "Where the window starts and ends: drag them or use the arrows"),)),
    (
        "Mouse and touch",
        (
            ("Ctrl or Cmd + wheel, pinch, sideways wheel", "Zoom and move"),
            ("Plain wheel", "The same once the chart has been clicked; until then the page scrolls"),
        ),
    ),
)


def _keys(where: str, rows: Iterable[tuple[str, str]]) -> Markup:
    body = joined(
        Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(key, words) for key, words in rows
    )
    return Markup('<tbody><tr><th scope="rowgroup" colspan="2">{}</th></tr>{}</tbody>').format(where, body)
