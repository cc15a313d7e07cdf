"""An excerpt of a story has all that the story has of some of its events, in the same order."""

from collections.abc import Iterator

import pytest
from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node

from dashboard.chart.encoded_payload import payload
from dashboard.dossier.model import Dossier

SCRIPT = """
  import { excerptOf } from "./story/excerpt.js";
  import { eventOf, inColumns } from "./story/story.js";
  const shown = (story) => [...story.byTime].map((i) => {
    const { index, order, ...event } = eventOf(story, i);
    return { ...event, emptyYears: story.emptyYears[i] ?? null, involved: story.cast.involved[i] };
  });
  const answers = {
    excerpt: ([json, indices]) => {
      const story = inColumns(json);
      const excerpt = excerptOf(story, indices);
      const wanted = new Set(indices);
      const order = [...story.byTime].filter((i) => wanted.has(i));
      const whole = shown({ ...story, byTime: Uint32Array.from(order) });
      const { size, bars, indexOf, events } = excerpt;
      return { whole, shown: shown(excerpt), size, bars, found: events.id.map((id) => indexOf.get(id)) };
    },
  };
"""


@pytest.fixture(scope="module")
def ask() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as process:
        yield process


@settings(max_examples=examples(150), deadline=None)
@given(dossiers(), st.data())
def test_an_excerpt_has_everything_of_its_events_and_nothing_of_others(
    ask: NodeProcess, dossier: Dossier, data: st.DataObject
) -> None:
    rows = data.draw(
        st.sets(st.sampled_from(range(len(dossier.events)))) if dossier.events else st.just(set())
    )
    indices = data.draw(st.permutations(sorted(rows)))
    found = ask("excerpt", [payload(dossier), indices])
    assert found["shown"] == found["whole"]
    assert found["size"] == len(indices) == len(found["shown"])
    assert found["bars"] == sum(dossier.events[i].is_bar for i in indices)
    assert found["found"] == list(range(len(indices)))
