"""Sessions over a queue of articles, and what was decided in them."""
