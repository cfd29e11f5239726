"""What the words of an article are like."""
