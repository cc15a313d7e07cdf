"""Written dossiers: what our writer makes of some dossiers, so that a change shows in review.

    python tests/formats/written_dossiers.py

writes what the code writes now into the folder `written`, one file for each dossier.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from dashboard.formats.yaml import write
from dashboard.reading import read_text

STORED = Path(__file__).with_name("written")
SOUND = Path(__file__).parents[1] / "dossiers" / "sound"
LONG = "word " * 40

ODD = f"""title: "T\\u2028T"
standfirst: "{LONG}"
about: {{method: "{"w " * 80}w"}}
steps: [{{event: two, text: "v{"w " * 80}w"}}, {{event: two, text: "{"w " * 80}w"}}]
kinds: {{a: "yes", b: "1979", c: "a: b", d: "x\\ny", e: "#", f: "é", g: null-ish}}
sources: {{s: {{title: S}}, t: {{title: T}}}}
questions: {{q: {{ask: "?", positions: {{a: One, b: {{text: Two, partly: [a]}}}}}}}}
actors: {{a: {{name: A}}, b: {{name: B}}}}
events:
  - {{id: one, date: "[1965,1966]", title: "{LONG.strip()}", sources: [s, t ¶2],
     actors: {{acted: [a, b], spoke: a}}}}
  - {{id: two, date: 1979, title: T, actors: [a, b], dated: {{s: 2014?}},
     sources: {{source: s, locator: " p.  1"}}}}
  - id: three
    date: "2014/.."
    title: T
    actors: [{{role: acted, actor: a}}, {{role: spoke, actor: b}}, {{role: acted, actor: b}}]
    links: {{follows: [one, two], ends: one}}
    claims: [{{says: "No", on: q, holds: b, stance: denies}}, {{says: Yes., by: a}}]
"""


def written() -> Iterator[tuple[str, str]]:
    """Yield the name of each stored file and what it should hold."""
    for path in sorted(SOUND.glob("*.yaml")):
        yield path.name, write(read_text(path.read_text("utf-8"), path.name))
    yield "odd.yaml", write(read_text(ODD, "odd.yaml"))


if __name__ == "__main__":
    for name, text in written():
        (STORED / name).write_text(text, "utf-8")
    sys.stdout.write(f"{STORED} holds what the code writes\n")
