"""What an editor reads about the form of a text, and where it just so passes."""
