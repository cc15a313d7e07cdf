"""The laws of clusters: every mark is drawn or counted, and no pill covers a mark that it does not count."""

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.messages.catalogues import for_browser

SCRIPT = """
  import { clustered, clusterWords } from "./layout/clusters.js";
  import { messagesOf } from "./messages/messages.js";
  const measure = (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const width = (cluster) => measure(clusterWords(cluster, messagesOf()), true);
  window.clusterWords = (cluster, catalogue) => clusterWords(cluster, messagesOf(catalogue ?? undefined));
  window.clustered = (rows, bounds) => {
    const points = rows.map(([x, order, matched]) => ({ x, order, matched }));
    const { singles, clusters } = clustered(points, bounds, width);
    return {
      singles: singles.map(({ point, row }) => ({ ...point, row })),
      clusters: clusters.map((cluster) => ({
        ...cluster, members: cluster.members.map(({ order }) => order)
      })),
    };
  };
  window.timed = (count) => {
    let seed = 1;
    const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const points = Array.from({ length: count }, (_, order) =>
      ({ x: 10 + 980 * chance() ** 2, order, matched: chance() < 0.3 }));
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      clustered(points, { left: 10, right: 990 }, width);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
"""

STACK_PX, HIT_PX = 13, 24
ROUNDING_PX = 1e-9
GATHER_PX, PILL_AIR_PX = 40, 4
BOUNDS = {"left": 10, "right": 710}

Point = tuple[float, int, bool]
Clustered = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def canvas(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def clustered(page: Page, points: list[Point]) -> Clustered:
    found: Clustered = page.evaluate("([points, bounds]) => clustered(points, bounds)", [points, BOUNDS])
    return found


@st.composite
def many_points(draw: st.DrawFn) -> list[Point]:
    """Points that are scattered, near a few places, or at the edges; some of them do not match."""
    seed, count = draw(st.integers(0, 2**32)), draw(st.integers(0, 300))
    chance = random.Random(seed)  # noqa: S311 - generated points, not a secret
    spread = draw(st.sampled_from([0.0, 5.0, 20.0, 60.0]))
    heaps = draw(st.lists(st.integers(BOUNDS["left"], BOUNDS["right"]), max_size=8))
    share = draw(st.sampled_from([0.0, 0.1, 0.5, 1.0]))
    points = []
    for order in range(count):
        x = chance.uniform(BOUNDS["left"], BOUNDS["right"])
        if heaps and chance.random() < 0.8:
            x = min(
                max(chance.choice(heaps) + chance.uniform(-spread, spread), BOUNDS["left"]), BOUNDS["right"]
            )
        points.append((x, order, chance.random() < share))
    return points


laws = settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])


@laws
@given(many_points())
def test_every_point_is_drawn_once_or_counted_once(canvas: Page, points: list[Point]) -> None:
    found = clustered(canvas, points)
    seen = [single["order"] for single in found["singles"]]
    counted = [order for cluster in found["clusters"] for order in cluster["members"]]
    assert sorted(seen + counted) == list(range(len(points)))
    matched = {order for _, order, is_matched in points if is_matched}
    for cluster in found["clusters"]:
        assert cluster["count"] == len(cluster["members"]) >= 3
        assert cluster["matched"] == len(matched & set(cluster["members"]))


@laws
@given(many_points())
def test_members_are_listed_in_chronological_order(canvas: Page, points: list[Point]) -> None:
    in_time = [order for _, order, _ in sorted(points)]
    rank = {order: at for at, order in enumerate(in_time)}
    for cluster in clustered(canvas, points)["clusters"]:
        ranks = [rank[order] for order in cluster["members"]]
        assert ranks == list(range(ranks[0], ranks[-1] + 1))


