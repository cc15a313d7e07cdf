"""Crowd: fifty readers on one server, each a session of its own that filters every five seconds.

They speak Streamlit's own protocol and have no browser, so that what is measured
is the server. A filter is over when the page's script has run to its end.
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from time import perf_counter

from dossiers import ACTORS
from figures import Row, high
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from workbench import Workbench

READERS = 50
FILTERS = 12  # of each reader
EVERY_S = 5.0
LONE_EVERY_S = (
    0.5  # a lone reader waits for nobody, and as many filters are wanted as from a few of the crowd
)
CROWD_MOST = 3  # times the lone reader's


def clients(bench: Workbench) -> Iterator[Row]:
    """The 95th of a hundred filters in the crowd, beside that of one reader alone."""
    for size in bench.sizes or ("1000",):
        address = bench.address("ours", size)
        stream = address.replace("http", "ws", 1) + "_stcore/stream"
        with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
            one = thread.submit(asyncio.run, _crowd(stream, 1, FILTERS * 4, LONE_EVERY_S)).result()
            many = thread.submit(asyncio.run, _crowd(stream, READERS, FILTERS, EVERY_S)).result()
        alone, crowd = high(one), high(many)
        yield Row(f"filter {size} as a lone client, p95", alone)
        yield Row(f"filter {size} as one of {READERS} clients, p95", crowd, floor=alone, most=CROWD_MOST)


async def _crowd(stream: str, readers: int, filters: int, every_s: float) -> list[float]:
    """Times of all filters of so many readers in ms, in no order."""
    chance = Random(readers)  # noqa: S311 - figures to be repeated, not secrets
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(_reader(stream, chance.uniform(0, every_s), filters, every_s))
            for _ in range(readers)
        ]
    return [time for task in tasks for time in task.result()]


async def _reader(stream: str, begins_s: float, filters: int, every_s: float) -> list[float]:
    """Open the page, then filter by one actor after another; the times of the filters in ms."""
    times = []
    await asyncio.sleep(begins_s)
    async with connect(stream, subprotocols=["streamlit"], max_size=None, ping_interval=None) as connection:  # type: ignore[list-item]
        await _run(connection, "")
        for n in range(filters):
            began = perf_counter()
            await _run(connection, f"actor=a{n % ACTORS}")
            times.append((perf_counter() - began) * 1000)
            await asyncio.sleep(max(0.0, every_s - (perf_counter() - began)))
    return times


async def _run(connection: ClientConnection, query: str) -> None:
    """Ask for the page with this query string and take in all that is sent until its script has ended."""
    asked = BackMsg()
    asked.rerun_script.query_string = query
    await connection.send(asked.SerializeToString())
    async for message in connection:
        heard = ForwardMsg.FromString(message)  # type: ignore[arg-type]
        if heard.WhichOneof("type") == "script_finished":
            if heard.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                raise RuntimeError(f"the page's script ended with {heard.script_finished}")
            return
    raise RuntimeError("the server closed the connection")
