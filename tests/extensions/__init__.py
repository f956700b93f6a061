"""What our own Markdown makes of a text."""
