"""The panes beside the text: given facts, they post what was chosen, and compute nothing."""
