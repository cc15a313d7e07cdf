"""Pictures: one SVG for each case of the labels and of the bars, so that a change of them shows in review.

Each is drawn by the canvas's own modules and compared with the file of its name in `pictures`.
"""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest
import yaml
from conftest import canvas_modules
from playwright.sync_api import Browser, Page

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.reading import read_text

FOLDER = Path(__file__).parent / "pictures"
SCRIPT = Path(__file__).with_name("pictures.js").read_text("utf-8")
REDRAW = "REDRAW=1 .venv/bin/pytest tests/canvas/test_layout_pictures.py"

Events = list[dict[str, object]]


@dataclass(frozen=True)
class Case:
    """A dossier's events and its other keys, and what of it is drawn how; see `pictures.js`."""

    events: Events
    keys: dict[str, object] = field(default_factory=dict)
    width: int = 760
    scale: str = "true"
    low: float = 0
    high: float = 1
    picked: str | None = None
    unmatched: tuple[str, ...] = ()
    lineScale: float = 1  # noqa: N815 - a name of the canvas
    lanes: dict[str, object] | None = None


def events(*written: tuple[str, str] | tuple[str, str, int]) -> Events:
    """Events from dates and titles, and weights where they are given; their ids are e0, e1 and so on."""
    return [
        {"id": f"e{n}", "date": date, "title": title, **({"weight": weight[0]} if weight else {})}
        for n, (date, title, *weight) in enumerate(written)
    ]


def each_month(count: int, title: str) -> Events:
    return events(
        *((f"{2010 + n // 12}-{n % 12 + 1:02}-15", f"{title} {n + 1}", n % 3 + 1) for n in range(count))
    )


FEW = events(
    ("2001-03-04", "A camp is opened"),
    ("2005-10-11", "Talks begin in Paris"),
    ("2009-06-20", "The camp is closed"),
)
LONG = "The parliament of the republic debates the third report of its commission on the camp and its future"
ONE_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
PERSIAN = events(
    ("2001-03-04", "گشایش اردوگاه اشرف در استان دیاله"),
    ("2003-05-10", "خلع سلاح"),
    ("2005-10-11", "گفت‌وگوها در پاریس آغاز می‌شود"),
    ("2009-06-20", "بسته شدن اردوگاه"),
)
ONE_DAY = events(*(("2009-06-20", f"Report {n} from the camp") for n in range(6)))
PERIODS = events(
    ("2001/2004", "The first siege"),
    ("2003/2008", "Talks in Paris"),
    ("2007-03/2007-05", "A short truce"),
    ("2009-06-20", "The camp is closed"),
)
MANY_PERIODS = events(*((f"{2000 + n % 5}/{2006 + n % 4}", f"Period {n}", n % 3 + 1) for n in range(24)))
DOUBTED = events(
    ("2001~/2004?", "Roughly a siege"),
    ("2003/..", "Talks that go on"),
    ("/2006", "An older quarrel"),
    ("2007-XX", "Some month"),
    ("2008?", "Perhaps this year"),
    ("[2001..2003]", "One day between them"),
    ("2009-06-20", "The camp is closed"),
)


def linked(written: Events, **targets: str) -> Events:
    """The events, each of those named in `targets` with a link that answers another event."""
    return [
        {**event, "links": {"responds_to": targets[str(event["id"])]}} if event["id"] in targets else event
        for event in written
    ]


BURST = events(
    ("1999-03-04", "A camp is opened"),
    ("2005-10-11", "Talks begin in Paris"),
    *((f"2009-06-{20 + n}", f"Reaction {n} of many to the raid on the camp") for n in range(8)),
    ("2013-05-01", "The last of the residents leave"),
)
ANSWERS = {f"e{n}": "e2" for n in range(3, 11)}
ERAS = {
    "eras": [
        {"name": "The first years", "date": "2001/2004"},
        {"name": "The talks", "date": "2005/2009"},
    ]
}

SIDES = {
    "kinds": {"talk": "Talks", "attack": "Attacks"},
    "sides": {"city": "The city", "port": "The port"},
    "actors": {
        "mayor": {"name": "The mayor", "is": "person", "side": "city", "part_of": "council"},
        "council": {"name": "The council", "is": "group", "side": "city"},
        "union": {"name": "The union", "is": "group", "side": "port"},
        "paper": {"name": "A newspaper", "is": "group"},
    },
}


