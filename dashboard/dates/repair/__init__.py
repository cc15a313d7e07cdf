"""Repair: the dates that a text may mean although it is not EDTF."""
