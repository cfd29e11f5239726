"""The same word or term written in two ways within one article."""
