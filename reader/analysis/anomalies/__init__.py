"""What is wrong with an article's characters, and how it is mended."""
