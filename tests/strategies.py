"""Strategies: generated texts and values that the tests draw from."""

from hypothesis import strategies as st

_MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
_YEARS = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.integers(1, 9999).map("-{:04}".format),
)
_MASKED_YEARS = st.sampled_from(["201X", "20XX", "1XXX", "XXXX", "-01XX", "1X85", "156X", "-000X"])
_DAYS = st.dates().map(str)
_ZONES = st.sampled_from(["", "Z", "+02:00", "-03", "+05:45"])
_SEASONS = st.integers(21, 41).map(str)


@st.composite
def _plain(draw: st.DrawFn) -> str:
    """A year, a month, a season or a day, perhaps qualified as a whole or in a part."""
    year = draw(_YEARS)
    shape = draw(st.sampled_from(["year", "month", "season", "day", "part"]))
    if shape == "year":
        return year + draw(_MARKS)
    if shape == "month":
        return f"{year}-{draw(st.integers(1, 12)):02}{draw(_MARKS)}"
    if shape == "season":
        return f"{year}-{draw(_SEASONS)}{draw(_MARKS)}"
    if shape == "day":
        return draw(_DAYS) + draw(_MARKS)
    year, month, day = draw(_DAYS).split("-")
    return f"{draw(_MARKS)}{year}-{draw(_MARKS)}{month}{draw(_MARKS)}-{day}"


@st.composite
def _masked(draw: st.DrawFn) -> str:
    """A date with X digits; no day that only some months have."""
    year = draw(st.one_of(_YEARS, _MASKED_YEARS))
    rest = draw(st.sampled_from(["-XX", "-1X", "-0X", "-06-XX", "-XX-XX", "-12-2X", "-02-X1"]))
    return year + (rest if "X" not in year else draw(st.sampled_from(["", rest, "-12-25", "-06"])))


_TIMES = st.builds(
    "{}T{:02}:{:02}{}{}".format,
    _DAYS,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":00", ":59"]),
    _ZONES,
)
_LONG = st.builds(
    "Y{}{}{}".format,
    st.one_of(st.integers(10_000, 10**10), st.integers(-(10**10), -10_000)),
    st.sampled_from(["", "E2", "S3", "E1S2"]),
    _MARKS,
)
_SIGNIFICANT = st.builds("{}S{}".format, st.integers(1000, 9999), st.integers(1, 4))
_TWO_YEARS = st.lists(st.integers(-9999, 9999), min_size=2, max_size=2, unique=True).map(sorted)
_RESTS = st.sampled_from(["", "", "-03", "-11-30", "-21", "-XX", "-~03-30", "-1X-2X", "?-11-~30"])


def _year(number: int) -> str:
    return f"{'-' if number < 0 else ''}{abs(number):04}"


@st.composite
def _intervals(draw: st.DrawFn) -> str:
    start, end = (f"{_year(year)}{draw(_RESTS)}" for year in draw(_TWO_YEARS))
    both = "{}{}/{}{}".format(*(p for end in (start, end) for p in (end, "" if "X" in end else draw(_MARKS))))
    return draw(st.sampled_from([both, f"{start}/..", f"../{end}", f"{start}/", f"/{end}"]))


@st.composite
def _sets(draw: st.DrawFn) -> str:
    start, end = map(_year, draw(_TWO_YEARS))
    members = draw(
        st.lists(st.one_of(_plain(), _masked().filter(lambda text: "XXXX" not in text)), max_size=4)
    )
    first = draw(
        st.lists(st.sampled_from([f"..{start}", f"{start}..{end}", f"{start}~..{end}-06"]), max_size=1)
    )
    last = draw(st.lists(st.just(f"{end}.."), min_size=not first, max_size=1))
    body = ",".join([*first, *members, *last])
    return draw(st.sampled_from([f"[{body}]", f"{{{body}}}"]))


@st.composite
def nearly_dates(draw: st.DrawFn) -> str:
    """A date with one character inserted, left out or changed."""
    text = draw(edtf_texts())
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.text(max_size=1)) + text[place + draw(st.integers(0, 1)) :]


def edtf_texts() -> st.SearchStrategy[str]:
    """Texts that are EDTF dates, of all levels and kinds."""
    return st.one_of(_plain(), _masked(), _TIMES, _LONG, _SIGNIFICANT, _intervals(), _sets())
