"""Export: a dossier as a page that needs no server, and what such a page computes by itself."""
