"""Rules about a page or the site as a whole: settings, menu, reviews, contacts, size.

What one line of a page does wrong is told by the other rooms of the guard.
"""
