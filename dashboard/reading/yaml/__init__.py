"""YAML: texts, nodes with their places, and what is wrong in their form."""
