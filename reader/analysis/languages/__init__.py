"""Which language an article is in, and what is particular to each."""
