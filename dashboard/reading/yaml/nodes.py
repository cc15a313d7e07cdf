"""Nodes: how to find values in the content of a file."""

from collections.abc import Iterator, Sequence

from dashboard.reading.yaml.source import Listing, Node, Record, Text


def as_list(node: Node) -> Listing | list[Node]:
    """Return the values of a listing, any other value as a list of one, and an empty list for no value."""
    if isinstance(node, Listing):
        return node
    return [] if node is None else [node]


def texts(node: Node) -> Iterator[Text]:
    """Yield every text in `node`, including `node` itself, in the order of the file."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Record | Listing):
        for below in node.values() if isinstance(node, Record) else node:
            yield from texts(below)


def deepest(node: Node, path: Sequence[int | str]) -> Text | Record | Listing | None:
    """Return the value at the end of `path` from `node`, or the last value on the path that exists.

    A record that is written in place of a list of one counts as its own entry 0.
    """
    for step in path:
        below: Node = node if isinstance(node, Record) and step == 0 else None
        if isinstance(node, Record) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node):
            below = node[step]
        if below is None:
            break
        node = below
    return node
