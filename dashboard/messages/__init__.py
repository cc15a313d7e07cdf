"""Messages: the words of the interface in each language, for Python, templates and the browser."""
