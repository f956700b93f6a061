"""Reads `docs/search-words.yml`: words of crisis, and what else people type, with where it leads.

What the search then finds for them is up to the scripts in `assets/search/`.
"""
