"""What an editor reads about what was left in a text, and on which line."""
