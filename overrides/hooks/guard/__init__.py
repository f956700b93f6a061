"""What is wrong with what staff wrote; `rules.py` lists what is asked of each page.

A rule takes a page, or the page and its HTML, and gives findings. It changes nothing.
"""
