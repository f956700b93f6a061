"""What a phone makes of a page, held upright or on its side."""
