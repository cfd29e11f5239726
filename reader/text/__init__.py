"""Positions and characters; knows nothing of articles."""
