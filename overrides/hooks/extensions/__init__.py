"""Our own Markdown extensions, all listed in `own_extensions.py`; each changes one kind of element.

They make HTML from Markdown, and judge nothing: that is the guard's.
"""
