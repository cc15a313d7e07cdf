"""Commands: one for each thing that can be done with a dossier in a terminal."""
