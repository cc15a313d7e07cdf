"""Ordered dossiers: generated stories with every kind of date, and with an order among their events."""

from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

HEAD = "title: T\nsources: {s: {title: S}}\nevents:\n"
DATES = (
    *("2008", "2008-12-31", "2009-01-01", "2009-01-01T00:00", "2014-06-15T17:29", "2014-06", "2014-06-15"),
    *("2014", "201X", "2014~", "2014?", "2014/..", "2014/", "/2008", "../2014", "/2014-06-15", "2008/2014"),
    *("2014-06-15/2014-06-15", "[..2014]", "[2008..]", "[2008,2014]", "{2008,2014}", "[2008..2014]"),
    *("XXXX-06", "-0043", "Y-65000000", "2019-24", "1965", "2030-01-01", "/-0043", "[..1965-02-01]"),
)


@st.composite
def ordered_dossiers(draw: st.DrawFn) -> Dossier:
    """A story of up to 9 events; some come after or before others, and may have no date but that."""
    numbers = range(draw(st.integers(0, 9)))
    lines = []
    for number in numbers:
        others = st.lists(st.sampled_from(numbers), max_size=2, unique=True)
        order = {key: draw(others) for key in ("after", "before") if draw(st.booleans())}
        keys = [f"{key}: [{', '.join(f'e{n}' for n in ids)}]" for key, ids in order.items() if ids]
        if not keys or draw(st.booleans()):
            keys.append(f"date: '{draw(st.sampled_from(DATES))}'")
        lines.append(f"  - {{id: e{number}, title: T, sources: s, {', '.join(keys)}}}\n")
    return read_text(HEAD + "".join(lines), "o.yaml")
