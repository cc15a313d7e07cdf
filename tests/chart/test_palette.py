"""The palette: the contrast that WCAG 2.2 asks for, in both themes, and a shape for each kind."""

import pytest

from dashboard.chart.palette import DISTINCT, STYLES, TOKENS, Hue, kind_style

TEXT, GRAPHICS = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def least(hue: Hue, ground: str) -> float:
    on = TOKENS[ground]
    return min(contrast(hue.light, on.light), contrast(hue.dark, on.dark))


@pytest.mark.parametrize("ground", ["bg", "panel", "sunk", "era"])
@pytest.mark.parametrize("token", ["ink", "ink2"])
def test_text_can_be_read_on_every_background(token: str, ground: str) -> None:
    assert least(TOKENS[token], ground) >= TEXT


@pytest.mark.parametrize(("token", "ground"), [("disputed", "disputed-ground"), ("error", "error-ground")])
def test_text_can_be_read_on_the_background_of_its_kind(token: str, ground: str) -> None:
    assert least(TOKENS[token], ground) >= TEXT


@pytest.mark.parametrize("ground", ["bg", "panel", "era"])
def test_marks_and_borders_stand_out(ground: str) -> None:
    for hue in [*(kind.hue for kind in STYLES), TOKENS["ghost"], TOKENS["border"], TOKENS["focus"]]:
        assert least(hue, ground) >= GRAPHICS


def test_distinct_kinds_look_different_and_further_ones_repeat_the_grey_shapes() -> None:
    looks = [(kind_style(index).symbol, kind_style(index).hue) for index in range(DISTINCT)]
    assert len(set(looks)) == len(looks) >= 30
    greys = DISTINCT - len(STYLES)
    assert [kind_style(DISTINCT + n) for n in range(greys)] == [
        kind_style(len(STYLES) + n) for n in range(greys)
    ]


def test_all_but_the_last_five_of_them_differ_by_their_shape_alone() -> None:
    symbols = [kind_style(index).symbol for index in range(DISTINCT - 5)]
    assert len(set(symbols)) == len(symbols)


def test_no_kind_looks_like_an_event_without_a_kind() -> None:
    without = kind_style(None)
    assert all(
        (kind.symbol, kind.hue) != (without.symbol, without.hue) for kind in map(kind_style, range(100))
    )
