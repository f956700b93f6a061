"""What an editor reads about a page, by the way in which it is wrong."""
