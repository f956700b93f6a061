"""The help lines: reading their file, the national numbers it is held to, numbers in a text.

What a page makes of the numbers stands in `extensions` and `output`.
"""
