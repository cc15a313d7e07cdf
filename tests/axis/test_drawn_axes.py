"""The axes of twenty stories are those in axes.json, which `python tests/axis/drawn_axes.py` writes."""

import json

from axis.drawn_axes import STORED, stories


def test_the_search_chooses_the_stored_axis_of_every_story() -> None:
    stored = json.loads(STORED.read_text("utf-8"))
    drawn = dict(stories())
    assert len(drawn) == 20
    assert drawn == stored
