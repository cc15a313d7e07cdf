"""YAML: the texts of files, nodes with their locations, and syntax errors."""
