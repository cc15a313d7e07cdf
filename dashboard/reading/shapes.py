"""Shapes: the kind of value that each key accepts, for keys that accept more than a text or a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from pydantic import BaseModel

from dashboard.dossier.claims import Citation, Claim, Figure, Position, Question, Silence, Source
from dashboard.dossier.entities import Actor, Era, Kind, Side
from dashboard.dossier.entities import Place as Somewhere
from dashboard.dossier.event import Event, Involvement, Link, Media, Route, Status
from dashboard.dossier.model import About, Correction, Dossier, Look, Step
from dashboard.problems.advice import shown
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem
from dashboard.reading.yaml.nodes import texts
from dashboard.reading.yaml.source import Listing, Node, Record, Text


class ValueForm(Enum):
    """How a value is written."""

    TEXTS = auto()  # a list, or one text alone
    ENTRIES = auto()  # a list, or one entry alone
    PAIR = auto()  # a list, and nothing else
    BY_ID = auto()
    KEYS = auto()
    ANY = auto()  # a text, a list, or keys and values


_WANTED_LIST = Message("a list belongs under %(key)s:, not %(found)s")
_WANTED = {
    ValueForm.TEXTS: _WANTED_LIST,
    ValueForm.ENTRIES: _WANTED_LIST,
    ValueForm.PAIR: _WANTED_LIST,
    ValueForm.BY_ID: Message("ids with their values belong under %(key)s:, not %(found)s"),
    ValueForm.KEYS: Message("keys and values belong under %(key)s:, not %(found)s"),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A form, an example of it as it is written after the key, and the model of its entries, if any."""

    form: ValueForm
    example: str
    entry: type[BaseModel] | None = None


_CITED = Shape(ValueForm.ENTRIES, "[report p. 12]", Citation)
_IDS = Shape(ValueForm.TEXTS, "[raid, arrests]")
_ALIASES = Shape(ValueForm.TEXTS, "[Durazzo, Durres]")

SHAPES: Mapping[tuple[type[BaseModel], str], Shape] = {
    (Dossier, "about"): Shape(ValueForm.KEYS, "{method: From court records.}", About),
    (Dossier, "calendars"): Shape(ValueForm.TEXTS, "[solar-hijri]"),
    (Dossier, "looks"): Shape(ValueForm.ENTRIES, "[{name: The raids, link: kind=policing}]", Look),
    (Dossier, "kinds"): Shape(ValueForm.BY_ID, "{policing: Force and policing}", Kind),
    (Dossier, "sides"): Shape(ValueForm.BY_ID, "{west: US and Europe}", Side),
    (Dossier, "actors"): Shape(ValueForm.BY_ID, "{rama: {name: Edi Rama}}", Actor),
    (Dossier, "places"): Shape(ValueForm.BY_ID, "{tirana: {name: Tirana}}", Somewhere),
    (Dossier, "sources"): Shape(ValueForm.BY_ID, "{report: {title: A report}}", Source),
    (Dossier, "questions"): Shape(ValueForm.BY_ID, "{cause: {ask: Why did it fall?}}", Question),
    (Dossier, "eras"): Shape(ValueForm.ENTRIES, "[{date: 1986/2003, name: Iraq}]", Era),
    (Dossier, "folds"): Shape(ValueForm.TEXTS, "[1990/2010]"),
    (Dossier, "events"): Shape(ValueForm.ENTRIES, "[{date: 2014, title: A deal is signed}]", Event),
    (Dossier, "steps"): Shape(ValueForm.ENTRIES, "[{event: raid, text: It begins.}]", Step),
    (About, "corrections"): Shape(
        ValueForm.ENTRIES, "[{date: 2023-07-14, text: A name was misspelt.}]", Correction
    ),
    (Actor, "aliases"): _ALIASES,
    (Somewhere, "aliases"): _ALIASES,
    (Somewhere, "at"): Shape(ValueForm.PAIR, "[41.43, 19.58]"),
    (Question, "positions"): Shape(ValueForm.BY_ID, "{wind: The gust alone}", Position),
    (Question, "silent"): Shape(ValueForm.ENTRIES, "[{actor: police, answer: no-reply}]", Silence),
    (Position, "partly"): _IDS,
    (Event, "actors"): Shape(ValueForm.ANY, "{acted: police}", Involvement),
    (Event, "sources"): _CITED,
    (Event, "dated"): Shape(ValueForm.KEYS, "{report: 2023-06-19}"),
    (Event, "links"): Shape(ValueForm.KEYS, "{follows: raid}", Link),
    (Event, "figures"): Shape(ValueForm.ENTRIES, "[{what: officers, value: 1000}]", Figure),
    (Event, "claims"): Shape(ValueForm.ENTRIES, "[{by: police, says: Nobody was hurt.}]", Claim),
    (Event, "status"): Shape(ValueForm.KEYS, "{of: police}", Status),
    (Event, "media"): Shape(ValueForm.ENTRIES, "[{file: gate.jpg, alt: The gate}]", Media),
    (Event, "route"): Shape(ValueForm.KEYS, "{from: paris, to: tirana}", Route),
    (Event, "after"): _IDS,
    (Event, "before"): _IDS,
    (Claim, "sources"): _CITED,
    (Figure, "sources"): _CITED,
    (Silence, "sources"): _CITED,
}
"""Shapes by the model that has the key and the key as it is written."""


