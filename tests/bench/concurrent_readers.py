"""Concurrent readers: fifty readers on one server, each a session of its own that filters every five seconds.

They use Streamlit's own protocol without a browser, so that only the server is measured.
A filter ends when the page's script has run to its end.
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from statistics import median
from time import perf_counter

from bench import Bench
from dossiers import ACTORS
from figures import Row, high
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

READERS = 50
EVERY_S = 5.0  # each reader begins a filter at this interval, or as soon as the last is over
LONE_EVERY_S = 0.5  # so that one reader alone makes enough filters
MANY_S, LONE_S = 60.0, 20.0
PROTOCOL = Subprotocol("streamlit")
MANY_MOST = 3  # times the lone reader's


def clients(bench: Bench) -> Iterator[Row]:
    """The 95th of a hundred filters of many readers, compared with that of one reader alone."""
    for size in bench.sizes or ("1000",):
        address = bench.address("ours", size)
        stream = address.replace("http", "ws", 1) + "_stcore/stream"
        with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
            one = thread.submit(asyncio.run, _filters(stream, 1, LONE_EVERY_S, LONE_S)).result()
            many = thread.submit(asyncio.run, _filters(stream, READERS, EVERY_S, MANY_S)).result()
        alone, together = high(one), high(many)
        yield Row(f"filter {size} as a lone client, p95", alone, note=_many(one))
        what = f"filter {size} as one of {READERS} clients, p95"
        yield Row(what, together, floor=alone, most=MANY_MOST, note=_many(many))


def _many(times: list[float]) -> str:
    return f"{len(times)} filters, median {median(times):.0f} ms"


async def _filters(stream: str, readers: int, every_s: float, lasts_s: float) -> list[float]:
    """Times in ms, in no order, of all filters that `readers` readers begin within `lasts_s`."""
    chance = Random(readers)  # noqa: S311 - figures to be repeated, not secrets
    delays = [chance.uniform(0, every_s) for _ in range(readers)]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_reader(stream, delay_s, every_s, lasts_s)) for delay_s in delays]
    return [time for task in tasks for time in task.result()]


async def _reader(stream: str, delay_s: float, every_s: float, lasts_s: float) -> list[float]:
    """Open the page after a while, then filter by one actor after another; the times of the filters in ms."""
    times = []
    await asyncio.sleep(delay_s)
    async with connect(stream, subprotocols=[PROTOCOL], max_size=None, ping_interval=None) as connection:
        await _run(connection, "")
        ends = perf_counter() + lasts_s
        while (began := perf_counter()) < ends:
            await _run(connection, f"actor=a{len(times) % ACTORS}")
            times.append((perf_counter() - began) * 1000)
            await asyncio.sleep(max(0.0, began + every_s - perf_counter()))
    return times


async def _run(connection: ClientConnection, query: str) -> None:
    """Ask for the page with this query string and take in all that is sent until its script has ended."""
    request = BackMsg()
    request.rerun_script.query_string = query
    await connection.send(request.SerializeToString())
    async for message in connection:
        received = ForwardMsg.FromString(message)  # type: ignore[arg-type]
        if received.WhichOneof("type") == "script_finished":
            if received.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                raise RuntimeError(f"the page's script ended with {received.script_finished}")
            return
    raise RuntimeError("the server closed the connection")
