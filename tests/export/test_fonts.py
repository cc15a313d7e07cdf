"""The fonts of an exported page have every weight of the stylesheets and the widths of the app's fonts."""

import base64
import re
from io import BytesIO

from conftest import CANVAS, ROOT
from fontTools.ttLib import TTFont

from dashboard.bundle.canvas import font_faces
from dashboard.export.fonts import needed_fonts

FONTS = ROOT / "assets" / "fonts"
WEIGHT = re.compile(r"font(?:-weight)?:\s*(\d{3})\b")
DATA = re.compile(r"data:font/woff2;base64,([^)\"']+)")


def test_the_fonts_have_the_weights_of_the_stylesheets() -> None:
    sheets = "".join(path.read_text("utf-8") for path in CANVAS.rglob("*.css"))
    weights = {int(weight) for weight in WEIGHT.findall(sheets)}
    assert len(weights) > 3
    fonts = [TTFont(BytesIO(base64.b64decode(text))) for text in DATA.findall(font_faces(needed_fonts("")))]
    assert fonts
    for font in fonts:
        [axis] = [axis for axis in font["fvar"].axes if axis.axisTag == "wght"]
        assert axis.minValue <= min(weights)
        assert max(weights) <= axis.maxValue


def test_a_font_with_fewer_characters_has_the_same_widths() -> None:
    """Otherwise the labels of an exported page would differ from those of the app."""
    text = "Albania's, of AV To, y."
    for path in sorted(FONTS.glob("*.woff2")):
        address = needed_fonts(text)(path)
        assert address is not None
        content = base64.b64decode(address.partition(",")[2])
        whole, part = TTFont(path), TTFont(BytesIO(content))
        assert part["fvar"].axes[0].minValue == whole["fvar"].axes[0].minValue == 400
        shared = [whole.getBestCmap()[ord(letter)] for letter in text if ord(letter) in whole.getBestCmap()]
        assert [part["hmtx"][name] for name in shared] == [whole["hmtx"][name] for name in shared]
