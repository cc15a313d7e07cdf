"""EDTF: from text to value (ISO 8601-2)."""
