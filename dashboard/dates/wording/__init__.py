"""Wording: dates and numbers in words."""
