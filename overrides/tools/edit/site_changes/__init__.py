"""Changes that touch several files of docs/ at once: a new page, another name, a page taken down.

Each gathers all new texts first; then they are written one after the other.
"""
