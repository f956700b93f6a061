"""What some settings of a page mean: its hour, its review."""
