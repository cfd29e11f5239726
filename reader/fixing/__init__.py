"""Which edits to make, making them, showing the difference, saving."""
