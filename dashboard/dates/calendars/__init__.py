"""Calendars: days and dates of the calendars that there are."""
