"""What the browser receives for a story of every mark, and every symbol, so that a change shows in review.

    python tests/chart/drawn_chart.py

writes payload.json and symbols.svg in this folder. The interface words have tests of their own.
"""

import json
import sys
from pathlib import Path

from dashboard import read
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.chart.palette import DISTINCT, kind_style

FOLDER = Path(__file__).parent
PAYLOAD, SYMBOLS = FOLDER / "payload.json", FOLDER / "symbols.svg"
COLUMNS, CELL_PX = 8, 20  # of the picture of symbols


def payload() -> str:
    """Return the payload as JSON with one line for each field and each column of the events."""
    content = json.loads(encoded_payload(read(FOLDER / "every_mark.yaml")).content)
    content.pop("words")
    events = content.pop("events")
    fields = content | {f"events.{name}": column for name, column in events.items()}
    lines = (f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def symbols() -> str:
    """Return a picture of the marks of all kinds in the light theme, row by row, the first grey one last."""
    kinds = [kind_style(index) for index in range(DISTINCT + 2)] + [kind_style(None)]
    marks = [
        f' <path transform="translate({CELL_PX * (n % COLUMNS) + CELL_PX // 2},'
        f'{CELL_PX * (n // COLUMNS) + CELL_PX // 2})" fill="{kind.hue.light}" d="{kind.path}"/>'
        for n, kind in enumerate(kinds)
    ]
    width, height = COLUMNS * CELL_PX, -(-len(kinds) // COLUMNS) * CELL_PX
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    return "\n".join([opening, *marks, "</svg>", ""])


if __name__ == "__main__":
    PAYLOAD.write_text(payload(), "utf-8")
    SYMBOLS.write_text(symbols(), "utf-8")
    sys.stdout.write("payload.json and symbols.svg hold what the code draws\n")
