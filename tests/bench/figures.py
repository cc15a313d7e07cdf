"""Figures: one row of the bench, and the table of all rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

NOT_THERE = "not there"
COLUMNS = (("what", 44), ("median", 10), ("ratio", 7), ("target", 12), ("naive", 10), ("", 0))


@dataclass(frozen=True)
class Row:
    """One thing measured; None where there is nothing to measure (yet) or nothing to compare.

    `most` is the target: for the ratio where `of_ratio`, else for the figure itself, in `unit`.
    """

    what: str
    value: float | None
    unit: str = "ms"
    floor: float | None = None  # what `value` is divided by
    most: float | None = None
    of_ratio: bool = True
    naive: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return self.value / self.floor if self.value is not None and self.floor else None

    @property
    def misses(self) -> bool:
        """Whether there is a target and it is not met."""
        figure = self.ratio if self.of_ratio else self.value
        return figure is not None and self.most is not None and figure > self.most


def compared(what: str, times: Mapping[str, Sequence[float | None]], floor: str, most: float | None) -> Row:
    """The row of "ours" compared with `floor`, with that of the naive app if it was measured."""
    naive = times.get("naive")
    return Row(
        what,
        middle(times["ours"]),
        floor=middle(times[floor]),
        most=most,
        naive=middle(naive or []),
        note="" if naive else "one run, no naive app",
    )


def middle(times: Sequence[float | None]) -> float | None:
    """The median; None if one of the runs measured nothing."""
    seen = [time for time in times if time is not None]
    return median(seen) if seen and len(seen) == len(times) else None


def high(times: Sequence[float]) -> float:
    """The 95th percentile, or the nearest time that was measured."""
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def heading() -> str:
    """The table's first line."""
    return _line([name for name, _ in COLUMNS])


def line(row: Row) -> str:
    """A row as a line of the table."""
    return _line(list(_cells(row)))


def _cells(row: Row) -> Iterator[str]:
    yield row.what
    yield NOT_THERE if row.value is None else _amount(row.value, row.unit)
    yield f"{row.ratio:.2f}x" if row.ratio is not None else "-"
    yield "-" if row.most is None else f"{row.most}x" if row.of_ratio else _amount(row.most, row.unit)
    yield "-" if row.naive is None else _amount(row.naive, row.unit)
    yield "; ".join(filter(None, ("MISSES" if row.misses else "", row.note)))


def _amount(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if value < 100 else f"{value:.0f} {unit}"


def _line(cells: Sequence[str]) -> str:
    first, *rest = (
        cell.ljust(width) if n == 0 else cell.rjust(width)
        for n, (cell, (_, width)) in enumerate(zip(cells, COLUMNS, strict=True))
    )
    return "  ".join([first, *rest]).rstrip()
