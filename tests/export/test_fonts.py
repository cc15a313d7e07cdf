"""The fonts of an exported page have every weight that the stylesheets use."""

import base64
import re
from io import BytesIO

from conftest import CANVAS
from fontTools.ttLib import TTFont

from dashboard.bundle.canvas import font_faces
from dashboard.export.fonts import needed_fonts

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
