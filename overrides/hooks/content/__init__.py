"""What `docs/` holds: pages and their settings, menu, practice, sources, redirects, languages.

Each module reads one file or one kind of page. What is wrong with the words is the guard's.
"""
