"""Tongues: the languages in which dates are said, a table each."""
