"""Markup: parts as HTML, every text from a dossier escaped."""
