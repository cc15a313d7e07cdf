"""Calendars other than the Gregorian: each is one file with a `CALENDAR`, found by discovery."""
