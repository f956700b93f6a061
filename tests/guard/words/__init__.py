"""What an editor reads about words."""
