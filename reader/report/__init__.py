"""What is said about articles, as data and in the forms that people and machines read."""
