"""Label bench: how far the labels move when the reader picks another event of the shipped story.

Each event is picked once, after the event before it in time, on each scale. It prints figures and asserts
nothing:

    python tests/bench/bench_labels.py
"""

import sys
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests' own fixtures

from conftest import canvas_modules, launched
from dossiers import SHIPPED

from dashboard import read
from dashboard.chart.encoded_payload import encoded_payload

WIDTH_PX = 964  # of the chart in a window of 1440
SCALES = ("folded", "true", "order")
SCRIPT = """
  import { layOut } from "./layout/layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared } from "./axis/scale.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  window.layouts = (json, kind, width) => {
    const story = inColumns(JSON.parse(json));
    const scale = kind === "order" ? orderOf(story) : prepared(kind, story.scales[kind]);
    const matched = new Uint8Array(story.size).fill(1);
    return Array.from(story.byTime, (index) => {
      const selected = { matched, picked: story.events.id[index], days: null };
      const begin = performance.now();
      const { labels } = layOut(story, selected, scale, { low: 0, high: 1 }, width, measure);
      const took = performance.now() - begin;
      return { took, labels: labels.map(({ id, left, y }) => [id, left, y]) };
    });
  };
"""


def main() -> None:
    story = encoded_payload(read(SHIPPED)).content.decode()
    print(f"{'scale':8}{'labels':>8}{'stay':>8}{'moved by':>10}{'come or go':>12}{'layout':>10}")
    with launched() as browser, canvas_modules(browser, SCRIPT) as page:
        for scale in SCALES:
            found = page.evaluate("([s, k, w]) => layouts(s, k, w)", [story, scale, WIDTH_PX])
            layouts = [{name: (left, y) for name, left, y in one["labels"]} for one in found]
            moves, changes = [], []
            for before, after in pairwise(layouts):
                both = before.keys() & after.keys()
                moves += [
                    abs(before[name][0] - after[name][0]) + abs(before[name][1] - after[name][1])
                    for name in both
                ]
                changes.append(len(before.keys() ^ after.keys()))
            stay = mean(move < 1 for move in moves)
            print(
                f"{scale:8}{mean(map(len, layouts)):8.1f}{stay:8.0%}{mean(moves):8.1f}px"
                f"{mean(changes):12.1f}{median(one['took'] for one in found):8.1f}ms"
            )


if __name__ == "__main__":
    main()
