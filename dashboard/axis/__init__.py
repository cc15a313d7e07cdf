"""Axis: marks, folds and scales as data, independent of any width."""
