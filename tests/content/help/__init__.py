"""The help lines: their file, their numbers, and how a visitor sees them."""
