"""Rules about photos and other pictures: their names, their words, where they were taken.

The pictures themselves are read and made smaller in `pictures`.
"""
