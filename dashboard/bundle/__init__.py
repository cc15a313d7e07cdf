"""Bundle: the canvas as one script and one stylesheet, for the app and for a page without a server."""
