"""Dossier: the data model, frozen values without input or output."""
