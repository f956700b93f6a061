"""The addresses for publishing: what has changed, the way to the site and back, what GitHub says.

What is asked of Git stands in `edit/git`; here it becomes an answer.
"""
