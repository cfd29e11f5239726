"""Facts about an article, computed without files, clock or screen."""
