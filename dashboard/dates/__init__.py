"""Dates: EDTF texts, what they mean and how they are worded, independent of dossiers."""
