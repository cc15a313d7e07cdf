"""Calendars: which others than the Gregorian a dossier may have shown beside it."""

CALENDARS = ("solar-hijri",)
"""What `calendars:` may name."""
