"""HTTP: files, their addresses and headers."""
