"""How what staff wrote is read: text, settings on top of pages, words of Markdown and HTML.

YAML is read in `in_yaml`. What the values mean, and which files there are, stands in `content`.
"""
