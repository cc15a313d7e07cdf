"""Dates are said, and texts that are no dates are refused, as in the files that said_dates.py writes."""

from dates.said_dates import OFFERS, SAID, offers, said, stored


def test_every_date_is_written_as_it_is_stored() -> None:
    expected = stored(SAID)
    assert len(expected) > 100
    assert said(expected) == expected


def test_every_text_that_is_no_date_has_the_stored_reason_and_suggestion() -> None:
    expected = stored(OFFERS)
    assert len(expected) > 200
    assert offers(expected) == expected
