"""The forms of settings and data files, drawn from the fields that the site itself reads.

A form says what there is to fill in, how, and what stands there; it changes nothing.
"""
