"""Nodes: ways through the values that a file holds."""

from collections.abc import Iterator, Sequence

from dashboard.reading.yaml.source import Listing, Node, Record, Text


def listed(node: Node) -> Listing | list[Node]:
    """The values of a listing; any other value is a list of one, no value an empty list."""
    if isinstance(node, Listing):
        return node
    return [] if node is None else [node]


def texts(node: Node) -> Iterator[Text]:
    """Every text among the values below `node`, itself included, in the order of the file."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Record | Listing):
        for below in node.values() if isinstance(node, Record) else node:
            yield from texts(below)


def deepest(node: Node, path: Sequence[int | str]) -> Text | Record | Listing | None:
    """What lies deepest on `path` from `node`, as far as the file goes along with it.

    A record that stands for a list of one is its own first entry.
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
