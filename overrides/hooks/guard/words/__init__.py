"""Rules about words: claims and labels, spelling, plain language, figures, the page's language.

The lists they go by stand in `docs/`, where staff can change them.
"""
