"""A layout that shows other matches before a whole new layout: nothing moves, and what matches is right."""

import json
from collections.abc import Iterator

import pytest
from conftest import canvas_modules, examples
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from test_layout import clustered

from dashboard.chart.encoded_payload import payload
from dashboard.dossier.model import Dossier

SCRIPT = """
  import { layOut } from "./layout/layout.js";
  import { withMatches } from "./layout/matches.js";
  import { prepared } from "./axis/scale.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  const PLACES = ["index", "x", "y", "left", "right", "top", "bottom"];
  const placeOf = (thing) => JSON.stringify(PLACES.map((name) => thing[name] ?? null));
  const flags = (things) => things.map(({ index, matched }) => [index, matched ? 1 : 0]);
  const counts = (things) => things.map(({ members, matched }) => [[...members], matched]);
  const drawn = ({ marks, bars, clusters, folded }) => [...marks, ...bars, ...clusters, ...folded];
  window.compare = (payload, before, after, picked) => {
    const story = inColumns(payload);
    const scale = prepared("folded", story.scales.folded);
    const view = { low: 0, high: 1 };
    const layoutOf = (matched) =>
      layOut(story, { matched: Uint8Array.from(matched), picked, days: null }, scale, view, 900, measure);
    const [old, now] = [layoutOf(before), withMatches(layoutOf(before), Uint8Array.from(after))];
    const places = new Set(old.labels.map(placeOf));
    return {
      moved: drawn(old).filter((thing, i) => placeOf(thing) !== placeOf(drawn(now)[i])).length,
      events: flags([...now.marks, ...now.bars]),
      counts: counts([...now.clusters, ...now.folded]),
      labels: now.labels.map((label) => [label.index, places.has(placeOf(label))]),
      wanted: old.labels.map(({ index }) => index),
      leaders: now.leaders.length,
    };
  };
"""


@pytest.fixture(scope="module")
def canvas(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@settings(max_examples=examples(40))
@given(clustered(), st.data())
def test_other_matches_move_nothing_and_are_all_shown(
    canvas: Page, dossier: Dossier, data: st.DataObject
) -> None:
    size = len(dossier.events)
    bits = st.lists(st.integers(0, 1), min_size=size, max_size=size)
    before, after = data.draw(bits), data.draw(bits)
    picked = data.draw(st.sampled_from(range(size)))
    found = canvas.evaluate(
        "([payload, before, after, picked]) => compare(payload, before, after, picked)",
        [json.loads(json.dumps(payload(dossier))), before, after, f"e{picked}"],
    )
    assert found["moved"] == 0
    assert found["events"] == [[index, after[index]] for index, _ in found["events"]]
    assert found["counts"] == [[members, sum(after[i] for i in members)] for members, _ in found["counts"]]
    wanted = [index for index in found["wanted"] if after[index] or index == picked]
    assert found["labels"] == [[index, True] for index in wanted]
    assert found["leaders"] == len(wanted)
