"""Query: what a reader asks for, what matches it, and the tables and the order that this needs."""