def lanes(
    by: str, closed: tuple[str, ...] = (), opened: tuple[str, ...] = (), sort: str = "file"
) -> dict[str, object]:
    """An arrangement of lanes."""
    return {"layout": by, "closed": closed, "open": opened, "sort": sort}


def cast(written: Events) -> Events:
    """The events with actors, in turn one, two or three of them, and two kinds in turn."""
    casts = (
        {"acted": "council", "affected": "union"},
        {"acted": "union"},
        {"accused": "union", "affected": ["mayor", "council"]},
        {"spoke": "paper"},
    )
    return [
        {**event, "kind": ("talk", "attack")[n % 2], "actors": casts[n % 4]}
        for n, event in enumerate(written)
    ]


CROWDED = cast(
    [*each_month(60, "Meeting"), *({**event, "id": f"b{n}"} for n, event in enumerate(MANY_PERIODS))]
)

CASES = {
    "labels-few": Case(FEW),
    "labels-one": Case(FEW[:1]),
    "labels-narrow": Case(FEW, width=340),
    "labels-dense": Case(each_month(30, "Meeting of the commission")),
    "labels-dense-narrow": Case(each_month(30, "Meeting of the commission"), width=400),
    "labels-dense-zoomed": Case(each_month(30, "Meeting of the commission"), low=0.4, high=0.6),
    "labels-dense-picked": Case(each_month(30, "Meeting of the commission"), picked="e16"),
    "labels-dense-filtered": Case(
        each_month(30, "Meeting"), unmatched=tuple(f"e{n}" for n in range(30) if n % 3)
    ),
    "labels-long-titles": Case([{**event, "title": LONG} for event in FEW]),
    "labels-long-titles-narrow": Case([{**event, "title": LONG} for event in FEW], width=340),
    "labels-one-long-word": Case([{**event, "title": ONE_WORD} for event in FEW], width=420),
    "labels-right-to-left": Case(PERSIAN, {"language": "fa"}),
    "labels-right-to-left-narrow": Case(PERSIAN, {"language": "fa"}, width=340),
    "labels-mixed-scripts": Case([*FEW, *({**e, "id": f"p{n}"} for n, e in enumerate(PERSIAN))]),
    "labels-one-day": Case([*FEW[:2], *({**event, "id": f"d{n}"} for n, event in enumerate(ONE_DAY))]),
    "labels-cluster": Case(
        [*FEW, *events(*(("2005-10-11", f"Report {n}") for n in range(40)))[3:]], picked="e30"
    ),
    "labels-clusters-filtered": Case(
        events(*((f"2005-{n % 12 + 1:02}-11", f"Report {n}") for n in range(90))),
        width=400,
        unmatched=tuple(f"e{n}" for n in range(0, 90, 2)),
    ),
    "labels-picked-at-the-left": Case([{**event, "title": LONG} for event in FEW], width=420, picked="e0"),
    "labels-picked-at-the-right": Case([{**event, "title": LONG} for event in FEW], width=420, picked="e2"),
    "labels-weights": Case(
        events(*((f"2005-0{n + 1}-11", f"Weight {n % 3 + 1}", n % 3 + 1) for n in range(9)))
    ),
    "labels-large-text": Case(FEW, lineScale=1.5),
    "labels-eras": Case(FEW, ERAS),
    "labels-folded-axis": Case(
        [*events(("1965-02-03", "The founding")), *({**e, "id": f"f{e['id']}"} for e in FEW)], scale="folded"
    ),
    "labels-equal-steps": Case(each_month(12, "Meeting"), scale="order"),
    "labels-doubted": Case(DOUBTED),
    "labels-linked": Case(linked(FEW, e1="e0", e2="e0"), picked="e0"),
    "labels-linked-burst": Case(linked(BURST, **ANSWERS), picked="e2", scale="folded"),
    "labels-linked-beyond": Case(linked(BURST, **ANSWERS), picked="e2", low=0.5, high=0.8),
    "labels-linked-narrow": Case(linked(BURST, **ANSWERS), picked="e2", width=400),
    "bars-linked": Case(linked(PERIODS, e0="e3", e1="e3", e2="e3"), picked="e3"),
    "bars-linked-many": Case(linked(MANY_PERIODS, e3="e9", e7="e9", e8="e9"), picked="e9"),
    "bars-one": Case(PERIODS[:1]),
    "bars-few": Case(PERIODS),
    "bars-narrow": Case(PERIODS, width=340),
    "bars-picked": Case(PERIODS, picked="e1"),
    "bars-filtered": Case(PERIODS, unmatched=("e0", "e2")),
    "bars-zoomed-inside": Case(PERIODS, low=0.5, high=0.6),
    "bars-zoomed-across-an-end": Case(PERIODS, low=0.3, high=0.5),
    "bars-doubted-and-open": Case(DOUBTED, {"as_of": "2012-01-01"}),
    "bars-long-titles": Case([{**event, "title": LONG} for event in PERIODS]),
    "bars-right-to-left": Case(
        events(("2001/2004", "محاصره نخست"), ("2003/2008", "گفت‌وگوها در پاریس"), ("2009", "پایان")),
        {"language": "fa"},
    ),
    "bars-many": Case(MANY_PERIODS),
    "bars-many-picked": Case(MANY_PERIODS, picked="e9"),
    "bars-many-narrow": Case(MANY_PERIODS, width=340),
    "bars-large-text": Case(PERIODS, lineScale=1.5),
    "bars-equal-steps": Case(PERIODS, scale="order"),
    "lanes-side": Case(cast(FEW), SIDES, lanes=lanes("side")),
    "lanes-kind": Case(cast(BURST), SIDES, scale="folded", lanes=lanes("kind")),
    "lanes-actor": Case(cast(BURST), SIDES, lanes=lanes("actor", sort="count")),
    "lanes-bars": Case(cast(PERIODS), SIDES, lanes=lanes("side")),
    "lanes-doubted": Case(cast(DOUBTED), SIDES, lanes=lanes("side")),
    "lanes-crowded": Case(CROWDED, SIDES, lanes=lanes("side")),
    "lanes-crowded-filtered": Case(
        CROWDED, SIDES, unmatched=tuple(f"e{n}" for n in range(60) if n % 3), lanes=lanes("side")
    ),
    "lanes-crowded-picked": Case(CROWDED, SIDES, picked="e42", lanes=lanes("side")),
    "lanes-closed": Case(CROWDED, SIDES, lanes=lanes("side", closed=("city",))),
    "lanes-emptied": Case(cast(FEW), SIDES, unmatched=("e0", "e2"), lanes=lanes("side")),
    "lanes-linked": Case(linked(cast(BURST), **ANSWERS), SIDES, picked="e2", lanes=lanes("kind")),
    "lanes-large-text": Case(cast(PERIODS), SIDES, lineScale=1.5, lanes=lanes("side")),
    "lanes-equal-steps": Case(cast(BURST), SIDES, scale="order", lanes=lanes("side")),
}


@pytest.fixture(scope="module")
def drawer(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def drawn(drawer: Page, case: Case) -> str:
    options = asdict(case)
    keys = (
        {"title": "A story", "as_of": "2010-01-01"} | options.pop("keys") | {"events": options.pop("events")}
    )
    dossier = read_text(yaml.safe_dump(keys, allow_unicode=True), "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    text = drawer.evaluate(
        "([json, asked]) => draw(json, asked)", [encoded_payload(dossier).content.decode(), options]
    )
    return str(text)


@pytest.mark.parametrize("name", CASES)
def test_a_layout_is_drawn_as_its_picture(drawer: Page, name: str) -> None:
    path = FOLDER / f"{name}.svg"
    found = drawn(drawer, CASES[name])
    if "REDRAW" in os.environ:
        path.write_text(found, "utf-8")
    assert path.exists(), f"no picture yet: {REDRAW}"
    assert found == path.read_text("utf-8"), f"drawn otherwise; if that is meant: {REDRAW}"


@pytest.mark.browser  # so that it runs after the tests that draw the pictures
def test_each_picture_has_a_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(CASES)