class Passed(NamedTuple):
    """A step of a path: the value under `key` of an entry of `owner`; `shape` is the shape that it needs."""

    owner: type[BaseModel]
    key: str
    node: Node
    shape: Shape | None


def along(path: Sequence[str | int], entry: Node, model: type[BaseModel]) -> list[Passed]:
    """Return the keys on `path` through `entry`, an entry of `model`; the path is in terms of the file."""
    steps: list[Passed] = []
    node, is_id = entry, False
    for name in path:
        if isinstance(node, Record):
            node = node.get(str(name)) if isinstance(name, str) else node
        elif isinstance(node, Listing) and isinstance(name, int) and name < len(node):
            node = node[name]
        if isinstance(name, str) and not is_id:
            shape = SHAPES.get((model, name))
            steps.append(Passed(model, name, node, shape))
            model = (shape and shape.entry) or model
            is_id = shape is not None and shape.form is ValueForm.BY_ID
        else:
            is_id = False
    return steps


def fits(node: Node, shape: Shape) -> bool:
    """Return whether `node` has the form of `shape`. A missing value fits every form."""
    keys = {field.alias or key for key, field in shape.entry.model_fields.items()} if shape.entry else set()
    match shape.form:
        case ValueForm.TEXTS:
            return not isinstance(node, Record)
        case ValueForm.ENTRIES if isinstance(node, Record):
            return not keys.isdisjoint(node)  # one entry alone
        case ValueForm.ENTRIES:
            return isinstance(node, Listing) or node is None or shape.entry is Citation
        case ValueForm.PAIR:
            return isinstance(node, Listing) or node is None
        case ValueForm.BY_ID | ValueForm.KEYS:
            return isinstance(node, Record) or node is None or _is_full_form(node, shape)
        case ValueForm.ANY:
            return True


def _is_full_form(node: Node, shape: Shape) -> bool:
    """Return whether `node` is a list of links in their full form."""
    return shape.entry is Link and isinstance(node, Listing) and all(isinstance(e, Record) for e in node)


def misshapen(key: str, node: Text | Record | Listing, shape: Shape, event: str | None = None) -> Problem:
    """Return the problem that `node`, the value under `key`, does not have the form of `shape`."""
    what = _WANTED[shape.form].filled(key=key, found=shown(node))
    suggestion = Message("Write it as in %(example)s.", example=f"{key}: {shape.example}")
    return Problem(*node.at, "wrong-shape", what, suggestion, event)


def texts_out_of_shape(entry: Record, model: type[BaseModel]) -> set[Location]:
    """Return the locations of all texts in the values of `entry`, a `model`, that have the wrong form."""
    wrong = (node for key, node in entry.items() if (s := SHAPES.get((model, key))) and not fits(node, s))
    return {text.at for node in wrong for text in texts(node)}


def out_of_shape(section: str, node: Node) -> list[Problem]:
    """Return the problem, if any, that the value under a key of the dossier has the wrong form."""
    shape = SHAPES[Dossier, section]
    return [] if node is None or fits(node, shape) else [misshapen(section, node, shape)]
