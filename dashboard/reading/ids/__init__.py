"""Ids: how things are named, and which names lead somewhere."""
