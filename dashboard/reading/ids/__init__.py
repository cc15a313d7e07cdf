"""Ids: how ids are derived, and which references are known."""
