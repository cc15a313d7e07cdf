"""Laws of dates: what holds for any text and any date."""

from dataclasses import replace
from datetime import date as civil_date
from datetime import timedelta
from math import isfinite, isnan

from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import edtf_texts, nearly_dates

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.gregorian import civil_day, day_number, edtf_day
from dashboard.dates.value import Date, Interval
from dashboard.dates.wording.words import certainty, in_short, in_words

EPOCH = civil_date(1970, 1, 1)
CYCLE_DAYS = 146_097  # the Gregorian calendar repeats after 400 years
EDTF_LETTERS = st.text("0123456789X-/.,[]{}?~%YEST:Z+ ", max_size=24)

AUTHORS_WORDS = (
    "June Jan. early mid late spring southern 20th century 1980s BC CE AD c. the Tue, Q2 W53 2023 20 3 00 "
    "31 999 first quarter of between and before after since until or - / . , : ? ~ T Z 17:29 [ ] X ۱۴ ２０ –"
)
AUTHORS_TEXTS = st.builds(
    str.join,
    st.sampled_from(["", " ", "-", "/"]),
    st.lists(st.sampled_from(AUTHORS_WORDS.split()), max_size=6),
)


@given(
    st.one_of(
        st.text(), EDTF_LETTERS, AUTHORS_TEXTS, nearly_dates(), st.text("0X", min_size=150, max_size=300)
    )
)
def test_any_text_is_a_date_or_is_refused_with_a_place_in_it(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError as refused:
        assert 0 <= refused.position <= len(text)
        assert refused.reason
    else:
        assert str(date) == text


@given(st.one_of(EDTF_LETTERS, AUTHORS_TEXTS, nearly_dates()))
def test_a_suggestion_can_be_read_and_differs_from_the_text(text: str) -> None:
    try:
        parse_date(text)
    except DateError as refused:
        if refused.suggestion is not None:
            assert refused.suggestion != text
            assert str(parse_date(refused.suggestion)) == refused.suggestion


@given(edtf_texts())
def test_the_text_of_a_date_gives_the_date_again(text: str) -> None:
    assert parse_date(str(parse_date(text))) == parse_date(text)


@given(edtf_texts())
def test_a_mark_is_within_the_bounds_of_its_date(text: str) -> None:
    date = parse_date(text)
    assert date.earliest <= date.latest
    if date.placed:
        assert isfinite(date.position)
        assert date.earliest <= date.position <= date.latest
    else:
        assert isnan(date.position)


@given(edtf_texts())
def test_an_exact_date_is_never_worked_out(text: str) -> None:
    date = parse_date(text)
    assert not (date.is_exact and date.is_worked_out)
    if isinstance(date, Date) and date.is_exact:
        assert date.earliest == date.latest


@given(edtf_texts())
def test_an_interval_never_ends_before_it_starts(text: str) -> None:
    date = parse_date(text)
    ranges = [date] if isinstance(date, Interval) else [m for m in date.members if isinstance(m, Interval)]
    for interval in ranges:
        if interval.start and interval.end:
            assert interval.start.earliest <= interval.end.latest


@given(st.dates(), st.sampled_from(["", "-"]))
def test_one_more_part_narrows_the_bounds(day: civil_date, sign: str) -> None:
    assume(sign == "" or (day.month, day.day) != (2, 29))  # before year 0 the decades have other leap years
    written = sign + day.isoformat()
    year, month, whole = (parse_date(text) for text in (written[:-6], written[:-3], written))
    assert year.earliest <= month.earliest <= whole.earliest <= whole.latest <= month.latest <= year.latest
    moment = parse_date(f"{written}T17:29")
    assert whole.earliest <= moment.earliest < whole.until


@given(st.dates(), st.sets(st.sampled_from([0, 1, 2, 3, 5, 6, 8, 9]), min_size=1))
def test_an_unknown_digit_keeps_the_day_within_the_bounds(day: civil_date, unknown: set[int]) -> None:
    exact = parse_date(day.isoformat())
    masked = parse_date("".join("X" if n in unknown else c for n, c in enumerate(day.isoformat())))
    assert isinstance(masked, Date)
    assert masked.unspecified
    assert masked.earliest <= exact.earliest
    assert exact.latest <= masked.latest


@given(st.dates(), st.lists(st.sampled_from(["", "?", "~", "%"]), min_size=6, max_size=6))
def test_qualifications_are_stored_by_part_and_change_no_bound(day: civil_date, signs: list[str]) -> None:
    parts = day.isoformat().split("-")
    signed = parse_date("-".join(signs[n] + part + signs[n + 3] for n, part in enumerate(parts)))
    assert isinstance(signed, Date)
    assert signed.earliest == signed.latest == (day - EPOCH).days
    for n in range(3):
        own = signs[n] + "".join(signs[n + 3 :])
        both = "%" in own or {"?", "~"} <= set(own)
        assert (signed.qualifications or ("", "", ""))[n] == ("%" if both else own[:1])
    assert signed.uncertain is any(set("?%") & set(signs))
    assert signed.approximate is any(set("~%") & set(signs))


@given(edtf_texts())
def test_a_set_reaches_from_its_earliest_member_to_its_latest(text: str) -> None:
    date = parse_date(text)
    if isinstance(date, Date) and date.members:
        assert date.earliest == min(member.earliest for member in date.members)
        assert date.latest == max(member.latest for member in date.members)


@given(st.dates())
def test_day_numbers_agree_with_the_standard_library(day: civil_date) -> None:
    date = parse_date(day.isoformat())
    assert date.earliest == date.latest == date.position == (day - EPOCH).days


@given(st.dates(max_value=civil_date(9998, 12, 31)))
def test_a_month_reaches_to_the_day_before_the_next(day: civil_date) -> None:
    after = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    date = parse_date(day.isoformat()[:7])
    assert date.earliest == (day.replace(day=1) - EPOCH).days
    assert date.latest == (after - EPOCH).days - 1


@given(st.dates(), st.integers(-(10**9), 10**9))
def test_days_of_any_year_repeat_after_four_hundred(day: civil_date, cycles: int) -> None:
    number = day_number(day.year + 400 * cycles, day.month, day.day)
    assert number == (day - EPOCH).days + cycles * CYCLE_DAYS


@given(edtf_texts(), st.integers(1900, 2100))
def test_every_date_is_worded_without_edtf_characters(text: str, year: int) -> None:
    date = parse_date(text)
    for language in ("en", "sq", "fa"):
        short, card = in_short(date, language, year), certainty(date, language)
        for words in (in_words(date, language), short, card):
            assert words.strip() == words != ""
            assert not set(words) & set("[]{}~%/X_")
        assert not short[0].islower()
        assert not card[0].islower()


@given(edtf_texts(), st.integers(1900, 2100))
def test_an_interval_that_begins_and_ends_on_one_date_is_worded_as_that_date(text: str, year: int) -> None:
    date = parse_date(text)
    assume(isinstance(date, Date) and date.placed and not date.members)
    whole = parse_date(f"{text}/{text}")
    assert isinstance(whole, Interval)
    assert whole.only_date == replace(date, text=whole.text)
    for language in ("en", "sq", "fa"):
        assert in_words(whole, language) == in_words(date, language)
        assert in_short(whole, language, year) == in_short(date, language, year)
        assert certainty(whole, language) == certainty(date, language)
        assert in_words(parse_date(f"[{text}..{text},{text}]"), language) == in_words(date, language)


@given(st.integers(-(10**14), 10**14))
def test_a_day_is_found_again_from_its_number(number: int) -> None:
    assert day_number(*civil_day(number)) == number


@given(st.integers(day_number(-9999, 1, 1), day_number(9999, 12, 31)))
def test_a_day_is_written_as_it_is_read(number: int) -> None:
    date = parse_date(edtf_day(number))
    assert date.earliest == date.latest == number


@given(st.integers(10_000, 10**11), st.sampled_from([1, -1]), st.integers(0, 364))
def test_a_day_of_a_long_year_is_written_as_the_year_it_lies_in(year: int, sign: int, day: int) -> None:
    number = day_number(sign * year, 1, 1) + day
    date = parse_date(edtf_day(number))
    assert date.earliest <= number <= date.latest
