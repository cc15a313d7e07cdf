"""Formats: file formats that a dossier can be written in."""
