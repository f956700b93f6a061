"""What stands between a push and the live site."""
