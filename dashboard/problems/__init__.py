"""Problems: what is wrong with a dossier, where, and how to correct it."""
