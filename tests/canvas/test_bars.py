"""The laws of bars: each has a row or is counted, the heaviest have rows, and words stay visible."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

SCRIPT = """
  import { packBars } from "./layout/bars.js";
  const measure = (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const width = ({ count }) => measure(String(count), true);
  const zone = { left: 10, right: 710 };
  window.packed = (bars, most) => {
    const { folded, ...found } = packBars(bars, zone, measure, width, most ?? undefined);
    const counted = folded.map((cluster) => ({ ...cluster, members: cluster.members.map(({ id }) => id) }));
    return { ...found, folded: counted };
  };
  window.timed = (count) => {
    let seed = 1;
    const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const bars = Array.from({ length: count }, (_, order) => {
      const left = 710 * chance() - 20;
      const [title, short] = [`A period of many, the ${order}th`, `Period ${order}`];
      const right = Math.max(left + 3, 11) + 90 * chance() ** 3;
      const words = { title, short, date: "2014 to 2016" };
      return { left, right, order, ...words, weight: order % 3, matched: order % 2 > 0 };
    });
    const known = new Map();
    const remembered = (text, bold) => known.get(text) ?? known.set(text, measure(text, bold)).get(text);
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      packBars(bars, zone, remembered, width, 7);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
"""

ZONE = (10, 710)
GAP_PX, PILL_AIR_PX, HIT_PX = 10, 4, 24
ROUNDING_PX = 1e-9
MOST = 7

Bar = dict[str, Any]


@pytest.fixture(scope="module")
def packer(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def packed(page: Page, bars: list[Bar], most: int | None = MOST) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("([bars, most]) => packed(bars, most)", [bars, most])
    return found


titles = st.sampled_from(["Siege", "Talks in Paris", "The camp at Ashraf is under siege", "A" * 130])


@st.composite
def stories(draw: st.DrawFn) -> list[Bar]:
    """Bars of all lengths, most of them at the same time, some reaching out of the zone."""
    count = draw(st.integers(1, 40))
    picked = draw(st.integers(-1, count - 1))
    cluster = draw(st.integers(1, 700))
    near = st.integers(max(-300, cluster - 40), min(706, cluster + 40))
    lengths = st.one_of(st.just(0), st.integers(0, 80), st.integers(0, 900))
    bars = []
    for order in range(count):
        left = draw(st.one_of(st.integers(-300, 706), near))
        title = draw(titles)
        bar = {"id": order, "order": order, "left": left, "right": max(left + 3, 11) + draw(lengths)}
        bar |= {
            "title": title,
            "short": title[:8].strip(),
            "date": draw(st.sampled_from(["", "2014 to 2016"])),
        }
        bar |= {"weight": draw(st.integers(1, 3)), "matched": draw(st.booleans()), "picked": order == picked}
        bars.append(bar | {"fadesLeft": draw(st.sampled_from([0, 20]))})
    return bars


def rank(bar: Bar) -> tuple[Any, ...]:
    return (bar["picked"], bar["matched"], bar["weight"], bar["right"] - bar["left"], -bar["order"])


def extent(bar: Bar) -> tuple[float, float]:
    return min(bar["left"], bar["words"]["left"]), max(bar["right"], bar["words"]["right"])


laws = settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])


@laws
@given(stories(), st.integers(2, MOST))
def test_every_bar_has_a_row_or_is_counted(packer: Page, bars: list[Bar], most: int) -> None:
    found = packed(packer, bars, most)
    drawn_rows = [bar["id"] for bar in found["bars"]]
    counted = [member for cluster in found["folded"] for member in cluster["members"]]
    assert drawn_rows == sorted(drawn_rows)
    assert sorted(drawn_rows + counted) == list(range(len(bars)))
    assert len(counted) == sum(cluster["count"] for cluster in found["folded"])
    rows = {bar["row"] for bar in found["bars"]}
    assert rows <= set(range(most))
    assert found["rows"] == (most if counted else len(rows))


@laws
@given(stories(), st.integers(2, MOST))
def test_a_single_bar_is_drawn_and_never_counted(packer: Page, bars: list[Bar], most: int) -> None:
    assert all(cluster["count"] >= 2 for cluster in packed(packer, bars, most)["folded"])


@laws
@given(stories(), st.one_of(st.none(), st.integers(2, MOST)))
def test_no_bar_or_words_touch_another_and_no_words_run_across_an_end(
    packer: Page, bars: list[Bar], most: int | None
) -> None:
    found = packed(packer, bars, most)
    rows = defaultdict(list)
    for bar in found["bars"]:
        words = bar["words"]
        rows[bar["row"]].append(extent(bar))
        assert ZONE[0] <= words["left"] < words["right"] <= ZONE[1] + ROUNDING_PX
        assert words["side"] != "in" or bar["left"] <= words["left"] < words["right"] <= bar["right"]
        assert words["side"] != "after" or bar["right"] < words["left"]
        assert words["side"] != "before" or words["right"] < bar["left"]
    for row in rows.values():
        assert all(a[1] + GAP_PX <= b[0] for a, b in pairwise(sorted(row)))
    counts = [(cluster["left"], cluster["right"]) for cluster in found["folded"]]
    for left, right in rows[most - 1] if most and counts else []:
        assert all(right + GAP_PX <= count[0] or count[1] + GAP_PX <= left for count in counts)


@laws
@given(stories(), st.integers(2, MOST))
def test_the_pills_of_clusters_do_not_overlap_and_are_inside_the_zone(
    packer: Page, bars: list[Bar], most: int
) -> None:
    folded = packed(packer, bars, most)["folded"]
    for cluster in folded:
        assert ZONE[0] <= cluster["left"]
        assert cluster["right"] <= ZONE[1] + ROUNDING_PX
        assert cluster["right"] - cluster["left"] >= HIT_PX - ROUNDING_PX
        assert cluster["matched"] == sum(bars[member]["matched"] for member in cluster["members"])
    assert all(a["right"] + PILL_AIR_PX <= b["left"] + ROUNDING_PX for a, b in pairwise(folded))


@laws
@given(stories(), st.integers(2, MOST))
def test_a_bar_is_folded_only_for_as_many_heavier_ones_as_there_are_rows(
    packer: Page, bars: list[Bar], most: int
) -> None:
    found = packed(packer, bars, most)
    for member in (member for cluster in found["folded"] for member in cluster["members"]):
        assert not bars[member]["picked"]
        assert sum(rank(bar) > rank(bars[member]) for bar in found["bars"]) >= most - 1


@laws
@given(stories(), st.randoms(use_true_random=False))
def test_the_same_bars_in_any_order_give_the_same_picture(packer: Page, bars: list[Bar], chance: Any) -> None:
    found, again = packed(packer, bars), packed(packer, chance.sample(bars, len(bars)))
    again["bars"].sort(key=lambda bar: bar["order"])
    assert again == found


@laws
@given(stories())
def test_a_limit_changes_nothing_if_there_are_enough_rows(packer: Page, bars: list[Bar]) -> None:
    free = packed(packer, bars, None)
    assert free["folded"] == []
    assert packed(packer, bars, max(2, free["rows"])) == free


def period(order: int, left: float, right: float, **more: Any) -> Bar:
    bar = {"id": order, "order": order, "left": left, "right": right, "title": "A long siege of the camp"}
    return {**bar, "short": "A siege", "date": "2014", "weight": 2, "matched": True, "picked": False, **more}


@pytest.mark.parametrize(
    ("pitch", "title", "date"),
    [(270, "A long siege of the camp", "2014"), (140, "A siege", "2014"), (130, "A siege", "")],
)
def test_labels_are_dropped_before_a_bar_is_folded(packer: Page, pitch: int, title: str, date: str) -> None:
    bars = [period(order, 60 + pitch * (order // 2), 90 + pitch * (order // 2)) for order in range(6)]
    found = packed(packer, bars, 2)
    assert found["folded"] == []
    assert [(bar["words"]["title"], bar["words"]["date"]) for bar in found["bars"][:4]] == [(title, date)] * 4


def test_the_lightest_of_many_bars_is_folded(packer: Page) -> None:
    bars = [period(order, 100, 400, weight=1 if order in (3, 5) else 2) for order in range(MOST + 1)]
    found = packed(packer, bars)
    assert [cluster["members"] for cluster in found["folded"]] == [[3, 5]]
    assert found["folded"][0]["x"] == 250
    assert found["rows"] == MOST


def test_all_bars_are_drawn_if_no_more_overlap_than_there_are_rows(packer: Page) -> None:
    found = packed(packer, [period(order, 100, 400) for order in range(MOST)])
    assert found["folded"] == []
    assert sorted(bar["row"] for bar in found["bars"]) == list(range(MOST))


def test_a_bar_that_would_be_counted_alone_is_drawn_in_the_row_of_the_counts(packer: Page) -> None:
    early = [period(order, 20, 200) for order in range(MOST)]
    late = [period(MOST + order, 400, 690) for order in range(MOST + 3)]
    found = packed(packer, early + late)
    assert [cluster["count"] for cluster in found["folded"]] == [4]
    assert [bar["id"] for bar in found["bars"] if bar["row"] == MOST - 1] == [MOST - 1]


@pytest.mark.parametrize(
    ("left", "right", "side"), [(20, 690, "in"), (20, 40, "after"), (660, 700, "before"), (300, 303, "after")]
)
def test_words_too_long_for_every_place_take_the_widest(
    packer: Page, left: int, right: int, side: str
) -> None:
    [bar] = packed(packer, [period(0, left, right, title="A" * 130, short="A" * 120)])["bars"]
    assert bar["words"]["side"] == side
    assert bar["words"]["right"] - bar["words"]["left"] > 300


@pytest.mark.parametrize("more", [{"picked": True}, {"weight": 3}, {"right": 401}])
def test_picked_weightier_and_longer_bars_keep_their_rows(packer: Page, more: Any) -> None:
    count = MOST + 1
    bars = [
        *(period(order, 100, 400) for order in range(count)),
        period(count, 100, **{"right": 400, **more}),
    ]
    found = packed(packer, bars)
    assert count in [bar["id"] for bar in found["bars"]]


def test_a_bar_that_starts_off_screen_keeps_its_words_in_its_visible_part(packer: Page) -> None:
    [bar] = packed(packer, [period(0, -3_000, 500, fadesLeft=64)])["bars"]
    assert bar["words"]["side"] == "in"
    assert bar["words"]["left"] == 19


def test_ten_thousand_bars_take_no_quadratic_step(packer: Page) -> None:
    assert packer.evaluate("timed(10_000)") < 300  # ms; a tenth of it on an idle machine
