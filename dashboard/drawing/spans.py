"""Spans: how long a stretch or a fold is, in words."""

YEAR_DAYS = 365.2425  # mean Gregorian year
MONTH_DAYS = YEAR_DAYS / 12

# (days in one, its name, its name where room is short), from long to short.
_UNITS = (
    (1000 * YEAR_DAYS, "millennium", "mill.", "millennia", "mill."),
    (YEAR_DAYS, "year", "yr", "years", "yrs"),
    (MONTH_DAYS, "month", "mth", "months", "mths"),
    (1.0, "day", "day", "days", "days"),
    (1 / 24, "hour", "hr", "hours", "hrs"),
)
_ENOUGH = {
    "millennium": 10,
    "year": 1.5,
    "month": 2.5,
    "day": 1,
}  # below so many the next finer unit says more


def span_in_words(days: float, short: bool = False) -> str:
    """`days` in the coarsest unit that is still honest: "39 years", "5 months", "24 days".

    `short` gives the form for the axis: "6 yrs", "5 mths". Rounded to whole units, never to none.
    """
    for size, one, one_short, many, many_short in _UNITS:
        if days / size >= _ENOUGH.get(one, 0) or one == "hour":
            count = max(1, round(days / size))
            if count == 1:
                return f"1 {one_short if short else one}"
            return f"{count:,} {many_short if short else many}"
    raise AssertionError("hours take whatever is left")
