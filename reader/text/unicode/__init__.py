"""Facts about code points: script, look-alikes, names."""
