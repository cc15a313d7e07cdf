"""Repair: what a text that is no date may have been meant to say."""
