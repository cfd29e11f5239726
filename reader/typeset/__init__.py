"""Blocks to lines of a given measure, without a screen."""
