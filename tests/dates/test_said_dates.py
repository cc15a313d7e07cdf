"""Dates are said, and texts that are no dates are refused, as in the files that said_dates.py writes."""

import json

from dates.said_dates import DATES, OFFERS, SAID, TEXTS, offers, said


def test_every_date_is_said_as_it_is_stored() -> None:
    found = said()
    assert list(found) == list(DATES)
    assert found == json.loads(SAID.read_text("utf-8"))


def test_every_text_that_is_no_date_has_the_stored_reason_and_suggestion() -> None:
    found = offers()
    assert list(found) == list(TEXTS)
    assert found == json.loads(OFFERS.read_text("utf-8"))
