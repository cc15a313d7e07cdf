"""The palette: the contrast that WCAG 2.2 asks for, in both themes, and a shape for each kind."""

import pytest

from dashboard.drawing.palette import STYLES, TOKENS, Hue, style

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
def test_words_can_be_read_on_every_ground(token: str, ground: str) -> None:
    assert least(TOKENS[token], ground) >= TEXT


@pytest.mark.parametrize(("token", "ground"), [("disputed", "disputed-ground"), ("error", "error-ground")])
def test_words_can_be_read_on_their_own_ground(token: str, ground: str) -> None:
    assert least(TOKENS[token], ground) >= TEXT


@pytest.mark.parametrize("ground", ["bg", "panel", "era"])
def test_marks_and_borders_stand_out(ground: str) -> None:
    for hue in [*(kind.hue for kind in STYLES), TOKENS["ghost"], TOKENS["border"], TOKENS["focus"]]:
        assert least(hue, ground) >= GRAPHICS


def test_every_kind_has_a_shape_of_its_own() -> None:
    symbols = [style(index).symbol for index in range(10)]
    assert len(set(symbols)) == len(symbols)
    assert style(10).symbol in symbols
    assert style(None).symbol
