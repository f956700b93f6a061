"""What some settings of a page mean, each in a module of its own: its hour, and its review.

Which settings there are, and what form each has, stands in `page_settings.py`.
"""
