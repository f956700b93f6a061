"""The help lines: reading them, the numbers that are locked, and finding numbers in a text.

What a page makes of the numbers stands in `extensions` and `output`.
"""
