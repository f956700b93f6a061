"""Rules about what was left in a text: signs of Markdown, marks of other programs, examples.

What shows as it stands is told here; what a text leaves out or breaks is told in `structure`.
"""
