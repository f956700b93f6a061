"""How what staff wrote is read: text, YAML with its lines, fields and forms, words of HTML.

What the values mean, and which files there are, stands in `content`.
"""
