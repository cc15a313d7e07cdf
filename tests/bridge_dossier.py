"""Bridge dossier: a small one with pictures, figures, corrections and recent changes, for browser tests."""

import struct
import zlib
from pathlib import Path

STORY = """title: The bridge at Vau
standfirst: How a bridge was planned and paid for twice.
as_of: 2023-07
about:
  source: long
  method: |
    One article was followed to its sources.

    Where two differ, both are kept.
  corrections:
    - {date: 2023-07-14, text: The day was put right., event: visit}
opens: event=visit
looks:
  - {name: The inquiry, link: kind=law&from=2021&to=2023-12}
  - {name: Nothing, link: kind=gone}
kinds: {works: Works, law: Law}
actors:
  council: {name: The Council of Vau, short: Council, is: state}
  firm: {name: Ura Construction, short: Ura, is: group}
sources:
  long: {title: The bridge that was not, publisher: The Gazette, url: "https://example.org/bridge"}
  a: {title: Inspectors visit bridge, publisher: Morning Post, origin: reuters}
  b: {title: Bridge inspected, publisher: Evening Post, origin: reuters}
events:
  - {id: plan, date: 2014, title: A bridge is planned, kind: works, actors: [council], sources: [long]}
  - {id: piers, date: 2017/2020, title: The piers are built, kind: works, actors: [firm], sources: [long],
    added: 2023-07-05}
  - id: visit
    date: 2023-06-21
    title: Inspectors visit
    kind: law
    actors: {affected: [firm]}
    sources: [a, b]
    figures: [{what: inspectors, value: 12, unit: people, by: firm, sources: [a]}]
    media:
      - {file: pictures/gate.png, alt: The gate, credit: Ana Leka}
      - {file: pictures/fall.png, alt: The fall, cover: graphic}
      - {file: pictures/gone.png, alt: The plan}
    added: 2023-07-01
    changed: 2023-07-14
  - {id: shut, date: 2023-07-03, title: The road is shut, kind: law, actors: [council], sources: [a],
    added: 2023-06-01, changed: 2023-07-04, media: {file: pictures/road.png, alt: The road}}
  - {id: talk, date: 2022, title: Talk of an opening, kind: works}
"""


def png(width: int = 64, height: int = 48) -> bytes:
    """A grey picture (PNG specification, section 5)."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def written(folder: Path) -> Path:
    """Write the dossier into `folder` with its pictures, one of which is missing, and with a secret file."""
    pictures = folder / "pictures"
    pictures.mkdir()
    for name in ("gate.png", "fall.png", "road.png", "secret.png"):
        (pictures / name).write_bytes(png())
    file = folder / "events.yaml"
    file.write_text(STORY)
    return file