@laws
@given(many_points())
def test_no_two_marks_touch_and_no_pill_covers_a_mark_or_a_pill(canvas: Page, points: list[Point]) -> None:
    found = clustered(canvas, points)
    rows = defaultdict(list)
    for single in found["singles"]:
        rows[single["row"]].append(single["x"])
    assert rows.keys() <= {0, 1, 2}
    assert all(after - before >= STACK_PX for row in rows.values() for before, after in pairwise(row))
    for cluster in found["clusters"]:
        assert cluster["right"] - cluster["left"] >= HIT_PX - ROUNDING_PX
        assert BOUNDS["left"] <= cluster["left"]
        assert cluster["right"] <= BOUNDS["right"] + ROUNDING_PX
        for single in found["singles"]:
            away = max(cluster["left"] - single["x"], single["x"] - cluster["right"])
            assert away >= STACK_PX / 2 - ROUNDING_PX
    assert all(a["right"] + PILL_AIR_PX - ROUNDING_PX <= b["left"] for a, b in pairwise(found["clusters"]))


@laws
@given(many_points())
def test_the_pill_of_a_cluster_is_over_its_members(canvas: Page, points: list[Point]) -> None:
    xs = {order: x for x, order, _ in points}
    for cluster in clustered(canvas, points)["clusters"]:
        width = cluster["right"] - cluster["left"]
        # Half of this, except for a few members between two clusters.
        reach = 2 * GATHER_PX + width / 2
        assert max(abs(xs[order] - cluster["x"]) for order in cluster["members"]) <= reach


@laws
@given(many_points(), st.randoms(use_true_random=False))
def test_the_same_points_in_any_order_give_the_same_picture(
    canvas: Page, points: list[Point], chance: random.Random
) -> None:
    assert clustered(canvas, chance.sample(points, len(points))) == clustered(canvas, points)


@laws
@given(st.lists(st.integers(0, 170), max_size=40, unique=True))
def test_bars_that_fit_in_three_rows_are_not_counted(canvas: Page, places: list[int]) -> None:
    points = [
        (10.0 + 4.4 * place, order, True) for order, place in enumerate(sorted(places))
    ]  # three in 13 px
    assert clustered(canvas, points)["clusters"] == []


def test_a_dense_stretch_has_a_pill_for_each_of_its_parts(canvas: Page) -> None:
    points = [(200 + 0.5 * order, order, True) for order in range(801)]
    found = clustered(canvas, points)
    assert found["singles"] == []
    assert [cluster["count"] for cluster in found["clusters"]] == pytest.approx([80] * 10, abs=8)


def test_many_on_one_day_are_one_pill_over_that_day(canvas: Page) -> None:
    found = clustered(canvas, [(300.0, order, True) for order in range(12)])
    assert [(cluster["x"], cluster["count"]) for cluster in found["clusters"]] == [(300, 12)]


@pytest.mark.parametrize("x", [BOUNDS["left"], BOUNDS["right"]])
def test_at_an_edge_the_pill_stays_inside(canvas: Page, x: int) -> None:
    [cluster] = clustered(canvas, [(x, order, order == 0) for order in range(1500)])["clusters"]
    assert pytest.approx(x) in (cluster["left"], cluster["right"])


@pytest.mark.parametrize(
    ("count", "matched", "language", "words"),
    [
        (12, 12, "en", "12"),
        (12, 0, "en", "12"),
        (12, 3, "en", "3 of 12"),
        (1204, 1204, "en", "1,204"),
        (10_000, 1_000, "en", "1,000 of 10,000"),
        (1204, 1204, "fa", "۱٬۲۰۴"),
    ],
)
def test_a_pill_says_how_many_of_its_members_match(
    canvas: Page, count: int, matched: int, language: str, words: str
) -> None:
    cluster = {"count": count, "matched": matched}
    catalogue = None if language == "en" else for_browser(language)
    assert (
        canvas.evaluate("([cluster, catalogue]) => clusterWords(cluster, catalogue)", [cluster, catalogue])
        == words
    )


def test_a_hundred_thousand_points_take_no_quadratic_step(canvas: Page) -> None:
    assert canvas.evaluate("timed(100_000)") < 1_000  # ms; a tenth of it on an idle machine
