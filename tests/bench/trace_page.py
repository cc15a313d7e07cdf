"""Trace: where the main thread's time goes while a page opens, for an address or a story of some size.

    python tests/bench/trace_page.py http://127.0.0.1:8501/
    python tests/bench/trace_page.py 10000

Opens it in Chromium without cookies or cache and prints, until it is ready, the
time by kind of work, by file and by function. Tracing itself slows the page by
some tenths: read shares, not times.
"""

import json
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from bench import Bench, running_bench

CATEGORIES = ["devtools.timeline", "blink.user_timing", "v8", "disabled-by-default-v8.cpu_profiler"]
LINES_MOST = 15
WORK = {
    "EvaluateScript": "script",
    "v8.evaluateModule": "script",
    "FunctionCall": "script",
    "EventDispatch": "script",
    "RunMicrotasks": "script",
    "TimerFire": "script",
    "FireAnimationFrame": "script",
    "v8.run": "script",
    "v8.callFunction": "script",
    "v8.compile": "compile",
    "v8.compileModule": "compile",
    "v8.produceCache": "compile",
    "ParseHTML": "parse HTML",
    "ParseAuthorStyleSheet": "style",
    "UpdateLayoutTree": "style",
    "Layout": "layout",
    "PrePaint": "paint",
    "Paint": "paint",
    "Layerize": "paint",
    "Commit": "paint",
    "MinorGC": "garbage",
    "MajorGC": "garbage",
}
"""The events of a trace, and the kind of work that the time spent in them and in nothing below them is."""

Event = dict[str, Any]
Times = dict[str, float]  # milliseconds, by name


def main() -> None:
    """Trace one page and print the three tables."""
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("page", help="an address, a number of events, or shipped")
    parser.add_argument("--until", default="ready", help="title, words, ready or plot (ready)")
    options = parser.parse_args()
    with running_bench(1, ()) as bench:
        address = options.page if "://" in options.page else bench.address("ours", options.page)
        events, until_ms = traced(bench, address, options.until)
    busy = by_work(events)
    print(f"{options.until} after {until_ms:.0f} ms, the main thread busy for {sum(busy.values()):.0f} ms")
    for title, times in (("work", busy), *zip(("file", "function"), by_script(events), strict=True)):
        print(f"\n{'ms':>8}  {title}")
        for name, ms in sorted(times.items(), key=lambda item: -item[1])[:LINES_MOST]:
            print(f"{ms:8.0f}  {name}")


def traced(bench: Bench, address: str, until: str) -> tuple[list[Event], float]:
    """The events of the page's main thread while it opened, and how long that took in ms."""
    with bench.page("about:blank") as page:
        page.goto(address, wait_until="commit")
        page.evaluate("what => bench.opened(what)", until)  # the server is warm then
    with bench.page("about:blank") as page:
        bench.browser.start_tracing(page=page, categories=CATEGORIES)
        page.goto(address, wait_until="commit")
        until_ms = page.evaluate("what => bench.opened(what)", until)
        if until_ms is None:
            raise TimeoutError(f"{address} did not show its {until}")
        trace = json.loads(bench.browser.stop_tracing())["traceEvents"]
    marks = [event for event in trace if event["name"] == f"bench-{until}"]
    end = marks[-1]
    start = end["ts"] - until_ms * 1000
    profile = ("Profile", "ProfileChunk")  # they come from a thread of their own
    of_process = (event for event in trace if event["pid"] == end["pid"])
    return [
        event
        for event in of_process
        if event["name"] in profile or (event["tid"] == end["tid"] and start <= event["ts"] <= end["ts"])
    ], until_ms


def by_work(events: Iterable[Event]) -> Times:
    """Milliseconds by kind of work: what an event took without those inside it."""
    spans = sorted((e for e in events if e.get("ph") == "X"), key=lambda e: (e["ts"], -e.get("dur", 0)))
    times: Times = defaultdict(float)
    open_spans: list[tuple[float, str]] = []
    for span in spans:
        while open_spans and open_spans[-1][0] <= span["ts"]:
            open_spans.pop()
        above = open_spans[-1][1] if open_spans else ""
        kind = WORK.get(span["name"], above or "other")
        ms = span.get("dur", 0) / 1000
        times[kind] += ms
        if above:
            times[above] -= ms
        open_spans.append((span["ts"] + span.get("dur", 0), kind))
    return times


def by_script(events: Iterable[Event]) -> tuple[Times, Times]:
    """Milliseconds by file and by function, from the samples of V8's profiler; idle time is left out."""
    places: dict[tuple[str, int], Event] = {}
    files: Times = defaultdict(float)
    functions: Times = defaultdict(float)
    for thread, node, ms in _samples(events, places):
        frame = places[thread, node]
        name = frame["functionName"] or "(nameless)"
        if name not in ("(idle)", "(root)", "(program)"):
            file = urlsplit(frame.get("url", "")).path.rsplit("/", 1)[-1] or name
            files[file] += ms
            functions[f"{name}  {file}:{frame.get('lineNumber', 0) + 1}"] += ms
    return files, functions


def _samples(
    events: Iterable[Event], places: dict[tuple[str, int], Event]
) -> Iterator[tuple[str, int, float]]:
    """Profile, node and length in ms of each sample; puts into `places` where each node is."""
    chunks: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event["name"] == "ProfileChunk":
            chunks[event["id"]].append(event)
    for profile, parts in chunks.items():
        for part in sorted(parts, key=lambda part: float(part["ts"])):
            data = part["args"]["data"]
            for node in data.get("cpuProfile", {}).get("nodes", ()):
                places[profile, node["id"]] = node["callFrame"]
            samples = data.get("cpuProfile", {}).get("samples", ())
            for node_id, length_us in zip(samples, data.get("timeDeltas", ()), strict=False):
                yield profile, node_id, length_us / 1000


if __name__ == "__main__":
    main()
