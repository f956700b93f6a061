"""What becomes of the pages and the data files in `docs/`, and what their writers read.

Words and forms that any page can have are in `guard`.
"""
