"""Analysis: facts that are derived from a dossier and a selection."""
