"""Dates: EDTF texts, what they mean and how they are said; knows nothing of dossiers."""
