"""One rule, one file, named by its code; the file's docstring is the rule's documentation."""
