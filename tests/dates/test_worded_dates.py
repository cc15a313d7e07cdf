"""Dates have the words, and texts that are not dates the suggestions, that worded_dates.py has written."""

from dates.worded_dates import OFFERS, WORDED, offers, stored, worded


def test_every_date_is_written_as_it_is_stored() -> None:
    expected = stored(WORDED)
    assert len(expected) > 100
    assert worded(expected) == expected


def test_every_text_that_is_no_date_has_the_stored_reason_and_suggestion() -> None:
    expected = stored(OFFERS)
    assert len(expected) > 200
    assert offers(expected) == expected
