"""Changes one value of a YAML text, and nothing else: comments, quotes, order, line ends stay.

The text is a data file, or a page with settings on top. Places are told by PyYAML's marks.
"""
